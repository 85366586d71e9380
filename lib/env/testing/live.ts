import { NOTHING } from "@/e2e/servers";

export const SECRET = "kJ8vQ2mZ7xL4nB9cT6wR1yP5sD3fG0hA";

/** Credentials of WeChat. */
export const app = {
  AUTH_WECHAT_APP_ID: "wx0123456789abcdef",
  AUTH_WECHAT_APP_SECRET: "0123456789abcdef0123456789abcdef",
};

/** Credentials of an official account. */
export const mpApp = {
  AUTH_WECHAT_MP_APP_ID: "wxfedcba9876543210",
  AUTH_WECHAT_MP_APP_SECRET: "fedcba9876543210fedcba9876543210",
};

/** A site in production. A site's own variables that production requires are in NOTHING, by way of `.env.test`. */
export const live = {
  ...NOTHING,
  ...app,
  NODE_ENV: "production",
  AUTH_SECRET: SECRET,
  AUTH_URL: "https://example.com",
};
