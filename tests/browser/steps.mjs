// Steps that several walks take through a meeting, from the list of meetings to its hall.

import assert from 'node:assert/strict';

export const MEETINGS = '/gunnarsbyn/meetings';

/** Opens the list of meetings by its place in the menu, and the meeting of that name; answers its address. */
export async function meeting(visitor, name) {
  const { page } = visitor;
  await page.locator(`nav.places a[href="${MEETINGS}"]`).click();
  await page.waitForURL(`**${MEETINGS}`);
  await visitor.follow(name);
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  assert.match(await visitor.heading(), name);
  return new URL(page.url()).pathname;
}

/** On a point's page the parts of the meeting are folded. */
export async function unfold(visitor) {
  const folded = visitor.page.locator('#hall-more:not([open]) > summary');
  if (await folded.count()) await folded.click();
}

/** Opens a part of the meeting, or of the hall, by its tab. */
async function part(visitor, tabs, name, address) {
  await unfold(visitor);
  await visitor.page.getByRole('navigation', { name: tabs }).getByRole('link', { name, exact: true }).click();
  await visitor.page.waitForURL(address);
}

export const tab = (visitor, name, address) => part(visitor, 'Delar av mötet', name, address);
export const section = (visitor, name, address) => part(visitor, 'Mötets delar', name, address);

/** Calls to the meeting as the bylaws usually have it. */
export async function call(visitor) {
  await tab(visitor, 'Kallelse', /\/call$/);
  await visitor.press(/^Skicka kallelsen till \d+ personer$/);
  await visitor.page.waitForURL(/\/calls\?done=meeting_called$/);
}

/** Opens the meeting; it may be another day than planned, and then the page may ask whether that is meant. */
export async function open(visitor) {
  const { page } = visitor;
  await tab(visitor, 'Mötet', /\/hall$/);
  const form = page.locator('main form', { has: page.getByRole('button', { name: 'Öppna mötet', exact: true }) });
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await form.getByRole('button').click();
  await page.locator('main').getByRole('link', { name: 'Avsluta mötet' }).waitFor();
}

/** Opens a point from the list of them. */
export async function openPoint(visitor, number) {
  await section(visitor, 'Ärenden', /\/hall\/points$/);
  await visitor.press(new RegExp(`^Öppna punkt ${number}$`));
  await visitor.page.waitForURL(/\/hall\/points\/[0-9a-f-]{36}\?done=point_opened$/);
}

/** A file behind a link, as the browser would fetch it. */
export async function file(visitor, name) {
  const href = await visitor.page.locator('main').getByRole('link', { name, exact: true }).first().getAttribute('href');
  const answer = await visitor.context.request.get(new URL(href, visitor.base).href);
  assert.equal(answer.status(), 200, `${href} for ${name}`);
  return answer.body();
}

/** That a file begins as its kind does. */
export async function begins(visitor, name, start) {
  assert.equal((await file(visitor, name)).subarray(0, start.length).toString('latin1'), start, name);
}
