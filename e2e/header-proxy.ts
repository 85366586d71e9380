import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { connect } from "node:net";

/** What the proxy does with requests for one hostname: it passes them to a server, or redirects to another origin. */
export type Rule =
  | {
      readonly server: string;
      /** Headers that replace the browser's. The proxy drops a header whose value is undefined. */
      readonly headers?: Readonly<Record<string, string | undefined>>;
    }
  | { readonly redirectTo: string };

/** A reverse proxy that works like nginx, configured well or badly. */
export interface HeaderProxy {
  readonly port: number;
  /** The rule for each hostname. A test may change them. */
  readonly rules: Map<string, Rule>;
  stop(): void;
}

/** Starts a proxy on a free port of 127.0.0.1. Browsers resolve every name under localhost to that address. */
export async function startHeaderProxy(): Promise<HeaderProxy> {
  const rules = new Map<string, Rule>();
  const listener = createServer((received, response) => {
    const rule = rules.get(new URL(`http://${received.headers.host}`).hostname);
    if (!rule) response.writeHead(404).end();
    else if ("redirectTo" in rule) response.writeHead(302, { Location: rule.redirectTo + received.url }).end();
    else passOn(received, rule);
  });
  await once(listener.listen(0, "127.0.0.1"), "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  const stop = () => {
    listener.close();
    listener.closeAllConnections();
  };
  return { port: address.port, rules, stop };
}

// By default nginx speaks HTTP/1.0 to the server. HTTP/1.0 allows a request without a Host. Node's HTTP client never
// sends one, so the request is written by hand. The response is passed back unchanged.
function passOn(received: IncomingMessage, { server, headers }: Extract<Rule, { server: string }>): void {
  const { hostname, port } = new URL(server);
  const browser = received.socket;
  const upstream = connect(Number(port), hostname);
  const sent = Object.entries({ ...received.headers, connection: "close", ...headers });
  const lines = sent.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${value}\r\n`);
  upstream.write(`${received.method} ${received.url} HTTP/1.0\r\n${lines.join("")}\r\n`);
  received.pipe(upstream, { end: false });
  upstream.pipe(browser);
  upstream.on("error", () => browser.destroy());
  browser.on("close", () => upstream.destroy());
}
