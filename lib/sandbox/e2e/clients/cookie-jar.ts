/** Calls a handler in this process as one browser would, which keeps its cookies and sends them again. */
export function browserOf(origin: string, handle: (request: Request) => Promise<Response>) {
  const jar = new Map<string, string>();

  return async (path: string, body?: BodyInit, type?: string): Promise<Response> => {
    const headers = new Headers({ origin, cookie: [...jar].map((cookie) => cookie.join("=")).join("; ") });
    if (type) headers.set("content-type", type);
    const init = body === undefined ? { headers } : { method: "POST", headers, body };
    const response = await handle(new Request(new URL(path, origin), init));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "" || /;\s*max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
}
