import { followWhileSeen } from "./follow-while-seen.mjs";

// The script of the QR code: it shows what happens on the phone, and goes to the callback.

const RELOAD_MS = 3_000;

/** @type {HTMLElement | null} */
const place = document.querySelector("[data-follow]");
if (place) {
  const { poll, callback, wholeWindow, progress: texts } = JSON.parse(place.dataset["follow"] ?? "");
  const text = place.querySelector(".progress");
  followWhileSeen(poll, ({ progress, code }) => {
    place.dataset["progress"] = progress;
    if (text) text.textContent = texts[progress];
    if (progress === "failed") setTimeout(() => location.reload(), RELOAD_MS);
    if (progress !== "allowed" && progress !== "refused") return;
    const target = wholeWindow ? (window.top ?? window) : window;
    target.location.href = code === "" ? callback.withoutCode : `${callback.beforeCode}${code}${callback.afterCode}`;
  });
}
