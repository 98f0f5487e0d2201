// What makes the pages pleasanter; every task works without it.
(() => {
  "use strict";

  // Paste a block copied from a spreadsheet into a grid of inputs: <table data-paste> with inputs in its rows.
  // Cells fill from the input that holds the cursor, rightwards and downwards; what does not fit is named, never dropped in silence.
  document.addEventListener("paste", (event) => {
    const start = event.target;
    const grid = start instanceof HTMLInputElement ? start.closest("[data-paste]") : null;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!grid || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const lines = text.replace(/\r/g, "").replace(/\n+$/, "").split("\n").map((line) => line.split("\t"));
    const rows = [...grid.querySelectorAll("tbody tr")].filter((row) => entries(row).length > 0);
    const top = rows.indexOf(start.closest("tr"));
    const left = entries(rows[top]).indexOf(start);
    let taken = 0;
    let outside = 0;
    lines.forEach((cells, down) => cells.forEach((cell, across) => {
      const target = rows[top + down] && entries(rows[top + down])[left + across];
      if (!target) {
        if (cell.trim() !== "") outside += 1;
        return;
      }
      target.value = cell.trim();
      target.dispatchEvent(new Event("input", { bubbles: true }));
      target.dispatchEvent(new Event("change", { bubbles: true }));
      taken += 1;
    }));
    say(grid, `Đã dán ${taken} ô.` + (outside > 0 ? ` ${outside} ô nằm ngoài biểu mẫu nên không được dán.` : ""));
  });

  const entries = (row) => [...row.querySelectorAll("input:not([type=hidden]):not([type=checkbox]):not([readonly]):not(:disabled)")];

  function say(beside, sentence) {
    let place = document.getElementById("thong-bao-nhap");
    if (!place) {
      place = document.createElement("p");
      place.id = "thong-bao-nhap";
      place.className = "note note-done";
      place.setAttribute("role", "status");
      beside.before(place);
    }
    place.textContent = sentence;
  }

  // Arrow keys and Enter walk up and down a grid of inputs.
  document.addEventListener("keydown", (event) => {
    const from = event.target;
    if (!(from instanceof HTMLInputElement) || !["ArrowUp", "ArrowDown", "Enter"].includes(event.key)) return;
    const grid = from.closest("[data-paste]");
    if (!grid) return;
    const rows = [...grid.querySelectorAll("tbody tr")].filter((row) => entries(row).length > 0);
    const at = rows.indexOf(from.closest("tr"));
    const next = rows[at + (event.key === "ArrowUp" ? -1 : 1)];
    event.preventDefault();
    if (next) entries(next)[entries(rows[at]).indexOf(from)]?.focus();
  });

  // Leaving a form with unsaved entries asks first: <form data-guard>. Saving by itself (htmx) clears the mark.
  const dirty = new Set();
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-guard]");
    if (form) dirty.add(form);
  });
  document.addEventListener("submit", (event) => dirty.delete(event.target));
  document.addEventListener("htmx:after:request", (event) => dirty.delete(event.target.closest?.("form")));
  window.addEventListener("beforeunload", (event) => {
    if (dirty.size > 0) event.preventDefault();
  });

  // A form is sent once: a second press while the answer is on its way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 4000);
  });

  // A list to choose from that opens another view: <select data-go> sends its form at once.
  document.addEventListener("change", (event) => {
    if (event.target.matches?.("select[data-go]")) event.target.form.requestSubmit();
  });
})();
