import { describe, expect, test, vi } from "vitest";
import { createSandbox } from "../../create.ts";
import { PAGES } from "../../pages.ts";
import { memoryStore } from "../../store/memory.ts";
import { StoreError } from "../../store/store.ts";
import { ORIGIN, PATH, request } from "../../test-sandbox.ts";

// What programs read of WeChat's page with the QR code.

const sandbox = createSandbox({ origin: ORIGIN, path: PATH });

const get = (changes: Parameters<typeof request>[0], { fetch } = sandbox) =>
  fetch(new Request(`${ORIGIN}${PATH}${PAGES.chooser}?${request(changes)}`));

const pollOf = (uuid: string) => `${ORIGIN}${PATH}/connect/l/qrconnect?uuid=${uuid}`;

describe.each([
  ["the whole page", {}],
  ["the page in a frame", { login_type: "jssdk" }],
])("%s", (_name, changes) => {
  test("has the picture and its place under WeChat's names", async () => {
    const html = await (await get(changes)).text();
    expect(html).toMatch(/class="[^"]*\bimpowerBox\b/);
    const [image = ""] = /<img [^>]*\bjs_qrcode_img web_qrcode_img\b[^>]*>/.exec(html) ?? [];
    expect(image).toMatch(/ src="\/wechat-sandbox\/connect\/qrcode\/[A-Za-z0-9_-]{16}"/);
  });

  test("names the address of its poll where scripts look for it", async () => {
    const html = await (await get(changes)).text();
    const [, uuid = ""] = /\/connect\/qrcode\/([\w-]+)"/.exec(html) ?? [];
    const [, poll] = /fordevtool = "([^"]+)"/.exec(html) ?? [];
    expect(poll).toBe(pollOf(uuid));
    expect((await sandbox.fetch(new Request(pollOf(uuid), { method: "HEAD" }))).status).toBe(200);
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
  });
});

describe("with f=xml", () => {
  const uuidIn = (xml: string) => /^<\?xml .+\?>\n<qrconnect><uuid>(.+)<\/uuid><\/qrconnect>\n$/.exec(xml)?.[1];

  test("the answer is XML with a new uuid, which has a picture", async () => {
    const response = await get({ f: "xml" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const uuid = uuidIn(await response.text());
    expect(uuid).toMatch(/^[A-Za-z0-9_-]{16}$/);
    expect((await sandbox.fetch(new Request(`${ORIGIN}${PATH}/connect/qrcode/${uuid}`))).status).toBe(200);
    expect(uuidIn(await (await get({ f: "xml", login_type: "jssdk" })).text())).not.toBe(uuid);
  });

  test.each([
    [{ redirect_uri: "https://other.example/" }, "redirect_uri 参数错误"],
    [{ appid: "wx0000000000000000" }, "AppID 参数错误"],
    [{ scope: "snsapi_base" }, "Scope 参数错误或没有 Scope 权限"],
    [{ scope: "snsapi_base", lang: "en" }, "Scope 参数错误或没有 Scope 权限"],
  ])("a request with %j is refused in WeChat's words", async (changes, text) => {
    const response = await get({ ...changes, f: "xml" });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/xml; charset=utf-8"]);
    expect(await response.text()).toContain(`<qrconnect><error>${text}</error></qrconnect>`);
  });

  test("the answer says that the store does not answer", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const store = { ...memoryStore(), put: async () => Promise.reject(new StoreError()) };
    const without = createSandbox({ origin: ORIGIN, path: PATH, store });
    const xml = await (await get({ f: "xml", lang: "en" }, without)).text();
    expect(xml).toContain("<error>The store does not answer, so there is no QR code.</error>");
  });

  test("only that value of f asks for XML", async () => {
    expect((await get({ f: "html" })).headers.get("content-type")).toMatch(/^text\/html/);
  });
});
