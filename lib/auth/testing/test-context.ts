import { takeAs } from "@/lib/limits/take";
import { memoryStore } from "@/lib/store/memory";
import { app } from "@/lib/wechat/test-app";
import type { Context } from "../context";
import { type CookieJar, cookieNames } from "../cookies/cookies";

export const SECRETS = ["kJ8vQ2mZ7xL4nB9cT6wR1yP5sD3fG0hA", "a7Xc2Vb9Nm4Kq1Wz8Er5Ty6Ui3Op0LsD"] as const;

/** The context of a site on https, as in production. */
export function testContext(changes: Partial<Context> = {}): Context {
  const origin = "https://example.com";
  return {
    origin,
    secrets: [SECRETS[0]],
    apps: { wechat: changes.app ?? app, "wechat-mp": undefined },
    providerId: "wechat",
    app,
    idPrefix: "wx_",
    relay: undefined,
    store: memoryStore(),
    take: takeAs(() => "192.0.2.1", memoryStore()),
    cookies: cookieNames(origin),
    // What a site decides in `user.ts` is for its own tests.
    mayUse: async () => true,
    ...changes,
  };
}

/** The cookies of one browser. */
export class Browser implements CookieJar {
  readonly #cookies = new Map<string, string>();

  get(name: string) {
    const value = this.#cookies.get(name);
    return value === undefined ? undefined : { value };
  }

  getAll() {
    return this.names().map((name) => ({ name }));
  }

  names(): string[] {
    return [...this.#cookies.keys()];
  }

  /** Each cookie's name and value. */
  cookies(): [name: string, value: string][] {
    return [...this.#cookies];
  }

  set(name: string, value: string, attributes: { readonly expires?: Date } = {}) {
    if (attributes.expires && attributes.expires.getTime() <= Date.now()) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  /** Takes the cookies that an answer sets. */
  take(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ");
      const [name = "", value = ""] = pair.split("=");
      const gone = attributes.some((attribute) => /^(?:max-age=0|expires=Thu, 01 Jan 1970 .*)$/i.test(attribute));
      this.set(name, decodeURIComponent(value), gone ? { expires: new Date(0) } : {});
    }
  }

  /** The browser's request for an address. */
  request(url: string, init: RequestInit = {}): Request {
    const cookie = this.names()
      .map((name) => `${name}=${encodeURIComponent(this.get(name)?.value ?? "")}`)
      .join("; ");
    return new Request(url, { ...init, headers: { cookie } });
  }

  /** Another browser with the same cookies. */
  copy(): Browser {
    const copy = new Browser();
    for (const name of this.names()) copy.set(name, this.get(name)?.value ?? "");
    return copy;
  }
}
