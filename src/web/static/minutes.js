// Autosave for the paragraphs of minutes; the page works without it. It holds no words: they come
// from the form, in the page's language. What it listens to:
//   form[data-autosave]        sent as it is typed; the hidden version follows what the server says
//   data-autosave-busy, -done (with % for the time), -lost   what is told in [data-autosave-told]
//   data-autosave-off          somebody else has written there: nothing is sent until one presses Save
// What could not be saved is kept in this tab alone, as byalag.js keeps forms: closing the tab or
// signing out forgets it, so that nothing stays on a computer that others use.
(() => {
  'use strict';
  const WAIT = 1500;
  const AGAIN = 5000;
  const open = new Set();
  const page = document.body.dataset;

  // Private windows may refuse storage; then nothing is kept and nothing breaks.
  const keyOf = form => 'byalag:' + new URL(form.action, location.href).pathname;
  const kept = {
    get(form) { try { return JSON.parse(sessionStorage.getItem(keyOf(form))); } catch { return null; } },
    put(form, text) {
      // Where somebody else has written, what was typed is over no version: it is never put back by itself.
      const version = 'autosaveOff' in form.dataset ? '' : form.elements.namedItem('version').value;
      const value = { who: page.who || '', version, text };
      try { sessionStorage.setItem(keyOf(form), JSON.stringify(value)); } catch { /* full or refused */ }
    },
    drop(form) { try { sessionStorage.removeItem(keyOf(form)); } catch { /* refused */ } },
    // The page after a success lets go of it (byalag.js, [data-saved]).
    sent(form) { try { sessionStorage.setItem('byalag-sent', JSON.stringify(keyOf(form))); } catch { /* refused */ } },
  };
  const fill = (form, text) => {
    for (const [name, value] of new URLSearchParams(text)) {
      const field = form.elements.namedItem(name);
      if (field) field.value = value;
    }
    form.dispatchEvent(new Event('input'));
  };
  const offer = (form, words, label, act) => {
    const note = Object.assign(document.createElement('div'), { className: 'note' });
    const button = Object.assign(document.createElement('button'), { className: 'button second', type: 'button', textContent: label });
    note.setAttribute('role', 'status');
    button.addEventListener('click', () => { act(); note.remove(); form.elements.namedItem('text')?.focus(); });
    note.append(Object.assign(document.createElement('p'), { textContent: words }), button);
    form.prepend(note);
    const around = form.closest('details');
    if (around) around.open = true;
  };
  // A text that was not saved comes back. Where somebody else has written since, it is only offered, with
  // the version that it was written over: then the server shows both texts before anything is saved.
  const bringBack = (form, saved) => {
    const old = kept.get(form);
    if (!old) return;
    if (old.who !== (page.who || '') || old.text === saved) { kept.drop(form); return; }
    if (document.querySelector('.errors') || !page.kept || !page.keptOld) return;
    if (old.version === form.elements.namedItem('version').value) {
      fill(form, old.text);
      offer(form, page.kept, page.keptDrop, () => fill(form, saved));
    } else {
      offer(form, page.keptOld, page.keptBack, () => {
        form.elements.namedItem('version').value = old.version;
        fill(form, old.text);
      });
    }
  };

  const values = form => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== 'version')).toString();

  const watch = form => {
    const words = form.dataset;
    const told = form.querySelector('[data-autosave-told]');
    const version = form.elements.namedItem('version');
    let saved = values(form);
    let timer = 0;
    let sending = false;
    const overtaken = 'autosaveOff' in words;
    let stopped = overtaken;

    const tell = text => { if (told.textContent !== text) told.textContent = text; };
    const soon = wait => { clearTimeout(timer); timer = setTimeout(send, wait); };
    const check = () => {
      const now = values(form);
      if (now === saved && !overtaken) { open.delete(form); kept.drop(form); } else { open.add(form); kept.put(form, now); }
    };

    const send = async () => {
      const now = values(form);
      if (stopped || sending || now === saved) return;
      sending = true;
      tell(words.autosaveBusy);
      try {
        const body = new URLSearchParams([...new URLSearchParams(now), ['version', version.value], ['auto', '1']]);
        const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
        if (answer.status >= 500) throw new Error(answer.statusText);
        const said = await answer.json();
        if (answer.ok) {
          saved = now;
          version.value = said.version;
          tell(words.autosaveDone.replace('%', said.at));
        } else {
          // Refused: what the server says is shown, and the button brings the whole answer.
          tell(said.detail || words.autosaveLost);
          stopped = answer.status !== 422;
        }
      } catch {
        tell(words.autosaveLost);
        soon(AGAIN);
      }
      sending = false;
      check();
      if (!stopped && values(form) !== now) soon(WAIT);
    };

    form.addEventListener('input', () => { check(); soon(WAIT); });
    form.addEventListener('focusout', () => soon(200));
    form.addEventListener('submit', event => {
      // The version must be that of what was sent last: a press while it is on its way waits for it.
      if (sending) {
        event.preventDefault();
        event.stopImmediatePropagation();
        const button = event.submitter;
        setTimeout(() => form.requestSubmit(button), 300);
        return;
      }
      clearTimeout(timer);
      stopped = true;
      open.delete(form);
      kept.sent(form);
    });
    addEventListener('online', () => soon(200));
    addEventListener('pageshow', event => { if (event.persisted) stopped = false; });
    if (overtaken) check();
    else bringBack(form, saved);
  };

  addEventListener('beforeunload', event => {
    if (!open.size) return;
    event.preventDefault();
    event.returnValue = '';
  });
  document.querySelectorAll('form[data-autosave]').forEach(watch);
  // A link to a paragraph opens it.
  const reveal = () => {
    const found = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (found && found.tagName === 'DETAILS') found.open = true;
  };
  addEventListener('hashchange', reveal);
  reveal();
})();
