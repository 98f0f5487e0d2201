// What makes the pages pleasanter; every task works without it.
(() => {
  "use strict";

  // A table wider than the screen scrolls in its frame: the keyboard must be able to reach that frame.
  for (const frame of document.querySelectorAll(".table-responsive:not([tabindex])")) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
  }

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
