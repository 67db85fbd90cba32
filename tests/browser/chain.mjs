// The chain of a general meeting, step by step: people, bylaws, call, hall, minutes, adjusters, archive.

import assert from 'node:assert/strict';
import { look, visit } from './support.mjs';
import { section, tab, unfold } from './steps.mjs';

const VILLAGE = '/gunnarsbyn';
/** What is said of most points; it stands often enough in the locked text to be found there. */
export const USUAL = 'Mötet gick igenom punkten.';
const seen = new Set();

/** Checks a page, unless another walk of the same way has done so. */
export async function glance(visitor, name) {
  const key = `${name} ${visitor.way.size} ${visitor.way.script}`;
  if (!seen.has(key)) await look(visitor, name);
  seen.add(key);
}

/** Does something that leads to another page, and waits for that page. */
export async function step(visitor, act) {
  const loaded = visitor.page.waitForEvent('load');
  await act();
  await loaded;
}

/** Presses a button that leads to another page. */
export const press = (visitor, words) => step(visitor, () => visitor.press(words));

/** Says that the page has told this. */
export async function says(visitor, words) {
  const text = await visitor.words();
  assert.ok(words instanceof RegExp ? words.test(text) : text.includes(words), `${words} in: ${text}`);
}

// ---- Who there is ----

/** The chair of today, and some who may vote and have a mailbox; their names are another year's others. */
export async function villagers(secretary) {
  await secretary.go(`${VILLAGE}/board`);
  const rows = await secretary.page.locator('main table').first().locator('tbody tr').evaluateAll(all => all.map(row => row.innerText));
  const board = rows.map(row => row.split(/[\t\n]/).map(cell => cell.trim()).filter(Boolean));
  const chair = board.find(row => row.includes('ordförande'))[0];
  await secretary.go(`${VILLAGE}/members`);
  const members = await secretary.page.locator('#roster tbody tr').evaluateAll(all => all.map(row => ({
    name: row.querySelector('th').innerText.split(', ').reverse().join(' ').trim(),
    email: (row.innerText.match(/\S+@\S+/) || [''])[0],
    votes: [...row.cells].at(-1).innerText.trim() === 'Ja',
  })));
  const taken = ['Anders Heikki', 'Siv Lundström', ...board.map(row => row[0])];
  const once = one => members.filter(other => other.name === one.name).length === 1;
  const voters = members.filter(one => one.votes && one.email && once(one) && !taken.includes(one.name));
  return { chair, voters: voters.slice(0, 4) };
}

// ---- Bylaws and planning ----

/** Writes other rules into the bylaws. */
export async function bylaws(secretary, { fill = {}, choose = {}, channels }) {
  const { page } = secretary;
  await secretary.go(`${VILLAGE}/settings/bylaws`);
  for (const [name, value] of Object.entries(fill)) await page.locator(`main [name="${name}"]`).fill(value);
  for (const [name, value] of Object.entries(choose)) await page.locator(`main select[name="${name}"]`).selectOption(value);
  for (const box of channels ? await page.locator('main [name=channels]').all() : []) {
    await box.setChecked(channels.includes(await box.getAttribute('value')));
  }
  await press(secretary, 'Spara stadgarna');
  assert.match(page.url(), /done=saved$/);
}

/** The day that many days from today, as the village's clocks have it. */
export function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
}

/** Plans a meeting; answers its address. */
export async function plan(secretary, kind, day, place) {
  const { page } = secretary;
  await secretary.go(`${VILLAGE}/meetings/new`);
  await page.getByRole('navigation', { name: 'Vilket slags möte?' }).getByRole('link', { name: kind, exact: true }).click();
  await page.getByRole('navigation', { name: 'Vilket slags möte?' }).locator('a[aria-current]', { hasText: kind }).waitFor();
  await page.getByLabel('Dag', { exact: true }).fill(day);
  await page.getByLabel('Börjar klockan').fill('18:00');
  await page.getByLabel('Plats').fill(place);
  await press(secretary, 'Planera ett möte');
  assert.match(page.url(), /done=meeting_planned$/);
  return new URL(page.url()).pathname;
}

/** Somebody is proposed to a post, before the meeting. */
export async function propose(secretary, post, people) {
  const { page } = secretary;
  await tab(secretary, 'Val', /\/elections$/);
  if (await page.getByRole('button', { name: 'Skapa valen' }).count()) await press(secretary, 'Skapa valen');
  for (const one of people) {
    const card = page.locator('main section').filter({ has: page.getByRole('heading', { name: post }) });
    await card.locator('summary', { hasText: 'Föreslå någon' }).click();
    await card.getByLabel('Namn', { exact: true }).fill(one.name);
    await card.getByLabel('E-post (frivilligt)').fill(one.email);
    await card.getByLabel('Vem föreslår?').fill('Valberedningen');
    await step(secretary, () => card.getByRole('button', { name: 'Lägg till förslaget' }).click());
  }
}

// ---- In the hall ----

/** Ticks people at the door. */
export async function attend(visitor, hall, names) {
  const { page } = visitor;
  for (const name of names) {
    await visitor.go(`${hall}?q=${encodeURIComponent(name)}`);
    const button = page.locator('#hall-rows').getByRole('button', { name: new RegExp(`^Här ${name}( \\(|$)`) }).first();
    if (visitor.way.script) {
      await button.click();
      await page.locator('#hall-queue', { hasText: 'Sparat.' }).waitFor();
    } else await step(visitor, () => button.click());
  }
}

/** The meeting settles the roll. */
export async function settleRoll(visitor) {
  await section(visitor, 'Röstlängd', /\/roll$/);
  await press(visitor, 'Fastställ röstlängden');
  await says(visitor, 'Röstlängden är fastställd.');
}

/** The meeting chooses who leads it, who writes, and who adjusts and counts. */
export async function chooseOfficers(visitor, chair, secretary, adjusters) {
  const { page } = visitor;
  await section(visitor, 'Valda', /\/officers$/);
  const seats = { Mötesordförande: chair, Mötessekreterare: secretary, 'Justerare 1': adjusters[0], 'Justerare 2': adjusters[1] };
  for (const [seat, name] of Object.entries(seats)) {
    const choice = page.getByRole('group', { name: seat, exact: true }).getByLabel('Välj bland dem som är här');
    const value = await choice.locator('option').filter({ hasText: name }).first().getAttribute('value');
    await choice.selectOption(value);
  }
  await page.getByLabel('Justerarna räknar också rösterna').check();
  await glance(visitor, 'hall-officers');
  await press(visitor, 'Spara valet');
  await says(visitor, 'Valet är sparat.');
}

/** Opens the first point, and goes from each to the next, to the end. */
export async function points(visitor, special) {
  const { page } = visitor;
  await section(visitor, 'Ärenden', /\/hall\/points$/);
  await press(visitor, /^Öppna punkt 1$/);
  while (!page.url().includes('done=point_done_all')) {
    const heading = (await page.locator('h1').innerText()).replace(/\s+/g, ' ');
    const point = new URL(page.url()).pathname;
    for (const [, act] of special.filter(([name]) => name.test(heading))) {
      await act(visitor);
      if (new URL(page.url()).pathname !== point) await visitor.go(point);
    }
    const decision = page.getByLabel('Beslut', { exact: true });
    const field = await decision.count() ? decision : page.getByLabel('Anteckningar');
    if (!await field.inputValue()) await field.fill(USUAL);
    await press(visitor, 'Klar, nästa punkt');
  }
}

/** Leaves a point for later, and takes it up again. */
export async function putOff(visitor) {
  await press(visitor, 'Bordlägg punkten');
  await says(visitor, 'Punkten är bordlagd.');
  await press(visitor, /^Öppna punkt \d+$/);
}

/** Takes the first of the ready-made sentences. */
export async function phrase(visitor) {
  const button = visitor.page.getByRole('group', { name: 'Färdiga meningar' }).getByRole('button').first();
  const words = await button.innerText();
  await step(visitor, () => button.click());
  assert.equal(await visitor.page.getByLabel('Beslut', { exact: true }).inputValue(), words);
}

/** The meeting elects these to a post, as many as there are seats; answers whom. */
export async function elect(visitor, post, names) {
  const card = visitor.page.locator('main section').filter({ has: visitor.page.getByRole('heading', { name: post }) });
  const seats = Number((await card.getByRole('heading').first().innerText()).match(/(\d+) plats/)[1]);
  const elected = names.slice(0, seats);
  for (const name of elected) await card.getByRole('checkbox', { name }).first().check();
  await step(visitor, () => card.getByRole('button', { name: 'Spara vilka som valdes' }).click());
  await says(visitor, 'Valet är sparat. Uppdragen börjar när mötet avslutas.');
  return elected;
}

/** Hands are counted; the sum may be one that cannot be, and is `refused`. */
export async function vote(visitor, yes, no, refused) {
  const { page } = visitor;
  await page.locator('summary', { hasText: 'Anteckna en omröstning' }).click();
  await page.getByLabel('med handuppräckning som räknades').check();
  for (const [row, text, votes] of [[1, 'Bygga bastun', yes], [2, 'Avslå motionen', no]]) {
    const fields = page.getByRole('group', { name: `Förslag ${row}`, exact: true });
    await fields.getByLabel('Förslag eller namn').fill(text);
    await fields.getByLabel('Röster', { exact: true }).fill(String(votes));
  }
  if (!refused) {
    await press(visitor, 'Räkna och spara');
    return;
  }
  visitor.expect(/status of 422/);
  await visitor.press('Räkna och spara');
  await page.locator('.errors').waitFor();
  await says(visitor, refused);
}

/** The meeting ends. */
export async function closed(visitor) {
  await unfold(visitor);
  await step(visitor, () => visitor.follow('Avsluta mötet'));
  await glance(visitor, 'hall-closing');
  await press(visitor, 'Avsluta mötet');
  await says(visitor, 'Mötet är avslutat.');
}

// ---- Minutes ----

/** The minutes are begun, a paragraph is edited, and all of it is locked. */
export async function write(secretary, base, words) {
  const { page, way } = secretary;
  await secretary.go(`${base}/minutes`);
  await press(secretary, 'Börja skriva protokollet');
  const paragraph = page.locator('main > details').filter({ hasText: 'Fastställande av dagordning' }).first();
  await paragraph.locator('summary').first().click();
  await paragraph.getByLabel('Vad som sades').fill(words);
  if (way.script) await paragraph.getByRole('status').filter({ hasText: /^Sparat / }).waitFor();
  await glance(secretary, 'minutes-draft');
  await step(secretary, () => paragraph.getByRole('button', { name: 'Spara', exact: true }).click());
  await step(secretary, () => secretary.follow('Lås protokollet'));
  await glance(secretary, 'minutes-lock');
}

/** Presses the button that nobody can take back. */
export async function lock(secretary) {
  await press(secretary, 'Lås och be om justering');
  await says(secretary, 'Protokollet är låst.');
}

/** Somebody gets the letter, signs in by its link, reads, and confirms; perhaps with a mind of their own. */
export async function adjust(base, way, name, note) {
  const person = await visit(base, way);
  const [letter] = (await person.mail()).filter(one => one.subject.includes('väntar på din justering') && one.text.includes(`Hej ${name}!`));
  const link = letter.text.match(/http\S+\/minutes\S*/)[0].replace(/^https?:\/\/[^/]+/, '');
  await person.go(link);
  await person.signIn(letter.to, link);
  if (note) {
    await person.page.locator('summary', { hasText: 'lämna en avvikande mening' }).click();
    await person.page.getByLabel('Avvikande mening').fill(note);
    await glance(person, 'minutes-adjust');
  }
  await press(person, /^Jag justerar protokollet som /);
  await says(person, 'Tack, din justering är sparad.');
  await person.close();
}
