/** What a piece of code is, as far as the page tells it apart. The style sheet has a colour for each. */
export type Kind = "comment" | "string" | "keyword" | "function" | "type" | "plain";

/** A declaration of this repository, as it stood when the site was built. */
export interface Excerpt {
  /** The declaration's name. */
  readonly name: string;
  /** The file, from the repository's folder on, with slashes. */
  readonly path: string;
  /** Its lines in the file, counted from 1, the last one included. */
  readonly lines: { readonly first: number; readonly last: number };
  /** The code in pieces of one kind. Their texts together are the lines of the file. */
  readonly pieces: readonly (readonly [kind: Kind, text: string])[];
}
