import "server-only";
import type { Context } from "../context";
import { LoginError } from "../failure";
import { logRelayed } from "../log";
import { hasRoomFor, MAX_HOST_LENGTH, readRelayState, writeRelayState } from "./relay-state";

// WeChat leads back to one domain for each application. The site there, the stable site, passes code and state on to
// the deployment that started the login. Decision 0039 says why that is safe.

type Site = Pick<Context, "app" | "origin" | "relay">;

/** Where WeChat is asked to redirect back to, and the state to bring. */
export interface RedirectTarget {
  readonly redirectUri: string;
  readonly state: string;
}

/** Why the relay could not lead on to this site. Undefined where it can, and where the site uses none. */
export function relayProblem({ origin, relay }: Site): LoginError | undefined {
  if (relay?.origin === undefined || hasRoomFor(origin)) return undefined;
  return new LoginError(
    "misconfigured",
    `the relay has no room for ${origin}: a host may have ${MAX_HOST_LENGTH} letters, digits and signs, with its port`,
  );
}

/**
 * The target of WeChat's redirect for an attempt: a path of this site or, where the site uses a relay, the same path
 * there. Throws the {@link relayProblem}.
 */
export function redirectTarget(site: Site, path: string, state: string): RedirectTarget {
  const { app, origin, relay } = site;
  if (relay?.origin === undefined) return { redirectUri: `${origin}${path}`, state };
  const problem = relayProblem(site);
  if (problem) throw problem;
  const relayState = writeRelayState({ secret: relay.secret, app }, { state, target: origin });
  return { redirectUri: `${relay.origin}${path}`, state: relayState };
}

/**
 * The URL that a callback with a state of the relay is passed on to: the same path of the deployment that started the
 * login, with code and state and nothing else. Throws a `LoginError` for any state but one that a listed deployment has
 * just made.
 *
 * It spends nothing. The deployment opens its own attempt, which lets one code in once.
 */
export function targetUrl({ app, relay }: Site, path: string, relayState: string, codes: readonly string[]): string {
  if (!relay || relay.targets.length === 0) {
    throw new LoginError("cookies", "the state is another deployment's, and AUTH_WECHAT_RELAY_TARGETS is not set");
  }
  const { state, target } = readRelayState({ secret: relay.secret, app }, relayState);
  if (!isListed(target, relay.targets)) {
    throw new LoginError("misconfigured", `${target} is not in AUTH_WECHAT_RELAY_TARGETS`);
  }
  if (codes.length > 1) throw new LoginError("bad_answer", "the callback has several codes");
  logRelayed(target);
  // A refusal may come without a code.
  const query = new URLSearchParams([...codes.map((code) => ["code", code]), ["state", state]]);
  return `${target}${path}?${query}`;
}

/** Whether an origin is one of a list. In a pattern `*` stands for at least one character of a label, and for no dot. */
export function isListed(origin: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const literals = pattern.split("*").map((literal) => literal.replace(/\W/g, "\\$&"));
    return new RegExp(`^${literals.join("[a-z0-9_-]+")}$`).test(origin);
  });
}
