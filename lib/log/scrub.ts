import "server-only";

// A request id of WeChat, which its support asks for.
const RID = /^[0-9a-f]{8}(?:-[0-9a-f]{8}){2}$/;

/**
 * Masks what may be a secret in a text: the name and password in a URL, the values in its query, and every run of 20
 * characters with a digit in it, or of 32, as codes, states, tokens, openids and sealed cookies are. A host's name stays.
 */
export function scrub(text: string): string {
  return text
    .replace(/\/\/[^/\s@]+@/g, "//…@")
    .replace(/([?&#][\w.-]+=)[^&#\s"'<>]+/g, "$1…")
    .replace(/\bhttps?:\/\/[\w.-]+|[\w%+=~-]{20,}/g, (run) => (mayBeSecret(run) ? "…" : run));
}

function mayBeSecret(run: string): boolean {
  return (/\d/.test(run) || run.length >= 32) && !RID.test(run) && !run.includes("://");
}
