import { bypass, HttpResponse, http, passthrough } from "msw";
import { setupServer } from "msw/node";

/** A call from this process to WeChat's API, with the errcode of the answer. */
interface Call {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | null;
  /** 0 if the answer has none. */
  readonly errcode: number;
}

export interface Hosts {
  /** The calls to WeChat's API. */
  readonly calls: readonly Call[];
  /** The URLs of the requests to other hosts. */
  readonly foreign: readonly string[];
  /** The sandbox's URL in place of one of WeChat's. */
  addressOf(address: string): string;
  listen(): void;
  close(): void;
}

/**
 * Replaces WeChat's two hosts with the sandbox at this origin. Calls to the API go there, whichever of Node's
 * HTTP clients sends them. `addressOf` translates a URL that a browser would open. Nothing else about a client changes.
 * A request to any other host fails, and is listed in `foreign`.
 */
export function hostsAt(sandbox: string): Hosts {
  const calls: Call[] = [];
  const foreign: string[] = [];

  function addressOf(address: string): string {
    return address.replace(/^https:\/\/(?:open|api)\.weixin\.qq\.com\//, `${sandbox}/`);
  }

  async function lead({ request }: { readonly request: Request }): Promise<Response> {
    const { method, headers } = request;
    const url = new URL(request.url);
    const body = method === "GET" ? null : await request.text();
    const answer = await fetch(bypass(new Request(addressOf(url.href), { method, headers, body, redirect: "manual" })));
    // These two headers describe the body on the wire, not the decoded one.
    const kept = [...answer.headers].filter(([name]) => !/^(?:content-encoding|content-length)$/.test(name));
    const bytes = await answer.bytes();
    const [, errcode = "0"] = /"errcode":(-?\d+)/.exec(new TextDecoder().decode(bytes)) ?? [];
    calls.push({ method, url, authorization: headers.get("authorization"), errcode: Number(errcode) });
    return new HttpResponse(bytes, { status: answer.status, headers: new Headers(kept) });
  }

  const server = setupServer(
    http.all("https://api.weixin.qq.com/*", lead),
    http.all(`${sandbox}/*`, () => passthrough()),
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
