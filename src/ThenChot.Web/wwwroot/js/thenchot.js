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

  // What is missing or wrong is said by the server, in Vietnamese and at its field, not in the language of the browser.
  for (const form of document.querySelectorAll("form[method=post]")) form.noValidate = true;

  // A form is sent once: a second press while the answer is on its way does nothing.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 4000);
  });

  // A sheet that is made to be printed: <button data-print hidden>.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // Beside the field of a day, the browser's own calendar: what it gives is written as people read it, 19/04/2023.
  const offer = () => document.querySelectorAll(".day-pick[hidden]").forEach((button) => { button.hidden = false; });
  offer();
  document.addEventListener("htmx:after:swap", offer);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".day-pick");
    if (!button) return;
    const field = button.parentElement.querySelector("[data-day]");
    const calendar = Object.assign(document.createElement("input"), { type: "date", className: "day-calendar", tabIndex: -1, ariaHidden: "true" });
    const read = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(field.value.trim());
    if (read) calendar.value = `${read[3]}-${read[2].padStart(2, "0")}-${read[1].padStart(2, "0")}`;
    button.parentElement.querySelector(".day-calendar")?.remove();
    button.after(calendar);
    calendar.addEventListener("change", () => {
      if (!calendar.value) return;
      field.value = calendar.value.split("-").reverse().join("/");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      field.focus();
    });
    calendar.showPicker();
  });

  // Ctrl+K goes to the search box of the page; Escape or a look elsewhere puts away what stands under it.
  const seek = document.querySelector(".seek");
  if (seek) {
    const [field, found] = [seek.querySelector("input"), seek.querySelector(".seek-found")];
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        field.select();
        field.focus();
      } else if (event.key === "Escape" && seek.contains(document.activeElement)) {
        found.replaceChildren();
        field.focus();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && seek.contains(document.activeElement)) {
        const stops = [field, ...found.querySelectorAll("a")];
        const next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
        if (next) {
          event.preventDefault();
          next.focus();
        }
      }
    });
    document.addEventListener("focusin", (event) => {
      if (!seek.contains(event.target)) found.replaceChildren();
    });
    document.addEventListener("click", (event) => {
      if (!seek.contains(event.target)) found.replaceChildren();
    });
  }

  // The help of the page opens under the head; the question mark, Escape or its button puts it away.
  const help = document.getElementById("tro-giup");
  if (help) {
    const asker = document.querySelector(".help-link");
    const close = () => {
      help.replaceChildren();
      asker?.focus();
    };
    document.addEventListener("click", (event) => {
      if (event.target.closest?.("[data-close-help]")) close();
      else if (help.childElementCount > 0 && event.target.closest?.(".help-link")) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    }, true);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && help.childElementCount > 0) close();
    });
    document.addEventListener("htmx:after:swap", () => {
      if (help.childElementCount > 0 && document.activeElement === asker) help.focus();
    });
  }

  // A list to choose from that opens another view: <select data-go> sends its form at once.
  document.addEventListener("change", (event) => {
    if (event.target.matches?.("select[data-go]")) event.target.form.requestSubmit();
  });
})();
