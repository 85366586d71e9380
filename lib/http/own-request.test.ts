import { expect, test } from "vitest";
import { isOwnRequest } from "./own-request";

const ORIGIN = "https://example.com";
const from = (headers: Record<string, string>, origin: string | undefined = ORIGIN) =>
  isOwnRequest(new Headers({ host: "example.com", ...headers }), origin);

test.each([
  ["a click in a browser", { "sec-fetch-site": "same-origin", origin: ORIGIN }],
  ["a form of a page without a referrer, whose Origin is null", { "sec-fetch-site": "same-origin", origin: "null" }],
  ["an address that a visitor opened again", { "sec-fetch-site": "none" }],
  ["an old browser", { origin: ORIGIN }],
  ["a browser on http", { host: "192.168.1.5:3000", origin: "http://192.168.1.5:3000" }],
  [
    "a browser behind proxies",
    { host: "10.0.0.7:3000", "x-forwarded-host": "alias.example, b", origin: "https://alias.example" },
  ],
  ["a proxy that names another host", { host: "10.0.0.7:3000", origin: ORIGIN }],
  ["a program", {}],
])("%s is taken", (_name, headers: Record<string, string>) => {
  expect(from(headers)).toBe(true);
});

test.each([
  ["another site without an Origin", { "sec-fetch-site": "cross-site" }],
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  ["another site that names this one", { "sec-fetch-site": "cross-site", origin: ORIGIN }],
  ["a neighbour", { "sec-fetch-site": "same-site", origin: "https://other.example.com" }],
  ["another site in an old browser", { origin: "https://evil.example" }],
  ["a frame without an origin in an old browser", { origin: "null" }],
  ["an Origin that is no address", { origin: "example.com" }],
  ["a prefetch", { "sec-fetch-site": "same-origin", "sec-purpose": "prefetch" }],
  ["a prerender", { "sec-fetch-site": "same-origin", "sec-purpose": "prefetch;prerender" }],
  ["a prefetch in an old browser", { "sec-fetch-site": "same-origin", purpose: "prefetch" }],
])("%s is not", (_name, headers: Record<string, string>) => {
  expect(from(headers)).toBe(false);
  expect(from(headers, undefined)).toBe(false);
});
