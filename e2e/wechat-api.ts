import { once } from "node:events";
import { createServer, type Server } from "node:http";

export const EXCHANGE = "/sns/oauth2/access_token";
export const USERINFO = "/sns/userinfo";
export const REFRESH = "/sns/oauth2/refresh_token";
export const CHECK = "/sns/auth";

/** A code of WeChat's. */
export const CODE = "061lQlGa1nXiHG06VNFa1ybVm93lQlGG";

/** WeChat's tokens for one person. The values are easy to find in a leak. */
export const tokens = {
  access_token: "ACCESS-TOKEN-THAT-NO-BROWSER-SEES",
  expires_in: 7200,
  refresh_token: "REFRESH-TOKEN-THAT-NO-BROWSER-SEES",
  openid: "o6_bmjrPTlm6_2sgVt7hMZOPfL2M",
  scope: "snsapi_login",
  unionid: "o6_bmasdasdsad6_2sgVt7hMZOPfL",
};

export const userinfo = {
  openid: tokens.openid,
  nickname: "南山野鹤🕊️",
  sex: 0,
  province: "",
  city: "",
  country: "",
  headimgurl: "http://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4TwGTfTI/132",
  privilege: [],
  unionid: tokens.unionid,
};

/** The avatar's address as the site has it. */
export const AVATAR = userinfo.headimgurl.replace("http:", "https:");

/** A stand-in for api.weixin.qq.com. Like WeChat, it always answers with status 200 and text/plain. */
export class WeChatApi {
  /** The calls since the last {@link reset}, as path and query. */
  readonly calls: string[] = [];
  #answers: Record<string, object> = {};
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const url = request.url ?? "";
      this.calls.push(url);
      const answer = this.#answers[url.split("?")[0] ?? ""] ?? { errcode: 40001, errmsg: "no such answer" };
      response.writeHead(200, { "Content-Type": "text/plain" }).end(JSON.stringify(answer));
    });
  }

  /** Starts it at an address of this machine, by default at a free port. */
  static async start(address = "http://127.0.0.1:0"): Promise<WeChatApi> {
    const api = new WeChatApi();
    api.#server.listen(Number(new URL(address).port), "127.0.0.1");
    await once(api.#server, "listening");
    return api;
  }

  /** Where it listens. */
  get origin(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The stand-in has no port.");
    return `http://127.0.0.1:${address.port}`;
  }

  /** Forgets all calls. From now on every login succeeds, unless one of these answers prevents it. */
  reset(answers: Record<string, object> = {}): void {
    this.calls.length = 0;
    this.#answers = { [EXCHANGE]: tokens, [USERINFO]: userinfo, ...answers };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}
