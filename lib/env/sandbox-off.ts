import "server-only";

/**
 * Whether the site runs in another mode than `sandbox`, for `proxy.ts`, which runs for every page and loads nothing else
 * of this folder. It decides as `env()` does.
 */
export function sandboxIsOff(): boolean {
  const isSet = (name: string) => Boolean(process.env[name]?.trim());
  const credentials = [
    "AUTH_WECHAT_APP_ID",
    "AUTH_WECHAT_APP_SECRET",
    "AUTH_WECHAT_MP_APP_ID",
    "AUTH_WECHAT_MP_APP_SECRET",
  ];
  if (credentials.some(isSet)) return true;
  return process.env.NODE_ENV !== "development" && !isSet("WECHAT_SANDBOX");
}
