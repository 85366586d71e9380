import { ANSWER_FOR_WECHAT } from "../server-process";
import { CREDENTIALS, NOTHING } from "../servers";
import type { WeChatApi } from "../wechat-api";
import { type BenchServer, startServer } from "./bench-server";

/** Starts a server whose calls to WeChat go to the stand-in, with the same credentials whatever is in the folder. */
export function startWeChatServer(folder: string, origin: string, wechat: WeChatApi): Promise<BenchServer> {
  const standIn = { WECHAT_STAND_IN: wechat.origin, WECHAT_STAND_IN_TAKES_POST: "1" };
  return startServer({
    folder,
    origin,
    // All logins come from one address.
    env: { ...NOTHING, ...CREDENTIALS, ...standIn, AUTH_URL: origin, RATE_LIMIT_FACTOR: "100000" },
    preload: ANSWER_FOR_WECHAT,
  });
}
