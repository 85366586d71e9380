/** The paths of the login's four endpoints. */
export type Endpoint = "/sns/oauth2/access_token" | "/sns/oauth2/refresh_token" | "/sns/auth" | "/sns/userinfo";

/** The paths of WeChat's two pages that ask a user to allow a login. */
export type AuthorizePage = "/connect/qrconnect" | "/connect/oauth2/authorize";
