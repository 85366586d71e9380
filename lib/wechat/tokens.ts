import type { Endpoint } from "./endpoint";
import { Fields } from "./fields";

/** How long a refresh token lives from the login on, in seconds: 30 days. It cannot be renewed. */
export const REFRESH_TOKEN_SECONDS = 30 * 24 * 60 * 60;

/** What WeChat grants for a code or a refresh token. */
export interface WeChatTokens {
  readonly accessToken: string;
  /** Seconds that the access token lives from the answer on; 7200 in practice. */
  readonly expiresIn: number;
  /** When the access token expires, by this machine's clock. */
  readonly expiresAt: Date;
  /** Lives {@link REFRESH_TOKEN_SECONDS}. */
  readonly refreshToken: string;
  /** The user, as this application knows them. */
  readonly openid: string;
  /** The user across all applications of one Open Platform account; absent where the application is not bound to one. */
  readonly unionid: string | undefined;
  /** The granted scopes. */
  readonly scope: readonly string[];
  /** Whether a virtual user of a snapshot page (快照页) was granted. Never make an account of one. */
  readonly isSnapshotUser: boolean;
}

/** Reads the answer of an exchange or a refresh. Throws a `WeChatShapeError` that names the field. */
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
