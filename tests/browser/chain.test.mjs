// Three associations hold their annual meeting, each as its own bylaws have it: from the call to the archive.

import test from 'node:test';
import assert from 'node:assert/strict';
import { byalag, databaseOf, demo, on, visit } from './support.mjs';
import { begins, call, file, meeting, open, section, tab } from './steps.mjs';
import {
  adjust, attend, bylaws, chooseOfficers, closed, elect, glance, inDays, lock, phrase, plan, points, press, propose, putOff, says, settleRoll,
  step, USUAL, villagers, vote, write,
} from './chain.mjs';
import { checked, verified } from './archive.mjs';

const SAID = 'Två frågade varför bastun står före bryggan.';
const NOTE = 'Jag minns det som tre frågor, inte två.';
const PHONE = { size: 'phone', script: true };
const PLAIN = { size: 'desk', script: false };

const long = engine => ({ ...on(engine), timeout: 400_000 });

for (const [engine, way] of [['sqlite', PHONE], ['sqlite', PLAIN], ['postgres', PHONE]]) {
  const name = `${engine}, ${way.size}, ${way.script ? 'with' : 'without'} JavaScript`;
  test(`chain: the usual bylaws, from the call to the archive (${name})`, long(engine), async () => {
    const base = await demo(engine);
    const secretary = await visit(base, way);
    await secretary.become(/Siv Lundström/);
    const people = await villagers(secretary);
    const address = await meeting(secretary, /^Årsmöte \d{4}$/);
    await propose(secretary, /^Val av ledamot/, people.voters.slice(0, 2));
    await call(secretary);
    await begins(secretary, 'Beviset som PDF', '%PDF');
    await open(secretary);
    const elected = await held(secretary, address, people);
    await seated(secretary, elected);
    await write(secretary, address, SAID);
    await says(secretary, /Paragraferna får nummer 1 till 24\./);
    await lock(secretary);
    await adjusted(secretary, base, people, way);
    await kept(secretary, address, 24);
    await verified(byalag, databaseOf(base), USUAL);
    await constituted(secretary, address);
    await secretary.close();
  });
}

for (const engine of ['sqlite', 'postgres']) {
  test(`chain: six days and a poster on the board (${engine}, phone, with JavaScript)`, long(engine), async () => {
    const base = await demo(engine);
    const secretary = await visit(base, PHONE);
    await secretary.become(/Siv Lundström/);
    await bylaws(secretary, {
      fill: {
        notice_min_days: '6', annual_latest_day: '31', motion_deadline_days: '',
        meeting_name: 'byastämma', board_name: 'byaråd', chair_name: 'byfogde',
      },
      choose: { annual_latest_month: '12', fee_rule: 'this_year' },
      channels: ['poster'],
    });
    const people = await villagers(secretary);
    const address = await plan(secretary, 'Årsmöte', inDays(5), 'Byastugan');
    await tooLate(secretary, address);
    await moved(secretary, address, inDays(6));
    await propose(secretary, /^Val av ledamot/, [{ name: 'Anders Heikki', email: 'anders.heikki@example.org' }, ...people.voters.slice(0, 2)]);
    await postered(secretary, address);
    await open(secretary);
    await held(secretary, address, people);
    await write(secretary, address, SAID);
    await lock(secretary);
    await adjusted(secretary, base, people, PHONE);
    await kept(secretary, address, 16);
    await secretary.close();
  });

  test(`chain: numbers that run through the year, and one vote a household (${engine}, phone, with JavaScript)`, long(engine), async () => {
    const base = await demo(engine);
    const secretary = await visit(base, PHONE);
    await secretary.become(/Siv Lundström/);
    await bylaws(secretary, {
      fill: { annual_latest_day: '31' },
      choose: { vote_of: 'household', numbering: 'year', annual_latest_month: '12' },
    });
    await household(secretary, 'Anders Heikki', 'Siv Lundström');
    const people = await villagers(secretary);
    const address = await plan(secretary, 'Årsmöte', inDays(14), 'Bygdegården');
    await propose(secretary, /^Val av ledamot/, [{ name: 'Anders Heikki', email: 'anders.heikki@example.org' }, ...people.voters.slice(0, 2)]);
    await propose(secretary, /^Val av ordförande/, [{ name: people.chair, email: '' }]);
    await call(secretary);
    await open(secretary);
    await held(secretary, address, people, 5);
    await write(secretary, address, SAID);
    await says(secretary, /Paragraferna får nummer 1 till 23\./);
    await lock(secretary);
    await adjusted(secretary, base, people, PHONE);
    await kept(secretary, address, 23);
    await numbered(secretary, 24);
    await secretary.close();
  });
}

// ---- The steps ----

/** Everybody comes, the roll is settled, people are chosen, and the points are gone through; answers who is elected. */
async function held(visitor, address, { chair, voters }, votes = 6) {
  const hall = `${address}/hall`;
  let elected = [];
  await section(visitor, 'Närvaro', /\/hall$/);
  await attend(visitor, hall, [chair, 'Siv Lundström', 'Anders Heikki', ...voters.slice(0, 3).map(one => one.name)]);
  const special = [
    [/^1\./, phrase],
    [/röstlängd/, async () => {
      await settleRoll(visitor);
      await glance(visitor, 'hall-roll-settled');
    }],
    [/^5\./, () => chooseOfficers(visitor, chair, 'Siv Lundström', ['Anders Heikki', voters[0].name])],
    [/^6\./, async () => {
      await vote(visitor, votes - 1, 2, `Det blev ${votes + 1} röster, men det finns bara ${votes} röster i salen.`);
      await glance(visitor, 'hall-votes-too-many');
    }],
    [/^8\./, async () => {
      await vote(visitor, votes - 1, 1);
      await says(visitor, `${votes - 1} av ${votes} röster`);
    }],
    [/^9\./, putOff],
    [/Val av ordförande/, () => elect(visitor, /^Val av ordförande/, [chair])],
    [/Val av ledamöter/, async () => {
      elected = await elect(visitor, /^Val av ledamot/, ['Anders Heikki', voters[0].name, voters[1].name]);
    }],
    [/En bastu/, async () => {
      await vote(visitor, votes - 2, 1);
      await says(visitor, `${votes - 2} av ${votes - 1} röster`);
      await glance(visitor, 'hall-voted');
      await phrase(visitor);
    }],
  ];
  await points(visitor, special);
  await closed(visitor);
  assert.ok(elected.length > 0, 'nobody was elected');
  return elected;
}

/** Those elected have their posts, with the days they are for. */
async function seated(visitor, names) {
  await visitor.go('/gunnarsbyn/board');
  for (const name of names) {
    const row = visitor.page.locator('main tbody tr', { hasText: name }).filter({ hasText: 'ledamot' });
    assert.match(await row.first().innerText(), /20\d\d.*20\d\d/s, name);
  }
  await glance(visitor, 'board-elected');
}

/** Both adjusters and the chair sign in and confirm, one of them with a mind of their own. */
async function adjusted(secretary, base, { chair, voters }, way) {
  await adjust(base, way, 'Anders Heikki');
  await adjust(base, way, voters[0].name, NOTE);
  await secretary.page.reload();
  await says(secretary, 'Låst, väntar på justering');
  await adjust(base, way, chair);
  await secretary.page.reload();
  await says(secretary, /Protokoll Justerat/);
  await says(secretary, NOTE);
  await glance(secretary, 'minutes-adjusted');
}

/** On paper, one paragraph for the bank, and all of it for the archive, where any changed byte shows. */
async function kept(secretary, address, last) {
  await secretary.go(`${address}/minutes`);
  await begins(secretary, 'Protokollet som PDF', '%PDF');
  await begins(secretary, `Utdrag (PDF) av § ${last}`, '%PDF');
  const content = await checked(await file(secretary, 'Hela mötet för arkivet (zip)'));
  assert.ok(JSON.stringify(content).includes(SAID), 'what was said is not in the locked text');
}

/** The new board's first meeting is planned from here. */
async function constituted(secretary, address) {
  await secretary.go(address);
  await press(secretary, 'Planera konstituerande möte');
  await says(secretary, 'Firmateckning');
  await glance(secretary, 'meeting-constituting');
}

/** A day too early: what would void the meeting is told, and it cannot be called. */
async function tooLate(secretary, address) {
  await says(secretary, /för kort tid kvar/);
  await glance(secretary, 'meeting-too-late');
  await tab(secretary, 'Kallelse', /\/call$/);
  await says(secretary, 'Kan göra mötet ogiltigt');
  assert.equal(await secretary.page.locator('main').getByRole('button', { name: /^(Kalla till|Skicka kallelsen)/ }).count(), 0);
  await glance(secretary, 'meeting-call-blocked');
  await secretary.go(address);
}

/** The meeting is held another day. */
async function moved(secretary, address, day) {
  await step(secretary, () => secretary.follow('Ändra tid och plats'));
  await secretary.page.getByLabel('Dag', { exact: true }).fill(day);
  await press(secretary, 'Spara');
  await says(secretary, 'Mötet är sparat.');
  assert.ok(!/för kort tid kvar/.test(await secretary.words()));
}

/** A poster calls everybody: where it sits, since when and by whom, is the evidence. */
async function postered(secretary, address) {
  const { page } = secretary;
  await tab(secretary, 'Kallelse', /\/call$/);
  await begins(secretary, 'Anslag A4 (PDF)', '%PDF');
  await press(secretary, /^(Kalla till mötet|Skicka kallelsen)/);
  await says(secretary, 'Kallelsen har gått ut.');
  await says(secretary, 'Inte klart än.');
  const row = page.locator('main table tbody tr', { hasText: 'Ska sättas upp' });
  await row.getByLabel('Var').fill('Anslagstavlan vid lanthandeln');
  await row.getByLabel('Dag').fill(inDays(0));
  await row.getByLabel('Av vem').fill('Siv Lundström');
  await step(secretary, () => row.getByRole('button', { name: 'Markera som klart' }).click());
  await says(secretary, 'Ja, mötet är behörigen utlyst.');
  await says(secretary, /Anslagstavlan vid lanthandeln.*Uppsatt/);
  await glance(secretary, 'meeting-evidence-poster');
  await begins(secretary, 'Beviset som PDF', '%PDF');
  await secretary.go(address);
}

/** Two who live at the same address are made one household. */
async function household(secretary, ...names) {
  const { page } = secretary;
  await secretary.go('/gunnarsbyn/members/households');
  const make = page.getByRole('button', { name: /Gör till ett hushåll/ });
  const rows = page.locator('main form, main li').filter({ has: make });
  const theirs = names.reduce((left, name) => left.filter({ hasText: name.split(' ')[0] }), rows);
  await step(secretary, () => theirs.first().getByRole('button', { name: /Gör till ett hushåll/ }).click());
}

/** The next meeting of the same body goes on where this one ended. */
async function numbered(secretary, first) {
  const address = await plan(secretary, 'Medlemsmöte', inDays(14), 'Bygdegården');
  await call(secretary);
  await open(secretary);
  await secretary.go(`${address}/minutes`);
  await press(secretary, 'Börja skriva protokollet');
  await secretary.go(`${address}/minutes/lock`);
  await says(secretary, 'Avsluta mötet först, sedan kan protokollet låsas.');
  await says(secretary, new RegExp(`Paragraferna får nummer ${first} till `));
}
