import * as z from "zod/mini";
import { nowInSeconds, type Sandbox } from "./sandbox.ts";
import { orWithoutStore } from "./store-failure.ts";
import { whySchema } from "./why.ts";

const MOST_ENTRIES = 50;
const SECONDS = 3600;
const MOST_CHARACTERS = 200;
const MOST_PARAMETERS = 20;
// The parameters without a secret: WeChat's, those of its frame, and the choices on the phone's page. A client may send a
// secret under any other name.
const SHOWN = new Set(
  `appid redirect_uri response_type scope grant_type lang forcePopup forceSnapShot
  login_type self_redirect style styletype sizetype stylelite color_scheme fast_login bgcolor href rst
  decision person scenario outcome`.split(/\s+/),
);

const entrySchema = z.object({
  /** In seconds since 1970. */
  at: z.int(),
  method: z.string(),
  /** WeChat's path, without the sandbox's prefix. What may be a secret in an unknown path is masked. */
  path: z.string(),
  /**
   * The first query parameters, in order. What may be a secret is masked, even within a URL or in place of a name, and long
   * values are cut.
   */
  parameters: z.array(z.tuple([z.string(), z.string()])),
  /** Undefined after a success. */
  errcode: z.optional(z.int()),
  why: whySchema,
});

/** One request to the sandbox, and its result. */
export type Entry = z.infer<typeof entrySchema>;

/**
 * Notes a request for the inspector. A public demo notes nothing: what its visitors do is nobody else's business.
 *
 * Nothing waits for the store. A list that does not answer must not fail or delay a request that works without it.
 */
export function note(
  sandbox: Sandbox,
  request: { readonly method: string; readonly path: string; readonly parameters: URLSearchParams },
  result: Pick<Entry, "why"> & { readonly errcode?: number | undefined },
): void {
  if (sandbox.publicDemo) return;
  const entry: Entry = {
    at: nowInSeconds(sandbox),
    method: request.method,
    path: cut(withoutLongSegments(request.path)),
    parameters: [...request.parameters]
      .slice(0, MOST_PARAMETERS)
      .map(([name, value]) => [
        isName(name) ? name : masked(name),
        SHOWN.has(name) ? cut(withoutQuery(value)) : masked(value),
      ]),
    ...(result.errcode !== undefined && { errcode: result.errcode }),
    why: result.why,
  };
  sandbox.store.push(JSON.stringify(entry), MOST_ENTRIES, SECONDS).catch(() => {});
}

/** The last requests, the newest first. Undefined if the store does not answer. */
export async function lastRequests(sandbox: Sandbox): Promise<readonly Entry[] | undefined> {
  if (sandbox.publicDemo) return [];
  const texts = await orWithoutStore(sandbox.store.list(), undefined);
  return texts?.flatMap((text) => entrySchema.safeParse(JSON.parse(text)).data ?? []);
}

// A body of JSON that is labelled as a form is one long name, with the secrets in it.
function isName(name: string): boolean {
  return /^[\w.[\]-]{1,24}$/.test(name);
}

// A client that builds its URL wrongly may have put a secret or a code into the path. WeChat's own segments are shorter.
function withoutLongSegments(path: string): string {
  return path.replace(/[^/]{25,}/g, masked);
}

function cut(value: string): string {
  return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
}

/** Masks a URL's parameters, user name and password. It may be the URL of any site. */
function withoutQuery(value: string): string {
  const start = value.search(/[?#]/);
  const end = start === -1 ? value.length : start;
  const query = value
    .slice(end)
    .replace(/([?&#])([^=&#]*=)?([^&#]*)/g, (_part, mark: string, name: string | undefined, text: string) => {
      return `${mark}${name ?? ""}${text && masked(text)}`;
    });
  return `${value.slice(0, end).replace(/\/\/[^/]*@/, "//…@")}${query}`;
}

/** Enough of a secret to recognise it, and too little to use it. */
function masked(value: string): string {
  return value.length < 12 ? "…" : `${value.slice(0, 4)}… (${value.length})`;
}
