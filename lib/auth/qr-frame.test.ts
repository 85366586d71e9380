import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { noteConnections } from "@/lib/limits/connection";
import { takeAs } from "@/lib/limits/take";
import { memoryStore } from "@/lib/store/memory";
import { findAttempt, startAttempt } from "./attempt/attempt";
import { waitingPage } from "./limited/waiting";
import { qrFrame } from "./qr-frame";
import { Browser, testContext } from "./testing/test-context";

const context = testContext();
const OWN_FRAME = {
  "sec-fetch-dest": "iframe",
  "sec-fetch-site": "same-origin",
  "sec-fetch-mode": "navigate",
  referer: "https://example.com/",
};

function ask(browser: Browser, query = "?returnTo=%2Fme", headers: Record<string, string> = OWN_FRAME, method = "GET") {
  return qrFrame(context, new Request(`${context.origin}/login/qr${query}`, { headers, method }), browser);
}

test("a frame of this site's own is sent to WeChat's embed address, with an attempt of its own", async () => {
  const browser = new Browser();
  const answer = await ask(browser);
  expect(answer.status).toBe(303);
  const [, state = ""] = /&state=([^&]+)/.exec(answer.headers.get("location") ?? "") ?? [];
  expect(answer.headers.get("location")).toBe(
    `https://open.weixin.qq.com/connect/qrconnect?appid=${context.app.appId}` +
      "&redirect_uri=https%3A%2F%2Fexample.com%2Fapi%2Fauth%2Fcallback%2Fwechat&response_type=code&scope=snsapi_login" +
      `&state=${state}&lang=cn&login_type=jssdk&self_redirect=false&stylelite=1&color_scheme=auto#wechat_redirect`,
  );
  expect(findAttempt(context, browser, state)).toMatchObject({ state, returnTo: "/me" });
});

test.each([
  ["?lang=en", "&lang=en&"],
  ["?lang=zh-CN", "&lang=cn&"],
  ["?lang=en%26login_type=x", "&lang=cn&"],
  ["?lang=de&lang=en", "&lang=cn&"],
])("%j asks WeChat for %j", async (query, lang) => {
  expect((await ask(new Browser(), query)).headers.get("location")).toContain(lang);
});

test.each(["?returnTo=https%3A%2F%2Fevil.example%2F", "?returnTo=%2F%2Fevil.example", "?returnTo=%00", ""])(
  "%j returns to the home page",
  async (query) => {
    const browser = new Browser();
    const [, state = ""] = /&state=([^&]+)/.exec((await ask(browser, query)).headers.get("location") ?? "") ?? [];
    expect(findAttempt(context, browser, state)).toMatchObject({ returnTo: "/" });
  },
);

test.each([
  ["the address opened by itself", { "sec-fetch-dest": "document", "sec-fetch-site": "none" }],
  ["a link of this site", { "sec-fetch-dest": "document", "sec-fetch-site": "same-origin" }],
  ["another site's frame", { "sec-fetch-dest": "iframe", "sec-fetch-site": "cross-site" }],
  ["a neighbour's frame", { "sec-fetch-dest": "iframe", "sec-fetch-site": "same-site" }],
  ["another site's picture", { "sec-fetch-dest": "image", "sec-fetch-site": "cross-site" }],
  ["a script's request", { "sec-fetch-dest": "empty", "sec-fetch-site": "same-origin" }],
  ["a frame of nobody says whose", { "sec-fetch-dest": "iframe" }],
  ["a prefetch", { ...OWN_FRAME, "sec-purpose": "prefetch;prerender" }],
  ["a prefetch in an old browser", { ...OWN_FRAME, purpose: "prefetch" }],
  ["a browser that says nothing", {}],
])("%s starts nothing and is sent to the login page", async (_name, headers) => {
  const browser = new Browser();
  const answer = await ask(browser, "?returnTo=%2Fme", headers);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${context.origin}/login?returnTo=%2Fme`]);
  expect(browser.names()).toEqual([]);
});

test("a frame of a page at another address starts nothing, and says what to do", async () => {
  const browser = new Browser();
  for (const referer of ["https://www.example.com/", "http://example.com/login", "https://example.com:8443/"]) {
    const answer = await ask(browser, "", { ...OWN_FRAME, referer });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("Please use the button.")]);
  }
  expect(browser.names()).toEqual([]);
});

test.each(["HEAD", "POST"])("%s starts nothing", async (method) => {
  const browser = new Browser();
  const answer = await ask(browser, "", OWN_FRAME, method);
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
  expect(browser.names()).toEqual([]);
});

test("a frame that is loaded again and again keeps no more attempts than many clicks do", async () => {
  const [browser, clicked] = [new Browser(), new Browser()];
  for (let load = 0; load < 8; load += 1) {
    await ask(browser);
    startAttempt(context, clicked, "/me");
  }
  expect(browser.names()).toHaveLength(clicked.names().length);
});

test("a client that has opened the frame too often is told to wait, and other clients are not", async () => {
  let address = "192.0.2.1";
  const limited = testContext({ take: takeAs(() => address, memoryStore(), 0.01) });
  noteConnections();
  const connection = globalThis.connectionHeader ?? "";
  const headers = () => ({ ...OWN_FRAME, [connection]: address });
  const frame = () => new Request(`${context.origin}/login/qr`, { headers: headers() });
  const inFront = () =>
    waitingPage(
      Object.assign(new IncomingMessage(new Socket()), { method: "GET", url: "/login/qr", headers: headers() }),
    );
  const browser = new Browser();
  for (let load = 0; load < 3; load += 1) expect((await qrFrame(limited, frame(), browser)).status).toBe(303);
  const names = browser.names();
  expect(inFront()).toBeUndefined();
  const answer = await qrFrame(limited, frame(), browser);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "300"]);
  expect(browser.names()).toEqual(names);
  expect(await (await inFront())?.text()).toBe(await answer.text());
  address = "192.0.2.2";
  expect(inFront()).toBeUndefined();
  expect((await qrFrame(limited, frame(), new Browser())).status).toBe(303);
});
