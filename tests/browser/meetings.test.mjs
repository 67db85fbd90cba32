// A secretary's walk: the annual meeting is looked over, called and opened; the board's locked minutes are read,
// printed and found again.

import test from 'node:test';
import assert from 'node:assert/strict';
import { demo, look, options, visit, WAYS } from './support.mjs';
import { begins, call, meeting, MEETINGS, open, openPoint, section, tab } from './steps.mjs';

const DECISION = 'Styrelsen beslutade att laga bryggan före midsommar.';
const long = { ...options, timeout: 240_000 };

for (const way of WAYS) {
  test(`meetings: the annual meeting is called and opened (${way.name})`, long, async () => {
    const secretary = await visit(await demo(), way);
    await secretary.become(/Siv Lundström/);
    await planned(secretary);
    await prepared(secretary);
    await called(secretary);
    await opened(secretary);
    await arrived(secretary);
    await decided(secretary);
    await enrolled(secretary);
    await secretary.close();
  });

  test(`meetings: the board's minutes are read, kept and found (${way.name})`, long, async () => {
    const base = await demo();
    const secretary = await visit(base, way);
    await secretary.become(/Siv Lundström/);
    const minutes = await read(secretary);
    await kept(secretary);
    await found(secretary, minutes);
    await secretary.close();
    const member = await visit(base, way);
    await member.become(/Anders Heikki/);
    await unseen(member, minutes);
    await member.close();
  });
}

/** What the bylaws ask stands there in plain words, with its days. */
async function planned(secretary) {
  await secretary.go(MEETINGS);
  assert.equal(await secretary.heading(), 'Möten');
  await look(secretary, 'meetings');
  await meeting(secretary, /^Årsmöte \d{4}$/);
  const words = await secretary.words();
  for (const fact of ['Det här ber stadgarna om', 'Kallelsen ska gå senast', 'Motioner ska ha kommit in senast', 'Bygdegården']) {
    assert.ok(words.includes(fact), `${fact} in: ${words}`);
  }
  await look(secretary, 'meeting-annual');
}

/** The agenda has the usual points and the motion; the nominating committee has two names. */
async function prepared(secretary) {
  const { page } = secretary;
  await tab(secretary, 'Dagordning', /\/agenda$/);
  const headings = await page.locator('main fieldset').getByLabel('Rubrik').evaluateAll(all => all.map(one => one.value));
  for (const heading of ['Fastställande av röstlängd', 'Ansvarsfrihet för styrelsen', 'Motion: En bastu vid badplatsen']) {
    assert.ok(headings.includes(heading), `${heading} among ${headings}`);
  }
  await look(secretary, 'meeting-agenda');
  await tab(secretary, 'Val', /\/elections$/);
  assert.match(await secretary.words(), /Anders Heikki.*Föreslagen av Valberedningen/);
  await look(secretary, 'meeting-elections');
}

/** Who is called is told before it is done; afterwards the evidence has a row for each of them. */
async function called(secretary) {
  const { page } = secretary;
  await tab(secretary, 'Kallelse', /\/call$/);
  assert.equal(await secretary.heading(), 'Kalla till mötet');
  assert.match(await secretary.words(), /\d+ personer får kallelsen, \d+ får brev, \d+ kan inte nås/);
  await page.locator('main summary', { hasText: 'e-postbrev' }).click();
  assert.match(await secretary.words(), /Anders Heikki.*anders\.heikki@example\.org/);
  await look(secretary, 'meeting-call');
  await call(secretary);
  assert.match(await secretary.words(), /Kallelsen har gått ut/);
  assert.equal(await secretary.heading(), 'Var mötet behörigen utlyst?');
  await look(secretary, 'meeting-evidence');
  const short = new URL(page.url()).pathname;
  await secretary.go(`${short}?all=1`);
  assert.equal(await page.locator('main table tbody tr', { hasText: 'anders.heikki@example.org' }).count(), 1);
  await secretary.go(short);
  await begins(secretary, 'Beviset som PDF', '%PDF');
  // What the demo has sent comes a page at a time.
  await secretary.go('/demo/mail');
  assert.equal(await page.locator('main h2').count(), 20);
  await secretary.follow('Äldre brev');
  await page.waitForURL(/\/demo\/mail\?page=2$/);
  assert.match(await secretary.words(), /Brev 21 till \d+/);
  await secretary.go(short);
}

/** It may be held on another day than planned. */
async function opened(secretary) {
  await tab(secretary, 'Mötet', /\/hall$/);
  assert.match(await secretary.words(), /Mötet är inte öppnat än/);
  await look(secretary, 'hall-before');
  await open(secretary);
  assert.match(await secretary.words(), /Mötet pågår sedan klockan/);
}

/** Somebody is found by the beginning of their names, and ticked with one press. */
async function arrived(secretary) {
  const { page } = secretary;
  await section(secretary, 'Närvaro', /\/hall$/);
  await page.getByRole('searchbox', { name: 'Sök namn' }).fill('siv lund');
  if (!secretary.way.script) await page.locator('form.filter button').click();
  await page.waitForURL(/q=siv/);
  const row = page.locator('#hall-rows li', { hasText: 'Siv Lundström' });
  await row.getByRole('button', { name: 'Här Siv Lundström' }).click();
  await row.getByText('Är här', { exact: true }).waitFor();
  if (secretary.way.script) await page.locator('#hall-queue', { hasText: 'Sparat.' }).waitFor();
  await page.reload();
  await row.getByRole('button', { name: 'Gick Siv Lundström' }).waitFor();
  assert.match(await secretary.words(), /1 medlem och 0 gäster är här\./);
  await look(secretary, 'hall-attendance');
}

/** A point is opened, and what is written there stays. */
async function decided(secretary) {
  const { page } = secretary;
  await section(secretary, 'Ärenden', /\/hall\/points$/);
  await look(secretary, 'hall-points');
  await openPoint(secretary, 4);
  assert.match(await secretary.heading(), /Fastställande av dagordning\s+pågår nu/);
  // What is written first stands on the first screen of a phone.
  const { y } = await page.getByLabel('Anteckningar').boundingBox();
  assert.ok(y < page.viewportSize().height, `the notes begin at ${y}`);
  await page.getByLabel('Beslut', { exact: true }).fill('Dagordningen fastställdes med bastun före bryggan.');
  await secretary.press('Spara');
  await page.waitForURL(/done=point_saved$/);
  assert.equal(await page.getByLabel('Beslut', { exact: true }).inputValue(), 'Dagordningen fastställdes med bastun före bryggan.');
  await look(secretary, 'hall-point');
}

/** The roll says who may vote, and why. */
async function enrolled(secretary) {
  const { page } = secretary;
  await section(secretary, 'Röstlängd', /\/hall\/roll$/);
  const row = page.locator('#hall-roll tbody tr', { hasText: 'Siv Lundström' });
  assert.match(await row.innerText(), /Alla villkor i stadgarna är uppfyllda\..*Är här/s);
  assert.match(await secretary.words(), /\d+ personer får rösta, \d+ får det inte/);
  await look(secretary, 'hall-roll');
}

/** The locked minutes of the board: its paragraphs, the vote, the task, and who is waited for. */
async function read(secretary) {
  const { page } = secretary;
  await meeting(secretary, /^Styrelsemöte /);
  await look(secretary, 'meeting-board');
  await tab(secretary, 'Protokoll', /\/minutes$/);
  const words = await secretary.words();
  for (const fact of ['Låst, väntar på justering', '§ 6 Bryggan vid badplatsen', DECISION, 'Laga bryggan före midsommar 4', 'Att göra: Köpa virke till bryggan', 'Har inte justerat än.']) {
    assert.ok(words.includes(fact), `${fact} in: ${words}`);
  }
  await look(secretary, 'minutes');
  return new URL(page.url()).pathname;
}

/** On paper, one paragraph for the bank, and all of it for the archive. */
async function kept(secretary) {
  await begins(secretary, 'Protokollet som PDF', '%PDF');
  await begins(secretary, 'Utdrag (PDF) av § 6', '%PDF');
  await begins(secretary, 'Hela mötet för arkivet (zip)', 'PK\x03\x04');
}

/** "What did we decide about the jetty?" */
async function found(secretary, minutes) {
  const { page } = secretary;
  await page.locator(`nav.places a[href="${MEETINGS}"]`).click();
  await secretary.follow('Sök bland besluten');
  await page.waitForURL(/\/decisions$/);
  await look(secretary, 'decisions');
  await page.getByRole('searchbox', { name: 'Sök efter' }).fill('bryggan');
  await page.locator('form.filter button').click();
  await page.waitForURL(/\/decisions\?q=bryggan/);
  const rows = page.locator('main ul.list li', { hasText: 'Bryggan vid badplatsen' });
  assert.equal(await rows.count(), 1);
  assert.ok((await rows.innerText()).includes(DECISION));
  await look(secretary, 'decisions-found');
  await rows.getByRole('link').click();
  await page.waitForURL(`**${minutes}*`);
  const { hash } = new URL(page.url());
  if (!hash || await page.locator(hash).count() !== 1) secretary.complaints.push(`decisions: ${hash} is no paragraph of the minutes`);
}

/** The board's minutes are not every member's. */
async function unseen(member, minutes) {
  assert.equal(await member.go(minutes), 404);
  assert.equal(await member.go('/gunnarsbyn/decisions?q=bryggan'), 200);
  assert.match(await member.words(), /Ingen paragraf har de orden/);
  await look(member, 'decisions-none');
}
