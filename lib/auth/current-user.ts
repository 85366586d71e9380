import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { accountOf, type WeChatAccount } from "./account";
import { readSession } from "./session";
import { currentSite } from "./site";
import { readAccountCookie } from "./wechat-cookies";

/** The visitor who is signed in. */
export interface User {
  /** Opaque and stable; see `userId`. */
  readonly id: string;
  /** The nickname from userinfo; may be empty. */
  readonly name: string;
  /** The avatar from userinfo; null where WeChat has none. */
  readonly image: string | null;
}

const session = cache(async () => {
  const site = await currentSite();
  const claims = site && (await readSession(site, await cookies()));
  return site && claims ? { site, claims } : undefined;
});

/** The visitor of the current request, read from the session cookie once a request. Undefined when nobody is signed in. */
export async function currentUser(): Promise<User | undefined> {
  const claims = (await session())?.claims;
  return claims && { id: claims.sub, name: claims.name, image: claims.picture };
}

/** The WeChat account of the current visitor. Undefined when nobody is signed in, or its cookie is gone. */
export async function currentAccount(): Promise<WeChatAccount | undefined> {
  const current = await session();
  const cookie = current && (await readAccountCookie(current.site, await cookies(), current.claims.sid));
  return cookie && accountOf(cookie);
}
