// Autosave for the paragraphs of minutes; the page works without it. It holds no words: they come
// from the form, in the page's language. What it listens to:
//   form[data-autosave]        sent as it is typed; the hidden version follows what the server says
//   data-autosave-busy, -done (with % for the time), -lost   what is told in [data-autosave-told]
//   data-autosave-off          somebody else has written there: nothing is sent until one presses Save
(() => {
  'use strict';
  const WAIT = 1500;
  const AGAIN = 5000;
  const open = new Set();

  const values = form => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== 'version')).toString();

  const watch = form => {
    const words = form.dataset;
    const told = form.querySelector('[data-autosave-told]');
    const version = form.elements.namedItem('version');
    let saved = values(form);
    let timer = 0;
    let sending = false;
    let stopped = 'autosaveOff' in words;

    const tell = text => { if (told.textContent !== text) told.textContent = text; };
    const soon = wait => { clearTimeout(timer); timer = setTimeout(send, wait); };
    const check = () => { if (values(form) === saved) open.delete(form); else open.add(form); };

    const send = async () => {
      const now = values(form);
      if (stopped || sending || now === saved) return;
      sending = true;
      tell(words.autosaveBusy);
      try {
        const body = new URLSearchParams([...new URLSearchParams(now), ['version', version.value], ['auto', '1']]);
        const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
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
    });
    addEventListener('online', () => soon(200));
    addEventListener('pageshow', event => { if (event.persisted) stopped = false; });
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
