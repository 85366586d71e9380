import { expect, test } from "vitest";
import { PAGES, pageFor } from "./pages";
import { request } from "./test-sandbox";

test("keeps a request's parameters and its language, and nothing else", () => {
  const query = request({ lang: "en", person: "lin", decision: "allow", href: "https://evil.example" });
  expect(pageFor("cancelled", query)).toBe(`${PAGES.cancelled}?${request({ lang: "en" })}`);
});

test("keeps repeated parameters, so that the page can say that they are", () => {
  expect(pageFor("chooser", new URLSearchParams("state=a&state=b"))).toBe(`${PAGES.chooser}?state=a&state=b`);
});

test("is the bare path without any", () => {
  expect(pageFor("index", new URLSearchParams())).toBe("/wechat-sandbox");
});
