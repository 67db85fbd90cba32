// A meeting that goes on: what is tapped or typed while the line is down is kept on this device
// and sent again, in order. No words here.
//   form[data-tap="URL"]  a tap at the door, sent to the API under a key of its own; fields member_id or
//       guest, a button named presence. data-arrive, data-leave, data-is-here: what the button
//       ([data-tap-text]) and the badge ([data-tap-state]) then say.
//   form[data-queue]      any form with a version or a key, sent to its own action with Accept: text/html. The
//       page that it leads to is shown, or what was refused. Sent anew while it waits, it replaces itself.
//       What was typed since stays, and the form gets the new version.
//   [data-hall-live][id]  swapped once everything is sent
//   #hall-queue           how things stand: data-text-kept, -waiting (# is the number), -sign-in, -refused, -unsent (asked before signing out)
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
    const queue = read();
    // A second press on a slow line is not a second order.
    if (!item.form || !queue.some(old => old.url === item.url && old.body === item.body)) {
      write([...queue.filter(old => !item.anew || !old.anew || old.url !== item.url), item]);
    }
    drain();
  };
  const drop = id => write(read().filter(item => item.id !== id));
  const alter = (which, change) => write(read().map(item => which(item) ? { ...item, ...change(item) } : item));
  const parse = html => new DOMParser().parseFromString(html, 'text/html');
  const fetched = async address => parse(await (await fetch(address, { headers: { Accept: 'text/html' } })).text());
  const formOf = (url, from = document) => [...from.forms].find(form => form.hasAttribute('data-queue') && form.action === url);
  const typed = form => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== 'version')).toString();
  // As the server tidies it.
  const tidy = fields => JSON.stringify([...new URLSearchParams(fields)].map(([name, value]) =>
    [name, value.normalize().replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').trim()]));
  // The server's form, if it has what this item sent.
  const standing = async item => {
    const now = formOf(item.url, await fetched(item.page));
    return now && tidy(typed(now)) === tidy(item.typed) ? now : null;
  };

  const send = item => fetch(item.url, {
    method: 'POST',
    body: item.body,
    signal: AbortSignal.timeout?.(15000),
    headers: item.form
      ? { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' }
      : { 'Content-Type': 'application/json', 'Idempotency-Key': item.id },
  });

  let refused = '';
  let shown = false;
  let pressed = '';
  // The page that a form leads to is shown, unless somebody has gone elsewhere or writes.
  const saved = async (item, answer) => {
    const here = item.page === location.pathname && formOf(item.url);
    if (!here) return true;
    const others = [...document.querySelectorAll('form[data-keep]')].filter(form => form !== here).flatMap(form => [...form.elements]);
    const waits = read().some(old => old.url === item.url);
    const undisturbed = pressed === item.id || others.every(field => field.value === (field.defaultValue ?? field.value));
    if (!waits && typed(here) === item.typed && undisturbed) {
      location.assign(answer.url);
      return false;
    }
    // Has somebody saved since, the old version stays: the server then shows both texts.
    const version = (await standing(item))?.elements.version?.value;
    if (version && here.elements.version) {
      here.elements.version.value = version;
      here.dispatchEvent(new Event('input'));
      alter(old => old.url === item.url, old => {
        const fields = new URLSearchParams(old.body);
        fields.set('version', version);
        return { body: fields.toString() };
      });
    }
    return true;
  };
  const settleForm = async (item, answer) => {
    if (answer.ok) { drop(item.id); return saved(item, answer); }
    const page = parse(await answer.text());
    if (answer.status === 412) {
      // It may have come through, and the answer was lost.
      if (await standing(item)) { drop(item.id); return saved(item, { url: item.page }); }
    }
    drop(item.id);
    const main = page.querySelector('main');
    const here = item.page === location.pathname;
    if (!here) history.pushState(null, '', item.page);
    if (here && main) for (const old of document.querySelectorAll('form[data-keep]')) {
      const now = old.action !== item.url && main.querySelector(`form[action="${old.getAttribute('action')}"]`);
      if (now) for (const { name, type, value, defaultValue: had } of old.elements) {
        if (!/^text/.test(type) || value === had || !now.elements[name]) continue;
        now.elements[name].value = value;
        if (now.elements.version) now.elements.version.value = old.elements.version.value;
      }
    }
    if (main) $('main').replaceWith(document.importNode(main, true));
    $('.errors')?.focus();
    shown = true;
    return true;
  };
  const nameOf = ({ guest, member_id: id }) => guest
    || [...document.forms].find(form => form.elements.member_id?.value === id)?.querySelector('strong')?.textContent;
  const settle = async (item, answer) => {
    if (answer.status === 401 || new URL(answer.url).pathname === '/sign-in') { say('textSignIn'); return false; }
    if (answer.status >= 500 || answer.status === 429) throw new Error(answer.statusText);
    if (item.form) return settleForm(item, answer);
    const body = JSON.parse(item.body);
    if (answer.status === 422 && body.at) {
      // This device's clock is wrong: the time of arrival must do.
      delete body.at;
      alter(old => old.id === item.id, () => ({ id: fresh(), body: JSON.stringify(body) }));
      return true;
    }
    if (!answer.ok) refused += ' ' + [nameOf(body), (await answer.json().catch(() => ({}))).detail].filter(Boolean).join(': ');
    drop(item.id);
    return true;
  };

  const run = async () => {
    let item;
    while ((item = read()[0])) {
      const late = setTimeout(() => say('textWaiting'), 2000);
      try {
        if (!await settle(item, await send(item))) return;
      } finally { clearTimeout(late); }
    }
    if (refused || !shown) say(refused ? 'textRefused' : 'textKept', refused);
    refused = '';
    if (shown) { shown = false; return; }
    const page = await fetched(location.href);
    if (read().length) return;
    const at = document.activeElement?.id;
    document.querySelectorAll('[data-hall-live][id]').forEach(old => {
      const now = page.getElementById(old.id);
      if (!now) return;
      old.querySelectorAll('details[open][id]').forEach(({ id }) => now.querySelector('#' + id)?.setAttribute('open', ''));
      old.replaceWith(document.importNode(now, true));
    });
    if (at && document.activeElement.id !== at) document.getElementById(at)?.focus();
  };
  // Of several pages on a device one sends.
  let busy = false;
  let again = false;
  const drain = async () => {
    again = busy;
    if (busy || !read().length) return;
    busy = true;
    try {
      if (navigator.locks) await navigator.locks.request(KEY, { ifAvailable: true }, lock => lock && run());
      else await run();
    } catch { pressed = ''; if (read().length) say('textWaiting'); } finally { busy = false; }
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
    } else {
      guest.value = '';
      // What was wrong before is put right.
      document.querySelectorAll('main .errors, main .error').forEach(old => old.remove());
    }
    if (state) Object.assign(state, { hidden: !came, textContent: form.dataset.isHere });
    add({ id: fresh(), url: form.dataset.tap, body: JSON.stringify(body) });
    return true;
  };
  const keep = (form, button) => {
    const fields = new URLSearchParams(new FormData(form));
    if (button?.name) fields.append(button.name, button.value);
    pressed = fresh();
    add({ id: pressed, url: form.action, page: location.pathname, form: true, anew: fields.has('version'), typed: typed(form), body: fields.toString() });
  };
  document.addEventListener('submit', event => {
    const form = event.target;
    // Signing out forgets what waits: only when that is meant.
    if (form.hasAttribute('data-forget') && read().length && !confirm($('#hall-queue').dataset.textUnsent.replace('#', read().length))) {
      event.stopPropagation();
      event.preventDefault();
      return;
    }
    const button = event.submitter || form.querySelector('button');
    const taken = form.dataset.tap ? tap(form, button) : form.hasAttribute('data-queue') && (keep(form, button), true);
    if (taken) event.preventDefault();
  }, true);

  addEventListener('online', drain);
  setInterval(drain, 5000);
  drain();
})();
