import { test as base, expect } from "playwright/test";
import { type Choice, fillIn } from "./form";
import { type Hosts, hostsAt } from "./hosts";

export { expect };

/** The sandbox's website application. */
export const APP = { appId: "wx73616e64626f7800", appSecret: "73616e64626f782d7374616e642d696e" };

/** Its official account, for logins inside WeChat. */
export const OFFICIAL_ACCOUNT = { appId: "wx73616e64626f7801", appSecret: "73616e64626f782d6f6666696369616c" };

export const WRONG_SECRET = "0".repeat(32);

/** Some of its people: one with all data, one without a unionid, one whose unionid is empty. */
export const LIN = { openid: "oSANDBOX-lin-7Kq2Wm9RtYb4XcV", unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT" };
export const ZHOU = { openid: "oSANDBOX-zho-6Wg1Ky8BnSa2LfD" };
export const UNBOUND = { openid: "oSANDBOX-unb-4Tc8Vq1MzJe6YwP" };

/** The sandbox, as a WeChat client sees it. */
export interface Sandbox extends Hosts {
  /** The sandbox's URL. */
  readonly address: string;
  /** The origin of the client's own site, on this machine. */
  readonly origin: string;
  /** The calls to WeChat's API so far, as method and path. */
  paths(): readonly string[];
  /** The errcodes of the answers; 0 stands for none. */
  errcodes(): readonly number[];
  /** Opens one of WeChat's authorize URLs, answers there, and returns the callback URL. */
  answer(authorizeAddress: string, choice?: Choice): Promise<string>;
  /** The same in WeChat's own browser. */
  answerInWeChat(authorizeAddress: string, choice?: Choice): Promise<string>;
}

/** A test in which WeChat's hosts are the sandbox's, and no other host is called. */
export const test = base.extend<{ sandbox: Sandbox }>({
  sandbox: async ({ baseURL: address = "" }, use) => {
    const hosts = hostsAt(address);
    hosts.listen();
    await use({
      ...hosts,
      address,
      origin: "http://localhost:8000",
      paths: () => hosts.calls.map(({ method, url }) => `${method} ${url.pathname}`),
      errcodes: () => hosts.calls.map(({ errcode }) => errcode),
      answer: (authorizeAddress, choice) => fillIn(hosts.addressOf(authorizeAddress), choice),
      answerInWeChat: (authorizeAddress, choice) => fillIn(hosts.addressOf(authorizeAddress), choice, "MicroMessenger"),
    });
    hosts.close();
    expect(hosts.foreign).toEqual([]);
  },
});

/** The names of a URL's parameters, in order. */
export function parametersOf(address: string): readonly string[] {
  return [...new URL(address).searchParams.keys()];
}
