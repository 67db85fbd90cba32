// Comfort for pages that work without it. No words here: texts come from the page. What it listens to:
//   form[data-keep]          keep what was typed, warn before leaving
//   [data-saved]             on the page after a success: what was kept may go ("*" for all of it)
//   form[data-forget]        signing out: forget all that was kept
//   form[data-live="#list"]  search while typing; the same page is fetched and the list swapped (data-lost: said offline)
//   select[data-autosubmit]  submit on choice
//   [data-copy="id"]         copy that field; data-done is what it then says
//   [data-print]             print the page
//   details.menu             closes on Escape and on a press outside
(() => {
  'use strict';
  const PREFIX = 'byalag:';
  const SENT = 'byalag-sent';
  const page = document.body.dataset;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  document.documentElement.classList.add('js');

  // Private windows may refuse it.
  const store = {
    get(key) { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } },
    set(key, value) { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* refused */ } },
    drop(key) { try { sessionStorage.removeItem(key); } catch { /* refused */ } },
    dropAll() { try { [sessionStorage, localStorage].forEach(kept => Object.keys(kept).forEach(key => /^byalag/.test(key) && delete kept[key])); } catch { /* refused */ } },
  };

  const make = (name, className, words = '') =>
    Object.assign(document.createElement(name), { className, textContent: words });

  const voice = make('div', 'vh');
  voice.setAttribute('role', 'status');
  document.body.append(voice);
  const say = words => { voice.textContent = words; };

  // ---- Keep what I typed ----

  const keepable = field => field.name
    && !/^(hidden|password|file|submit|button|reset)$/.test(field.type)
    && field.autocomplete !== 'one-time-code' && !field.hasAttribute('data-nokeep');
  const ticks = field => field.type === 'checkbox' || field.type === 'radio';

  const each = (form, visit) => {
    const seen = {};
    [...form.elements].filter(keepable).forEach(field => {
      const name = field.name + (ticks(field) ? '=' + field.value : '');
      seen[name] = (seen[name] || 0) + 1;
      visit(field, name + '#' + seen[name]);
    });
  };
  const picked = select => [...select.selectedOptions].map(option => option.value);
  const read = form => {
    const values = {};
    each(form, (field, key) => {
      values[key] = ticks(field) ? field.checked : field.multiple && field.options ? picked(field) : field.value;
    });
    return values;
  };
  const write = (form, values) => each(form, (field, key) => {
    if (!(key in values)) return;
    if (ticks(field)) field.checked = values[key];
    else if (field.multiple && field.options) [...field.options].forEach(option => { option.selected = values[key].includes(option.value); });
    else field.value = values[key];
  });

  const urlOf = form => new URL(form.getAttribute('action') || location.href, location.href);
  const keyOf = form => PREFIX + urlOf(form).pathname + (form.dataset.keep ? '#' + form.dataset.keep : '');
  const versionOf = form => form.querySelector('[name=version]')?.value || '';
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  const offer = (form, words, label, act) => {
    if (!words || !label) return;
    const note = make('div', 'note');
    const button = make('button', 'button second', label);
    note.setAttribute('role', 'status');
    button.type = 'button';
    button.addEventListener('click', () => { act(); note.remove(); form.querySelector('input:not([type=hidden]),textarea,select')?.focus(); });
    note.append(make('p', '', words), button);
    form.prepend(note);
  };

  // Where the server has a newer version the text is only offered.
  const bringBack = (form, key, fresh) => {
    const kept = store.get(key);
    if (!kept) return;
    if (kept.who !== (page.who || '') || same(kept.values, fresh)) { store.drop(key); return; }
    if (document.querySelector('.errors')) return;
    if (kept.version === versionOf(form)) {
      write(form, kept.values);
      offer(form, page.kept, page.keptDrop, () => { write(form, fresh); store.drop(key); });
    } else {
      offer(form, page.keptOld, page.keptBack, () => { write(form, kept.values); });
    }
  };

  const unsaved = new Set();
  // One of the page's own buttons was pressed: what was typed elsewhere is kept, and stands there again.
  let pressed = false;
  const watch = form => {
    const key = keyOf(form);
    const fresh = read(form);
    // After an error what is shown is not saved.
    const unsure = document.querySelector('.errors');
    bringBack(form, key, fresh);
    const note = () => {
      pressed = false;
      const values = read(form);
      if (!unsure && same(values, fresh)) { unsaved.delete(form); store.drop(key); return; }
      unsaved.add(form);
      store.set(key, { who: page.who || '', version: versionOf(form), values });
    };
    form.addEventListener('input', note);
    form.addEventListener('change', note);
    form.addEventListener('submit', () => { unsaved.delete(form); store.set(SENT, key); });
  };

  const clear = mark => {
    if (mark === '*') store.dropAll();
    else store.drop(mark ? PREFIX + mark : store.get(SENT) || '');
    store.drop(SENT);
  };

  addEventListener('beforeunload', event => {
    if ([...unsaved].every(form => pressed && store.get(keyOf(form)))) return;
    event.preventDefault();
    event.returnValue = '';
  });

  // ---- A second press on a slow line is not a second order ----

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.hasAttribute('data-forget') && navigator.onLine) store.dropAll();
    if (form.getAttribute('method') !== 'post') return;
    pressed = true;
    if (event.defaultPrevented || event.submitter?.hasAttribute('formaction')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = '1';
    all('button:not([type=button])', form).forEach(button => button.setAttribute('aria-disabled', 'true'));
    setTimeout(() => release(form), 8000);
  });
  const release = form => {
    delete form.dataset.sent;
    all('[aria-disabled]', form).forEach(button => button.removeAttribute('aria-disabled'));
  };
  addEventListener('pageshow', event => { if (event.persisted) all('form[data-sent]').forEach(release); });

  // ---- Search while typing ----

  const addressOf = form => {
    const url = urlOf(form);
    url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '')).toString();
    return url.href;
  };
  const countOf = selector => document.querySelector(selector + ' .count');
  const swap = (selector, html) => {
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector(selector);
    const old = document.querySelector(selector);
    if (!fresh || !old) return false;
    old.replaceWith(document.importNode(fresh, true));
    const count = countOf(selector);
    if (count) say(count.textContent.replace(/\s+/g, ' ').trim());
    return true;
  };
  const live = form => {
    let timer, stop, last = addressOf(form);
    const look = async () => {
      const url = addressOf(form);
      if (url === last) return;
      stop?.abort();
      stop = new AbortController();
      try {
        const answer = await fetch(url, { signal: stop.signal, headers: { Accept: 'text/html' } });
        // Signed out or refused: shown in full.
        if (!answer.ok || answer.redirected) { location.assign(url); return; }
        if (!swap(form.dataset.live, await answer.text())) return;
        last = url;
        history.replaceState(null, '', url);
      } catch (error) {
        const { lost, live } = form.dataset;
        if (lost && error.name !== 'AbortError') say(countOf(live).textContent = lost);
      }
    };
    const soon = wait => { clearTimeout(timer); timer = setTimeout(look, wait); };
    form.addEventListener('input', event => soon(event.target.tagName === 'SELECT' ? 0 : 250));
    form.addEventListener('change', () => soon(0));
  };

  // ---- Choice that submits; by arrow keys on leaving it ----

  const autosubmit = select => {
    const first = select.value;
    let keys = false;
    const go = () => {
      if (select.value === first) return;
      const { form } = select;
      (form.requestSubmit || form.submit).call(form);
    };
    select.addEventListener('keydown', event => { keys = event.key !== 'Enter'; if (!keys) go(); });
    select.addEventListener('pointerdown', () => { keys = false; });
    select.addEventListener('change', () => { if (!keys) go(); });
    select.addEventListener('blur', go);
  };

  // ---- Copy, print, menus ----

  const copy = async button => {
    const field = document.getElementById(button.dataset.copy);
    const words = button.dataset.words || (button.dataset.words = button.textContent);
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      if (!document.execCommand('copy')) return;
    }
    button.textContent = button.dataset.done || words;
    say(button.textContent);
    setTimeout(() => { button.textContent = words; }, 4000);
  };
  const closeMenus = except => all('details.menu[open]').forEach(menu => { if (menu !== except) menu.open = false; });

  document.addEventListener('click', event => {
    const copier = event.target.closest('[data-copy]');
    if (copier) copy(copier);
    if (event.target.closest('[data-print]')) print();
    closeMenus(event.target.closest('details.menu'));
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const menu = event.target.closest('details.menu[open]');
    closeMenus();
    menu?.querySelector('summary').focus();
  });

  all('[data-saved]').forEach(flash => clear(flash.dataset.saved));
  all('form[data-keep]').forEach(watch);
  all('form[data-live]').forEach(live);
  all('select[data-autosubmit]').forEach(autosubmit);
  document.querySelector('.errors')?.focus();
})();
