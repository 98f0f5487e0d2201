// Counting without waiting for the network: each pile is sent in the background; what could not be sent stays in this page (never in the
// browser's storage) and is sent again. Numbers travel with leading zeros, so that the size of a message tells nothing of them.
// Without script every pile is an ordinary form.
(function () {
  'use strict';
  const list = document.getElementById('cac-chong');
  if (!list) return;
  const state = document.getElementById('mang');
  const waiting = new Map();
  let busy = false;
  let away = false;

  const say = () => {
    state.textContent = waiting.size === 0 ? 'đang nối mạng'
      : away ? waiting.size + ' chồng chờ gửi: mở trang này ở thẻ khác để vào lại bàn'
        : 'mất mạng: ' + waiting.size + ' chồng chờ gửi';
  };

  function nextForm(after) {
    const forms = Array.from(list.querySelectorAll('form.dem-phieu')).filter((form) => !waiting.has(form.closest('section').id));
    const next = forms.find((form) => after.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING) || forms[0];
    if (next) next.querySelector('input[inputmode]').focus();
  }

  async function send(id) {
    const form = document.getElementById(id).querySelector('form.dem-phieu');
    const body = new URLSearchParams(new FormData(form));
    for (const field of form.querySelectorAll('input[inputmode]')) body.set(field.name, field.value.trim().padStart(6, '0'));
    const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // A locked session, a seat lost in a restart, a fault of the server: what was typed stays here until the table is there again.
    away = !page.getElementById('cac-chong');
    if (away) throw new Error('no table in the answer');
    waiting.delete(id);
    for (const fresh of page.querySelectorAll('#cac-chong > section')) {
      const shown = document.getElementById(fresh.id);
      const typed = shown && Array.from(shown.querySelectorAll('input[inputmode]')).some((field) => field.value !== '');
      if (shown && (fresh.id === id || (!typed && !waiting.has(fresh.id)))) {
        const node = document.importNode(fresh, true);
        // The zeros were for the way alone: what was refused stands there as it was typed.
        for (const field of node.querySelectorAll('input[inputmode]')) field.value = field.value.replace(/^0+(?=\d)/, '');
        shown.replaceWith(node);
      }
    }
    if (!list.querySelector('form.dem-phieu')) window.location.reload();
  }

  async function drain() {
    if (busy) return;
    busy = true;
    for (const id of Array.from(waiting.keys())) {
      try { await send(id); } catch (fault) { break; }
    }
    busy = false;
    say();
  }

  list.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form.dem-phieu')) return;
    event.preventDefault();
    // A sign or a fraction is said by the field, never made into another number.
    if (!form.reportValidity()) return;
    const section = form.closest('section');
    if (waiting.has(section.id)) return;
    waiting.set(section.id, true);
    for (const field of form.querySelectorAll('input[inputmode]')) field.readOnly = true;
    say();
    nextForm(form);
    drain();
  });
  // What was refused is no longer what stands in the boxes.
  list.addEventListener('input', (event) => {
    const form = event.target.closest('form.dem-phieu');
    if (!form) return;
    for (const field of form.querySelectorAll('.is-invalid')) field.classList.remove('is-invalid');
    for (const said of form.parentElement.querySelectorAll('.invalid-feedback')) said.remove();
  });
  window.addEventListener('online', drain);
  window.setInterval(drain, 5000);
  window.addEventListener('beforeunload', (event) => {
    if (waiting.size > 0 || Array.from(list.querySelectorAll('input[inputmode]')).some((field) => field.value !== '')) event.preventDefault();
  });
  const first = list.querySelector('form.dem-phieu input[inputmode]');
  if (first && document.activeElement === document.body) first.focus();
})();
