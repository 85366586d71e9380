import "server-only";
import { createHash } from "node:crypto";

/**
 * The id of a user: opaque, and the same at every login.
 *
 * It is a digest of the unionid, or of the AppID and the openid where the application is not bound to an Open Platform
 * account. Binding it later gives every user a unionid, and with it a new id.
 */
export function userId(prefix: string, appId: string, user: { openid: string; unionid: string | undefined }): string {
  const identity = user.unionid ? `unionid:${user.unionid}` : `openid:${appId}:${user.openid}`;
  return prefix + createHash("sha256").update(identity).digest("hex").slice(0, 32);
}
