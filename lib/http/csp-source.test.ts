import { expect, test } from "vitest";
import { matchesSource } from "./csp-source";

const matches = (source: string, url: string) => matchesSource(source, new URL(url));

test.each([
  ["https://cdn.example", "https://cdn.example/a.png"],
  ["https://CDN.example", "https://cdn.EXAMPLE:443/a.png"],
  ["https://cdn.example/", "https://cdn.example/a.png"],
  ["https://cdn.example:443", "https://cdn.example/a.png"],
  ["https://cdn.example:8443", "https://cdn.example:8443/a.png"],
  ["https://cdn.example:*", "https://cdn.example:8443/a.png"],
  // A browser takes the safer scheme, too.
  ["http://cdn.example", "https://cdn.example/a.png"],
  ["http://cdn.example:80", "https://cdn.example/a.png"],
  ["cdn.example", "https://cdn.example/a.png"],
  ["https://*.cdn.example", "https://a.cdn.example/a.png"],
  ["https://*.cdn.example", "https://a.b.cdn.example/a.png"],
  ["*.cdn.example", "https://a.cdn.example/a.png"],
  ["https://cdn.example/avatars/", "https://cdn.example/avatars/a.png"],
  ["https://cdn.example/avatars/%61.png", "https://cdn.example/avatars/a.png?b"],
  ["https://cdn.example", "https://cdn.example/%zz"],
  ["https:", "https://cdn.example/a.png"],
  ["http:", "https://cdn.example/a.png"],
  ["*", "https://cdn.example/a.png"],
])("%s allows %s", (source, url) => {
  expect(matches(source, url)).toBe(true);
});

test.each([
  ["https://cdn.example", "https://cdn.example.evil.test/a.png"],
  ["https://cdn.example", "https://a.cdn.example/a.png"],
  ["https://cdn.example", "https://cdn.example:8443/a.png"],
  ["https://cdn.example", "https://cdn.example./a.png"],
  ["https://cdn.example", "https://cdnxexample/a.png"],
  ["https://*.cdn.example", "https://cdn.example/a.png"],
  ["https://*.cdn.example", "https://evilcdn.example/a.png"],
  ["https://*.cdn.example", "https://a.cdn.example.evil.test/a.png"],
  ["https://*.cdn.example", "https://a.cdn.example:8443/a.png"],
  ["https://cdn.example/avatars/", "https://cdn.example/a.png"],
  ["https://cdn.example/avatars", "https://cdn.example/avatars/a.png"],
  ["https://cdn.example/%", "https://cdn.example/a.png"],
  ["wss://cdn.example", "https://cdn.example/a.png"],
  ["wss:", "https://cdn.example/a.png"],
  ["nothttps:", "https://cdn.example/a.png"],
  ["data:", "https://cdn.example/a.png"],
  ["'self'", "https://self/a.png"],
  ["'none'", "https://none/a.png"],
  ["https://", "https://cdn.example/a.png"],
  ["", "https://cdn.example/a.png"],
  ["*.", "https://cdn.example/a.png"],
])("%j does not allow %s", (source, url) => {
  expect(matches(source, url)).toBe(false);
});
