import "server-only";
import { currentSession } from "./current-user";

/** Whether the current visitor signed in silently (`snsapi_base`), so that WeChat has told neither nickname nor avatar. */
export async function isSilentSession(): Promise<boolean> {
  return (await currentSession())?.claims.wechat?.scope === "snsapi_base";
}
