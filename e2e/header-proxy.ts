import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { connect } from "node:net";

/** What happens to the requests for one hostname: a server has them, or the browser is sent to another origin. */
export type Rule =
  | {
      readonly server: string;
      /** Headers that the proxy writes over those of the browser. It leaves one out where the value is undefined. */
      readonly headers?: Readonly<Record<string, string | undefined>>;
    }
  | { readonly redirectTo: string };

/** A reverse proxy that is configured as nginx is, well or badly. */
export interface HeaderProxy {
  readonly port: number;
  /** The rule for each hostname. A test may change them. */
  readonly rules: Map<string, Rule>;
  stop(): void;
}

/** Starts a proxy on a free port of 127.0.0.1, which is where a browser finds every name under localhost. */
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

// nginx speaks HTTP/1.0 to the server where nothing else is configured. That version also allows a request without a Host,
// which Node's own client never sends. The answer comes back as it is.
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
