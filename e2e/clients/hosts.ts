import { bypass, HttpResponse, http, passthrough } from "msw";
import { setupServer } from "msw/node";

/** A call that somebody in this process has sent to WeChat's API, and what came of it. */
interface Call {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | null;
  /** 0 where the answer has none. */
  readonly errcode: number;
}

export interface Hosts {
  /** The calls to WeChat's API. */
  readonly calls: readonly Call[];
  /** What was sent to other hosts. */
  readonly foreign: readonly string[];
  /** Where the sandbox has an address of WeChat's. */
  addressOf(address: string): string;
  listen(): void;
  close(): void;
}

/**
 * Puts the sandbox of the site at `origin` in the place of WeChat's two hosts: calls to the API are led there, by
 * whichever of Node's ways they are sent, and an address that a browser would open is translated. Nothing else is changed
 * about a client. A request to any other host fails, and is remembered.
 */
export function hostsAt(origin: string): Hosts {
  const calls: Call[] = [];
  const foreign: string[] = [];

  function addressOf(address: string): string {
    return address.replace(/^https:\/\/(?:open|api)\.weixin\.qq\.com\//, `${origin}/wechat-sandbox/`);
  }

  async function lead({ request }: { readonly request: Request }): Promise<Response> {
    const { method, headers } = request;
    const url = new URL(request.url);
    const body = method === "GET" ? null : await request.text();
    const answer = await fetch(bypass(new Request(addressOf(url.href), { method, headers, body, redirect: "manual" })));
    // Its length and its encoding are those of the body on the wire.
    const kept = [...answer.headers].filter(([name]) => !/^(?:content-encoding|content-length)$/.test(name));
    const bytes = await answer.bytes();
    const [, errcode = "0"] = /"errcode":(-?\d+)/.exec(new TextDecoder().decode(bytes)) ?? [];
    calls.push({ method, url, authorization: headers.get("authorization"), errcode: Number(errcode) });
    return new HttpResponse(bytes, { status: answer.status, headers: new Headers(kept) });
  }

  const server = setupServer(
    http.all("https://api.weixin.qq.com/*", lead),
    http.all(`${origin}/*`, () => passthrough()),
  );
  server.events.on("request:unhandled", ({ request }) => foreign.push(request.url));
  return {
    calls,
    foreign,
    addressOf,
    listen: () => server.listen({ onUnhandledRequest: "error" }),
    close: () => server.close(),
  };
}
