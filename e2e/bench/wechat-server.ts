import { SERVERS } from "../servers";
import { type BenchServer, startServer } from "./bench-server";

/** Starts a server whose calls to WeChat go to the stand-in, with the same credentials whatever is in the folder. */
export function startWeChatServer(folder: string, origin: string): Promise<BenchServer> {
  return startServer({
    folder,
    origin,
    env: { ...SERVERS.wechat.env, AUTH_URL: origin, WECHAT_STAND_IN_TAKES_POST: "1" },
    preload: "./e2e/answer-for-wechat.mjs",
  });
}
