import type { Language } from "../language.ts";
import type { Sandbox } from "../sandbox.ts";

/** What every page needs. */
export interface PageContext {
  readonly sandbox: Sandbox;
  readonly query: URLSearchParams;
  readonly language: Language;
  /** Stands in the policy of this answer, and at its script. */
  readonly nonce: string;
}
