import "server-only";
import type { Mode } from "@/lib/env";
import { sandboxUnreached } from "@/lib/site-sandbox/doctor";
import { APPLICATIONS, type ApplicationId } from "./applications";
import { address } from "./checks/address";
import { applicationFormat } from "./checks/application";
import { clock } from "./checks/clock";
import { credentials } from "./checks/credentials";
import { names } from "./checks/names";
import { network } from "./checks/network";
import { notAsked } from "./checks/not-asked";
import { page } from "./checks/page";
import { settings } from "./checks/settings";
import type { Finding, LeftOut, Translated } from "./finding";
import type { Seen } from "./seen";
import { appOf, callbackDomain, type Subject } from "./subject";

interface Check {
  readonly id: string;
  readonly title: Translated;
  /** What is wrong, by the environment and what the network answered. */
  readonly find: (subject: Subject, seen: Seen) => readonly Finding[] | LeftOut;
}

const CHECKS: readonly Check[] = [
  { id: "names", title: { "zh-CN": "变量的名字", en: "Variable names" }, find: names },
  {
    id: "application",
    title: { "zh-CN": "AppID 和 AppSecret 的格式", en: "Format of AppID and AppSecret" },
    find: applicationFormat,
  },
  { id: "address", title: { "zh-CN": "网站的地址", en: "The site's address" }, find: address },
  { id: "settings", title: { "zh-CN": "其他设置", en: "Other settings" }, find: settings },
];

// They need an answer of WeChat's.
const CHECKS_AT_WECHAT: readonly Check[] = [
  { id: "network", title: { "zh-CN": "与微信接口的连接", en: "Connection to WeChat's API" }, find: network },
  { id: "clock", title: { "zh-CN": "时钟", en: "Clock" }, find: clock },
  {
    id: "credentials",
    title: { "zh-CN": "AppID 和 AppSecret 是否有效", en: "Whether WeChat accepts AppID and AppSecret" },
    find: credentials,
  },
  { id: "page", title: { "zh-CN": "微信的登录页", en: "WeChat's page" }, find: page },
];

/** The result of one check. */
export interface Result {
  readonly id: string;
  readonly title: Translated;
  readonly findings: readonly Finding[];
  /** Why the check was left out, if it was. */
  readonly leftOut?: Translated;
}

/** What the doctor says about a deployment. It has no secret. */
export interface Report {
  /** Whose rules and files `.env*` are taken. */
  readonly environment: "development" | "production";
  readonly mode: Mode;
  /** The site's own origin. Undefined where `AUTH_URL` is not an origin. */
  readonly origin: string | undefined;
  /** The AppIDs that are set up, each with the provider that uses it. */
  readonly appIds: readonly { readonly provider: ApplicationId; readonly appId: string }[];
  /** What to register at WeChat as the callback domain (授权回调域). */
  readonly callbackDomain: string | undefined;
  readonly errors: number;
  readonly warnings: number;
  readonly results: readonly Result[];
}

/** Makes the report of what an environment sets up and what the network answered. */
export function reportOf(subject: Subject, seen: Seen): Report {
  const unasked = notAsked(subject) ?? sandboxUnreached(subject, seen);
  const results = [
    ...CHECKS.map((check) => resultOf(check, check.find(subject, seen))),
    ...CHECKS_AT_WECHAT.map((check) => resultOf(check, unasked ?? check.find(subject, seen))),
  ];
  const levels = results.flatMap(({ findings }) => findings.map(({ level }) => level));
  return {
    environment: subject.variables["NODE_ENV"] === "development" ? "development" : "production",
    mode: subject.mode,
    origin: subject.origin,
    appIds: APPLICATIONS.flatMap((application) => {
      const app = appOf(subject, application);
      return app ? [{ provider: application.id, appId: app.appId }] : [];
    }),
    callbackDomain: callbackDomain(subject),
    errors: levels.filter((level) => level === "error").length,
    warnings: levels.filter((level) => level === "warning").length,
    results,
  };
}

function resultOf({ id, title }: Check, found: readonly Finding[] | LeftOut): Result {
  return "leftOut" in found ? { id, title, findings: [], ...found } : { id, title, findings: found };
}
