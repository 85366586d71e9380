import "server-only";
import type { Mode } from "@/lib/env";
import { API_ORIGIN, type WeChatApp } from "@/lib/wechat";
import type { Application } from "./applications";
import type { LeftOut } from "./finding";
import { sandbox } from "./sandbox";
import { type Variables, valueIn } from "./variables";

/** Where WeChat, or what stands in for it, is reached. */
export interface Service {
  /** What the calls to WeChat need of an application. Undefined where a variable is missing or wrong. */
  readonly app: (application: Application) => WeChatApp | undefined;
  /** Where the API is. */
  readonly apiBase: string;
  /** What it means that nothing answers there, if that is no fault. */
  readonly unreached?: LeftOut;
}

/** What a service is made of. */
export interface Base {
  readonly variables: Variables;
  readonly origin: string | undefined;
}

/** The service of each mode. */
export const services: { readonly [M in Mode]?: (base: Base) => Service | undefined } = { wechat, sandbox };

function wechat({ variables }: Base): Service {
  const host = valueIn(variables, "WECHAT_API_HOST");
  const apiBase = host ? `https://${host}` : API_ORIGIN;
  return {
    apiBase,
    app(application) {
      const [appId = "", appSecret = ""] = [
        valueIn(variables, application.appId),
        valueIn(variables, application.appSecret),
      ];
      return isAppId(appId) && isAppSecret(appSecret) ? { appId, appSecret, apiBase } : undefined;
    },
  };
}

/** Whether a text has the shape of an AppID. */
export function isAppId(text: string): boolean {
  return /^wx[0-9a-f]{16}$/.test(text);
}

/** Whether a text has the shape of an AppSecret. */
export function isAppSecret(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}
