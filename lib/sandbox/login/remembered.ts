import { findPerson, type Person } from "../cast/cast.ts";
import type { Sandbox } from "../sandbox.ts";

const NAME = "wechat-sandbox-person";

/** The cookie for the person who allowed a login inside WeChat, just as WeChat knows its own user. */
export function rememberingCookie({ origin, path }: Pick<Sandbox, "origin" | "path">, { slug }: Person): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${slug}; Path=${path || "/"}; HttpOnly; SameSite=Lax${secure}`;
}

/** The person who last allowed a login inside WeChat in this browser. A silent login signs this person in. */
export function rememberedPerson(headers: Pick<Headers, "get">): Person | undefined {
  const [, slug] = /(?:^|;\s*)wechat-sandbox-person=([a-z]+)(?:;|$)/.exec(headers.get("cookie") ?? "") ?? [];
  return findPerson(slug);
}
