import "server-only";
import { exchangeCode, getUserinfo, type WeChatApp, type WeChatTokens, type WeChatUserinfo } from "@/lib/wechat";
import type { Attempt } from "./attempt";
import { LoginRefused } from "./failure";

/** Milliseconds of a login's steps, for the visitor to see. */
export interface Timings {
  /** From the redirect to WeChat to the callback: the visitor's own time. */
  readonly away: number;
  /** The call that exchanged the code. */
  readonly exchange: number;
  /** The call that read the profile. */
  readonly userinfo: number;
  /** From the callback to the answer, both calls included. */
  readonly callback: number;
}

/**
 * A login whose attempt has been verified, on its way through NextAuth. Only such a login can spend a code, and it
 * carries past NextAuth what NextAuth has no place for: the tokens, the timings, and the error with its type.
 */
export class Login {
  readonly attempt: Attempt;
  /** NextAuth's session and WeChat's cookie are bound by it. */
  readonly sessionId = crypto.randomUUID();
  tokens: WeChatTokens | undefined;
  userinfo: WeChatUserinfo | undefined;
  error: unknown;
  readonly #app: WeChatApp;
  readonly #returnedAt = Date.now();
  readonly #calls = { exchange: 0, userinfo: 0 };

  constructor(app: WeChatApp, attempt: Attempt) {
    this.#app = app;
    this.attempt = attempt;
  }

  /** Spends the code. Throws a `WeChatError`, or a `LoginRefused` for a snapshot page's virtual user. */
  async exchange(code: string): Promise<WeChatTokens> {
    const tokens = await this.#step("exchange", () => exchangeCode(this.#app, code));
    if (tokens.isSnapshotUser) throw this.#fail(new LoginRefused("snapshot"));
    this.tokens = tokens;
    return tokens;
  }

  /** Reads the profile of the user that the tokens were granted for. Throws a `WeChatError`. */
  async readUserinfo(): Promise<WeChatUserinfo> {
    const { tokens } = this;
    if (!tokens) throw this.#fail(new LoginRefused("bad_answer"));
    const userinfo = await this.#step("userinfo", () => getUserinfo(this.#app, tokens));
    // Two unionids that contradict each other are two people.
    if (userinfo.unionid && tokens.unionid && userinfo.unionid !== tokens.unionid) {
      throw this.#fail(new LoginRefused("bad_answer"));
    }
    this.userinfo = { ...userinfo, unionid: userinfo.unionid ?? tokens.unionid };
    return this.userinfo;
  }

  timings(): Timings {
    return {
      away: this.#returnedAt - this.attempt.startedAt,
      ...this.#calls,
      callback: Date.now() - this.#returnedAt,
    };
  }

  async #step<T>(name: "exchange" | "userinfo", work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } catch (error) {
      throw this.#fail(error);
    } finally {
      this.#calls[name] = Math.round(performance.now() - started);
    }
  }

  #fail(error: unknown): unknown {
    this.error = error;
    return error;
  }
}
