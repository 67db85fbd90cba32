// What the walks share: a browser, three widths, and an eye on every page.

import { after } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { binary, endDemos, server } from './demos.mjs';

export { byalag, databaseOf, demo } from './demos.mjs';

/** A phone six years old, a tablet, and the county office's screen; in CSS pixels. */
export const WIDTHS = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1280, height: 800 },
};

/** Every way a walk is walked: with and without JavaScript, on a phone and at a desk. */
export const WAYS = ['phone', 'desk'].flatMap(size => [true, false].map(script => ({
  size, script, name: `${size}, ${script ? 'with' : 'without'} JavaScript`,
})));

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'];
const shots = process.env.BYALAG_TEST_SHOTS;

// ---- What must be there ----

const { chromium, axe, lack } = await clients();

async function clients() {
  const modules = process.env.BYALAG_TEST_NODE_PATH;
  const lacking = binary ? modules ? '' : 'BYALAG_TEST_NODE_PATH names no node_modules' : 'BYALAG_TEST_BINARY names no byalag';
  if (lacking) return { lack: lacking };
  try {
    const load = createRequire(path.join(path.resolve(modules), 'x.js'));
    const source = await readFile(load.resolve('axe-core/axe.min.js'), 'utf8');
    return { chromium: load('playwright-core').chromium, axe: source, lack: '' };
  } catch (error) {
    return { lack: error.message };
  }
}

/** For `test(name, options, …)`: the reason to skip, unless the environment requires browsers. */
export const options = { skip: skipped('browser', lack), timeout: 120_000 };

/** The same for a test on an engine, `sqlite` or `postgres`. */
export function on(engine) {
  const missing = engine === 'postgres' && !server && 'BYALAG_TEST_POSTGRES names no PostgreSQL server';
  return { ...options, skip: options.skip || skipped('postgres', missing) };
}

function skipped(what, reason) {
  const required = (process.env.BYALAG_TEST_REQUIRE || '').split(',').includes(what);
  if (reason && required) throw new Error(`${what} is required: ${reason}`);
  return reason || false;
}

// ---- The browser ----

let browser;

async function launched() {
  const root = process.getuid?.() === 0;
  browser ??= await chromium.launch({
    executablePath: process.env.BYALAG_TEST_CHROMIUM || '/usr/bin/chromium',
    args: root ? ['--no-sandbox'] : [],
  });
  return browser;
}

after(async () => {
  await browser?.close();
  await endDemos();
});

/** A person's browser: the page, its address, and all that was heard from it. */
export class Visitor {
  constructor(base, context, way) {
    Object.assign(this, { base, context, way, asked: new Set(), complaints: [], expected: [] });
    context.on('request', request => this.#hear(request));
    context.on('console', message => this.#read(message));
    context.on('weberror', error => this.complaints.push(`script: ${error.error().message}`));
    context.setDefaultTimeout(15_000);
  }

  #hear(request) {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== this.base) this.complaints.push(`asked another host: ${url}`);
    if (request.isNavigationRequest()) this.asked.add(request.url());
  }

  // The page itself may be a 404 or a 422, which the browser also writes on its console.
  #read(message) {
    const page = message.text().startsWith('Failed to load resource') && this.asked.has(message.location().url);
    if (message.type() === 'error' && !page) this.complaints.push(`console: ${message.text()}`);
  }

  /** Opens another tab. */
  async tab() {
    this.page = await this.context.newPage();
    return this.page;
  }

  /** Goes to a path of this byalag; answers the status. */
  async go(to) {
    const answer = await this.page.goto(new URL(to, this.base).href);
    return answer.status();
  }

  /** Presses or follows what bears these words. */
  async press(words, role = 'button') {
    await this.page.locator('main').getByRole(role, { name: words }).first().click();
  }

  /** Follows a link in the main part of the page. */
  async follow(words) {
    await this.press(words, 'link');
  }

  /** The heading of the page. */
  async heading() {
    return (await this.page.locator('h1').first().innerText()).trim();
  }

  /** The words of the main part, with their blanks made plain. */
  async words() {
    return (await this.page.locator('main').innerText()).replace(/[\s\u00a0\u202f]+/g, ' ');
  }

  /** Becomes one of the people of the demo, by the button on its first page. */
  async become(name) {
    await this.go('/');
    await this.page.getByRole('button', { name }).first().click();
    await this.page.locator('.menu summary').waitFor();
  }

  /** Signs in as anybody does: asks for a letter, reads its code on the demo's page of mail, and types it. */
  async signIn(email, to = '/me') {
    if (!new URL(this.page.url()).pathname.startsWith('/sign-in')) await this.go(`/sign-in?to=${encodeURIComponent(to)}`);
    await this.page.locator('main input[type=email]').fill(email);
    await this.page.locator('main form button').click();
    await this.page.waitForURL(/\/sign-in\/code\?/);
    const [letter] = (await this.mail()).filter(one => one.to === email);
    await this.page.locator('main input[autocomplete=one-time-code]').fill(letter.text.match(/\b\d{3}\s?\d{3}\b/)[0]);
    await this.page.locator('main form button').click();
    await this.page.waitForURL(address => address.pathname === new URL(to, this.base).pathname);
  }

  /** The latest letters that the demo has sent, the newest first: to whom, about what, and every word. */
  async mail() {
    const tab = await this.context.newPage();
    const letters = [];
    for (const number of [1, 2, 3]) {
      await tab.goto(new URL(`/demo/mail?page=${number}`, this.base).href);
      letters.push(...await tab.evaluate(() => [...document.querySelectorAll('main h2 + p.meta')].map(meta => ({
        subject: meta.previousElementSibling.textContent,
        to: meta.querySelector('.wrap').textContent,
        text: [...meta.nextElementSibling.querySelectorAll('p')].map(line => line.textContent).join('\n'),
      }))));
    }
    await tab.close();
    return letters;
  }

  /** What a walk brings about on purpose, such as a refusal or a line that is down, is no fault. */
  expect(pattern) {
    this.expected.push(pattern);
  }

  /** Leaves; fails if anything was wrong on the way. */
  async close() {
    await this.context.close();
    const wrong = [...new Set(this.complaints)].filter(one => !this.expected.some(pattern => pattern.test(one)));
    assert.ok(wrong.length === 0, `${wrong.length} things are wrong:\n  ${wrong.join('\n  ')}`);
  }
}

/** A new person at the demo's address. */
export async function visit(base, way = { size: 'desk', script: true }) {
  const context = await (await launched()).newContext({
    viewport: WIDTHS[way.size], javaScriptEnabled: way.script, locale: way.locale || 'sv-SE', acceptDownloads: true,
    hasTouch: way.size === 'phone', deviceScaleFactor: 1, reducedMotion: 'reduce', colorScheme: way.scheme || 'light',
  });
  const visitor = new Visitor(base, context, way);
  await visitor.tab();
  return visitor;
}

// ---- The eye ----

/**
 * Checks the page as it stands, at the visitor's width for rules and at all three for its fit.
 * What is wrong is told when the visitor leaves, so that one walk finds all of it.
 */
export async function look(visitor, name, { language = 'sv' } = {}) {
  const { page, way } = visitor;
  const wrong = [];
  const [lang, headings] = await page.evaluate(() => [document.documentElement.lang, document.querySelectorAll('h1').length]);
  if (lang !== language) wrong.push(`html lang is ${lang}`);
  if (headings !== 1) wrong.push(`${headings} h1`);
  for (const size of Object.keys(WIDTHS)) {
    await page.setViewportSize(WIDTHS[size]);
    wrong.push(...(await overflow(page)).map(what => `too wide at ${WIDTHS[size].width} px: ${what}`));
  }
  await page.setViewportSize(WIDTHS[way.size]);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    if (way.script) wrong.push(...(await violations(page, scheme)).map(what => `${scheme}: ${what}`));
    await shoot(page, `${name}-${WIDTHS[way.size].width}-${scheme}${way.script ? '' : '-plain'}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  visitor.complaints.push(...wrong.map(what => `${name}: ${what}`));
}

// What sticks out of the page, the innermost first; a table that scrolls in its own box does not.
function overflow(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) <= wide) return [];
    const out = [...document.querySelectorAll('body *')].filter(one => {
      const box = one.getBoundingClientRect();
      return box.width && box.right > wide + 1 && !one.closest('.scroll,.vh,.skip');
    });
    return (out.length ? out.slice(-3) : [document.body]).map(one => one.outerHTML.slice(0, 160));
  });
}

// In the dark only the colours are others.
async function violations(page, scheme) {
  await page.evaluate(axe);
  const found = await page.evaluate(([rules, dark]) => window.axe.run(document, {
    runOnly: dark ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: rules },
    resultTypes: ['violations'], elementRef: false,
  }), [RULES, scheme === 'dark']);
  return found.violations.map(one => `${one.id} (${one.help}) ${one.nodes.slice(0, 4).map(node => `${node.target} ${node.html.slice(0, 200)}`).join(' | ')}`);
}

/** Keeps a picture of the whole page, if somebody wants to look. */
export async function shoot(page, name) {
  if (shots) await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true });
}
