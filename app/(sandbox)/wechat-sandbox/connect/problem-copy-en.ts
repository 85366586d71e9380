import type { ProblemTexts } from "./problem-copy";

/** What is wrong, why, and what to do, in English. */
export const PROBLEM_COPY_EN: ProblemTexts = {
  user_agent: () => ({
    title: "This page opens inside WeChat only",
    why: "WeChat looks for MicroMessenger in the user agent, and it is not there.",
    remedy:
      "On a computer, let the browser's developer tools send a user agent with MicroMessenger in it. A site that signs visitors in outside WeChat needs /connect/qrconnect and a website application's AppID.",
  }),
  repeated: ({ parameter }) => ({
    title: `There is more than one ${parameter}`,
    why: "A parameter may come once only, or nobody knows which one counts.",
    remedy: `Two places in the code that builds the address add ${parameter}. Remove one of them.`,
  }),
  order: () => ({
    title: "The parameters are in the wrong order",
    why: "WeChat matches this address by a regular expression. In a wrong order it shows a blank page and says nothing.",
    remedy: "Send appid, redirect_uri, response_type, scope and state in this order, and anything else after them.",
  }),
  appid_missing: ({ appId }) => ({
    title: "There is no appid",
    why: "The address has no appid, or an empty one. A client_id does not stand in for it.",
    remedy: `Add appid=${appId}.`,
  }),
  appid: ({ appId }) => ({
    title: "The AppID is wrong",
    why: "The sandbox has no application with this AppID.",
    remedy: `Use ${appId} with the sandbox. If you have a real AppID, the site is set up and should go to open.weixin.qq.com instead.`,
  }),
  app_kind: ({ appId }) => ({
    title: "The AppID is of the wrong kind",
    why: "A website application's AppID belongs to the QR code page, an official account's to the page inside WeChat. Neither works in the place of the other.",
    remedy: `Use ${appId} on this page.`,
  }),
  app_banned: () => ({
    title: "The account is banned",
    why: "WeChat has banned the official account with this AppID, so its page is closed to everybody.",
    remedy:
      "The account's administration page tells why, and how to appeal. The sandbox has this AppID to show the case.",
  }),
  app_not_followed: () => ({
    title: "The test account has to be followed first",
    why: "This AppID is a test account's, and only its followers can allow a login.",
    remedy: "Follow the test account in WeChat, then open the link again. The sandbox has this AppID to show the case.",
  }),
  app_too_frequent: () => ({
    title: "This was tried too often",
    why: "The application has asked too often in a short time.",
    remedy: "Wait a while, then try again. The sandbox has this AppID to show the case.",
  }),
  app_not_on_platform: () => ({
    title: "The account has not authorised the platform",
    why: "A third-party platform asks for the account, which has not given it this permission.",
    remedy: "Authorise the platform once more. The sandbox has this AppID to show the case.",
  }),
  redirect_uri_missing: ({ origin }) => ({
    title: "There is no redirect_uri",
    why: "The address has no redirect_uri, or an empty one.",
    remedy: `Send the full address, for example ${origin}/api/auth/callback/wechat, and encode it once.`,
  }),
  redirect_uri_not_absolute: ({ origin }) => ({
    title: "The redirect_uri is not an address",
    why: "It does not begin with http:// or https://. That happens, too, when it was encoded twice.",
    remedy: `Send the full address, for example ${origin}/api/auth/callback/wechat, and encode it once.`,
  }),
  redirect_uri_foreign: ({ origin, publicDemo }) => ({
    title: "The redirect_uri leads to another site",
    why: "Its host is not the registered callback domain. The sandbox's callback domain is the site itself, with the same port.",
    remedy: publicDemo
      ? "A public demo sends browsers back to itself only. Run the sandbox on your own machine to use it from another project."
      : `Let the redirect_uri be an address under ${origin}. For another project on this machine or in your network, name its origin in WECHAT_SANDBOX_CALLBACKS.`,
  }),
  redirect_uri_scheme: ({ origin }) => ({
    title: "The redirect_uri has the wrong scheme",
    why: "The host is right, but http and https are not what is registered.",
    remedy: `Let the redirect_uri begin with ${origin}. If the site is behind a proxy, look at AUTH_URL.`,
  }),
  redirect_uri_fragment: () => ({
    title: "The redirect_uri contains a #",
    why: "What follows a # is never sent to a server, so the code would be lost.",
    remedy:
      "Remove the # and what follows it. #wechat_redirect belongs at the end of the whole address, not inside the redirect_uri.",
  }),
  response_type: () => ({
    title: "The response_type is wrong",
    why: "WeChat's login has one kind of answer: a code.",
    remedy: "Add response_type=code.",
  }),
  scope_missing: () => ({
    title: "There is no scope",
    why: "The address has no scope, or an empty one.",
    remedy:
      "Use scope=snsapi_login for the QR code page, and snsapi_base or snsapi_userinfo for the page inside WeChat.",
  }),
  scope: () => ({
    title: "The scope is wrong",
    why: "A website application's scope is snsapi_login. snsapi_base and snsapi_userinfo belong to official accounts.",
    remedy:
      "Use scope=snsapi_login for the QR code page, and snsapi_base or snsapi_userinfo for the page inside WeChat. Several scopes are separated by commas.",
  }),
  state_missing: () => ({
    title: "There is no state",
    why: "The page inside WeChat needs a state.",
    remedy: "Add a state of A–Z, a–z and 0–9, for example 32 random ones.",
  }),
  state: () => ({
    title: "The state is wrong",
    why: "Inside WeChat a state has A–Z, a–z and 0–9 only, and at most 128 bytes. For any other, WeChat shows a blank page.",
    remedy: "Use 32 random letters and digits, and keep what else you need in a cookie of your own.",
  }),
};
