import "server-only";
import { isAppId, isAppSecret, type Mode } from "@/lib/env";
import { sandbox } from "@/lib/site-sandbox/doctor";
import type { WeChatApp } from "@/lib/wechat";
import type { Application } from "./applications";
import { type Variables, valueIn } from "./variables";

/** Where WeChat, or what stands in for it, is reached. */
export interface Service {
  /** What the calls to WeChat need of an application. Undefined where a variable is missing or wrong. */
  readonly app: (application: Application) => WeChatApp | undefined;
  /** Where the API is. */
  readonly apiBase: string;
}

/** What a service is made of. */
export interface Base {
  readonly variables: Variables;
  readonly origin: string | undefined;
  /** The base URL of WeChat's API. Undefined if the variables name a host that is not WeChat's. */
  readonly apiBase: string | undefined;
}

/** The service of each mode. */
export const services: { readonly [M in Mode]?: (base: Base) => Service | undefined } = { wechat, sandbox };

function wechat({ variables, apiBase }: Base): Service | undefined {
  if (apiBase === undefined) return undefined;
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
