import type { Language } from "../../language.ts";
import type { Why } from "../../why.ts";
import { PROBLEM_COPY, type ProblemFacts } from "../connect/problem-copy.ts";
import { FAULTS_COPY } from "../faults-copy.ts";
import { agoText } from "./ago.ts";

const zh = {
  plain: {
    shown: "请求没有问题，页面打开了。",
    scanned: "手机扫了二维码，正在等待用户选择。",
    allowed: "手机上点了「允许」，浏览器带着 code 回到网站。",
    refused: "手机上点了「拒绝」。像现在的微信一样，浏览器停留在原来的页面，网站收不到任何通知。",
    refused_state: "手机上点了「拒绝」，浏览器只带着 state 回到网站，没有 code。",
    refused_authdeny: "手机上点了「拒绝」，浏览器带着 code=authdeny 回到网站。",
    let_expire: "手机上让二维码提前过期了。",
    silent: "snsapi_base 不需要用户确认，浏览器直接带着 code 回到网站。",
    exchanged: "code 第一次使用，换到了 token。",
    token_kept: "access_token 还没有过期，所以保持不变，有效期重新从两小时算起。",
    token_renewed: "access_token 已经过期，所以换了一个新的。",
    token_good: "access_token 有效，而且是这个 openid 的。",
    profile: "access_token 有效，返回了昵称和头像。",
    not_get: "接口不接受这种请求方法，请用 GET。",
    unknown_app: "沙盒里没有这个 AppID 对应的应用。",
    wrong_grant_type: "grant_type 不对：换 code 用 authorization_code，刷新用 refresh_token。",
    wrong_secret: "这个 AppSecret 不是这个 AppID 的，也不是沙盒里别的应用的。",
    secret_of_other_app: "这个 AppSecret 是沙盒里另一个应用的。",
    other_openid: "这个 openid 和 access_token 不是同一个人的。",
    base_scope: "这次登录的 scope 是 snsapi_base，只能得到 openid，不能读取昵称和头像。",
    other_site: "这个表单不是从本站的页面提交的，所以没有处理。",
    incomplete: "表单缺少人物或操作，或者填写的内容不对，所以没有处理。",
    too_long: "表单超过了 64 KiB，所以没有处理。请把 state 或 redirect_uri 改短。",
    authdeny: "authdeny 不是 code：旧版的微信用它表示用户拒绝了登录，不要拿它去换 token。",
    unavailable: "沙盒的存储没有回应，请检查 Redis。",
    failed: "沙盒自己出了错，错误的类型和位置写在服务器的日志里。",
  },
  missing: (parameter: string) => `请求里没有 ${parameter}，或者它是空的。`,
  not_a_form: (parameter: string) =>
    `请求的正文不是表单，所以没有读取，地址里也没有 ${parameter}。请把参数放在地址里，或者用 application/x-www-form-urlencoded 提交。`,
  malformed: (parameter: string) =>
    `${parameter} 的格式不对，不可能来自微信：请检查是不是多了空格或引号，或者被截断了。`,
  foreign: (parameter: string) =>
    parameter === "uuid"
      ? "没有这个二维码：它已经过期、已经用过，或者不是这个沙盒的。"
      : `这个 ${parameter} 不是这个沙盒发出的，或者在传输中被截断、被改动了。`,
  of_other_app: (parameter: string, appId: string) => `这个 ${parameter} 是发给另一个应用 ${appId} 的。`,
  in_place_of: (parameter: string, given: string) => `这个 ${parameter} 其实是 ${given}，两者弄混了。`,
  used: (ago: string) => `这个 code ${at(ago)}换过了。`,
  expired: (parameter: string, ago: string) => `这个 ${parameter} ${at(ago)}过期了。`,
  scenario: ({ name, effect }: { readonly name: string; readonly effect: string }) =>
    `手机上选了场景「${name}」：${effect}`,
  noSuchPath: (nearest: string | undefined) => `沙盒没有这个地址${nearest ? `，最接近的是 ${nearest}` : ""}。`,
  problem: ({ title, why }: { readonly title: string; readonly why: string }) => `${title}：${why}`,
};

const en: typeof zh = {
  plain: {
    shown: "The request is valid, and the page opened.",
    scanned: "A phone scanned the QR code. The person has to decide.",
    allowed: "The person allowed the login, and the browser returns to the site with a code.",
    refused:
      "The person refused the login. As with WeChat today, the browser stays on the page, and the site learns nothing.",
    refused_state: "The person refused the login, and the browser returns to the site with only the state.",
    refused_authdeny: "The person refused the login, and the browser returns to the site with code=authdeny.",
    let_expire: "The person let the QR code expire early.",
    silent: "The scope snsapi_base needs no consent, so the browser returns to the site with a code at once.",
    exchanged: "The code was used for the first time, and exchanged for tokens.",
    token_kept: "The access_token had not expired, so it stays the same and is valid for two hours from now.",
    token_renewed: "The access_token had expired, so there is a new one.",
    token_good: "The access_token is valid, and belongs to this openid.",
    profile: "The access_token is valid, and nickname and avatar were returned.",
    not_get: "The API does not accept this method. Use GET.",
    unknown_app: "The sandbox has no application with this AppID.",
    wrong_grant_type: "The grant_type is wrong: authorization_code exchanges a code, refresh_token refreshes a token.",
    wrong_secret: "This AppSecret does not belong to this AppID, nor to any other application of the sandbox.",
    secret_of_other_app: "This AppSecret belongs to another application of the sandbox.",
    other_openid: "This openid and the access_token belong to different people.",
    base_scope:
      "This login has the scope snsapi_base, which grants only the openid; nickname and avatar cannot be read.",
    other_site: "The form was not sent by a page of this site, so nothing was done.",
    incomplete: "The form lacks a person or a decision, or one of its values is invalid, so nothing was done.",
    too_long: "The form had more than 64 KiB, so nothing was done. Shorten the state or the redirect_uri.",
    authdeny:
      "The text authdeny is not a code: an older WeChat sends it if the user has refused. Do not exchange it for tokens.",
    unavailable: "The sandbox's store did not answer. Check Redis.",
    failed: "The sandbox itself failed. The server's log names the type and the place of the error.",
  },
  missing: (parameter) => `The request has no ${parameter}, or an empty one.`,
  not_a_form: (parameter) =>
    `The request's body is not a form, so it was not read, and the query string has no ${parameter}. Put the parameters into the query string, or post them as application/x-www-form-urlencoded.`,
  malformed: (parameter) =>
    `This ${parameter} does not look like one from WeChat. Check whether it has an extra space or quotation mark, or was cut.`,
  foreign: (parameter) =>
    parameter === "uuid"
      ? "There is no such QR code: it has expired, was used, or belongs to another sandbox."
      : `This ${parameter} was not issued by this sandbox, or it was cut or changed on the way.`,
  of_other_app: (parameter, appId) => `This ${parameter} was issued to another application, ${appId}.`,
  in_place_of: (parameter, given) => `This ${parameter} is really the ${given}: the two were mixed up.`,
  used: (ago) => `This code was exchanged ${ago}.`,
  expired: (parameter, ago) => `This ${parameter} expired ${ago}.`,
  scenario: ({ name, effect }) => `The scenario “${name}” was chosen on the phone. ${effect}`,
  noSuchPath: (nearest) => `There is no such path.${nearest ? ` The nearest is ${nearest}.` : ""}`,
  problem: ({ title, why }) => `${title}. ${why}`,
};

const COPY: Readonly<Record<Language, typeof zh>> = { "zh-CN": zh, en };

function at(ago: string): string {
  return /^\d/.test(ago) ? `在 ${ago}` : ago;
}

// WeChat has a separate errcode for each of these parameters.
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

/** The facts that a reason's text needs, and the reason does not hold. */
export interface WhyFacts {
  readonly errcode: number | undefined;
  readonly problem: ProblemFacts;
}

/** Why a request was answered as it was, in one or two whole sentences. */
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
      return copy.scenario(FAULTS_COPY[language].faults[why.fault]);
    case "no_such_path":
      return copy.noSuchPath(why.nearest);
    case "problem":
      return copy.problem(PROBLEM_COPY[language][why.problem](facts.problem));
    default:
      return copy.plain[why.kind];
  }
}
