/**
 * The fields of a posted form. A body of another type has none. Undefined for a form of more than `most` bytes, which
 * is not read to its end.
 */
export async function formOf(request: Request, most: number): Promise<URLSearchParams | undefined> {
  if (request.method !== "POST" || !isForm(request.headers)) return new URLSearchParams();
  const text = await shortText(request, most);
  return text === undefined ? undefined : new URLSearchParams(text);
}

/** Whether a body is a URL-encoded form. */
export function isForm(headers: Pick<Headers, "get">): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(headers.get("content-type") ?? "");
}

async function shortText(request: Request, most: number): Promise<string | undefined> {
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > most) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
