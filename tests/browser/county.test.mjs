// The county's walk: an officer of the network looks at every association, and never at a member.

import test from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { demo, look, options, visit, WAYS } from './support.mjs';

const NETWORK = '/norrbotten-samverkar';
const BODEN = '2582';

for (const way of WAYS) {
  test(`county: an officer sees every association (${way.name})`, options, async () => {
    const officer = await visit(await demo(), way);
    await officer.become(/Maria Niemi/);
    await officer.go(NETWORK);
    await officer.page.locator(`nav.places a[href="${NETWORK}/county"]`).click();
    const all = await overview(officer);
    await look(officer, 'county');
    await filtered(officer, all);
    await sorted(officer);
    await downloaded(officer, all);
    await figures(officer, all);
    await officer.close();
  });
}

/** Tiles, map and table tell of the same associations. */
async function overview(officer) {
  const { page } = officer;
  const rows = await page.locator('#affiliates tbody tr').count();
  const tiles = await page.locator('.tiles > div dd').allInnerTexts();
  assert.ok(rows >= 25, `${rows} associations`);
  assert.ok(tiles.length >= 4 && number(tiles[0]) === rows, `the first tile, ${tiles[0]}, counts the rows, ${rows}`);
  const map = page.locator('figure.map svg').first();
  const named = await map.getAttribute('aria-labelledby');
  for (const id of named.split(' ')) assert.ok((await page.locator(`[id="${id}"]`).textContent()).trim(), `the map's ${id}`);
  await page.locator('figure.map + details summary').click();
  const counts = await page.locator('figure.map + details tbody td').allInnerTexts();
  assert.equal(counts.map(number).reduce((sum, count) => sum + count), rows, 'the map counts each once');
  assert.ok(!(await page.content()).includes('anders.heikki@example.org'), 'no member is named');
  return rows;
}

/** With JavaScript the list follows the choice; without, the button fetches it. */
async function filtered(officer, all) {
  const { page, way } = officer;
  await page.locator('form.filter select[name=municipality]').selectOption(BODEN);
  if (!way.script) await page.locator('form.filter button').click();
  await page.waitForURL(/municipality=2582/);
  const shown = await page.locator('#affiliates tbody tr').count();
  const inBoden = await page.locator('#affiliates tbody tr', { hasText: 'Boden' }).count();
  assert.ok(shown > 0 && shown < all && shown === inBoden, `${shown} of ${all} shown, ${inBoden} in Boden`);
  assert.match(await page.locator('#affiliates .count').innerText(), new RegExp(`\\b${shown}\\b`));
  await page.locator('form.filter input[name=q]').fill('gunnarsb');
  if (!way.script) await page.locator('form.filter button').click();
  await page.waitForURL(/q=gunnarsb/);
  assert.equal(await page.locator('#affiliates tbody tr').count(), 1);
  await page.locator('#affiliates .count a').click();
  await page.waitForURL(url => !url.search);
  assert.equal(await page.locator('#affiliates tbody tr').count(), all);
}

/** A heading sorts, and says so. On a phone there are cards: there the address does it. */
async function sorted(officer) {
  const { page, way } = officer;
  const heading = page.locator('#affiliates thead a[href*="sort=members"]');
  if (way.size === 'phone') await officer.go(await heading.getAttribute('href'));
  else await heading.click();
  await page.locator('#affiliates th[aria-sort=descending]').first().waitFor({ state: 'attached' });
  const label = (await page.locator('#affiliates th[aria-sort=descending]').textContent()).trim();
  const cells = await page.locator(`#affiliates td[data-label="${label}"]`).allInnerTexts();
  const known = cells.map(number).filter(count => !Number.isNaN(count));
  assert.ok(known.length > 20);
  assert.deepEqual(known, [...known].sort((one, other) => other - one), 'most members first');
}

/** The file opens right in Excel and holds what the list holds. */
async function downloaded(officer, all) {
  const { page } = officer;
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[href*="associations.csv"]').click()]);
  assert.match(file.suggestedFilename(), /\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.startsWith('\ufeff'), 'Excel is told that it is UTF-8');
  const lines = text.trim().split('\r\n');
  assert.equal(lines.length, all + 1);
  assert.ok(text.includes('Gunnarsbyns byaförening') && !text.includes('anders.heikki'));
}

/** The figures by municipality add up. */
async function figures(officer, all) {
  const { page } = officer;
  await page.locator(`nav.tabs a[href="${NETWORK}/county/figures"]`).click();
  const column = async part => (await page.locator(`${part} tr td:nth-of-type(1)`).allInnerTexts()).map(number);
  const rows = await column('tbody');
  assert.ok(rows.length >= 13, `${rows.length} municipalities`);
  assert.equal(rows.reduce((sum, count) => sum + count), all);
  assert.deepEqual(await column('tfoot'), [all]);
  await look(officer, 'county-figures');
  const year = String(new Date().getFullYear() + 1);
  const select = page.locator('select[name=year]');
  if (!(await select.locator('option').evaluateAll(all => all.map(one => one.value))).includes(year)) return;
  await select.selectOption(year);
  if (!officer.way.script) await page.locator('form.filter button').click();
  await page.waitForURL(new RegExp(`year=${year}`));
  assert.match(await page.locator('table caption').innerText(), new RegExp(year));
}

// Figures stand with narrow spaces between thousands.
function number(text) {
  return Number.parseInt(text.replace(/[\s\u00a0\u202f]/g, ''), 10);
}
