import "server-only";

/**
 * The fields of a posted form. A body of another kind has none, nor has one of more bytes than `most`, which is not read
 * to its end.
 */
export async function formOf(request: Request, most: number): Promise<URLSearchParams> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? "");
  return new URLSearchParams(request.method === "POST" && isForm ? await shortText(request, most) : "");
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
