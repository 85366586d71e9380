import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import { createSandbox } from "../create.ts";

const PATH = "/connect/zh_CN/htmledition/js/wxLogin.js";
const OPTIONS = {
  id: "login",
  appid: "wx73616e64626f7800",
  scope: "snsapi_login",
  redirect_uri: "http%3A%2F%2Flocalhost%3A8000%2Fcallback",
  state: "abc",
};
const START =
  "appid=wx73616e64626f7800&scope=snsapi_login&redirect_uri=http%3A%2F%2Flocalhost%3A8000%2Fcallback&state=abc" +
  "&login_type=jssdk";
const PLAIN = "&self_redirect=default&styletype=&sizetype=&bgcolor=&rst=";
const READY = '{"type":"status","status":"wxReady"}';

/** A page that has loaded the script from this address, with as much of a document as the script needs. */
async function pageWith(address: string) {
  const { origin, pathname } = new URL(address);
  const sandbox = createSandbox({ origin, path: pathname.slice(0, -PATH.length) });
  const frame = {
    contentWindow: {},
    src: "",
    attributes: new Map<string, string>(),
    setAttribute: (name: string, value: string) => frame.attributes.set(name, value),
  };
  const shown = new Map<string, unknown>();
  const listeners: ((event: object) => void)[] = [];
  const window: { WxLogin?: new (options: object) => unknown; addEventListener: unknown } = {
    addEventListener: (_type: "message", listener: (event: object) => void) => listeners.push(listener),
  };
  const document = {
    currentScript: { src: address },
    createElement: () => frame,
    getElementById: (id: string) => ({ replaceChildren: (child: unknown) => shown.set(id, child) }),
  };
  runInNewContext(await (await sandbox.fetch(new Request(address))).text(), { window, document, URL });
  const { WxLogin } = window;
  if (!WxLogin) throw new Error("The script defines no WxLogin.");
  return {
    frame,
    shown,
    show: (options: object) => new WxLogin(options),
    tell: (event: object) => {
      for (const listener of listeners) listener({ origin, source: frame.contentWindow, data: READY, ...event });
    },
  };
}

test("is a script that pages of other sites load", async () => {
  const response = await createSandbox({ origin: "http://localhost:4100" }).fetch(
    new Request(`http://localhost:4100${PATH}`),
  );
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
});

test.each([
  [`http://localhost:4100${PATH}`, "http://localhost:4100/connect/qrconnect"],
  [`https://demo.example/wechat-sandbox${PATH}`, "https://demo.example/wechat-sandbox/connect/qrconnect"],
])("the script at %s shows the page at its own host", async (address, chooser) => {
  const { frame, shown, show } = await pageWith(address);
  show(OPTIONS);
  expect(frame.src).toBe(`${chooser}?${START}${PLAIN}`);
  expect([...shown]).toEqual([["login", frame]]);
});

describe("the parameters are WeChat's, in WeChat's order, with nothing encoded", () => {
  test.each<[string, object, string]>([
    ["self_redirect true", { self_redirect: true }, "&self_redirect=true&styletype=&sizetype=&bgcolor=&rst="],
    ["self_redirect false", { self_redirect: false }, "&self_redirect=false&styletype=&sizetype=&bgcolor=&rst="],
    ["self_redirect as a text", { self_redirect: "true" }, PLAIN],
    [
      "style and href",
      { href: "data:text/css;base64,LnQ=", style: "black" },
      `${PLAIN}&style=black&href=data:text/css;base64,LnQ=`,
    ],
    [
      "the older ones",
      { styletype: "a", sizetype: "b", bgcolor: "c", rst: "d" },
      "&self_redirect=default&styletype=a&sizetype=b&bgcolor=c&rst=d",
    ],
    [
      "the newer ones",
      { color_scheme: "dark", fast_login: 0, stylelite: 1, lang: "en" },
      `${PLAIN}&lang=en&stylelite=1&fast_login=0&color_scheme=dark`,
    ],
    ["the defaults", { fast_login: 1, stylelite: 0, lang: "cn", style: "", href: "" }, PLAIN],
  ])("%s", async (_name, options, expected) => {
    const { frame, show } = await pageWith(`http://localhost:4100${PATH}`);
    show({ ...OPTIONS, ...options });
    expect(new URL(frame.src).search).toBe(`?${START}${expected}`);
  });

  test("a redirect_uri that the site did not encode", async () => {
    const { frame, show } = await pageWith(`http://localhost:4100${PATH}`);
    show({ ...OPTIONS, redirect_uri: "http://localhost:8000/callback?a=b" });
    expect(frame.src).toContain("&redirect_uri=http://localhost:8000/callback?a=b&state=abc");
  });
});

test("the frame has WeChat's size, and may go to the callback", async () => {
  const { frame, show } = await pageWith(`http://localhost:4100${PATH}`);
  show(OPTIONS);
  expect(frame).toMatchObject({ width: "300px", height: "400px", scrolling: "no", frameBorder: "0" });
  expect(Object.fromEntries(frame.attributes)).toEqual({
    sandbox: "allow-scripts allow-top-navigation allow-same-origin",
    allow: "local-network-access",
  });
});

test("onReady is called once the frame itself says that it is ready", async () => {
  const { show, tell } = await pageWith(`http://localhost:4100${PATH}`);
  const onReady = vi.fn();
  show({ ...OPTIONS, onReady });
  tell({ origin: "http://evil.example" });
  tell({ source: {} });
  tell({ data: '{"type":"status","status":"wxOther"}' });
  tell({ data: { type: "status", status: "wxReady" } });
  expect(onReady).not.toHaveBeenCalled();
  tell({});
  expect(onReady.mock.calls).toEqual([[true]]);
});

test("a page without onReady takes the message, too", async () => {
  const { show, tell } = await pageWith(`http://localhost:4100${PATH}`);
  show(OPTIONS);
  expect(() => tell({})).not.toThrow();
});
