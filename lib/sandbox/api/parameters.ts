import "server-only";

/** Longer forms are not read to their end. A real one has some 300 bytes. */
const MAX_FORM_BYTES = 8192;

/**
 * The parameters of a call: those of the address, and behind them those of a form that was posted.
 *
 * WeChat documents GET alone and takes both. Auth.js sends one half in the address and the other in the form. A body of
 * another kind, or a form that is too long, has no parameters.
 *
 * Source: docs/decisions/0016-post-is-taken.md.
 */
export async function parametersOf(request: Request): Promise<URLSearchParams> {
  const address = new URL(request.url).searchParams;
  const posted = request.method === "POST" && isForm(request) ? await shortText(request) : "";
  return new URLSearchParams([...address, ...new URLSearchParams(posted)]);
}

function isForm(request: Request): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? "");
}

async function shortText(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_FORM_BYTES) {
      await reader?.cancel();
      return "";
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
