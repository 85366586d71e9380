import { formOf } from "../form.ts";

// A real call has about 300 bytes.
const MOST_BYTES = 8192;

/**
 * The parameters of a call: those of the query string first, then those of a posted form.
 *
 * WeChat documents GET alone but accepts both. Auth.js sends one half in the query string and the other in the form.
 *
 * Source: docs/decisions/0016-post-is-taken.md.
 */
export async function parametersOf(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams([...new URL(request.url).searchParams, ...((await formOf(request, MOST_BYTES)) ?? [])]);
}
