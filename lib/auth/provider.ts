import "server-only";
import { customFetch } from "next-auth";
import type { OAuthConfig } from "next-auth/providers";
import { API_ORIGIN, exchangeCode, getUserinfo, OPEN_ORIGIN, type WeChatUserinfo } from "@/lib/wechat";
import type { Attempt } from "./attempt/attempt";
import type { Context } from "./context";
import { LoginError } from "./failure";
import { logTwoIds } from "./log";
import { displayImage } from "./profile";
import { WECHAT_PROVIDERS } from "./providers/applications";
import { userId } from "./user-id";

/**
 * One of WeChat's applications as a provider of NextAuth. It only adapts: the protocol is in `lib/wechat`.
 *
 * Without a verified attempt it refuses to exchange a code, so no route into NextAuth bypasses the attempt.
 *
 * NextAuth never calls `token.request`. So `customFetch` intercepts NextAuth's POST and sends WeChat's GET. WeChat has no PKCE. The
 * state is checked before NextAuth is called, because NextAuth's own, with 435 characters, is longer than WeChat takes.
 */
export function wechatProvider(context: Context, attempt: Attempt | undefined): OAuthConfig<WeChatUserinfo> {
  const { app, providerId, idPrefix, origin } = context;
  const apiBase = app.apiBase ?? API_ORIGIN;
  return {
    id: providerId,
    name: "WeChat",
    type: "oauth",
    checks: ["none"],
    clientId: app.appId,
    clientSecret: app.appSecret,
    // NextAuth asks for an address. `start.ts` makes the one that counts.
    authorization: `${app.openBase ?? OPEN_ORIGIN}/connect/${providerId === "wechat" ? "qrconnect" : "oauth2/authorize"}`,
    token: `${apiBase}/sns/oauth2/access_token`,
    [customFetch]: async (_input, init) => {
      if (!attempt) throw new LoginError("cookies");
      const code = new URLSearchParams(String(init?.body)).get("code") ?? "";
      const tokens = await exchangeCode(app, code);
      if (tokens.isSnapshotUser) throw new LoginError("snapshot");
      return Response.json({
        access_token: tokens.accessToken,
        expires_in: tokens.expiresIn,
        token_type: "bearer",
        refresh_token: tokens.refreshToken,
        scope: tokens.scope.join(","),
        openid: tokens.openid,
        unionid: tokens.unionid,
      });
    },
    userinfo: {
      url: `${apiBase}/sns/userinfo`,
      async request({ tokens }: { tokens: { access_token: string; openid: string; unionid?: string } }) {
        // A silent login may not read the profile, and has no unionid either.
        if (attempt?.silent) {
          return { openid: tokens.openid, unionid: tokens.unionid, nickname: "", avatar: undefined };
        }
        const userinfo = await getUserinfo(app, { accessToken: tokens.access_token, openid: tokens.openid });
        // Different unionids belong to different people.
        if (userinfo.unionid && tokens.unionid && userinfo.unionid !== tokens.unionid) {
          throw new LoginError("bad_answer");
        }
        const unionid = userinfo.unionid ?? tokens.unionid;
        if (!unionid && WECHAT_PROVIDERS.every((each) => context.apps[each])) logTwoIds();
        return { ...userinfo, unionid };
      },
    },
    profile: (userinfo) => ({
      id: userId(idPrefix, app.appId, userinfo),
      name: userinfo.nickname,
      image: displayImage(userinfo.avatar, origin),
    }),
  };
}
