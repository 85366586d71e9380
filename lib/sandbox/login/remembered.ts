import type { Person } from "../cast/person.ts";
import { personIn, type Sandbox } from "../sandbox.ts";

const NAME = "wechat-sandbox-person";

/** The cookie for the person who allowed a login inside WeChat, just as WeChat knows its own user. */
export function rememberingCookie({ origin, path }: Pick<Sandbox, "origin" | "path">, { slug }: Person): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${slug}; Path=${path || "/"}; HttpOnly; SameSite=Lax${secure}`;
}

/** The person who last allowed a login inside WeChat in this browser. A silent login signs this person in. */
export function rememberedPerson(sandbox: Pick<Sandbox, "people">, headers: Pick<Headers, "get">): Person | undefined {
  const [, slug] = /(?:^|;\s*)wechat-sandbox-person=([\w-]+)(?:;|$)/.exec(headers.get("cookie") ?? "") ?? [];
  return personIn(sandbox, slug);
}
