import "server-only";
import * as z from "zod/mini";
import { API_HOSTS } from "@/lib/wechat";
import { CREDENTIALS } from "./credentials";

/** An application of WeChat's, and the API that it calls. */
export interface AppEnv {
  readonly appId: string;
  readonly appSecret: string;
  readonly apiBase: string;
}

const APP_ID = /^wx[0-9a-f]{16}$/;
const APP_SECRET = /^[0-9a-f]{32}$/;

/** Whether a text has the format of an AppID. */
export function isAppId(text: string): boolean {
  return APP_ID.test(text);
}

/** Whether a text has the format of an AppSecret. */
export function isAppSecret(text: string): boolean {
  return APP_SECRET.test(text);
}

const appId = (where: string) =>
  z.optional(z.string().check(z.regex(APP_ID, `must be wx followed by 16 hexadecimal digits, as shown ${where}`)));

const appSecret = (site: string) =>
  z.optional(
    z
      .string()
      .check(
        z.regex(APP_SECRET, `must be 32 hexadecimal digits. ${site} shows it only once. Reset it there if it is lost`),
      ),
  );

/** The variables of the applications. */
export const wechatVariables = {
  AUTH_WECHAT_APP_ID: appId("on the application's page at open.weixin.qq.com"),
  AUTH_WECHAT_APP_SECRET: appSecret("open.weixin.qq.com"),
  AUTH_WECHAT_MP_APP_ID: appId("on the official account's page at mp.weixin.qq.com"),
  AUTH_WECHAT_MP_APP_SECRET: appSecret("mp.weixin.qq.com"),
  WECHAT_API_HOST: z.optional(z.enum(API_HOSTS, { error: `must be one of ${API_HOSTS.join(", ")}` })),
};

type Given = { readonly [N in keyof typeof wechatVariables]?: string };

const [WEBSITE, OFFICIAL_ACCOUNT] = CREDENTIALS;

/** Whether a variable of an application is set. */
export function asksForWeChat(given: Given): boolean {
  return CREDENTIALS.flat().some((name) => given[name] !== undefined);
}

/** The website application, and the official account. */
export function appsOf(given: Given): { readonly app: AppEnv | undefined; readonly mpApp: AppEnv | undefined } {
  return { app: appOf(given, WEBSITE), mpApp: appOf(given, OFFICIAL_ACCOUNT) };
}

/** The base URL of WeChat's API. Undefined if `WECHAT_API_HOST` is none of WeChat's hosts, which get no AppSecret. */
export function apiBaseOf({ WECHAT_API_HOST: host = API_HOSTS[0] }: Given): string | undefined {
  return API_HOSTS.some((known) => known === host) ? `https://${host}` : undefined;
}

/** The AppSecrets that are set. */
export function appSecretsIn(given: Given): string[] {
  return CREDENTIALS.map(([, secret]) => given[secret]).filter((value) => value !== undefined);
}

/** What is wrong with the applications' variables together. */
export function wechatProblems(given: Given): string[] {
  const halves = CREDENTIALS.flatMap(([id, secret]) => {
    const [present, absent] = given[id] === undefined ? [secret, id] : [id, secret];
    const isHalf = given[present] !== undefined && given[absent] === undefined;
    return isHalf ? [`${absent} is missing, but ${present} is set. Set both or neither.`] : [];
  });
  const isSame = given.AUTH_WECHAT_MP_APP_ID !== undefined && given.AUTH_WECHAT_MP_APP_ID === given.AUTH_WECHAT_APP_ID;
  const same =
    "AUTH_WECHAT_MP_APP_ID must not be the website application's AppID. An official account has its own, at mp.weixin.qq.com.";
  return isSame ? [...halves, same] : halves;
}

function appOf(given: Given, [id, secret]: (typeof CREDENTIALS)[number]): AppEnv | undefined {
  const { [id]: appId, [secret]: appSecret } = given;
  const apiBase = apiBaseOf(given);
  return appId && appSecret && apiBase ? { appId, appSecret, apiBase } : undefined;
}
