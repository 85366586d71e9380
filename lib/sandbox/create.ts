import { serve } from "./app.tsx";
import { type Entry, lastRequests } from "./journal.ts";
import { type Listening, listen, type Place } from "./listen.ts";
import { type SandboxOptions, sandboxWith } from "./options.ts";
import { baseOf, type Sandbox } from "./sandbox.ts";
import { type Seed, withSeed } from "./seed/seed.ts";
import { type SignedIn, type SignIn, signIn } from "./sign-in.ts";
import { StoreError } from "./store/store.ts";

/** A sandbox that answers requests. */
export interface RunningSandbox {
  /** What takes the place of both of WeChat's hosts, without a slash at the end. It is known once the server listens. */
  readonly url: string;
  /** The same for a phone. It is another one if the server listens at every address. */
  readonly phoneUrl: string;
  /** Answers a request, with or without a server. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Starts a server at a free port of this machine, or where you say. Returns its {@link RunningSandbox.url}. */
  readonly listen: (place?: Place) => Promise<string>;
  /** Stops the server at once. */
  readonly close: () => Promise<void>;
  /**
   * Forgets everything: tickets, codes, tokens and requests. A store and secrets that you passed are yours, and stay as
   * they are.
   */
  readonly reset: () => void;
  /** Lets a person allow a login, without a browser. Returns the code. */
  readonly signIn: (login: SignIn) => Promise<SignedIn>;
  /** The last 50 requests, the newest first, each with the reason of its answer. Secrets are masked. */
  readonly requests: () => Promise<readonly Entry[]>;
}

/** The options of {@link createSandbox}. */
export interface CreateOptions extends Partial<SandboxOptions> {
  /** People and applications of your own, before the sandbox's. */
  readonly seed?: Seed;
}

// Without a server there is no origin. This is the one of `npx wechat-sandbox`.
const ORIGIN = "http://localhost:4100";

/**
 * Makes a sandbox: a web-standard application that stands in for open.weixin.qq.com and api.weixin.qq.com.
 *
 * Where the options name neither an origin nor callbacks, it accepts the callbacks of every port of this machine. Throws a
 * `SeedError` that names the first mistake in the seed, and a `TypeError` for a callback origin that is none.
 */
export function createSandbox({ seed, ...named }: CreateOptions = {}): RunningSandbox {
  const options = { ...named, ...(seed !== undefined && withSeed(seed)) };
  const { origin = ORIGIN, callbackOrigins = [] } = options;
  const acceptLoopback = options.origin === undefined && callbackOrigins.length === 0;
  const given: SandboxOptions = { acceptLoopback, ...options, origin };
  let sandbox: Sandbox = sandboxWith(given);
  let listening: Promise<Listening> | undefined;
  const answer = (request: Request) => serve(sandbox, request);
  return {
    get url() {
      return baseOf(sandbox);
    },
    get phoneUrl() {
      return `${sandbox.phoneOrigin}${sandbox.path}`;
    },
    fetch: answer,
    listen: async (place) => {
      if (listening) throw new Error("The sandbox listens already. Call close() first.");
      listening = listen(answer, place);
      try {
        const { origin, phoneOrigin } = await listening;
        sandbox = { ...sandbox, origin, phoneOrigin: options.origin ?? phoneOrigin, ...options };
        return baseOf(sandbox);
      } catch (error) {
        listening = undefined;
        throw error;
      }
    },
    close: async () => {
      const server = listening;
      listening = undefined;
      await (await server)?.close();
    },
    reset: () => {
      const { origin, phoneOrigin } = sandbox;
      sandbox = sandboxWith({ ...given, origin, phoneOrigin });
    },
    signIn: (login) => signIn(sandbox, login),
    requests: async () => {
      const entries = await lastRequests(sandbox);
      if (!entries) throw new StoreError();
      return entries;
    },
  };
}
