import fc from "fast-check";
import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { Browser } from "../testing/test-context";
import { cookieHeader, cookieNames, removeCookie, requestJar, setCookie, setNextAuthCookies } from "./cookies";

const names = cookieNames("https://example.com");
const expires = new Date("2026-12-26T12:00:00Z");

function written(write: (jar: ReturnType<typeof requestJar>) => void): string[] {
  const jar = requestJar(new NextRequest("https://example.com/", { headers: { cookie: "lang=en" } }));
  write(jar);
  const response = new Response(null);
  jar.addTo(response);
  return response.headers.getSetCookie();
}

test("a route handler sets cookies with all their attributes, and escapes what a cookie must not contain", () => {
  expect(written((jar) => setCookie(names, jar, "a", "1;鹤", expires))).toEqual([
    "a=1%3B%E9%B9%A4; Path=/; Expires=Sat, 26 Dec 2026 12:00:00 GMT; HttpOnly; Secure; SameSite=lax",
  ]);
});

test("the last value of a cookie counts, and a removed one has expired", () => {
  const lines = written((jar) => {
    setCookie(names, jar, "a", "1", expires);
    setCookie(names, jar, "b", "2", expires);
    removeCookie(names, jar, "a");
  });
  expect(lines).toEqual([
    expect.stringMatching(/^a=; .*Expires=Thu, 01 Jan 1970 00:00:00 GMT/),
    expect.stringMatching(/^b=2; /),
  ]);
});

test("NextAuth's cookies keep their own attributes, and its Max-Age of 0 removes", () => {
  const options = { httpOnly: true, sameSite: "none", path: "/", secure: true, maxAge: 900 } as const;
  const lines = written((jar) =>
    setNextAuthCookies(names, jar, [
      { name: "state", value: "s", options },
      { name: "old", value: "", options: { ...options, maxAge: 0 } },
    ]),
  );
  expect(lines).toEqual([
    "state=s; Path=/; Max-Age=900; HttpOnly; Secure; SameSite=none",
    expect.stringMatching(/^old=; .*Expires=Thu, 01 Jan 1970 00:00:00 GMT/),
  ]);
});

test("reads the cookies of the request", () => {
  const jar = requestJar(new NextRequest("https://example.com/", { headers: { cookie: "lang=en" } }));
  expect([jar.get("lang")?.value, jar.getAll().map(({ name }) => name)]).toEqual(["en", ["lang"]]);
});

test("whatever is set reads back, in the browser and from its next request", () => {
  const { session, tokens, refusal, attempt } = names;
  const name = fc.constantFrom(session, tokens, refusal, `${attempt}${"a".repeat(32)}`, `${attempt}${"b".repeat(32)}`);
  const value = fc.option(
    fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("=", ";", "a=b; c=d", '"', "%3B", "\r\n")),
  );
  fc.assert(
    fc.property(fc.array(fc.array(fc.tuple(name, value)), { maxLength: 4 }), (answers) => {
      const browser = new Browser();
      const expected = new Map<string, string>();
      for (const writes of answers) {
        const lines = written((jar) => {
          for (const [key, text] of writes) {
            if (text === null) removeCookie(names, jar, key);
            else setCookie(names, jar, key, text, expires);
            expected.delete(key);
            if (text !== null) expected.set(key, text);
          }
        });
        // RFC 6265, section 4.1.1. `cookie-octet` allows none of these: white space, quotes, comma, semicolon, backslash.
        for (const line of lines) expect(line).toMatch(/^[\w.-]+=[^\s",;\\\p{Cc}\P{ASCII}]*; Path=\/; Expires=/u);
        const response = new Response(null);
        for (const line of lines) response.headers.append("Set-Cookie", line);
        browser.take(response);
      }
      const received = requestJar(new NextRequest(browser.request("https://example.com/")));
      const sorted = (pairs: Iterable<[string, string]>) => [...pairs].sort();
      expect(sorted(browser.cookies())).toEqual(sorted(expected));
      expect(sorted(received.getAll().map(({ name }) => [name, received.get(name)?.value ?? "?"]))).toEqual(
        sorted(expected),
      );
    }),
  );
});

test("on https no other subdomain can set the cookies, and on http a browser takes them", () => {
  const plain = cookieNames("http://localhost:3000");
  expect([names.secure, plain.secure]).toEqual([true, false]);
  for (const [own, { checks, secure, wechat, attempt, ...others }] of [
    [/^__Host-[\w.-]+$/, names],
    [/^(?!__)[\w.-]+$/, plain],
  ] as const) {
    for (const name of [wechat, attempt, ...Object.values(others)]) expect(name).toMatch(own);
    expect(attempt.startsWith(wechat)).toBe(true);
  }
  // NextAuth's own names, which it does not let anybody change.
  expect(plain.checks).toEqual(["authjs.state", "authjs.pkce.code_verifier", "authjs.nonce"]);
  expect(names.checks).toEqual(plain.checks.map((name) => `__Secure-${name}`));
});

test("a cookie keeps its domain, its end and its SameSite, in whatever form NextAuth gives them", () => {
  const options = { domain: "example.com", expires: expires.toISOString(), sameSite: true, secure: false } as const;
  expect(written((jar) => setNextAuthCookies(names, jar, [{ name: "a", value: "1", options }]))).toEqual([
    "a=1; Domain=example.com; Expires=Sat, 26 Dec 2026 12:00:00 GMT; SameSite=Strict",
  ]);
});

test("NextAuth is handed those of its cookies that there are, also an empty one, and no other", () => {
  const browser = new Browser();
  for (const [name, value] of Object.entries({ a: "1; b=2", c: "", lang: "en" })) browser.set(name, value);
  expect(cookieHeader(browser, ["a", "b", "c"])).toBe("a=1%3B%20b%3D2; c=");
});
