import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { startAttempt } from "../attempt/attempt";
import { callback } from "../callback";
import { type Context, contextFor } from "../context";
import type { WeChatProviderId } from "../providers/applications";
import { Browser } from "./test-context";

/** The profile that {@link signedIn} signs in. */
export const profile = {
  openid: tokenAnswer.openid,
  nickname: "南山野鹤",
  headimgurl: "https://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4/132",
  unionid: tokenAnswer.unionid,
};

/** A browser after a login, with the context's own provider or another one. */
export async function signedIn(
  given: Context,
  { openid = profile.openid, unionid }: { openid?: string; unionid?: string } = tokenAnswer,
  providerId: WeChatProviderId = given.providerId,
): Promise<Browser> {
  const context = contextFor(given, providerId) ?? given;
  answerWith("/sns/oauth2/access_token", { ...tokenAnswer, openid, unionid });
  answerWith("/sns/userinfo", { ...profile, openid, unionid });
  const browser = new Browser();
  const { state } = startAttempt(context, browser, "/me");
  const request = browser.request(`${context.origin}/api/auth/callback/${providerId}?code=CODE&state=${state}`);
  browser.take(await callback(context, request, browser));
  return browser;
}
