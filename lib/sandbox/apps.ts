import { type ProblemKind, WECHAT_SAYS } from "./login/problem.ts";

/** An application as WeChat registers it. */
export interface SandboxApp {
  readonly appId: string;
  readonly appSecret: string;
  /** A website application signs in with a QR code, an official account (服务号) inside WeChat. */
  readonly kind: "website" | "official_account";
  /** The start of its users' openids. A person has a different openid in each application. */
  readonly openidPrefix: string;
  /** Why WeChat's authorize pages refuse each of its requests. */
  readonly refusedAs?: ProblemKind;
}

/** The website application. Its AppID is the word "sandbox" in hexadecimal. */
export const WEBSITE_APP: SandboxApp = {
  appId: "wx73616e64626f7800",
  // The word "sandbox-stand-in" in hexadecimal. It is public, and it opens nothing.
  appSecret: "73616e64626f782d7374616e642d696e",
  kind: "website",
  openidPrefix: "oSANDBOX-",
};

/** The official account, whose pages are opened inside WeChat. */
export const OFFICIAL_ACCOUNT: SandboxApp = {
  appId: "wx73616e64626f7801",
  // The word "sandbox-official" in hexadecimal.
  appSecret: "73616e64626f782d6f6666696369616c",
  kind: "official_account",
  openidPrefix: "oOFFICIAL",
};

const REFUSALS = ["app_banned", "app_not_followed", "app_too_frequent", "app_not_on_platform"] as const;

/** Applications that WeChat's authorize pages refuse. The last two digits of an AppID are those of the errcode. */
export const REFUSED_APPS: readonly (SandboxApp & { readonly refusedAs: ProblemKind })[] = REFUSALS.map((kind) => ({
  ...OFFICIAL_ACCOUNT,
  appId: `wx73616e64626f78${String(WECHAT_SAYS[kind].errcode).slice(-2)}`,
  refusedAs: kind,
}));

/** The sandbox's own applications. */
export const APPS: readonly SandboxApp[] = [WEBSITE_APP, OFFICIAL_ACCOUNT, ...REFUSED_APPS];
