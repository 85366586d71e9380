import "server-only";
import { findPerson, type Person } from "../cast/cast";
import { SANDBOX_PATH, type Sandbox } from "../sandbox";

const NAME = "wechat-sandbox-person";

/** The cookie that keeps who has allowed a login inside WeChat, as WeChat knows who uses it. */
export function rememberingCookie({ origin }: Pick<Sandbox, "origin">, { slug }: Person): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${slug}; Path=${SANDBOX_PATH}; HttpOnly; SameSite=Lax${secure}`;
}

/** Who has allowed the last login inside WeChat in this browser, for the silent logins that follow. */
export function rememberedPerson(headers: Pick<Headers, "get">): Person | undefined {
  const [, slug] = /(?:^|;\s*)wechat-sandbox-person=([a-z]+)(?:;|$)/.exec(headers.get("cookie") ?? "") ?? [];
  return findPerson(slug);
}
