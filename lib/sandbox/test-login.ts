import {
  checkToken,
  type Endpoint,
  exchangeCode,
  getUserinfo,
  refreshTokens,
  type WeChatApp,
  type WeChatTokens,
} from "@/lib/wechat";
import { OFFICIAL_ACCOUNT, type SandboxApp, WEBSITE_APP } from "./apps.ts";
import type { Sandbox } from "./sandbox.ts";
import type { Stage } from "./scenario.ts";
import { serviceOf } from "./service.ts";
import { codeInsideWeChat, codeOf } from "./test-sandbox.ts";

/** The stage of a login at which an endpoint is called. A scenario of this stage affects the call. */
export const STAGE_OF: Readonly<Record<Endpoint, Stage>> = {
  "/sns/oauth2/access_token": "exchange",
  "/sns/oauth2/refresh_token": "later",
  "/sns/auth": "later",
  "/sns/userinfo": "userinfo",
};

/** A login that is about to call an endpoint. */
export interface Login {
  readonly app: WeChatApp;
  readonly code: string;
  /** Undefined before the exchange. */
  readonly tokens: WeChatTokens | undefined;
}

/** Lets a person allow a login to one of the sandbox's applications, and goes on with lib/wechat up to an endpoint. */
export async function loginUpTo(
  endpoint: Endpoint,
  sandbox: Sandbox,
  form: Readonly<Record<string, string>> = {},
  application: SandboxApp = WEBSITE_APP,
): Promise<Login> {
  const { app } = serviceOf(sandbox, application);
  const inside = application.kind === OFFICIAL_ACCOUNT.kind;
  const code = inside ? await codeInsideWeChat(sandbox, application, form) : await codeOf(sandbox, "lin", form);
  const exchanged = endpoint !== "/sns/oauth2/access_token";
  return { app, code, tokens: exchanged ? await exchangeCode(app, code) : undefined };
}

/** Calls an endpoint with lib/wechat's own function for it. */
export async function callEndpoint(endpoint: Endpoint, { app, code, tokens }: Login): Promise<unknown> {
  if (endpoint === "/sns/oauth2/access_token") return exchangeCode(app, code);
  if (!tokens) throw new Error(`${endpoint} needs the tokens of a login.`);
  switch (endpoint) {
    case "/sns/oauth2/refresh_token":
      return refreshTokens(app, tokens.refreshToken);
    case "/sns/auth":
      return checkToken(app, tokens);
    case "/sns/userinfo":
      return getUserinfo(app, tokens);
  }
}
