import "server-only";
import { CREDENTIALS } from "./credentials";

/**
 * Whether the site runs in another mode than `sandbox`, for `proxy.ts`, which runs for every page and loads nothing of
 * this folder that loads zod. It decides as `env()` does.
 */
export function sandboxIsOff(): boolean {
  const isSet = (name: string) => Boolean(process.env[name]?.trim());
  if (CREDENTIALS.flat().some(isSet)) return true;
  return process.env.NODE_ENV !== "development" && !isSet("WECHAT_SANDBOX");
}
