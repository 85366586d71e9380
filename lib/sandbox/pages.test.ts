import { expect, test } from "vitest";
import { outcomePath, PAGES, pageFor, pageWith } from "./pages.ts";
import { PATH, request } from "./test-sandbox.ts";

const sandbox = { path: PATH };

test("keeps a request's parameters and its language, and nothing else", () => {
  const query = request({ lang: "en", person: "lin", decision: "allow", href: "https://evil.example" });
  expect(pageFor(sandbox, "cancelled", query)).toBe(`${PATH}${PAGES.cancelled}?${request({ lang: "en" })}`);
});

test("keeps repeated parameters, so that the page can say that they are repeated", () => {
  expect(pageFor(sandbox, "chooser", new URLSearchParams("state=a&state=b"))).toBe(
    `${PATH}${PAGES.chooser}?state=a&state=b`,
  );
});

test("is the bare path without parameters", () => {
  expect(pageFor(sandbox, "index", new URLSearchParams())).toBe("/wechat-sandbox");
  expect(pageFor({ path: "" }, "index", new URLSearchParams())).toBe("/");
});

test("is WeChat's own path where the sandbox is at the root", () => {
  const root = { path: "" };
  expect(pageFor(root, "chooser", new URLSearchParams("state=a"))).toBe("/connect/qrconnect?state=a");
  expect(pageFor(root, "index", new URLSearchParams("lang=en"))).toBe("/?lang=en");
  expect(outcomePath(root, "expired", new URLSearchParams())).toBe("/connect/confirm?outcome=expired");
});

test("is no longer than the URL that a browser makes of the same parameters", () => {
  const query = new URLSearchParams([
    ["state", "{".repeat(8_000)],
    ["state", 'a b+c&d=e#f%41"<>状态🍵'],
    ["a=b", "/?"],
  ]);
  const path = pageWith(sandbox, "chooser", query);
  const written = new URL(path, "http://localhost:3000");
  expect([...written.searchParams]).toEqual([...query]);
  expect(`${written.pathname}${written.search}`).toBe(path);
  expect(path.length).toBeLessThan(8_200);
  expect(path).toMatch(/^[!-~]+$/);
});

test("the phone's page says how it ended, in the same language", () => {
  expect(outcomePath(sandbox, "allowed", new URLSearchParams("uuid=x"))).toBe(
    "/wechat-sandbox/connect/confirm?outcome=allowed",
  );
  expect(outcomePath(sandbox, "expired", new URLSearchParams("lang=en&uuid=x"))).toBe(
    "/wechat-sandbox/connect/confirm?outcome=expired&lang=en",
  );
});

test("the phone's page has a ticket or an outcome instead of a login request", () => {
  const query = new URLSearchParams("uuid=UUID&outcome=allowed&state=STATE1&lang=en");
  expect(pageFor(sandbox, "confirm", query)).toBe(`${PATH}${PAGES.confirm}?uuid=UUID&outcome=allowed&lang=en`);
});
