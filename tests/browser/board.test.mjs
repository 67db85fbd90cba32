// A board's walk: the secretary reads in the list that she has, keeps it, and plans what comes back every week.

import test from 'node:test';
import assert from 'node:assert/strict';
import { demo, look, options, visit, WAYS } from './support.mjs';

const VILLAGE = '/gunnarsbyn';
const LIST = `${VILLAGE}/members`;

/** As Excel saves it here: Windows-1252 (the dash shows it), semicolons, one column for both names. */
const SHEET = windows1252([
  'Medl.nr;Namn;E-post;Mobil;Adress;Postnr;Ort;Född;Anteckning',
  '190;Lundström, Siv;siv.lundstrom@example.org;070-174 06 99;Byavägen 7;961 97;Gunnarsbyn;1958;',
  '191;Heikki, Anders;anders.heikki@example.org;070-174 06 05;Byavägen 7;961 97;Gunnarsbyn;1958;',
  '901;Åström, Örjan;orjan.astrom@example.org;070-174 06 70;Älvvägen 3;961 97;Gunnarsbyn;1951;Köksansvarig – jämna år',
  ';;;;;;;;',
  '902;Öberg, Kalle;inte en adress;;;;;1990;',
].join('\r\n'));

function windows1252(text) {
  return Buffer.from(text.replaceAll('–', '\x96'), 'latin1');
}

for (const way of WAYS) {
  test(`board: the list is read in, looked at and taken back (${way.name})`, options, async () => {
    const secretary = await visit(await demo(), way);
    await secretary.become(/Siv Lundström/);
    await secretary.page.locator(`nav.places a[href="${LIST}"]`).click();
    await secretary.page.waitForURL(`**${LIST}`);
    const before = await count(secretary);
    await wrongFile(secretary);
    await reviewed(secretary);
    await readIn(secretary);
    assert.equal(await count(secretary), before + 1);
    await searched(secretary);
    await takenBack(secretary, before);
    await secretary.close();
  });

  test(`board: two change one member, and nothing typed is lost (${way.name})`, options, async () => {
    const secretary = await visit(await demo(), way);
    await secretary.become(/Siv Lundström/);
    await overtaken(secretary);
    await secretary.close();
  });

  test(`board: every Thursday, but not that one (${way.name})`, options, async () => {
    const secretary = await visit(await demo(), way);
    await secretary.become(/Siv Lundström/);
    const thursday = await everyThursday(secretary);
    await cancelledOnce(secretary, thursday);
    await secretary.close();
  });

  test(`board: the next board takes over (${way.name})`, options, async () => {
    const secretary = await visit(await demo(), way);
    await secretary.become(/Siv Lundström/);
    await handedOver(secretary);
    await secretary.close();
  });
}

/** How many members the list has in all. */
async function count(secretary) {
  await secretary.go(LIST);
  const figures = (await secretary.page.locator('#roster .count').innerText()).replace(/(\d)[\u00a0\u202f ](\d{3})/g, '$1$2').match(/\d+/g);
  return Math.max(...figures.map(Number));
}

/** A photograph is no list: a sentence says so, and the way on is open. */
async function wrongFile(secretary) {
  const { page } = secretary;
  await page.locator('main').getByRole('link', { name: 'Läs in' }).first().click();
  await page.waitForURL(/\/members\/import$/);
  await look(secretary, 'import-upload');
  await page.locator('input[type=file]').setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]) });
  await page.locator('main form[enctype] button').click();
  await page.locator('.errors').waitFor();
  await look(secretary, 'import-wrong-file');
}

/** What becomes of each row, before anything is written. */
async function reviewed(secretary) {
  const { page } = secretary;
  await page.locator('input[type=file]').setInputFiles({ name: 'Medlemmar 2026.csv', mimeType: 'text/csv', buffer: SHEET });
  await page.locator('main form[enctype] button').click();
  await page.waitForURL(/\/members\/import\/[0-9a-f-]{36}/);
  await look(secretary, 'import-review');
  const row = name => page.locator('table.long tr', { hasText: name });
  const outcome = name => row(name).locator('.badge').getAttribute('class');
  assert.match(await outcome('Lundström, Siv'), /changed/);
  assert.match(await outcome('Heikki, Anders'), /same/);
  assert.match(await outcome('Åström, Örjan'), /new/);
  assert.equal(await page.locator('table.long .badge.refused').count(), 1);
  assert.match(await row('Lundström, Siv').locator('del.old').innerText(), /06 05/);
  assert.match(await row('Lundström, Siv').locator('ins').innerText(), /06 99/);
  assert.deepEqual(await page.locator('.tiles dd').allInnerTexts(), ['1', '1', '1', '1']);
}

/** One press writes all that can be written. */
async function readIn(secretary) {
  const { page } = secretary;
  await page.locator('main form[method=post] button.button').click();
  await page.waitForURL(/\/done\?/);
  assert.deepEqual(await page.locator('.tiles dd').allInnerTexts(), ['1', '1', '1', '1']);
  await look(secretary, 'import-done');
  secretary.done = page.url();
}

/** The new member is found without å ä ö, by any part of the name, with what stood in the file. */
async function searched(secretary) {
  const { page } = secretary;
  await page.locator('form.filter input[name=q]').fill('orjan ast');
  if (!secretary.way.script) await page.locator('form.filter button').click();
  await page.waitForURL(/q=orjan/);
  assert.equal(await page.locator('#roster tbody tr').count(), 1);
  await page.locator('#roster tbody th a').click();
  await page.waitForURL(/\/members\/[0-9a-f-]{36}$/);
  const words = await secretary.words();
  for (const fact of ['Örjan Åström', '070-174 06 70', 'Älvvägen 3', '1951', 'Köksansvarig – jämna år']) {
    assert.ok(words.includes(fact), `${fact} in: ${words}`);
  }
  await look(secretary, 'member');
}

/** Undone is as if nothing had been. */
async function takenBack(secretary, before) {
  const { page } = secretary;
  await page.goto(secretary.done);
  await page.locator('form[action$="/undo"] button').click();
  await page.locator('.note.ok').waitFor();
  await look(secretary, 'import-undone');
  assert.equal(await count(secretary), before);
  await secretary.go(`${LIST}?q=siv+lundstrom`);
  assert.match(await page.locator('#roster tbody').innerText(), /06.05/);
}

/** Two tabs, one member: the second is told, sees both, and saves both. */
async function overtaken(secretary) {
  await secretary.go(`${LIST}?q=heikki+and`);
  await secretary.page.locator('#roster tbody th a').click();
  await secretary.page.waitForURL(/\/members\/[0-9a-f-]{36}$/);
  const member = secretary.page.url();
  const first = secretary.page;
  await first.goto(`${member}/edit`);
  await secretary.tab();
  await secretary.page.goto(`${member}/edit`);
  const second = secretary.page;
  await first.locator('[name=phone]').fill('0924-210 50');
  await save(first);
  await first.waitForURL(/done=/);
  await second.locator('[name="address.city"]').fill('Råneå');
  await second.locator('[name=note]').fill('Har nyckeln till bagarstugan.');
  await second.locator('[name=email]').fill('inte en adress');
  await save(second);
  await second.locator('.note.warn, .errors').first().waitFor();
  assert.equal(await second.locator('[name="address.city"]').inputValue(), 'Råneå');
  await second.locator('[name=email]').fill('anders.heikki@example.org');
  await save(second);
  await second.locator('.note.warn').waitFor();
  await look(secretary, 'member-overtaken');
  const rows = (await second.locator('.note.warn tbody').innerText()).replace(/\s+/g, ' ');
  assert.match(rows, /0924-210 50/, 'what the other saved is shown');
  assert.equal(await second.locator('[name="address.city"]').inputValue(), 'Råneå');
  assert.equal(await second.locator('[name=note]').inputValue(), 'Har nyckeln till bagarstugan.');
  await second.locator('[name=phone]').fill('0924-210 50');
  await save(second);
  await second.waitForURL(/done=/);
  const words = await secretary.words();
  for (const fact of ['0924-210 50', 'Råneå', 'bagarstugan']) assert.ok(words.includes(fact), `${fact} in: ${words}`);
}

const save = page => page.locator('main form[method=post] button.button', { hasText: 'Spara' }).first().click();

/** A new event in the words of the form; answers the first Thursday as a date. */
async function everyThursday(secretary) {
  const { page } = secretary;
  await secretary.go(`${VILLAGE}/calendar`);
  await page.locator('main').getByRole('link', { name: 'Ny aktivitet' }).click();
  await page.waitForURL(/\/calendar\/new$/);
  await save(page);
  await page.locator('.errors').waitFor();
  await look(secretary, 'event-new-errors');
  const thursday = nextThursday();
  await page.getByLabel('Vad', { exact: true }).fill('Stickcafé i bagarstugan');
  await page.locator('[name=location]').fill('Bagarstugan');
  await page.locator('[name=starts]').fill(thursday);
  await page.locator('[name=starts_time]').fill('18:00');
  await page.locator('[name=ends_time]').fill('20:00');
  await page.locator('[name=recurrence]').selectOption('weekly');
  await page.locator('[name=visibility][value=public]').check();
  await save(page);
  await page.waitForURL(/\/calendar\/[0-9a-f-]{36}/);
  assert.match(await secretary.words(), /Varje torsdag/);
  await look(secretary, 'event-series');
  return thursday;
}

/** The Thursday of next week, so that it is coming whatever the hour. */
function nextThursday() {
  const day = new Date();
  day.setDate(day.getDate() + 7 + (4 - day.getDay() + 7) % 7);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

/** The one after the first is off: it stands in calendar and feed as INSTÄLLT, the others as they were. */
async function cancelledOnce(secretary, first) {
  const { page, base } = secretary;
  const event = new URL(page.url()).pathname;
  await page.locator('main ul.list a').first().click();
  await page.waitForURL(/at=/);
  const at = new URL(page.url()).searchParams.get('at');
  assert.ok(at > first, `${at} comes after ${first}`);
  await page.locator('main').getByRole('link', { name: 'Ändra det här tillfället' }).click();
  await page.waitForURL(/\/occurrence\?/);
  await look(secretary, 'occurrence');
  await secretary.press('Ställ in det här tillfället');
  await page.locator('.note.off').waitFor();
  assert.match(await secretary.words(), /INSTÄLLT/);
  await look(secretary, 'event-cancelled');
  for (const view of ['', '&view=list']) {
    await secretary.go(`${VILLAGE}/calendar?month=${at.slice(0, 7)}${view}`);
    const off = page.locator(view ? '.agenda li' : 'td', { has: page.locator(`a[href*="${event}?at=${at}"]`) });
    assert.match(await off.innerText(), /INSTÄLLT/);
    assert.equal(await off.locator('s', { hasText: 'Stickcafé' }).count(), 1);
    await look(secretary, view ? 'list-cancelled' : 'month-cancelled');
  }
  const feed = await (await fetch(`${base}/calendar/gunnarsbyn.ics`)).text();
  const off = feed.split('BEGIN:VEVENT').filter(one => one.includes('Stickcaf') && one.includes('STATUS:CANCELLED'));
  assert.equal(off.length, 1);
  assert.ok(off[0].includes(`RECURRENCE-ID;TZID=Europe/Stockholm:${at.replace(/[-:]/g, '')}`), off[0]);
}

/** The handover is filled in already; the new treasurer is in the list from her day. */
async function handedOver(secretary) {
  const { page } = secretary;
  await page.locator(`nav.places a[href="${VILLAGE}/board"]`).click();
  await page.waitForURL(`**${VILLAGE}/board`);
  await look(secretary, 'board');
  await page.locator('main').getByRole('link', { name: 'Lämna över' }).first().click();
  await page.waitForURL(/\/handover$/);
  await look(secretary, 'handover');
  const rows = page.locator('#f-offices fieldset');
  const names = await rows.locator('input[name$=name]').evaluateAll(all => all.map(one => one.value));
  assert.ok(names.includes('Siv Lundström'), `the board of today is filled in: ${names}`);
  const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);
  await page.locator('[name=day]').fill(tomorrow);
  const treasurer = rows.filter({ has: page.locator('option[value=treasurer]:checked') }).first();
  await treasurer.locator('input[name$=name]').fill('Märta Öhman');
  await treasurer.locator('input[name$=email]').fill('marta.ohman@example.org');
  await secretary.press('Lämna över');
  await page.waitForURL(/done=/);
  await secretary.go(`${VILLAGE}/board`);
  const coming = page.locator('table', { hasText: 'Märta Öhman' });
  assert.match(await coming.locator('tr', { hasText: 'Märta Öhman' }).innerText(), /kassör/);
  await look(secretary, 'board-handed-over');
}
