/**
 * The variables with the AppID and the AppSecret of the website application, and of the official account. This file imports
 * nothing, so that whoever needs the names alone loads no schema.
 */
export const CREDENTIALS = [
  ["AUTH_WECHAT_APP_ID", "AUTH_WECHAT_APP_SECRET"],
  ["AUTH_WECHAT_MP_APP_ID", "AUTH_WECHAT_MP_APP_SECRET"],
] as const;
