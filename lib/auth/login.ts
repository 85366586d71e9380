import "server-only";
import { exchangeCode, getUserinfo, type WeChatApp, type WeChatTokens, type WeChatUserinfo } from "@/lib/wechat";
import type { Attempt } from "./attempt";
import { LoginRefused } from "./failure";

/**
 * The whole milliseconds of a login's steps, for the visitor to see. None of them is counted twice, and their sum is the
 * whole login.
 */
export interface Timings {
  /** From the click's arrival here until its attempt is sealed. */
  readonly prepare: number;
  /** From then until WeChat's callback arrives: both redirects and the visitor's own time. */
  readonly away: number;
  /** From the callback's arrival until the exchange begins: the attempt is opened and its state is spent. */
  readonly verify: number;
  /** The call that exchanged the code. */
  readonly exchange: number;
  /** The call that read the profile. */
  readonly userinfo: number;
  /** From the profile until the answer is ready, and the moment that NextAuth takes between the two calls. */
  readonly finish: number;
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
  readonly #arrivedAt: number;
  readonly #away: number;
  readonly #calls = { exchange: 0, userinfo: 0 };
  #verify = 0;

  /** `arrivedAt` is when the callback arrived, by `performance.now()`. */
  constructor(app: WeChatApp, attempt: Attempt, arrivedAt: number) {
    this.#app = app;
    this.attempt = attempt;
    this.#arrivedAt = arrivedAt;
    // The click may have reached another machine, whose clock may be ahead.
    this.#away = Math.max(0, Date.now() - this.#elapsed() - attempt.startedAt);
  }

  /** Spends the code. Throws a `WeChatError`, or a `LoginRefused` for a snapshot page's virtual user. */
  async exchange(code: string): Promise<WeChatTokens> {
    this.#verify = this.#elapsed();
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

  /** What the login has taken, to be asked when the answer is ready. The sealing of the figures is not in them. */
  timings(): Timings {
    const [verify, { exchange, userinfo }] = [this.#verify, this.#calls];
    const finish = this.#elapsed() - verify - exchange - userinfo;
    return { prepare: this.attempt.prepare, away: this.#away, verify, exchange, userinfo, finish };
  }

  // Every figure is a difference of these whole numbers, so that their sum is exact.
  #elapsed(): number {
    return Math.round(performance.now() - this.#arrivedAt);
  }

  async #step<T>(name: "exchange" | "userinfo", work: () => Promise<T>): Promise<T> {
    const started = this.#elapsed();
    try {
      return await work();
    } catch (error) {
      throw this.#fail(error);
    } finally {
      this.#calls[name] = this.#elapsed() - started;
    }
  }

  #fail(error: unknown): unknown {
    this.error = error;
    return error;
  }
}
