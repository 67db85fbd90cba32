// A phone in a village hall, where the line drops: what is tapped and typed is kept, told, and sent once.

import test from 'node:test';
import assert from 'node:assert/strict';
import { demo, look, options, visit } from './support.mjs';
import { call, meeting, open, openPoint, section } from './steps.mjs';

const PHONE = { size: 'phone', script: true };
const DECISION = 'Dagordningen fastställdes med bastun före bryggan.';
const ATTENDANCE = /\/api\/v1\/.*\/attendance$/;
const long = { ...options, timeout: 240_000 };

test('offline: taps are kept over a reload and sent once', long, async () => {
  const secretary = await atTheDoor(await demo());
  const everybody = await names(secretary);
  const [first, second, third] = everybody;
  const last = everybody.at(-1);
  await down(secretary);
  // Those who are folded are there without a line, too.
  await secretary.page.locator('#hall-rest summary').click();
  await tap(secretary, 'Här', last);
  await tap(secretary, 'Här', first);
  await tap(secretary, 'Här', second);
  await tap(secretary, 'Gick', first);
  await told(secretary, 'Väntar på linjen. Kvar att skicka: 4. Inget är borta.');
  await look(secretary, 'hall-offline');
  await up(secretary);
  await told(secretary, 'Sparat.');
  await secretary.page.locator('#hall-numbers', { hasText: '2 medlemmar och 0 gäster är här.' }).waitFor();
  assert.deepEqual(await came(secretary), { [first]: ['left'], [second]: ['here'], [last]: ['here'] });
  await secretary.page.locator('#hall-rest[open]').waitFor();

  await down(secretary);
  await tap(secretary, 'Här', third);
  await secretary.page.getByLabel('Gästens namn').fill('Karin Öman');
  await secretary.press('Gästen är här');
  await told(secretary, 'Väntar på linjen. Kvar att skicka: 2. Inget är borta.');
  // Without a line the page itself cannot be had; on coming back it sends what it kept.
  await assert.rejects(secretary.page.reload());
  // The page that was left must not hear that the line is back, and send in its place.
  await secretary.page.locator('#hall-queue').waitFor({ state: 'detached' });
  await secretary.page.goto('about:blank');
  await up(secretary);
  await secretary.go(secretary.hall);
  await told(secretary, 'Sparat.');
  await secretary.page.locator('#hall-guests li', { hasText: 'Karin Öman' }).waitFor();
  assert.deepEqual(await came(secretary), { [first]: ['left'], [second]: ['here'], [third]: ['here'], [last]: ['here'], 'Karin Öman': ['here'] });
  await secretary.page.reload();
  assert.equal(await secretary.page.locator('#hall-queue').innerText(), '');
  await secretary.close();
});

test('offline: an answer that is lost on the way doubles nothing', long, async () => {
  const secretary = await atTheDoor(await demo());
  const { page, context } = secretary;
  const [name] = await names(secretary);
  const keys = await loseAnswers(context, ATTENDANCE, 2);
  await tap(secretary, 'Här', name);
  await tap(secretary, 'Gick', name);
  await told(secretary, 'Sparat.');
  assert.deepEqual(await came(secretary), { [name]: ['left'] });
  // Sent until it was answered, under one key each.
  assert.ok(keys.length > 3 && new Set(keys).size === 2, `keys: ${keys}`);

  await openPoint(secretary, 4);
  await loseAnswers(context, /\/proposals$/, 1);
  await page.locator('summary', { hasText: 'Anteckna ett yrkande' }).click();
  await page.getByLabel('Vad yrkas?').fill('Bastun tas upp före bryggan.');
  await secretary.press('Anteckna yrkandet');
  await page.waitForURL(/done=point_proposal_noted$/);
  assert.equal(await page.locator('main li', { hasText: 'Bastun tas upp före bryggan.' }).count(), 1);

  await loseAnswers(context, /\/hall\/points\/[0-9a-f-]{36}$/, 1, 'POST');
  await decision(secretary).fill(DECISION);
  await secretary.press('Spara');
  await told(secretary, /^Väntar på linjen\./);
  // Sent again it is found done already.
  await page.waitForURL(/\/hall\/points\/[0-9a-f-]{36}\?done=point_saved$/);
  assert.ok(!(await secretary.words()).includes('Någon annan hann spara före dig'), 'it is told as somebody else\'s');
  assert.equal(await decision(secretary).inputValue(), DECISION);
  await secretary.close();
});

test('offline: what was typed is kept, and never put over what somebody else wrote', long, async () => {
  const base = await demo();
  const secretary = await atTheDoor(base);
  secretary.context.on('dialog', dialog => {
    secretary.complaints.push(`asked whether to leave: ${dialog.message()}`);
    return dialog.accept();
  });
  await openPoint(secretary, 4);
  const point = new URL(secretary.page.url()).pathname;
  await otherForm(secretary);
  await typedOn(secretary);
  await overReload(secretary, point);
  const other = await visit(base);
  await other.become(/Siv Lundström/);
  await overtaken(secretary, other, point);
  await pressedTwice(secretary);
  await signedOut(secretary);
  await other.close();
  await secretary.close();
});

test('offline: what somebody else saves between an answer and what was typed on is shown, not written over', long, async () => {
  const base = await demo();
  const secretary = await atTheDoor(base);
  await openPoint(secretary, 4);
  const point = new URL(secretary.page.url()).pathname;
  const other = await visit(base);
  await other.become(/Siv Lundström/);
  await other.go(point);
  await overtakenTypingOn(secretary, other, point);
  await blanksAreNobodyElses(secretary, point);
  await other.close();
  await secretary.close();
});

test('offline: signing out leaves nothing on the device, and names of members are never kept', long, async () => {
  const secretary = await atTheDoor(await demo());
  const { page } = secretary;
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  const [name] = await names(secretary);
  await down(secretary);
  await tap(secretary, 'Här', name);
  await page.getByLabel('Gästens namn').fill('Karin Öman');
  await secretary.press('Gästen är här');
  await told(secretary, /Kvar att skicka: 2\./);
  assert.match(await kept(), /Karin Öman/);
  assert.ok(!(await kept()).includes(name), await kept());
  // The server is out of order, but the line is up again: one can sign out before anything is sent.
  await secretary.context.route(ATTENDANCE, route => route.abort('connectionreset'));
  await up(secretary);
  // What waits is not thrown away unasked.
  const asked = [];
  page.once('dialog', dialog => { asked.push(dialog.message()); return dialog.dismiss(); });
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  assert.match(asked.join(), /Kvar att skicka: 2\. Loggar du ut nu försvinner det/);
  assert.match(await kept(), /Karin Öman/);
  page.once('dialog', dialog => dialog.accept());
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('link', { name: 'Logga in' }).first().waitFor();
  assert.doesNotMatch(await kept(), /Karin Öman|member_id/);
  await secretary.close();
});

// ---- The steps ----

/** What is written on while an earlier saving waits stays in the form. */
async function typedOn(secretary) {
  const { page } = secretary;
  await down(secretary);
  await decision(secretary).fill('Dagordningen fastställdes.');
  await page.getByLabel('Anteckningar').fill('Siv läste upp den.');
  await secretary.press('Spara');
  await told(secretary, 'Väntar på linjen. Kvar att skicka: 1. Inget är borta.');
  await secretary.press('Spara');
  await decision(secretary).fill(DECISION);
  await look(secretary, 'hall-point-offline');
  await up(secretary);
  await told(secretary, 'Sparat.');
  assert.equal(await decision(secretary).inputValue(), DECISION);
  await saves(secretary);
  assert.equal(await decision(secretary).inputValue(), DECISION);
  assert.equal(await page.getByLabel('Anteckningar').inputValue(), 'Siv läste upp den.');
}

/** A saving that waits outlives the page, and its tab. */
async function overReload(secretary, point) {
  await down(secretary);
  await secretary.page.getByLabel('Anteckningar').fill('Två frågade om bryggan.');
  await secretary.press('Spara');
  await told(secretary, /Kvar att skicka: 1\./);
  await assert.rejects(secretary.page.reload());
  await secretary.page.close();
  await up(secretary);
  await secretary.tab();
  await secretary.go(`${secretary.hall}/points`);
  await told(secretary, 'Sparat.');
  await secretary.go(point);
  assert.equal(await secretary.page.getByLabel('Anteckningar').inputValue(), 'Två frågade om bryggan.');
}

/** Somebody else saves while the line is down: both texts are shown, and one chooses. */
async function overtaken(secretary, other, point) {
  const { page } = secretary;
  await down(secretary);
  await decision(secretary).fill('Min mening.');
  await secretary.press('Spara');
  await told(secretary, /Kvar att skicka: 1\./);
  await other.go(point);
  await decision(other).fill('Den andras mening.');
  await saves(other);
  await up(secretary);
  await page.locator('.note.warn', { hasText: 'Någon annan hann spara före dig' }).waitFor();
  assert.match(await page.locator('.note.warn').innerText(), /Den andras mening\./);
  assert.equal(await decision(secretary).inputValue(), 'Min mening.');
  assert.equal(await page.locator('#hall-queue').innerText(), '');
  await look(secretary, 'hall-point-overtaken');
  await other.go(point);
  assert.equal(await decision(other).inputValue(), 'Den andras mening.');
  await saves(secretary);
  assert.equal(await decision(secretary).inputValue(), 'Min mening.');
}

/** One types on while a saving is on its way, and before its page is fetched anew somebody else saves. */
async function overtakenTypingOn(secretary, other, point) {
  const { page } = secretary;
  await typedOnWhileSent(secretary, point, 'Vår mening.', 'Vår mening. Och mer.', async () => {
    await other.go(point);
    await decision(other).fill('Den andras mening.');
    await saves(other);
  });
  assert.equal(await decision(secretary).inputValue(), 'Vår mening. Och mer.');
  await secretary.press('Spara');
  await page.locator('.note.warn', { hasText: 'Någon annan hann spara före dig' }).waitFor();
  assert.match(await page.locator('.note.warn').innerText(), /Den andras mening\./);
  assert.equal(await decision(secretary).inputValue(), 'Vår mening. Och mer.');
  await other.go(point);
  assert.equal(await decision(other).inputValue(), 'Den andras mening.');
  await saves(secretary);
  assert.equal(await decision(secretary).inputValue(), 'Vår mening. Och mer.');
}

/** Blanks that the server takes away do not make one's own text somebody else's. */
async function blanksAreNobodyElses(secretary, point) {
  await typedOnWhileSent(secretary, point, 'Två  blanka \n och en till ', 'Två  blanka \n och en till. ');
  await saves(secretary);
  assert.equal(await decision(secretary).inputValue(), 'Två blanka\noch en till.');
}

/** Saves one text and types another while it is sent; `meanwhile` is before the page is fetched anew. */
async function typedOnWhileSent(secretary, point, text, more, meanwhile = async () => {}) {
  const { page, context } = secretary;
  const delayed = async route => {
    const request = route.request();
    if (request.method() === 'POST') {
      const answer = await route.fetch({ maxRedirects: 0 });
      await decision(secretary).fill(more);
      return route.fulfill({ response: answer });
    }
    // The page that the answer leads to bears what was done; the one fetched anew does not.
    if (request.resourceType() === 'fetch' && !new URL(request.url()).search) await meanwhile();
    return route.continue();
  };
  const here = address => address.pathname === point;
  await context.route(here, delayed);
  await decision(secretary).fill(text);
  await secretary.press('Spara');
  await told(secretary, 'Sparat.');
  await context.unroute(here, delayed);
  assert.equal(new URL(page.url()).pathname, point);
}

/** Another form of the page is sent while the decision is only typed: nothing is asked, and it stands there again. */
async function otherForm(secretary) {
  const { page } = secretary;
  await decision(secretary).fill(DECISION);
  // A vote that is refused takes nothing of it away, either.
  secretary.expect(/status of 422/);
  await page.locator('summary', { hasText: 'Anteckna en omröstning' }).click();
  await secretary.press('Räkna och spara');
  await page.locator('.errors').waitFor();
  assert.equal(await decision(secretary).inputValue(), DECISION);
  await page.locator('summary', { hasText: 'Anteckna ett yrkande' }).click();
  await page.getByLabel('Vad yrkas?').fill('Bastun tas upp efter bryggan.');
  await secretary.press('Anteckna yrkandet');
  await page.waitForURL(/done=point_proposal_noted$/);
  assert.equal(await decision(secretary).inputValue(), DECISION);
}

/** On a slow line a second press is not a second order. */
async function pressedTwice(secretary) {
  const { page, context } = secretary;
  let asked = 0;
  const slow = async route => {
    if (route.request().method() === 'POST') {
      asked += 1;
      await new Promise(resolve => setTimeout(resolve, 3000));
    }
    await route.continue();
  };
  await context.route(/\/hall\/points\//, slow);
  await decision(secretary).fill(DECISION);
  await saves(secretary, async () => {
    await secretary.press('Spara');
    await told(secretary, /^Väntar på linjen/);
  });
  await context.unroute(/\/hall\/points\//, slow);
  assert.equal(asked, 1);
  assert.equal(await page.locator('.note.warn').count(), 0);
  assert.equal(await decision(secretary).inputValue(), DECISION);
}

/** When one is no longer signed in it waits until one is. */
async function signedOut(secretary) {
  const { page, context } = secretary;
  await section(secretary, 'Närvaro', /\/hall$/);
  const [name] = await names(secretary);
  const cookies = await context.cookies();
  await context.clearCookies();
  await tap(secretary, 'Här', name);
  await told(secretary, 'Logga in igen i en annan flik. Det som väntar finns kvar och skickas sedan. Kvar att skicka: 1.');
  await context.addCookies(cookies);
  await told(secretary, 'Sparat.');
  assert.deepEqual(await came(secretary), { [name]: ['here'] });
  assert.equal(await page.locator('#hall-rows li', { hasText: 'Är här' }).count(), 1);
}

// ---- The means ----

/** The secretary's phone on the page at the door, with the annual meeting opened. */
async function atTheDoor(base) {
  const secretary = await visit(base, PHONE);
  await secretary.become(/Siv Lundström/);
  await meeting(secretary, /^Årsmöte \d{4}$/);
  await call(secretary);
  await open(secretary);
  secretary.expect(/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)|status of 4(01|12)/);
  secretary.hall = new URL(secretary.page.url()).pathname;
  return secretary;
}

const down = secretary => secretary.context.setOffline(true);
const up = secretary => secretary.context.setOffline(false);
const decision = visitor => visitor.page.getByLabel('Beslut', { exact: true });

/** The names in the list, those that are folded too. */
function names(secretary) {
  return secretary.page.locator('#hall-rows li strong').allTextContents();
}

/** Presses "Spara", and waits for the page that it leads to. */
async function saves(visitor, meanwhile = async () => {}) {
  const loaded = visitor.page.waitForEvent('load');
  await visitor.press('Spara');
  await meanwhile();
  await loaded;
  await visitor.page.locator('.note.ok', { hasText: 'Punkten är sparad.' }).waitFor();
}

async function tap(secretary, what, name) {
  await secretary.page.locator('#hall-rows').getByRole('button', { name: `${what} ${name}`, exact: true }).click();
}

/** What the page says about what is kept, aloud as well. */
async function told(secretary, words) {
  const said = secretary.page.getByRole('status').and(secretary.page.locator('#hall-queue'));
  await said.filter({ hasText: words }).waitFor();
}

/** Everybody who came, from the API: once for each coming, whether they are there or have left. */
async function came(secretary) {
  const address = await secretary.page.locator('form[data-tap]').first().getAttribute('data-tap');
  const answer = await secretary.context.request.get(new URL(address, secretary.base).href);
  const people = {};
  for (const one of (await answer.json()).items) (people[one.name] ??= []).push(one.present ? 'here' : 'left');
  return people;
}

/** The server gets the next requests, but their answers are lost; answers the keys that all of them bore. */
async function loseAnswers(context, address, count, method = 'POST') {
  const keys = [];
  await context.route(address, async route => {
    if (route.request().method() !== method) return route.fallback();
    keys.push(await route.request().headerValue('Idempotency-Key'));
    if (count <= 0) return route.fallback();
    count -= 1;
    await route.fetch({ maxRedirects: 0 });
    return route.abort('connectionreset');
  });
  return keys;
}
