// The frame around every page: keyboard, languages, errors that help, and paper.

import test from 'node:test';
import assert from 'node:assert/strict';
import { demo, look, options, shoot, visit, WAYS, WIDTHS } from './support.mjs';

const VILLAGE = '/gunnarsbyn';

test('frame: the keyboard reaches everything in order, and nothing holds it', options, async () => {
  const visitor = await visit(await demo());
  await visitor.become(/Siv Lundström/);
  for (const path of [VILLAGE, `${VILLAGE}/calendar`, `${VILLAGE}/members`]) {
    await visitor.go(path);
    await skipped(visitor);
    await visitor.go(path);
    await tabbed(visitor);
  }
  await menu(visitor);
  await visitor.close();
});

/** The first stop jumps over the frame. */
async function skipped({ page }) {
  await page.keyboard.press('Tab');
  const skip = await focused(page);
  assert.equal(skip.href, '#main');
  assert.ok(skip.width > 40 && skip.top >= 0, 'the link is seen once it is reached');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).id, 'main');
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).part, 'main', 'the next stop is in the page');
}

/** Frame, page, foot: each stop once, each seen, and round again. */
async function tabbed({ page }) {
  const stops = [];
  for (let step = 0; step < 600; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.part === 'end' || (stops.length && stop.href === '#main')) break;
    assert.ok(stop.outline >= 3, `the focus is seen on ${stop.html}`);
    stops.push(stop);
  }
  const parts = stops.map(stop => stop.part).filter((part, index, all) => part !== all[index - 1]);
  assert.deepEqual(parts, ['skip', 'top', 'main', 'foot'], `at ${page.url()}: ${stops.at(-1)?.html}`);
  // A field for a date has a stop each for year, month and day.
  const marks = stops.map(stop => stop.mark).filter((mark, index, all) => mark !== all[index - 1]);
  assert.equal(new Set(marks).size, marks.length, 'no stop comes twice');
  const missed = await page.evaluate(() => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')]
    .filter(one => one.checkVisibility() && !one.dataset.mark && one.type !== 'radio' && one.tabIndex >= 0).map(one => one.outerHTML.slice(0, 120)));
  assert.deepEqual(missed, [], 'nothing is out of reach');
}

async function menu({ page }) {
  await page.locator('.menu summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Mitt byalag' }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.menu').getAttribute('open'), null, 'Escape closes the menu');
  assert.equal((await focused(page)).name, 'SUMMARY');
}

// Marks where the focus is, and tells of it.
function focused(page) {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return { part: 'end' };
    one.dataset.mark ||= String(document.querySelectorAll('[data-mark]').length + 1);
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const part = one.closest('.skip,header,main,footer');
    const names = { A: 'skip', HEADER: 'top', MAIN: 'main', FOOTER: 'foot' };
    return {
      part: part ? names[part.tagName] : 'nowhere', name: one.tagName, id: one.id, href: one.getAttribute('href'), mark: one.dataset.mark,
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth), width: box.width, top: box.top,
      html: one.outerHTML.slice(0, 120),
    };
  });
}

for (const way of WAYS) {
  test(`frame: another language is the same page (${way.name})`, options, async () => {
    const visitor = await visit(await demo(), way);
    const { page } = visitor;
    await visitor.go(`${VILLAGE}/calendar?month=2026-06`);
    const titles = [await page.title()];
    for (const [language, own] of [['fi', 'Suomi'], ['en', 'English']]) {
      await page.locator('.langs').getByRole('button', { name: own }).click();
      await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
      assert.equal(new URL(page.url()).pathname, `${VILLAGE}/calendar`);
      assert.equal(new URL(page.url()).searchParams.get('month'), '2026-06');
      titles.push(await page.title());
      await look(visitor, `calendar-${language}`, { language });
    }
    assert.equal(new Set(titles).size, 3, titles.join(' · '));
    await visitor.close();
  });
}

test('frame: a page that is not there helps', options, async () => {
  const base = await demo();
  for (const size of Object.keys(WIDTHS)) {
    const visitor = await visit(base, { size, script: true });
    for (const path of ['/den-har-byn-finns-inte', `${VILLAGE}/finns/inte/alls`]) {
      assert.equal(await visitor.go(path), 404);
      assert.match(await visitor.words(), /Sidan finns inte/);
      assert.ok((await visitor.page.locator('.code').first().innerText()).length >= 8, 'a code to quote');
      await look(visitor, 'error-404');
    }
    await visitor.page.locator('main').getByRole('link', { name: 'Till startsidan' }).click();
    await visitor.page.waitForURL(`${base}/`);
    await visitor.close();
  }
});

test('frame: what a stranger may not see asks them to sign in', options, async () => {
  const visitor = await visit(await demo());
  for (const path of ['/me', `${VILLAGE}/members`, `${VILLAGE}/board`]) {
    const status = await visitor.go(path);
    const asked = new URL(visitor.page.url()).pathname === '/sign-in' || status === 401;
    assert.ok(asked, `${path} answered ${status} at ${visitor.page.url()}`);
  }
  await visitor.close();
});

test('frame: on paper there is the page and no frame', options, async () => {
  const visitor = await visit(await demo());
  const { page } = visitor;
  await visitor.become(/Siv Lundström/);
  for (const path of [`${VILLAGE}/calendar`, `${VILLAGE}/members`, `${VILLAGE}/board`]) {
    await visitor.go(path);
    await page.emulateMedia({ media: 'print' });
    for (const frame of ['nav', '.foot', '.menu', '.skip', 'button', '.filter']) {
      assert.equal(await page.locator(`${frame}:visible`).count(), 0, `${frame} of ${path} stays off the paper`);
    }
    assert.ok(await page.locator('h1').isVisible() && await page.locator('.brand').isVisible(), 'what it is and whose');
    await shoot(page, `print${path.replaceAll('/', '-')}`);
    await page.emulateMedia({ media: 'screen' });
  }
  await visitor.close();
});
