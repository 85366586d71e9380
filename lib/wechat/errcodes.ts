/** What a caller can do about an errcode. */
export type Remedy =
  | "retry"
  | "start_again"
  | "sign_in_again"
  | "refresh"
  | "fix_configuration"
  | "fix_request"
  | "back_off"
  | "tell_the_user";

export interface Errcode {
  readonly meaning: string;
  readonly remedy: Remedy;
}

/**
 * Every errcode that the login endpoints are known to answer with.
 *
 * 40001 has two causes: at the exchange the AppSecret is wrong, at userinfo the access token is.
 */
export const ERRCODES: Readonly<Record<number, Errcode>> = {
  [-1]: { meaning: "WeChat is busy", remedy: "retry" },
  40001: { meaning: "the AppSecret or the access token is wrong", remedy: "fix_configuration" },
  40002: { meaning: "the grant_type is wrong", remedy: "fix_request" },
  40003: { meaning: "the openid is wrong", remedy: "fix_request" },
  40013: { meaning: "the AppID is wrong", remedy: "fix_configuration" },
  40014: { meaning: "the access token is wrong", remedy: "sign_in_again" },
  40029: { meaning: "the code is wrong, has expired or belongs to another AppID", remedy: "start_again" },
  40030: { meaning: "the refresh token is wrong", remedy: "sign_in_again" },
  40125: { meaning: "the AppSecret is wrong", remedy: "fix_configuration" },
  40163: { meaning: "the code has been used", remedy: "start_again" },
  40164: { meaning: "the server's address is not on the application's allow-list", remedy: "fix_configuration" },
  40226: { meaning: "WeChat blocked the login of a high-risk user", remedy: "tell_the_user" },
  41001: { meaning: "the access token is missing", remedy: "fix_request" },
  41002: { meaning: "the AppID is missing", remedy: "fix_request" },
  41003: { meaning: "the refresh token is missing", remedy: "fix_request" },
  41004: { meaning: "the AppSecret is missing", remedy: "fix_request" },
  41008: { meaning: "the code is missing", remedy: "fix_request" },
  41009: { meaning: "the openid is missing", remedy: "fix_request" },
  42001: { meaning: "the access token has expired", remedy: "refresh" },
  42002: { meaning: "the refresh token has expired", remedy: "sign_in_again" },
  42003: { meaning: "the code has expired", remedy: "start_again" },
  42007: { meaning: "the user changed the password, which voids the tokens", remedy: "sign_in_again" },
  45009: { meaning: "the application's daily quota is used up", remedy: "back_off" },
  45011: { meaning: "the application calls too often", remedy: "back_off" },
  48001: { meaning: "the application may not call this endpoint", remedy: "fix_configuration" },
  50001: { meaning: "the user did not authorise this", remedy: "tell_the_user" },
  50002: { meaning: "WeChat restricted the user", remedy: "tell_the_user" },
  61004: { meaning: "the server's address is not on the application's allow-list", remedy: "fix_configuration" },
};
