// The report form while one types: sums and relations, jumps, blocks pasted from Excel, saving by itself.
// Everything it says is checked again on the server; without script the form works by its buttons.
(function () {
  'use strict';
  const form = document.getElementById('bieu-so-lieu');
  if (!form) return;
  const inputs = Array.from(form.querySelectorAll('input.cell'));
  const byCode = new Map(inputs.map((input) => [input.dataset.code, input]));
  const status = document.getElementById('tu-luu');
  const show = (value, decimals) => value.toLocaleString('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  function read(text) {
    const typed = text.normalize('NFKC').replace(/[\s\u200b\u2060\ufeff]/g, '').replace(/[\u2212\u2013]/g, '-');
    if (typed === '') return null;
    if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(typed)) return NaN;
    return Number(typed.replace(/\./g, '').replace(',', '.'));
  }

  const nameOf = (code) => {
    const row = form.querySelector('[data-row="' + code + '"] label');
    return row ? row.textContent.trim() : code;
  };

  function valueOf(code) {
    const input = byCode.get(code);
    if (!input) {
      const ratio = form.querySelector('[data-ratio="' + code + '"]');
      return ratio ? ratioOf(ratio) : null;
    }
    const typed = read(input.value);
    if (typed === null || Number.isNaN(typed)) return null;
    return input.dataset.mode === 'cumulative' ? typed - Number(input.dataset.before) / 10000 : typed;
  }

  function ratioOf(cell) {
    const above = valueOf(cell.dataset.numerator);
    const below = valueOf(cell.dataset.denominator);
    if (above === null || !below) return null;
    const scale = Math.pow(10, Number(cell.dataset.decimals));
    return Math.round(Number(cell.dataset.factor) * above / below * scale) / scale;
  }

  // Relations: a small reader of sums, products, quotients and roundN( ).
  function evaluate(text) {
    const tokens = text.match(/round\d|[a-z][a-z0-9_]*|\d+(\.\d+)?|[-+*/()]/g) || [];
    let at = 0;
    function atom() {
      const token = tokens[at++];
      if (token === '(') { const inner = sum(); at++; return inner; }
      if (/^round\d$/.test(token) && tokens[at] === '(') {
        at++;
        const inner = sum();
        at++;
        const scale = Math.pow(10, Number(token[5]));
        return inner === null ? null : Math.round(inner * scale) / scale;
      }
      return /^\d/.test(token) ? Number(token) : valueOf(token);
    }
    function product() {
      let left = atom();
      while (tokens[at] === '*' || tokens[at] === '/') {
        const sign = tokens[at++];
        const right = atom();
        left = left === null || right === null || (sign === '/' && right === 0) ? null : sign === '*' ? left * right : left / right;
      }
      return left;
    }
    function sum() {
      let left = product();
      while (tokens[at] === '+' || tokens[at] === '-') {
        const sign = tokens[at++];
        const right = product();
        left = left === null || right === null ? null : sign === '+' ? left + right : left - right;
      }
      return left;
    }
    return sum();
  }

  const relations = (form.dataset.relations || '').split('\n').map((line) => {
    const parts = /^(.*?)\s(<=|>=|=|<|>)\s(.*)$/.exec(line);
    return parts ? { left: parts[1], sign: parts[2], right: parts[3] } : null;
  }).filter(Boolean);
  const holds = { '<=': (a, b) => a <= b, '>=': (a, b) => a >= b, '=': (a, b) => Math.abs(a - b) < 1e-9, '<': (a, b) => a < b, '>': (a, b) => a > b };
  const codesIn = (text) => (text.match(/[a-z][a-z0-9_]*/g) || []).filter((code) => byCode.has(code));

  function broken() {
    const faults = new Map();
    for (const relation of relations) {
      const left = evaluate(relation.left);
      const right = evaluate(relation.right);
      if (left === null || right === null || holds[relation.sign](left, right)) continue;
      const rightCodes = codesIn(relation.right);
      const blamed = relation.sign === '=' && rightCodes.length === 1 ? rightCodes[0] : codesIn(relation.left)[0];
      if (!blamed) continue;
      const say = (text, value) => codesIn(text).map(nameOf).join(' + ') + ' (' + show(value, 0) + ')';
      const must = { '=': ' phải bằng ', '<=': ' không được lớn hơn ', '>=': ' không được nhỏ hơn ', '<': ' phải nhỏ hơn ', '>': ' phải lớn hơn ' }[relation.sign];
      faults.set(blamed, say(relation.left, left) + must + say(relation.right, right) + '.');
    }
    return faults;
  }

  function refresh() {
    const faults = broken();
    for (const input of inputs) {
      const row = input.closest('tr');
      const typed = read(input.value);
      const decimals = Number(input.dataset.decimals);
      let fault = faults.get(input.dataset.code) || '';
      if (Number.isNaN(typed)) fault = '“' + input.value.trim() + '” không phải là số. Đồng chí viết như 1.234 hoặc 1.234,5.';
      else if (typed !== null && decimals === 0 && !Number.isInteger(typed)) fault = 'Số đếm không có phần lẻ.';
      const place = row.querySelector('[data-fault]');
      if (input.dataset.touched || place.textContent === '') {
        place.textContent = fault;
        input.classList.toggle('is-invalid', fault !== '');
        if (fault) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
      }
      const value = valueOf(input.dataset.code);
      row.querySelector('[data-value]').textContent = value === null ? '' : show(value, decimals);
      if (input.dataset.flow) {
        row.querySelector('[data-cumulative]').textContent = value === null ? '' : show(value + Number(input.dataset.before) / 10000, decimals);
      }
    }
    for (const cell of form.querySelectorAll('[data-ratio]')) {
      const value = ratioOf(cell);
      cell.textContent = value === null ? '' : show(value, Number(cell.dataset.decimals));
    }
  }

  // A block from Excel: one line a figure; of several columns the last number counts.
  form.addEventListener('paste', (event) => {
    const start = inputs.indexOf(event.target);
    const text = event.clipboardData ? event.clipboardData.getData('text/plain') : '';
    if (start < 0 || !/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');
    let filled = 0;
    lines.forEach((line, i) => {
      const target = inputs[start + i];
      if (!target) return;
      const cells = line.split('\t').map((cell) => cell.trim());
      const numbers = cells.filter((cell) => cell !== '' && !Number.isNaN(read(cell)));
      target.value = numbers.length > 0 ? numbers[numbers.length - 1] : cells[cells.length - 1];
      target.dataset.touched = '1';
      filled++;
    });
    status.textContent = 'Đã dán ' + filled + ' ô' + (lines.length > filled ? ', ' + (lines.length - filled) + ' dòng thừa không có chỗ' : '') + '.';
    refresh();
    later();
  });

  let timer = 0;
  let running = false;
  let again = false;
  let sending = null;
  function later() {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, 1500);
  }

  async function save() {
    if (running) { again = true; return; }
    running = true;
    try {
      const answer = await fetch(window.location.pathname + '?handler=Draft', { method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' } });
      const saved = await answer.json();
      if (answer.status === 409) { clash(saved.theirs); return; }
      if (!answer.ok) { status.textContent = saved.sentence || 'Chưa tự lưu được. Đồng chí bấm Lưu nháp.'; return; }
      document.querySelectorAll('input[name="Input.Version"]').forEach((input) => { input.value = saved.version; });
      status.textContent = 'Đã tự lưu lúc ' + saved.saved;
      for (const input of inputs) {
        const row = input.closest('tr');
        const fault = saved.faults[input.dataset.code] || '';
        row.querySelector('[data-fault]').textContent = fault;
        input.classList.toggle('is-invalid', fault !== '');
        row.querySelector('[data-question]').textContent = saved.questions[input.dataset.code] || '';
      }
    } catch {
      status.textContent = 'Mất kết nối, chưa tự lưu được. Những gì đồng chí nhập vẫn còn trên màn hình.';
    } finally {
      running = false;
      if (sending) form.requestSubmit(sending.submitter);
      else if (again) { again = false; later(); }
    }
  }

  function clash(theirs) {
    status.textContent = 'Người khác vừa lưu biểu này. Đồng chí bấm Lưu nháp để so hai bản.';
    for (const input of inputs) {
      const other = theirs[input.dataset.code];
      if (other && other.text !== input.value.trim()) {
        input.closest('tr').querySelector('[data-fault]').textContent = 'Bản vừa lưu: ' + (other.text || '(trống)') + (other.by ? ' của ' + other.by : '');
      }
    }
  }

  form.addEventListener('input', (event) => {
    if (event.target.dataset.code) event.target.dataset.touched = '1';
    refresh();
    later();
  });
  // A draft on its way to the server changes the version: what the person sends waits for the answer.
  form.addEventListener('submit', (event) => {
    window.clearTimeout(timer);
    if (!running) return;
    event.preventDefault();
    sending = { submitter: event.submitter };
  });
  refresh();
})();
