import "server-only";
import { variables } from "./env";

/** A variable that is set, and the one that the site would read. */
export interface NearMiss {
  readonly given: string;
  readonly meant: string;
}

// As other libraries and guides write them: WECHAT_APP_ID, WEIXIN_APPID, WX_APPSECRET, AUTH_WECHAT_ID, WECHAT_CLIENT_ID.
const WECHAT =
  /^(?:NEXT_PUBLIC_)?(?:NEXTAUTH_|AUTH_)?(?:WECHAT|WEIXIN|WX)_?(MP_)?(?:OPEN_|WEB_|LOGIN_)?(?:APP_?|CLIENT_?)?(ID|SECRET)$/i;
const NEXTAUTH = /^NEXT_?AUTH_(URL|SECRET)$/i;

/**
 * The variables whose names are close to one that the site reads, where that one is not set. Such a site would start
 * without credentials, and nothing would say why.
 */
export function nearMisses(source: Readonly<Record<string, string | undefined>>): NearMiss[] {
  const isSet = (name: string) => Boolean(source[name]?.trim());
  return Object.keys(source).flatMap((given) => {
    const meant = isSet(given) && !isKnown(given) ? meantBy(given) : undefined;
    return meant !== undefined && isKnown(meant) && !isSet(meant) ? [{ given, meant }] : [];
  });
}

/** Whether the site reads a variable of this name. */
function isKnown(name: string): boolean {
  return Object.hasOwn(variables.shape, name) && !NEXTAUTH.test(name);
}

function meantBy(name: string): string | undefined {
  const [, mp = "", part = ""] = WECHAT.exec(name) ?? [];
  if (part) return `AUTH_WECHAT_${mp}APP_${part}`.toUpperCase();
  const [, nextAuth] = NEXTAUTH.exec(name) ?? [];
  return nextAuth && `AUTH_${nextAuth}`.toUpperCase();
}
