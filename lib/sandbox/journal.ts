import "server-only";
import { z } from "zod";
import { nowInSeconds, SANDBOX_PATH, type Sandbox } from "./sandbox";
import { orWithoutStore } from "./store-failure";
import { whySchema } from "./why";

const LIST = "sandbox:requests";
const MOST_ENTRIES = 50;
const SECONDS = 3600;
const MOST_CHARACTERS = 200;
const MOST_PARAMETERS = 20;
// A client that is not WeChat's calls a secret by a name of its own.
const SECRET = /secret|password|verifier|token|code|state|openid|unionid|uuid/i;

const entrySchema = z.object({
  /** In seconds since 1970. */
  at: z.int(),
  method: z.string(),
  /** WeChat's path, without the sandbox's in front of it. */
  path: z.string(),
  /** The first parameters of the query in their order, secrets masked, in an address as well, and long values cut. */
  parameters: z.array(z.tuple([z.string(), z.string()])),
  /** Undefined where all went well. */
  errcode: z.int().optional(),
  why: whySchema,
});

/** One request to the sandbox, and what became of it. */
export type Entry = z.infer<typeof entrySchema>;

/**
 * Notes a request for the inspector. A public demo notes nothing: what its visitors do is nobody else's business.
 *
 * Nobody waits for the store: a list that does not answer is no reason to fail a request that could do without it, nor
 * to hold it.
 */
export function note(
  sandbox: Sandbox,
  request: Pick<Request, "method" | "url">,
  result: Pick<Entry, "why"> & { readonly errcode?: number | undefined },
): void {
  if (sandbox.publicDemo) return;
  const { pathname, searchParams } = new URL(request.url);
  const entry: Entry = {
    at: nowInSeconds(sandbox),
    method: request.method,
    path: pathname.slice(SANDBOX_PATH.length),
    parameters: [...searchParams]
      .slice(0, MOST_PARAMETERS)
      .map(([name, value]) => [cut(name), SECRET.test(name) ? masked(value) : cut(withoutQuery(value))]),
    ...(result.errcode !== undefined && { errcode: result.errcode }),
    why: result.why,
  };
  sandbox.store.push(LIST, JSON.stringify(entry), MOST_ENTRIES, SECONDS).catch(() => {});
}

/** The last requests, the newest first. Undefined where the store does not answer. */
export async function lastRequests(sandbox: Sandbox): Promise<readonly Entry[] | undefined> {
  if (sandbox.publicDemo) return [];
  const texts = await orWithoutStore(sandbox.store.list(LIST), undefined);
  return texts?.flatMap((text) => entrySchema.safeParse(JSON.parse(text)).data ?? []);
}

function cut(value: string): string {
  return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
}

/** An address has parameters of its own, and may be any site's: their values, and a name and a password, are masked. */
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
