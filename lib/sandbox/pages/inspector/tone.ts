import type { Why } from "../../why.ts";

/** The result of a request: a step of the login, a mistake, or a choice on the phone. */
export type Tone = "ok" | "error" | "scenario";

export const TONES: Readonly<Record<Why["kind"], Tone>> = {
  shown: "ok",
  scanned: "ok",
  allowed: "ok",
  refused: "ok",
  refused_state: "ok",
  refused_authdeny: "ok",
  let_expire: "scenario",
  silent: "ok",
  exchanged: "ok",
  token_kept: "ok",
  token_renewed: "ok",
  token_good: "ok",
  profile: "ok",
  missing: "error",
  not_get: "error",
  unknown_app: "error",
  wrong_grant_type: "error",
  wrong_secret: "error",
  secret_of_other_app: "error",
  other_openid: "error",
  base_scope: "error",
  other_site: "error",
  incomplete: "error",
  too_long: "error",
  authdeny: "error",
  not_a_form: "error",
  unavailable: "error",
  failed: "error",
  malformed: "error",
  foreign: "error",
  of_other_app: "error",
  in_place_of: "error",
  used: "error",
  expired: "error",
  scenario: "scenario",
  no_such_path: "error",
  problem: "error",
};

export function toneOf({ kind }: Why): Tone {
  return TONES[kind];
}
