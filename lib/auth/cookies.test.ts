import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { cookieNames, removeCookie, requestJar, setCookie, setNextAuthCookies } from "./cookies";

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
