import { type HeaderProxy, startHeaderProxy } from "./header-proxy";
import { addressOf, spawnServer, stopServer } from "./server-process";
import { CREDENTIALS } from "./servers";
import { test as base } from "./test";
import { WeChatApi } from "./wechat-api";

// The site in the mode `wechat` behind proxies that are configured badly, and at addresses that are not AUTH_URL.

/** A server of the site. */
export interface Server {
  /** Where it listens. */
  readonly address: string;
  /** What it has printed so far. */
  printed(): string;
}

interface Shared {
  wechat: WeChatApi;
  nginx: HeaderProxy;
  /** Its AUTH_URL is `http://site.localhost`, with the proxy's port. */
  site: Server;
  /** Its AUTH_URL is `http://apex.localhost`, with the proxy's port. The proxy redirects that name to www. */
  apex: Server;
  /** Its AUTH_URL is `https://secure.example`. */
  secure: Server;
  /** On Vercel, without AUTH_URL. The shortest production domain is `short.example`. */
  vercel: Server;
}

type ServerFixture = (shared: Shared, use: (server: Server) => Promise<void>) => Promise<void>;

/** A fixture that starts a server with this environment. All tests of a worker share it. */
function serverWith(
  env: (nginx: HeaderProxy) => Readonly<Record<string, string>>,
): [ServerFixture, { scope: "worker" }] {
  const fixture: ServerFixture = async ({ nginx, wechat }, use) => {
    const server = spawnServer({ ...CREDENTIALS, WECHAT_STAND_IN: wechat.origin, ...env(nginx) });
    let printed = "";
    for (const stream of [server.stdout, server.stderr]) stream?.on("data", (data) => (printed += String(data)));
    await use({ address: await addressOf(server), printed: () => printed });
    await stopServer(server);
  };
  return [fixture, { scope: "worker" }];
}

/** A test of a site behind a proxy. */
export const test = base.extend<object, Shared>({
  wechat: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that no fixture is needed.
    async ({}, use) => {
      const wechat = await WeChatApi.start();
      wechat.reset();
      await use(wechat);
      await wechat.stop();
    },
    { scope: "worker" },
  ],
  nginx: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const nginx = await startHeaderProxy();
      await use(nginx);
      nginx.stop();
    },
    { scope: "worker" },
  ],
  site: serverWith(({ port }) => ({ AUTH_URL: `http://site.localhost:${port}` })),
  apex: serverWith(({ port }) => ({ AUTH_URL: `http://apex.localhost:${port}` })),
  secure: serverWith(() => ({ AUTH_URL: "https://secure.example" })),
  vercel: serverWith(() => ({ VERCEL_ENV: "production", VERCEL_PROJECT_PRODUCTION_URL: "short.example" })),
});

/** A badly configured proxy in front of the site. */
interface Setup {
  readonly title: string;
  /** Headers that replace the browser's. */
  readonly headers: (port: number, server: string) => Readonly<Record<string, string | undefined>>;
  /** Whether the server still learns the site's hostname. The QR code in the login page depends on it. */
  readonly named: boolean;
}

export const SETUPS: readonly Setup[] = [
  {
    title: "lists the host twice",
    headers: (port) => ({ "x-forwarded-host": `site.localhost:${port}, site.localhost:${port}` }),
    named: true,
  },
  {
    title: "names another port",
    headers: () => ({ "x-forwarded-host": "site.localhost:443" }),
    named: true,
  },
  {
    title: "leaves the port out, as nginx does with $host",
    headers: () => ({ host: "site.localhost", "x-forwarded-host": "site.localhost" }),
    named: true,
  },
  {
    title: "names the server instead of the site",
    headers: (_port, server) => ({ host: new URL(server).host }),
    named: false,
  },
  {
    title: "sends no host at all",
    headers: () => ({ host: undefined }),
    named: false,
  },
];

/** Puts the proxy in front of the site, and returns the site's origin. Without a setup, it changes no headers. */
export function putInFront({ port, rules }: HeaderProxy, { address }: Server, setup?: Setup): string {
  rules.set("site.localhost", { server: address, headers: setup?.headers(port, address) ?? {} });
  rules.set("alias.localhost", { server: address });
  return `http://site.localhost:${port}`;
}
