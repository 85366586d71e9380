import type { ProblemTexts } from "./problem-copy.ts";

/** What is wrong, why, and what to do, in English. */
export const PROBLEM_COPY_EN: ProblemTexts = {
  too_often: () => ({
    title: "Too many requests",
    why: "Your network has opened the sandbox's pages too often in a short time.",
    remedy: "Wait a few minutes, and reload this page.",
  }),
  user_agent: () => ({
    title: "This page opens only inside WeChat",
    why: "WeChat looks for MicroMessenger in the user agent. This one does not contain it.",
    remedy:
      "On a computer, use the browser's developer tools to set a user agent that contains MicroMessenger. To sign visitors in outside WeChat, use /connect/qrconnect and a website application's AppID.",
  }),
  order: () => ({
    title: "The parameters are in the wrong order",
    why: "WeChat matches this URL against a regular expression. If the order is wrong, it shows a blank page without a message.",
    remedy: "Send appid, redirect_uri, response_type, scope and state in this order, and anything else after them.",
  }),
  appid_missing: ({ appId }) => ({
    title: "There is no appid",
    why: "The URL has no appid, or an empty one. A client_id does not replace it.",
    remedy: `Add appid=${appId}.`,
  }),
  appid: ({ appId }) => ({
    title: "The AppID is wrong",
    why: "The sandbox has no application with this AppID.",
    remedy: `Use ${appId} with the sandbox. With a real AppID, the site should go to open.weixin.qq.com instead.`,
  }),
  app_official_account: ({ appId }) => ({
    title: "The AppID is an official account's",
    why: "The QR code page belongs to website applications, and an official account does not have its scope.",
    remedy: `Use ${appId} on this page. An official account's page is /connect/oauth2/authorize, inside WeChat.`,
  }),
  app_website: ({ appId }) => ({
    title: "The AppID is a website application's",
    why: "The page inside WeChat belongs to official accounts, and a website application does not have its scopes.",
    remedy: `Use ${appId} on this page. A website application's page is /connect/qrconnect.`,
  }),
  app_banned: () => ({
    title: "The account is banned",
    why: "WeChat has banned the official account with this AppID, so its page is closed to everybody.",
    remedy:
      "The account's administration page says why, and how to appeal. The sandbox has this AppID to show the case.",
  }),
  app_not_followed: () => ({
    title: "The test account has to be followed first",
    why: "This AppID belongs to a test account. Only its followers can allow a login.",
    remedy: "Follow the test account in WeChat, then open the link again. The sandbox has this AppID to show the case.",
  }),
  app_too_frequent: () => ({
    title: "There were too many attempts",
    why: "The application has sent too many requests in a short time.",
    remedy: "Wait a while, then try again. The sandbox has this AppID to show the case.",
  }),
  app_not_on_platform: () => ({
    title: "The account has not authorised the platform",
    why: "A third-party platform asks on behalf of the account, but the account has not given it this permission.",
    remedy: "Authorise the platform again. The sandbox has this AppID to show the case.",
  }),
  redirect_uri_missing: ({ origins: [origin = ""] }) => ({
    title: "There is no redirect_uri",
    why: "The URL has no redirect_uri, or an empty one.",
    remedy: `Send the full URL, for example ${origin}/api/auth/callback/wechat, and encode it once.`,
  }),
  redirect_uri_not_absolute: ({ origins: [origin = ""] }) => ({
    title: "The redirect_uri is not a full URL",
    why: "It does not begin with http:// or https://. The same happens if it is encoded twice.",
    remedy: `Send the full URL, for example ${origin}/api/auth/callback/wechat, and encode it once.`,
  }),
  redirect_uri_foreign: ({ origins, anyPort, publicDemo, variables }) => ({
    title: "The redirect_uri leads to another site",
    why: `Its host is not the registered callback domain. The sandbox accepts ${list(origins, "and")}${anyPort ? "" : ", with the same port"}.`,
    remedy: publicDemo
      ? "A public demo sends browsers back only to itself. Run the sandbox on your own machine to use it from another project."
      : `Use a redirect_uri under one of them. For another project on this machine or in your network, ${variables ? `add its origin to ${variables.callbacks}` : "start the sandbox with --callback and its origin"}.`,
  }),
  redirect_uri_scheme: ({ origins, variables }) => ({
    title: "The redirect_uri has the wrong scheme",
    why: "The host is right, but the scheme (http or https) is not the registered one.",
    remedy: `Let the redirect_uri begin with ${list(origins, "or")}.${variables ? ` If the site is behind a proxy, check ${variables.origin}.` : ""}`,
  }),
  response_type: () => ({
    title: "The response_type is wrong",
    why: "WeChat's login supports only the response type code.",
    remedy: "Add response_type=code.",
  }),
  scope_missing: ({ insideWeChat }) => ({
    title: "There is no scope",
    why: "The URL has no scope, or an empty one.",
    remedy: SCOPES[insideWeChat ? "inside" : "website"],
  }),
  scope: ({ insideWeChat }) => ({
    title: "The scope is wrong",
    why: "A website application's scope is snsapi_login. snsapi_base and snsapi_userinfo belong to official accounts.",
    remedy: SCOPES[insideWeChat ? "inside" : "website"],
  }),
  state: () => ({
    title: "The state is wrong",
    why: "Inside WeChat a state contains only letters, digits, - and _. Otherwise WeChat shows a blank page.",
    remedy: "Use 32 random letters and digits, and keep anything else in your own cookie.",
  }),
  state_too_long: () => ({
    title: "The state is too long",
    why: "Inside WeChat a state has at most 128 bytes.",
    remedy: "Use 32 random letters and digits, and keep anything else in your own cookie.",
  }),
};

const SCOPES = {
  website: "Use scope=snsapi_login. Several scopes are separated by commas.",
  inside: "Use either scope=snsapi_base or scope=snsapi_userinfo. This page takes only one.",
} as const;

function list(names: readonly string[], and: string): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}` : (names[0] ?? "");
}
