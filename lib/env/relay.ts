import "server-only";
import * as z from "zod/mini";
import { NEW_SECRET, secret } from "./secrets";
import { isOrigin, isSafeOrigin } from "./web-origin";

/** The relay, by which many deployments share one callback domain. See `docs/relay.en.md`. */
export interface RelayEnv {
  /** The stable site's origin, to which WeChat leads this site's visitors back. Undefined on the stable site itself. */
  readonly origin: string | undefined;
  /** The origins to which this site passes a sign-in on. A `*` stands for a label of the host, or a part of one. */
  readonly targets: readonly string[];
  /** What both sites share. It proves that a state comes from one of the deployments. */
  readonly secret: string;
}

const wordsOf = (text: string) => text.split(/\s+/);

/** The relay's own variables. */
export const relayVariables = {
  AUTH_WECHAT_RELAY: z.optional(
    z.string().check(
      z.refine(isOrigin, {
        error: "must be the origin of the site that WeChat leads back to, for example https://example.com",
        abort: true,
      }),
      z.refine(isSafeOrigin, "must start with https:// (http:// only for localhost)"),
    ),
  ),
  AUTH_WECHAT_RELAY_TARGETS: z.optional(
    z.string().check(
      z.refine((value) => wordsOf(value).every(isOrigin), {
        error:
          "must be origins, separated by spaces, for example https://*-team.vercel.app http://localhost:3000. " +
          "A port cannot be a *",
        abort: true,
      }),
      z.refine((value) => wordsOf(value).every(isSafeOrigin), {
        error: "must have https:// in front of each host (http:// only for localhost), because a code is sent there",
      }),
      z.refine((value) => wordsOf(value).every(hasFixedDomain), {
        error:
          "may have one * in each part of a host, and none in the last two, for example https://*-team.vercel.app. " +
          "List only hosts of your own: https://*.vercel.app would match everybody's",
      }),
    ),
  ),
  AUTH_WECHAT_RELAY_SECRET: secret,
};

type Given = { readonly [N in keyof typeof relayVariables]?: string };

/** The origin in `AUTH_WECHAT_RELAY`. Undefined where there is none. */
export function relayOriginOf({ AUTH_WECHAT_RELAY: relay }: Given): string | undefined {
  return relay !== undefined && isOrigin(relay) ? new URL(relay).origin : undefined;
}

/** Reads what the relay needs. Undefined where it is not used. */
export function relayEnv(given: Given, ownOrigin: string | undefined): RelayEnv | undefined {
  const { AUTH_WECHAT_RELAY: relay, AUTH_WECHAT_RELAY_TARGETS: targets, AUTH_WECHAT_RELAY_SECRET: secret } = given;
  if (secret === undefined || (relay === undefined && targets === undefined)) return undefined;
  const origin = relayOriginOf(given);
  return {
    // All deployments may have the same variables. The stable site is the one that they name.
    origin: origin === ownOrigin ? undefined : origin,
    targets: targets === undefined ? [] : wordsOf(targets).map((target) => new URL(target).origin),
    secret,
  };
}

/** What is wrong with the relay's variables together with others. */
export function relayProblems(given: Given, otherSecrets: readonly string[]): string[] {
  const { AUTH_WECHAT_RELAY: relay, AUTH_WECHAT_RELAY_TARGETS: targets, AUTH_WECHAT_RELAY_SECRET: secret } = given;
  const needs = relay === undefined ? "AUTH_WECHAT_RELAY_TARGETS" : "AUTH_WECHAT_RELAY";
  const problems: (string | false)[] = [
    secret === undefined &&
      (relay !== undefined || targets !== undefined) &&
      `AUTH_WECHAT_RELAY_SECRET is missing, but ${needs} is set. Set the same secret on the stable site and on every ` +
        `deployment that uses it. ${NEW_SECRET}.`,
    secret !== undefined &&
      otherSecrets.includes(secret) &&
      "AUTH_WECHAT_RELAY_SECRET must not be another secret of the site, because every deployment that uses the relay " +
        `knows it. ${NEW_SECRET}.`,
  ];
  return problems.filter((problem) => problem !== false);
}

function hasFixedDomain(target: string): boolean {
  const labels = new URL(target).hostname.split(".");
  return labels.every((label, index) => {
    const stars = label.split("*").length - 1;
    return stars === 0 || (stars === 1 && index < labels.length - 2);
  });
}
