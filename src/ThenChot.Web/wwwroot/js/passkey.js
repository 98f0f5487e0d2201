// Passkeys: asks the browser, writes the device's answer into the form and sends it.
(() => {
  "use strict";
  const form = document.querySelector("form[data-passkey]");
  if (!form) return;
  const show = (fault) => form.querySelectorAll("[data-passkey-fault]").forEach((note) => { note.hidden = note.dataset.passkeyFault !== fault; });
  const faults = { SecurityError: "place", InvalidStateError: "there" };

  form.addEventListener("submit", async (event) => {
    if (event.submitter && event.submitter.hasAttribute("formaction")) return;
    event.preventDefault();
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return show(window.isSecureContext ? "old" : "place");
    show("");
    try {
      const asked = JSON.parse(form.dataset.options);
      const answer = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
      form.elements["In.Answer"].value = JSON.stringify(answer);
      form.submit();
    } catch (fault) {
      delete form.dataset.sent;
      show(faults[fault.name] ?? "none");
    }
  });
})();
