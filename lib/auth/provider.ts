import "server-only";
import { customFetch } from "next-auth";
import type { OAuthConfig } from "next-auth/providers";
import { API_ORIGIN, OPEN_ORIGIN, type WeChatUserinfo } from "@/lib/wechat";
import { LoginRefused } from "./failure";
import type { Login } from "./login";
import type { Site } from "./site";
import { userId } from "./user-id";

/** Where WeChat's QR code page is. NextAuth's own version of the address is told by it, and replaced by ours. */
export function authorizationEndpoint({ app }: Pick<Site, "app">): string {
  return `${app.openBase ?? OPEN_ORIGIN}/connect/qrconnect`;
}

/**
 * WeChat as a provider of NextAuth. It only adapts: the protocol is in `lib/wechat`, the verified attempt in `login`.
 * Without a login it can be looked at but spends no code, so no way into NextAuth passes by the attempt.
 *
 * NextAuth never calls `token.request`, so WeChat's GET is made where NextAuth's POST arrives. WeChat has no PKCE, and
 * the state is checked before NextAuth is called; its own state of 435 characters is longer than WeChat takes.
 */
export function wechatProvider(site: Site, login: Login | undefined): OAuthConfig<WeChatUserinfo> {
  const { appId, appSecret, apiBase = API_ORIGIN } = site.app;
  const verified = () => {
    if (!login) throw new LoginRefused("cookies");
    return login;
  };
  return {
    id: "wechat",
    name: "WeChat",
    type: "oauth",
    checks: ["none"],
    clientId: appId,
    clientSecret: appSecret,
    authorization: authorizationEndpoint(site),
    token: `${apiBase}/sns/oauth2/access_token`,
    [customFetch]: async (_input, init) => {
      const code = new URLSearchParams(String(init?.body)).get("code") ?? "";
      const { accessToken, expiresIn } = await verified().exchange(code);
      return Response.json({ access_token: accessToken, expires_in: expiresIn, token_type: "bearer" });
    },
    userinfo: { url: `${apiBase}/sns/userinfo`, request: () => verified().readUserinfo() },
    profile: (userinfo) => ({ id: userId(site.idPrefix, appId, userinfo) }),
  };
}
