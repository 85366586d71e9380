import "server-only";
import * as z from "zod/mini";
import { WECHAT_PROVIDERS } from "./applications";

/** The fields of NextAuth's `account` that a WeChat login fills. */
export const wechatAccount = z.object({
  provider: z.enum(WECHAT_PROVIDERS),
  access_token: z.string(),
  refresh_token: z.string(),
  openid: z.string(),
  unionid: z.optional(z.string()),
  scope: z.string(),
  /** Seconds since 1970. */
  expires_at: z.number(),
});
