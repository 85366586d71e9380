import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { startAttempt } from "../attempt";
import { callback } from "../callback";
import { type Context, throughDoor } from "../context";
import type { Door } from "../door";
import { Browser } from "./test-context";

/** The profile that {@link signedIn} signs in. */
export const profile = {
  openid: tokenAnswer.openid,
  nickname: "南山野鹤",
  headimgurl: "https://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4/132",
  unionid: tokenAnswer.unionid,
};

/** A browser after a login, through the context's own door or another one. */
export async function signedIn(
  given: Context,
  { openid = profile.openid, unionid }: { openid?: string; unionid?: string } = tokenAnswer,
  door: Door = given.door,
): Promise<Browser> {
  const context = throughDoor(given, door) ?? given;
  answerWith("/sns/oauth2/access_token", { ...tokenAnswer, openid, unionid });
  answerWith("/sns/userinfo", { ...profile, openid, unionid });
  const browser = new Browser();
  const { state } = await startAttempt(context, browser, "/me");
  const request = browser.request(`${context.origin}/api/auth/callback/${door}?code=CODE&state=${state}`);
  browser.take(await callback(context, request, browser));
  return browser;
}
