// A villager's walk: find the village, look in its calendar, subscribe; sign in for a link of one's own.

import test from 'node:test';
import assert from 'node:assert/strict';
import { demo, look, options, visit, WAYS } from './support.mjs';

const VILLAGE = '/gunnarsbyn';
const MAILBOX = 'anders.heikki@example.org';

for (const way of WAYS) {
  test(`villager: from the start page to a calendar of one's own (${way.name})`, options, async () => {
    const villager = await visit(await demo(), way);
    await villager.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await found(villager);
    await leafed(villager);
    await event(villager);
    const open = await subscribed(villager);
    await signedIn(villager);
    await ownLink(villager, open);
    await ownData(villager);
    await villager.close();
  });
}

/** The start page finds the village by the first letters of its name, without å ä ö. */
async function found(villager) {
  const { page } = villager;
  await villager.go('/');
  await look(villager, 'villager-home');
  const search = page.locator('main form[role=search]');
  await search.locator('input[name=q]').fill('ovre sop');
  await search.getByRole('button').click();
  await page.waitForURL(/\/associations\?/);
  assert.deepEqual(await page.locator('#found tbody th').allInnerTexts(), ['Övre Soppero byaförening']);
  await page.locator('form.filter input[name=q]').fill('gunnarsb');
  if (!villager.way.script) await page.locator('form.filter button').click();
  await page.waitForURL(/q=gunnarsb/);
  await look(villager, 'villager-found');
  await page.locator('#found').getByRole('link', { name: 'Gunnarsbyns byaförening' }).click();
  await page.waitForURL(`**${VILLAGE}`);
  assert.equal(await villager.heading(), 'Gunnarsbyns byaförening');
  assert.equal(await page.locator('nav.places a[href$="/members"]').count(), 0, 'what one may not do is not shown');
}

/** Month by month, as a grid or as a list. */
async function leafed(villager) {
  const { page } = villager;
  await page.locator('nav.places a[href$="/calendar"]').click();
  await page.locator('.month-nav').waitFor();
  const months = [await month(page)];
  for (const way of ['next', 'prev', 'prev']) {
    await page.locator(`.month-nav a[rel=${way}]`).click();
    await page.waitForFunction(old => document.querySelector('.month-nav h2').textContent.trim() !== old, months.at(-1));
    months.push(await month(page));
  }
  assert.equal(months[0], months[2]);
  assert.equal(new Set(months).size, 3);
  await page.locator('.month-nav a:not([rel])').click();
  await page.waitForFunction(old => document.querySelector('.month-nav h2').textContent.trim() !== old, months[3]);
  assert.equal(await month(page), months[0]);
  assert.equal(await page.locator('.month .today .now').count(), 1, 'today is marked in words');
  await look(villager, 'villager-month');
  await page.locator('nav.tabs a[href*="view=list"]').click();
  await page.locator('ul.agenda').waitFor();
  assert.equal(await month(page), months[0]);
  await look(villager, 'villager-list');
}

const month = async page => (await page.locator('.month-nav h2').innerText()).trim();

/** An event says what, when and where, and can be taken along. */
async function event(villager) {
  const { page } = villager;
  const first = page.locator('ul.agenda a').first();
  const title = (await first.innerText()).trim();
  await first.click();
  await page.locator('p.when time').waitFor();
  assert.equal(await villager.heading(), title);
  const when = await page.locator('p.when time').innerText();
  assert.match(when, /(i dag|i morgon|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)/);
  await look(villager, 'villager-event');
  const file = await fetch(new URL(await page.locator('main a[href$="/event.ics"]').getAttribute('href'), villager.base));
  assert.equal(file.status, 200);
  assert.match(await file.text(), /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT\r\n/);
}

/** Buttons for each kind of calendar, and the plain address to copy; answers the public feed. */
async function subscribed(villager) {
  const { page, base } = villager;
  await page.locator('nav.places a[href$="/calendar"]').click();
  await page.locator('nav.tabs a[href$="/subscribe"]').click();
  await page.waitForURL(/\/subscribe$/);
  await look(villager, 'villager-subscribe');
  const address = `${base}/calendar/gunnarsbyn.ics`;
  assert.equal(await page.locator('#feed').inputValue(), address);
  const hrefs = await page.locator('main ul.big a').evaluateAll(links => links.map(link => link.href));
  assert.ok(hrefs.includes(address.replace('http:', 'webcal:')), hrefs.join(' '));
  assert.ok(hrefs.some(href => href.startsWith('https://calendar.google.com/')) && hrefs.some(href => href.startsWith('https://outlook.')));
  const words = await villager.words();
  for (const program of ['iPhone', 'Google', 'Outlook']) assert.ok(words.includes(program), program);
  const copy = page.locator('[data-copy=feed]');
  assert.equal(await copy.isVisible(), villager.way.script, 'the button is there when it can do something');
  if (villager.way.script) {
    await copy.click();
    await copy.getByText('Kopierad').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
  }
  return events(await (await fetch(address)).text());
}

const events = feed => feed.split('BEGIN:VEVENT').length - 1;

/** By a code from a letter, and back to where one was. */
async function signedIn(villager) {
  const { page } = villager;
  await page.locator('header').getByRole('link', { name: 'Logga in' }).click();
  await page.getByLabel('E-postadress').fill('ingen adress');
  await villager.press('Skicka koden');
  await page.locator('.errors').waitFor();
  assert.equal(await page.getByLabel('E-postadress').inputValue(), 'ingen adress', 'what was typed is there');
  await look(villager, 'villager-sign-in-error');
  await page.getByLabel('E-postadress').fill(MAILBOX);
  await villager.press('Skicka koden');
  await page.waitForURL(/\/sign-in\/code/);
  await page.getByLabel('Kod').fill('000000');
  await villager.press('Logga in');
  await page.locator('.errors').waitFor();
  await page.getByLabel('Kod').fill(await letter(villager));
  await villager.press('Logga in');
  await page.waitForURL(/\/subscribe$/);
  assert.equal((await page.locator('.menu summary').innerText()).trim(), 'Anders');
}

/** Reads the newest code in another tab. */
async function letter(villager) {
  const here = villager.page;
  await villager.tab();
  await villager.go('/demo/mail');
  await look(villager, 'villager-mail');
  const code = (await villager.words()).match(/\b\d{3} ?\d{3}\b/)[0];
  await villager.page.close();
  villager.page = here;
  return code;
}

/** A link with the members' events, listed, and dead once it is revoked. */
async function ownLink(villager, open) {
  const { page } = villager;
  await page.locator('input[name=purpose]').fill('Min telefon');
  await page.locator('form[action$="/subscribe/keys"] button').click();
  const address = await page.locator('#own-feed').inputValue();
  assert.match(address, /\/calendar\/key\/[\w-]{40,}\.ics$/);
  await look(villager, 'villager-own-link');
  const feed = await fetch(address);
  assert.equal(feed.status, 200);
  assert.match(feed.headers.get('cache-control'), /private/);
  const own = events(await feed.text());
  assert.ok(own > open, `${own} events of a member's, ${open} of everybody's`);
  await villager.go(`${VILLAGE}/subscribe`);
  const row = page.locator('main tbody tr', { hasText: 'Min telefon' });
  assert.ok(!(await page.content()).includes(address), 'the link is shown once');
  await row.getByRole('button').click();
  await page.locator('.note.ok').waitFor();
  assert.equal(await page.locator('main tbody tr', { hasText: 'Min telefon' }).count(), 0);
  assert.equal((await fetch(address)).status, 404);
}

/** Everything that is kept about oneself. */
async function ownData(villager) {
  const { page } = villager;
  await page.locator('.menu summary').click();
  await page.getByRole('link', { name: 'Mitt byalag' }).click();
  await page.waitForURL(/\/me$/);
  await look(villager, 'villager-me');
  await page.locator('main a[href="/me/data"]').click();
  await page.waitForURL(/\/me\/data$/);
  const words = await villager.words();
  for (const fact of ['Anders Heikki', MAILBOX, '1958', 'Byavägen 7']) assert.ok(words.includes(fact), `${fact} in: ${words}`);
  await look(villager, 'villager-data');
}
