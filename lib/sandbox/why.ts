import "server-only";
import { z } from "zod";
import { GRANT_KINDS } from "./grant";
import { PROBLEM_KINDS } from "./login/problem";
import { FAULT_NAMES } from "./scenario";

/** Why the sandbox answered as it did, for whoever looks into the inspector. */
export const whySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum([
      // The login's own way.
      "shown",
      "scanned",
      "allowed",
      // The three shapes of a refusal.
      "refused",
      "refused_state",
      "refused_authdeny",
      "let_expire",
      "silent",
      "exchanged",
      "token_kept",
      "token_renewed",
      "token_good",
      "profile",
      // What a request got wrong.
      "missing",
      "not_get",
      "unknown_app",
      "wrong_grant_type",
      "wrong_secret",
      "secret_of_other_app",
      "other_openid",
      "base_scope",
      // A form that was not taken.
      "other_site",
      "incomplete",
      "too_long",
      // No code, but the refusal of an older WeChat.
      "authdeny",
      // What was posted was no form, so it was not read, and something is missing.
      "not_a_form",
      // The store did not answer, or the sandbox has a defect.
      "unavailable",
      "failed",
    ]),
  }),
  /** A text that cannot be one, or that this sandbox did not make for this application. */
  z.object({ kind: z.enum(["malformed", "foreign"]), parameter: z.string() }),
  /** Made by this sandbox, for the application that is named. */
  z.object({ kind: z.literal("of_other_app"), parameter: z.enum(GRANT_KINDS), appId: z.string() }),
  /** Made by this sandbox, to be sent as another parameter. */
  z.object({ kind: z.literal("in_place_of"), parameter: z.enum(GRANT_KINDS), given: z.enum(GRANT_KINDS) }),
  /** So many seconds ago. */
  z.object({ kind: z.enum(["used", "expired"]), seconds: z.int() }),
  /** The person on the phone wanted it. */
  z.object({ kind: z.literal("scenario"), fault: z.enum(FAULT_NAMES) }),
  /** A page explained what is wrong with its address. */
  z.object({ kind: z.literal("problem"), problem: z.enum(PROBLEM_KINDS) }),
]);

export type Why = z.infer<typeof whySchema>;
