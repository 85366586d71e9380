import type { Fault, Language, Parameter, ProblemKind, Why } from "@/lib/sandbox";
import { PROBLEM_COPY } from "../connect/problem-copy";
import { FAULTS_COPY } from "../faults-copy";
import { agoText } from "./ago";

/** Reasons that need nothing but their name. */
type PlainKind = Exclude<
  Why["kind"],
  "missing" | "malformed" | "foreign" | "used" | "expired" | "scenario" | "problem"
>;

interface WhyCopy {
  readonly plain: Readonly<Record<PlainKind, string>>;
  readonly missing: (parameter: string) => string;
  readonly malformed: (parameter: string) => string;
  readonly foreign: (parameter: string) => string;
  readonly used: (ago: string) => string;
  readonly expired: (parameter: string, ago: string) => string;
  readonly scenario: (fault: { readonly name: string; readonly effect: string }) => string;
  readonly problem: (problem: { readonly title: string; readonly why: string }) => string;
}

const COPY: Readonly<Record<Language, WhyCopy>> = {
  "zh-CN": {
    plain: {
      shown: "请求没有问题，页面打开了。",
      scanned: "手机扫了二维码，正在等人决定。",
      allowed: "手机上点了「允许」，浏览器带着 code 回到网站。",
      refused: "手机上点了「拒绝」。",
      let_expire: "手机上让二维码提前过期了。",
      silent: "snsapi_base 不问用户，浏览器直接带着 code 回到网站。",
      exchanged: "code 第一次使用，换到了 token。",
      token_kept: "access_token 还没有过期，所以是原来那个，时间延长到两小时。",
      token_renewed: "access_token 已经过期，所以给了新的。",
      token_good: "access_token 有效，而且是这个 openid 的。",
      profile: "access_token 有效，给出了昵称和头像。",
      not_get: "接口不收这种方法，请用 GET。",
      unknown_app: "沙盒里没有这个 AppID 的应用。",
      wrong_grant_type: "grant_type 不对：换 code 用 authorization_code，刷新用 refresh_token。",
      wrong_secret: "这个 AppSecret 不是这个 AppID 的，也不是沙盒里别的应用的。",
      secret_of_other_app: "这个 AppSecret 是沙盒里另一个应用的。",
      other_openid: "这个 openid 不是 access_token 的主人。",
      base_scope: "这次登录是 snsapi_base，只给 openid，不能读昵称和头像。",
      other_site: "这个表单不是从本站的页面提交的，所以没有处理。",
      incomplete: "表单里缺少人物或决定，或者填的内容不对，所以没有处理。",
      unavailable: "沙盒的存储没有回应，请检查 REDIS_URL。",
      failed: "沙盒自己出了错，服务器的日志里写着是哪一种、在哪里。",
    },
    missing: (parameter) => `地址里没有 ${parameter}，或者它是空的。`,
    malformed: (parameter) => `${parameter} 的样子不对，不可能是微信给的。`,
    foreign: (parameter) =>
      parameter === "uuid"
        ? "没有这个二维码：它已经过期、已经用过，或者不是这个沙盒的。"
        : `这个 ${parameter} 不是这个沙盒给这个应用的。`,
    used: (ago) => `这个 code ${at(ago)}换过了。`,
    expired: (parameter, ago) => `这个 ${parameter} ${at(ago)}过期了。`,
    scenario: ({ name, effect }) => `手机上选了场景「${name}」：${effect}`,
    problem: ({ title, why }) => `${title}：${why}`,
  },
  en: {
    plain: {
      shown: "Nothing was wrong with the request, and the page opened.",
      scanned: "A phone scanned the QR code, and somebody has to decide.",
      allowed: "Somebody allowed it on the phone, and the browser goes back to the site with a code.",
      refused: "Somebody refused it on the phone.",
      let_expire: "Somebody let the QR code expire before its time.",
      silent: "The scope snsapi_base asks nobody, so the browser goes straight back to the site with a code.",
      exchanged: "The code was used for the first time, and tokens were given for it.",
      token_kept: "The access_token has not expired, so it stays the same, for two hours from now.",
      token_renewed: "The access_token had expired, so there is a new one.",
      token_good: "The access_token is good, and belongs to this openid.",
      profile: "The access_token is good, and nickname and avatar were given for it.",
      not_get: "The API does not take this method. Use GET.",
      unknown_app: "The sandbox has no application with this AppID.",
      wrong_grant_type:
        "The grant_type is wrong: authorization_code exchanges a code, refresh_token refreshes a token.",
      wrong_secret: "This AppSecret is not this AppID's, nor that of any other application here.",
      secret_of_other_app: "This AppSecret belongs to another application of the sandbox.",
      other_openid: "This openid is not whom the access_token was given for.",
      base_scope: "This login was snsapi_base, which tells the openid alone; nickname and avatar cannot be read.",
      other_site: "The form was not sent by a page of this site, so nothing was done.",
      incomplete: "The form has no person or no decision, or something that cannot be, so nothing was done.",
      unavailable: "The sandbox's store did not answer. Check REDIS_URL.",
      failed: "The sandbox itself failed. The server's log says how, and where.",
    },
    missing: (parameter) => `The request has no ${parameter}, or an empty one.`,
    malformed: (parameter) => `This ${parameter} does not look like one that WeChat would give.`,
    foreign: (parameter) =>
      parameter === "uuid"
        ? "There is no such QR code: it has expired, was used, or is not this sandbox's."
        : `This ${parameter} was not given to this application by this sandbox.`,
    used: (ago) => `This code was exchanged ${ago}.`,
    expired: (parameter, ago) => `This ${parameter} expired ${ago}.`,
    scenario: ({ name, effect }) => `The scenario “${name}” was chosen on the phone. ${effect}`,
    problem: ({ title, why }) => `${title}. ${why}`,
  },
};

function at(ago: string): string {
  return /^\d/.test(ago) ? `在 ${ago}` : ago;
}

// Where WeChat has a code of its own for each parameter.
const MISSING: Readonly<Record<number, string>> = {
  41001: "access_token",
  41002: "appid",
  41003: "refresh_token",
  41004: "secret",
  41008: "code",
  41009: "openid",
};
const EXPIRED: Readonly<Record<number, string>> = { 42001: "access_token", 42002: "refresh_token", 42003: "code" };

/** What a reason is about, as far as it does not say so itself. */
export interface WhyFacts {
  readonly errcode: number | undefined;
  /** The parameter that came more than once, where one did. */
  readonly repeated: Parameter | undefined;
  /** The origin of the site. */
  readonly origin: string;
  /** The AppID that the request should have had. */
  readonly appId: string;
}

/** Why a request was answered as it was, in a whole sentence or two. */
export function whyText(language: Language, why: Why, facts: WhyFacts): string {
  const copy = COPY[language];
  const { errcode = 0 } = facts;
  switch (why.kind) {
    case "missing":
      return copy.missing(MISSING[errcode] ?? "…");
    case "malformed":
    case "foreign":
      return copy[why.kind](why.parameter);
    case "used":
      return copy.used(agoText(language, why.seconds));
    case "expired":
      return copy.expired(EXPIRED[errcode] ?? "…", agoText(language, why.seconds));
    case "scenario":
      return copy.scenario(faultCopy(language, why.fault));
    case "problem":
      return copy.problem(problemCopy(language, why.problem, facts));
    default:
      return copy.plain[why.kind];
  }
}

function faultCopy(language: Language, fault: Fault) {
  return FAULTS_COPY[language].faults[fault];
}

function problemCopy(language: Language, problem: ProblemKind, { repeated, ...facts }: WhyFacts) {
  return PROBLEM_COPY[language][problem]({ ...facts, parameter: repeated });
}
