import "server-only";

/**
 * The fields of a posted form. A body of another kind has none, nor has one of more bytes than `most`, which is not read
 * to its end.
 */
export async function formOf(request: Request, most: number): Promise<URLSearchParams> {
  const posted = request.method === "POST" && isForm(request.headers);
  return new URLSearchParams(posted ? await shortText(request, most) : "");
}

/** Whether a body is of the kind that is read. */
export function isForm(headers: Pick<Headers, "get">): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(headers.get("content-type") ?? "");
}

async function shortText(request: Request, most: number): Promise<string> {
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > most) {
      await reader?.cancel();
      return "";
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
