import "./qr-code.mjs";

// The script of the page in a frame. WeChat's frame has no `allow-forms`, so a form in it cannot be posted, and fires no
// submit event. Instead the script posts the fields, and goes to the URL in the answer.

/** @type {HTMLFormElement | null} */
const form = document.querySelector("form[data-answers]");
if (form) {
  const { selfRedirect, failed } = JSON.parse(form.dataset["answers"] ?? "");
  const outcome = document.querySelector(".outcome");
  /** @type {HTMLElement | null} */
  const cancelled = document.querySelector(".cancelled");
  /** @type {HTMLElement | null | undefined} */
  const again = cancelled?.querySelector("button");
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = form.querySelectorAll("button[value]");

  /** @param {"choosing" | "sent" | "cancelled" | "failed"} state */
  function show(state) {
    if (form) form.hidden = state === "cancelled";
    if (cancelled) cancelled.hidden = state !== "cancelled";
    for (const button of buttons) button.disabled = state === "sent";
    if (outcome) outcome.textContent = state === "failed" ? failed : "";
  }

  for (const button of buttons) {
    button.addEventListener("click", async () => {
      const fields = new URLSearchParams({ decision: button.value });
      for (const [name, value] of new FormData(form)) fields.append(name, String(value));
      show("sent");
      const target = await post(form.action, fields);
      if (target === undefined) show("failed");
      else if (target !== null) (selfRedirect ? window : (window.top ?? window)).location.href = target;
      else {
        show("cancelled");
        // The button that had the focus is gone.
        again?.focus();
      }
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  again?.addEventListener("click", () => {
    show("choosing");
    /** @type {HTMLElement | null} */
    const chosen = form.querySelector("input:checked");
    chosen?.focus();
  });
  // Back may show the page as it was left, still waiting for an answer that arrived long ago.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted && buttons[0]?.disabled) show("choosing");
  });

  show("choosing");
  // The page around the frame waits for WeChat's own message. It goes to any site, because it reveals nothing.
  if (window.parent !== window) window.parent.postMessage('{"type":"status","status":"wxReady"}', "*");
}

// A frame without `allow-popups` may not open a new tab, so there the link replaces the site.
for (const link of document.querySelectorAll("a[data-new-tab]")) {
  link.addEventListener("click", (event) => {
    if (!(link instanceof HTMLAnchorElement)) return;
    if (!window.open(link.href)) (window.top ?? window).location.href = link.href;
    event.preventDefault();
  });
}

/**
 * Returns the URL to go to. Null means to stay, undefined that there was no valid answer.
 *
 * @param {string} action
 * @param {URLSearchParams} fields
 * @returns {Promise<string | null | undefined>}
 */
async function post(action, fields) {
  try {
    const answer = await fetch(action, { method: "POST", body: fields, headers: { Accept: "application/json" } });
    const location = answer.ok ? (await answer.json()).location : undefined;
    return typeof location === "string" || location === null ? location : undefined;
  } catch {
    return undefined;
  }
}
