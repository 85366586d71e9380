import * as z from "zod/mini";
import { GRANT_KINDS } from "./grant.ts";
import { PROBLEM_KINDS } from "./login/problem.ts";
import { FAULT_NAMES } from "./scenario.ts";

/** Why the sandbox answered as it did. The inspector shows it. */
export const whySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum([
      // The steps of a login.
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
      // A form that was rejected.
      "other_site",
      "incomplete",
      "too_long",
      // The refusal of an older WeChat in place of a code.
      "authdeny",
      // Something is missing, and a body was posted that was not read because it is not a form.
      "not_a_form",
      // The store did not answer, or the sandbox has a defect.
      "unavailable",
      "failed",
    ]),
  }),
  /** A text that has the wrong format, or that this sandbox did not issue for this application. */
  z.object({ kind: z.enum(["malformed", "foreign"]), parameter: z.string() }),
  /** Issued by this sandbox for another application, which is named. */
  z.object({ kind: z.literal("of_other_app"), parameter: z.enum(GRANT_KINDS), appId: z.string() }),
  /** Issued by this sandbox as another parameter. */
  z.object({ kind: z.literal("in_place_of"), parameter: z.enum(GRANT_KINDS), given: z.enum(GRANT_KINDS) }),
  /** `seconds` ago. */
  z.object({ kind: z.enum(["used", "expired"]), seconds: z.int() }),
  /** The person chose this scenario. */
  z.object({ kind: z.literal("scenario"), fault: z.enum(FAULT_NAMES) }),
  /** Nothing is at this address, but perhaps another one was meant. */
  z.object({ kind: z.literal("no_such_path"), nearest: z.optional(z.string()) }),
  /** A page explained what is wrong with the request. */
  z.object({ kind: z.literal("problem"), problem: z.enum(PROBLEM_KINDS) }),
]);

export type Why = z.infer<typeof whySchema>;
