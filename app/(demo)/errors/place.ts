import type { SiteErrcode } from "./list";

/** Where an errcode occurs, in the order of the login. `any` is for those that every endpoint can return. */
export const PLACE_ORDER = ["page", "exchange", "tokens", "any"] as const;

export type Place = (typeof PLACE_ORDER)[number];

const ENDPOINTS = 4;

/** Where in a login an errcode occurs first. */
export function placeOf({ calls }: Pick<SiteErrcode, "calls">): Place {
  if (calls.some((call) => call.startsWith("/connect/"))) return "page";
  if (calls.length === ENDPOINTS) return "any";
  return calls.includes("/sns/oauth2/access_token") ? "exchange" : "tokens";
}
