/** The four endpoints of the login, by their paths. */
export type Endpoint = "/sns/oauth2/access_token" | "/sns/oauth2/refresh_token" | "/sns/auth" | "/sns/userinfo";

/** WeChat's two pages that ask a person to allow a login, by their paths. */
export type AuthorizePage = "/connect/qrconnect" | "/connect/oauth2/authorize";
