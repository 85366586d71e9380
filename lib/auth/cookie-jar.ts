import { type NextRequest, NextResponse } from "next/server";
import type { CookieNames } from "./cookie-names";

/** The attributes that all cookies share. Lax, because Strict would lose the attempt on the way back from WeChat. */
export function cookieAttributes(names: Pick<CookieNames, "secure">) {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: names.secure } as const;
}

type Attributes = ReturnType<typeof cookieAttributes> & { readonly maxAge?: number; readonly expires?: Date };

/** What this folder uses of `await cookies()` of Next. */
export interface CookieJar {
  get(name: string): { readonly value: string } | undefined;
  getAll(): readonly { readonly name: string }[];
  set(name: string, value: string, attributes: Attributes): unknown;
}

/** Removes a cookie from the browser. It expires by a date, because Next drops a `Max-Age` of 0. */
export function removeCookie(names: Pick<CookieNames, "secure">, jar: CookieJar, name: string): void {
  jar.set(name, "", { ...cookieAttributes(names), expires: new Date(0) });
}

/**
 * The cookies of a route handler. Next's own `cookies()` would rewrite those that NextAuth sets in the same answer.
 *
 * `addTo` returns an answer that sets them too.
 */
export function requestJar(request: NextRequest): CookieJar & { addTo(answer: Response): Response } {
  const written = new NextResponse();
  return {
    get: (name) => request.cookies.get(name),
    getAll: () => request.cookies.getAll(),
    set: (name, value, attributes) => written.cookies.set(name, value, attributes),
    addTo(answer) {
      const headers = new Headers(answer.headers);
      for (const cookie of written.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
      return new Response(answer.body, { status: answer.status, headers });
    },
  };
}
