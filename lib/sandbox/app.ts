import "server-only";

/** The AppID of the sandbox's only application: the letters of "sandbox" in hexadecimal. */
export const SANDBOX_APP_ID = "wx73616e64626f7800";

/** Its AppSecret: the letters of "sandbox-stand-in". It is public, and it opens nothing. */
export const SANDBOX_APP_SECRET = "73616e64626f782d7374616e642d696e";
