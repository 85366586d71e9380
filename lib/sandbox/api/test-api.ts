import { expect } from "vitest";
import type { SandboxApp } from "../apps.ts";
import type { Sandbox } from "../sandbox.ts";
import { codeInsideWeChat, codeOf, exchangeRequest } from "../test-sandbox.ts";
import { sandboxApi } from "./api.ts";

/** Calls the API and reads the answer, which always has WeChat's status and headers. */
export async function ask(sandbox: Sandbox, request: Request): Promise<Readonly<Record<string, unknown>>> {
  const response = await sandboxApi(sandbox, request);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return JSON.parse(await response.text());
}

// WeChat's text, then a request id in one of its forms.
const ERRMSG = /^[a-zA-Z_,/ -]+(?:,? rid: [0-9a-f]{8}(?:-[0-9a-f]{8}){2}|, hints: \[ req_id: \w{9}-\w{6} \])$/;

/** The answer for an errcode, request id included. */
export function error(errcode: number) {
  return { errcode, errmsg: expect.stringMatching(ERRMSG) };
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly openid: string;
}

/** Signs a person in to the website and returns the tokens. */
export async function tokensOf(
  sandbox: Sandbox,
  person?: string,
  changes?: Readonly<Record<string, string>>,
): Promise<Tokens> {
  return read(await ask(sandbox, exchangeRequest(await codeOf(sandbox, person, changes))));
}

/** The same for a login inside WeChat. */
export async function tokensInsideWeChat(
  sandbox: Sandbox,
  app: SandboxApp,
  changes?: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const code = await codeInsideWeChat(sandbox, app, changes);
  return read(await ask(sandbox, exchangeRequest(code, { appid: app.appId, secret: app.appSecret })));
}

function read(answer: Readonly<Record<string, unknown>>): Tokens {
  return {
    access_token: String(answer["access_token"]),
    refresh_token: String(answer["refresh_token"]),
    openid: String(answer["openid"]),
  };
}
