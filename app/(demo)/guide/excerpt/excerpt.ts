/** The kinds of code that the page distinguishes. The style sheet has a colour for each. */
export type Kind = "comment" | "string" | "keyword" | "function" | "type" | "plain";

/** A declaration of this repository, as it was when the site was built. */
export interface Excerpt {
  /** The declaration's name. */
  readonly name: string;
  /** The path of the file from the root of the repository, with forward slashes. */
  readonly path: string;
  /** Its lines in the file, counted from 1. The last is included. */
  readonly lines: { readonly first: number; readonly last: number };
  /** The code, split into pieces of one kind. Joined, they are the lines of the file. */
  readonly pieces: readonly (readonly [kind: Kind, text: string])[];
}
