// Pages of a meeting that goes on: what is tapped or typed while the line is down is kept on this
// device and sent again, in order. No words here: texts come from the page.
//   form[data-tap="URL"]  a tap at the door, sent to the API under a key of its own; fields member_id or
//       guest, a button named presence. data-arrive, data-leave, data-is-here: what the button
//       ([data-tap-text]) and the badge ([data-tap-state]) then say.
//   form[data-queue]      any form with a version, sent to its own action with Accept: text/html. The page
//       that it leads to is shown, or what was refused. Sent anew while it waits, it replaces itself.
//       (Without a version it may take effect twice, when an answer is lost.)
//   [data-hall-live][id]  fetched anew and swapped once everything is sent
//   #hall-queue           how things stand: data-text-kept, -waiting (# is the number), -sign-in, -refused
(() => {
  'use strict';
  const KEY = 'byalag-hall:' + (document.body.dataset.who || '');
  const $ = selector => document.querySelector(selector);
  if (!$('#hall-queue')) return;

  let spare = [];
  const read = () => { try { return JSON.parse(localStorage.getItem(KEY)) || []; } catch { return spare; } };
  const write = items => {
    spare = items;
    try { localStorage.setItem(KEY, JSON.stringify(items)); } catch { /* refused: this page remembers */ }
  };
  const say = (name, more = '') => {
    const note = $('#hall-queue');
    const words = note && (note.dataset[name] || '').replace('#', read().length) + more;
    if (note && note.textContent !== words) note.textContent = words;
  };
  const fresh = () => [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join('-');
  const add = item => {
    write([...read().filter(old => !item.anew || !old.anew || old.url !== item.url), item]);
    drain();
  };
  const drop = id => write(read().filter(item => item.id !== id));
  const parse = html => new DOMParser().parseFromString(html, 'text/html');

  const send = item => fetch(item.url, {
    method: 'POST',
    body: item.body,
    signal: AbortSignal.timeout?.(15000),
    headers: item.form
      ? { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' }
      : { 'Content-Type': 'application/json', 'Idempotency-Key': item.id },
  });

  // Whether to go on with the next one.
  let refused = '';
  const settle = async (item, answer) => {
    if (answer.status === 401 || new URL(answer.url).pathname === '/sign-in') { say('textSignIn'); return false; }
    if (answer.status >= 500 || answer.status === 429) { say('textWaiting'); return false; }
    if (item.form) {
      drop(item.id);
      if (answer.ok) { location.assign(answer.url); return false; }
      const main = parse(await answer.text()).querySelector('main');
      if (main) $('main').replaceWith(document.importNode(main, true));
      $('.errors')?.focus();
      return true;
    }
    const body = JSON.parse(item.body);
    if (answer.status === 422 && body.at) {
      // This device's clock is wrong: the time of arrival must do.
      delete body.at;
      write(read().map(old => old.id === item.id ? { ...old, id: fresh(), body: JSON.stringify(body) } : old));
      return true;
    }
    if (!answer.ok) refused = ' ' + ((await answer.json().catch(() => ({}))).detail || '');
    drop(item.id);
    return true;
  };

  const run = async () => {
    let item;
    while ((item = read()[0])) {
      if (!await settle(item, await send(item))) return;
    }
    say(refused ? 'textRefused' : 'textKept', refused);
    refused = '';
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || read().length) return;
    const page = parse(await answer.text());
    const at = document.activeElement?.id;
    document.querySelectorAll('[data-hall-live][id]').forEach(old => {
      const now = page.getElementById(old.id);
      if (now) old.replaceWith(document.importNode(now, true));
    });
    if (at && document.activeElement.id !== at) document.getElementById(at)?.focus();
  };
  // Of several pages on one device one sends; a line that is down is tried again.
  let busy = false;
  let again = false;
  const drain = async () => {
    again = busy;
    if (busy || !read().length) return;
    busy = true;
    try {
      if (navigator.locks) await navigator.locks.request(KEY, { ifAvailable: true }, lock => lock && run());
      else await run();
    } catch { if (read().length) say('textWaiting'); } finally { busy = false; }
    if (again) drain();
  };

  const tap = (form, button) => {
    const body = { presence: button.value, at: new Date().toISOString() };
    const { member_id: member, guest } = form.elements;
    if (member) body.member_id = member.value;
    else if (guest?.value.trim()) body.guest = guest.value.trim();
    else return false;
    const came = button.value === 'arrived';
    const text = form.querySelector('[data-tap-text]');
    const state = form.querySelector('[data-tap-state]');
    if (text) {
      text.textContent = came ? form.dataset.leave : form.dataset.arrive;
      button.value = came ? 'left' : 'arrived';
      button.classList.toggle('second', came);
    } else guest.value = '';
    if (state) Object.assign(state, { hidden: !came, textContent: form.dataset.isHere });
    add({ id: fresh(), url: form.dataset.tap, body: JSON.stringify(body) });
    return true;
  };
  const keep = (form, button) => {
    const fields = new URLSearchParams(new FormData(form));
    if (button?.name) fields.append(button.name, button.value);
    add({ id: fresh(), url: form.action, form: true, anew: fields.has('version'), body: fields.toString() });
  };
  document.addEventListener('submit', event => {
    const form = event.target;
    const button = event.submitter || form.querySelector('button');
    const taken = form.dataset.tap ? tap(form, button) : form.hasAttribute('data-queue') && (keep(form, button), true);
    if (taken) event.preventDefault();
  }, true);

  addEventListener('online', drain);
  setInterval(drain, 5000);
  drain();
})();
