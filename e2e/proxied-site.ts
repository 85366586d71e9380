import { type HeaderProxy, startHeaderProxy } from "./header-proxy";
import { type Server, serverPerFile } from "./own-server";
import { asFixture, perFile } from "./per-file";
import { CREDENTIALS } from "./servers";
import { test as base } from "./test";
import { WeChatApi } from "./wechat-api";

// The site in the mode `wechat` behind proxies that are configured badly, and at addresses that are not AUTH_URL.

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

/** The tests of a file about a site behind a proxy. */
export function testBehindProxy() {
  const wechat = perFile(WeChatApi.start, (wechat) => wechat.stop());
  const nginx = perFile(startHeaderProxy, (nginx) => nginx.stop());
  const serverWith = (own: (nginx: HeaderProxy) => Readonly<Record<string, string>>) =>
    asFixture(
      serverPerFile(async () => ({ ...CREDENTIALS, WECHAT_STAND_IN: (await wechat()).origin, ...own(await nginx()) })),
    );
  const test = base.extend<Shared>({
    wechat: asFixture(wechat),
    nginx: asFixture(nginx),
    site: serverWith(({ port }) => ({ AUTH_URL: `http://site.localhost:${port}` })),
    apex: serverWith(({ port }) => ({ AUTH_URL: `http://apex.localhost:${port}` })),
    secure: serverWith(() => ({ AUTH_URL: "https://secure.example" })),
    vercel: serverWith(() => ({ VERCEL_ENV: "production", VERCEL_PROJECT_PRODUCTION_URL: "short.example" })),
  });
  test.beforeEach(({ wechat }) => wechat.reset());
  return test;
}

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

/** Puts the proxy in front of the site and its alias, and returns the site's origin. Without a setup, it changes no headers. */
export function putInFront({ port, rules }: HeaderProxy, { address }: Server, setup?: Setup): string {
  const rule = { server: address, headers: setup?.headers(port, address) ?? {} };
  for (const name of ["site.localhost", "alias.localhost"]) rules.set(name, rule);
  return `http://site.localhost:${port}`;
}
