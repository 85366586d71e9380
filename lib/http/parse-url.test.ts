import { expect, test } from "vitest";
import { parseUrl } from "./parse-url";

test.each([
  ["https://example.com/me", undefined, "https://example.com/me"],
  ["/me", "https://example.com/a/b", "https://example.com/me"],
  ["//ß", "https://example.com", "https://xn--zca/"],
  ["/me", undefined, undefined],
  ["http://[", undefined, undefined],
  ["", undefined, undefined],
])("%j, seen from %j, is %j", (text, base, href) => {
  expect(parseUrl(text, base)?.href).toBe(href);
});

// Node compiles a function for the processor only after some thousand calls.
test.each([
  ["//ß\u00a0", undefined],
  ["//\u00adß", "https://xn--zca/"],
])("%j is %j, however often it is asked for", (text, href) => {
  const answers = new Set(Array.from({ length: 20_000 }, () => parseUrl(text, "https://example.com")?.href));
  expect([...answers]).toEqual([href]);
});
