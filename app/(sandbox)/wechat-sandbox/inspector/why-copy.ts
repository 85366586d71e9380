import type { Fault, Language, Parameter, ProblemKind, Why } from "@/lib/sandbox";
import { PROBLEM_COPY } from "../connect/problem-copy";
import { FAULTS_COPY } from "../faults-copy";
import { agoText } from "./ago";

/** Reasons that need nothing but their name. */
type PlainKind = Exclude<
  Why["kind"],
  | "missing"
  | "not_a_form"
  | "malformed"
  | "foreign"
  | "of_other_app"
  | "in_place_of"
  | "used"
  | "expired"
  | "scenario"
  | "problem"
>;

interface WhyCopy {
  readonly plain: Readonly<Record<PlainKind, string>>;
  readonly missing: (parameter: string) => string;
  readonly not_a_form: (parameter: string) => string;
  readonly malformed: (parameter: string) => string;
  readonly foreign: (parameter: string) => string;
  readonly of_other_app: (parameter: string, appId: string) => string;
  readonly in_place_of: (parameter: string, given: string) => string;
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
      refused: "手机上点了「拒绝」。像现在的微信一样，浏览器留在原处，网站什么也收不到。",
      refused_state: "手机上点了「拒绝」，浏览器只带着 state 回到网站，没有 code。",
      refused_authdeny: "手机上点了「拒绝」，浏览器带着 code=authdeny 回到网站。",
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
      too_long: "表单超过了 64 KiB，所以没有处理。请把 state 或 redirect_uri 改短。",
      authdeny: "authdeny 不是 code：旧版的微信用它表示用户拒绝了登录，不要拿它去换 token。",
      unavailable: "沙盒的存储没有回应，请检查 REDIS_URL。",
      failed: "沙盒自己出了错，服务器的日志里写着是哪一种、在哪里。",
    },
    missing: (parameter) => `地址里没有 ${parameter}，或者它是空的。`,
    not_a_form: (parameter) =>
      `请求的正文不是表单，所以没有读，地址里也没有 ${parameter}。请把参数放在地址里，或者用 application/x-www-form-urlencoded 提交。`,
    malformed: (parameter) => `${parameter} 的样子不对，不可能是微信给的：看看是不是多了空格或引号，或者被截断了。`,
    foreign: (parameter) =>
      parameter === "uuid"
        ? "没有这个二维码：它已经过期、已经用过，或者不是这个沙盒的。"
        : `这个 ${parameter} 不是这个沙盒给的，或者在路上被截断、被改动了。`,
    of_other_app: (parameter, appId) => `这个 ${parameter} 是给另一个应用 ${appId} 的。`,
    in_place_of: (parameter, given) => `这个 ${parameter} 其实是 ${given}，两个弄混了。`,
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
      refused:
        "Somebody refused it on the phone. As with WeChat today, the browser stays where it is, and the site hears nothing.",
      refused_state: "Somebody refused it on the phone, and the browser goes back to the site with the state alone.",
      refused_authdeny: "Somebody refused it on the phone, and the browser goes back to the site with code=authdeny.",
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
      too_long: "The form had more than 64 KiB, so nothing was done. Make the state or the redirect_uri shorter.",
      authdeny:
        "The text authdeny is no code: an older WeChat sends it where the user has refused. Do not exchange it for tokens.",
      unavailable: "The sandbox's store did not answer. Check REDIS_URL.",
      failed: "The sandbox itself failed. The server's log says how, and where.",
    },
    missing: (parameter) => `The request has no ${parameter}, or an empty one.`,
    not_a_form: (parameter) =>
      `The request's body is no form, so it was not read, and its address has no ${parameter}. Put the parameters into the address, or post them as application/x-www-form-urlencoded.`,
    malformed: (parameter) =>
      `This ${parameter} does not look like one that WeChat would give: see whether it has a space or a quotation mark too many, or was cut.`,
    foreign: (parameter) =>
      parameter === "uuid"
        ? "There is no such QR code: it has expired, was used, or is not this sandbox's."
        : `This ${parameter} is not one that this sandbox has given, or it was cut or changed on the way.`,
    of_other_app: (parameter, appId) => `This ${parameter} was given to another application, ${appId}.`,
    in_place_of: (parameter, given) => `This ${parameter} is really the ${given}: the two were mixed up.`,
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
  40002: "grant_type",
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
    case "not_a_form":
      return copy[why.kind](MISSING[errcode] ?? "…");
    case "malformed":
    case "foreign":
      return copy[why.kind](why.parameter);
    case "of_other_app":
      return copy.of_other_app(why.parameter, why.appId);
    case "in_place_of":
      return copy.in_place_of(why.parameter, why.given);
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
  // A public demo notes no requests.
  return PROBLEM_COPY[language][problem]({ ...facts, parameter: repeated, publicDemo: false });
}
