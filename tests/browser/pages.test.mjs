// Every page at three widths, in light and dark: the eye of support.mjs goes over all of them.

import test from 'node:test';
import { demo, look, options, visit, WIDTHS } from './support.mjs';

const VILLAGE = '/gunnarsbyn';
const NETWORK = '/norrbotten-samverkar';
const long = { ...options, timeout: 240_000 };

const GUEST = {
  home: '/', directory: '/associations', 'directory-none': '/associations?q=finnsinte', village: VILLAGE,
  network: NETWORK, 'network-directory': `${NETWORK}/county`, calendar: `${VILLAGE}/calendar`, subscribe: `${VILLAGE}/subscribe`,
  'network-calendar': `${NETWORK}/calendar`, 'sign-in': '/sign-in', 'sign-in-code': '/sign-in/code?email=nagon%40example.org',
  visible: '/visible', about: '/about', reference: '/api/docs', problems: '/api/docs/problems', mail: '/demo/mail',
};
const SECRETARY = {
  'home-known': '/', 'village-inside': VILLAGE, 'calendar-inside': `${VILLAGE}/calendar`, roster: `${VILLAGE}/members`,
  'roster-none': `${VILLAGE}/members?q=finnsinte`, 'roster-import': `${VILLAGE}/members/import`, 'member-new': `${VILLAGE}/members/new`,
  'event-new': `${VILLAGE}/calendar/new`, board: `${VILLAGE}/board`, 'board-past': `${VILLAGE}/board?past=1`,
  'office-new': `${VILLAGE}/board/new`, handover: `${VILLAGE}/board/handover`, settings: `${VILLAGE}/settings`,
  bylaws: `${VILLAGE}/settings/bylaws`, affiliations: `${VILLAGE}/settings/affiliations`, register: '/new',
  me: '/me', data: '/me/data', tokens: '/me/tokens', 'subscribe-inside': `${VILLAGE}/subscribe`,
};
const OFFICER = {
  county: `${NETWORK}/county`, 'county-none': `${NETWORK}/county?q=finnsinte`, figures: `${NETWORK}/county/figures`,
  'network-affiliations': `${NETWORK}/settings/affiliations`,
};

for (const size of Object.keys(WIDTHS)) {
  test(`pages: a guest's at ${WIDTHS[size].width} px`, long, async () => {
    const guest = await visit(await demo(), { size, script: true });
    await each(guest, GUEST);
    await event(guest);
    await guest.close();
  });

  test(`pages: the secretary's at ${WIDTHS[size].width} px`, long, async () => {
    const secretary = await visit(await demo(), { size, script: true });
    await secretary.become(/Siv Lundström/);
    await each(secretary, SECRETARY);
    await secretary.close();
  });

  test(`pages: the officer's at ${WIDTHS[size].width} px`, long, async () => {
    const officer = await visit(await demo(), { size, script: true });
    await officer.become(/Maria Niemi/);
    await each(officer, OFFICER);
    await officer.close();
  });
}

// Finnish words are the longest.
test('pages: in Finnish on a phone', long, async () => {
  const guest = await visit(await demo(), { size: 'phone', script: true, locale: 'fi-FI' });
  await each(guest, GUEST, 'fi');
  await guest.become(/Siv Lundström/);
  await each(guest, SECRETARY, 'fi');
  await guest.close();
});

async function each(visitor, pages, language = 'sv') {
  for (const [name, path] of Object.entries(pages)) {
    const status = await visitor.go(path);
    if (status === 200) await look(visitor, language === 'sv' ? name : `${name}-${language}`, { language });
    else visitor.complaints.push(`${name}: ${path} answered ${status}`);
  }
}

async function event(visitor) {
  const { page } = visitor;
  await visitor.go(`${VILLAGE}/calendar`);
  await page.locator('main a[href*="/calendar/"]:visible').first().click();
  await page.waitForURL(/\/calendar\/[0-9a-f-]{36}/);
  await look(visitor, 'event');
}
