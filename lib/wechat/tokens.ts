import type { Endpoint } from "./endpoint.ts";
import { Fields } from "./fields.ts";

/** The lifetime of a refresh token in seconds: 30 days from the login. It cannot be renewed. */
export const REFRESH_TOKEN_SECONDS = 30 * 24 * 60 * 60;

/** What WeChat returns for a code or a refresh token. */
export interface WeChatTokens {
  readonly accessToken: string;
  /** The lifetime of the access token in seconds, counted from the response. 7200 in practice. */
  readonly expiresIn: number;
  /** When the access token expires, by this machine's clock. */
  readonly expiresAt: Date;
  /** Valid for {@link REFRESH_TOKEN_SECONDS} from the login. */
  readonly refreshToken: string;
  /** The id of the user within this application. */
  readonly openid: string;
  /** The id of the user across one Open Platform account. Absent if the application is not bound to one. */
  readonly unionid: string | undefined;
  /** The granted scopes. */
  readonly scope: readonly string[];
  /** Whether this is the virtual user of a snapshot page (快照页). Never create an account for one. */
  readonly isSnapshotUser: boolean;
}

/** Reads the response to an exchange or a refresh. Throws a `WeChatShapeError` that names the field. */
export function readTokens(endpoint: Endpoint, answer: Readonly<Record<string, unknown>>): WeChatTokens {
  const fields = new Fields(endpoint, answer);
  const expiresIn = fields.seconds("expires_in");
  return {
    accessToken: fields.token("access_token"),
    expiresIn,
    expiresAt: new Date(Date.now() + expiresIn * 1000),
    refreshToken: fields.token("refresh_token"),
    openid: fields.id("openid"),
    unionid: fields.optionalId("unionid"),
    scope: fields.list("scope"),
    isSnapshotUser: fields.isSet("is_snapshotuser"),
  };
}
