/** The types of wechat-oauth 1.5.0 that the tests need. The package has none of its own. */
declare module "wechat-oauth" {
  export interface Tokens {
    readonly access_token: string;
    readonly refresh_token: string;
    readonly openid: string;
    readonly unionid?: string;
  }

  type Fields = Readonly<Record<string, unknown>>;

  type Answer<T> = (error: Error | null, result: T) => void;

  export default class OAuth {
    constructor(appId: string, appSecret: string);
    getAuthorizeURL(redirect: string, state: string, scope?: string): string;
    getAuthorizeURLForWebsite(redirect: string, state: string, scope?: string): string;
    getAccessToken(code: string, answer: Answer<{ readonly data: Tokens }>): void;
    refreshAccessToken(refreshToken: string, answer: Answer<{ readonly data: Tokens }>): void;
    getUser(openid: string, answer: Answer<Fields>): void;
    verifyToken(openid: string, accessToken: string, answer: Answer<Fields>): void;
  }
}
