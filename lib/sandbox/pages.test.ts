import { expect, test } from "vitest";
import { outcomePath, PAGES, pageFor, pageWith } from "./pages.ts";
import { request } from "./test-sandbox.ts";

test("keeps a request's parameters and its language, and nothing else", () => {
  const query = request({ lang: "en", person: "lin", decision: "allow", href: "https://evil.example" });
  expect(pageFor("cancelled", query)).toBe(`${PAGES.cancelled}?${request({ lang: "en" })}`);
});

test("keeps repeated parameters, so that the page can say that they are repeated", () => {
  expect(pageFor("chooser", new URLSearchParams("state=a&state=b"))).toBe(`${PAGES.chooser}?state=a&state=b`);
});

test("is the bare path without parameters", () => {
  expect(pageFor("index", new URLSearchParams())).toBe("/wechat-sandbox");
});

test("is no longer than the URL that a browser makes of the same parameters", () => {
  const query = new URLSearchParams([
    ["state", "{".repeat(8_000)],
    ["state", 'a b+c&d=e#f%41"<>状态🍵'],
    ["a=b", "/?"],
  ]);
  const path = pageWith("chooser", query);
  const written = new URL(path, "http://localhost:3000");
  expect([...written.searchParams]).toEqual([...query]);
  expect(`${written.pathname}${written.search}`).toBe(path);
  expect(path.length).toBeLessThan(8_200);
  expect(path).toMatch(/^[!-~]+$/);
});

test("the phone's page says how it ended, in the same language", () => {
  expect(outcomePath("allowed", new URLSearchParams("uuid=x"))).toBe("/wechat-sandbox/connect/confirm?outcome=allowed");
  expect(outcomePath("expired", new URLSearchParams("lang=en&uuid=x"))).toBe(
    "/wechat-sandbox/connect/confirm?outcome=expired&lang=en",
  );
});

test("the phone's page has a ticket or an outcome instead of a login request", () => {
  const query = new URLSearchParams("uuid=UUID&outcome=allowed&state=STATE1&lang=en");
  expect(pageFor("confirm", query)).toBe(`${PAGES.confirm}?uuid=UUID&outcome=allowed&lang=en`);
});
