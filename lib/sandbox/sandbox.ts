import { OFFICIAL_ACCOUNT, type SandboxApp, WEBSITE_APP } from "./apps.ts";
import type { Person } from "./cast/person.ts";
import type { Store } from "./store/store.ts";

/** Everything that the sandbox depends on. It reads nothing else. */
export interface Sandbox {
  /** The origin where browsers reach the sandbox, without a trailing slash. */
  readonly origin: string;
  /** The path of the sandbox under its origin: empty at the root, else with a slash in front and none at the end. */
  readonly path: string;
  /** The origin for a phone on the same network. */
  readonly phoneOrigin: string;
  /** Origins of other projects. The sandbox sends browsers to their callbacks, too. */
  readonly callbackOrigins: readonly string[];
  /** Whether every origin of this machine is one of them: localhost and 127.0.0.1, at any port. */
  readonly acceptLoopback: boolean;
  /** Whether anybody can visit it. If so, nobody may write what others see, or keep the server busy. */
  readonly publicDemo: boolean;
  /** The people who can sign in. The first is the one where nobody is chosen. */
  readonly people: readonly Person[];
  /** The applications. The first of its kind is the one that the texts name. */
  readonly apps: readonly SandboxApp[];
  /** The secrets that seal codes and tokens, the newest first. The older ones only open what they sealed. */
  readonly secrets: readonly string[];
  /** Keeps tickets, used codes and the last requests. */
  readonly store: Store;
  /** Counts one use of a limit by the client. Returns how many seconds it has to wait, or 0. */
  readonly take: (limit: "sandbox_page" | "sandbox_api") => Promise<number>;
  /** Whether all requests share one store. Without it a page would not learn of a scan, so there is no QR code. */
  readonly sharedStore: boolean;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** The site that the sandbox is part of, if there is one. */
  readonly site: SandboxSite | undefined;
}

/** What the pages know of the site that the sandbox is part of. */
export interface SandboxSite {
  /** The path of its home page. */
  readonly home: string;
  /** The path of its login page. */
  readonly login: string;
  /** The path of its list of errcodes, where it has one. */
  readonly errcodes: string | undefined;
  /** The names of its environment variables: for the callbacks of other projects, and for its own origin. */
  readonly variables: { readonly callbacks: string; readonly origin: string };
}

/** The sandbox's URL without a trailing slash. WeChat's own paths follow it. */
export function baseOf({ origin, path }: Pick<Sandbox, "origin" | "path">): string {
  return `${origin}${path}`;
}

/** Whether a request is for the sandbox's path, or for one below it. */
export function isWithin({ path }: Pick<Sandbox, "path">, request: Pick<Request, "url">): boolean {
  return `${new URL(request.url).pathname}/`.startsWith(`${path}/`);
}

/** The path of a request within the sandbox, which is WeChat's own. A slash at its end is left out. */
export function pathWithin({ path }: Pick<Sandbox, "path">, request: Pick<Request, "url">): string {
  const { pathname } = new URL(request.url);
  const within = pathname.startsWith(`${path}/`) ? pathname.slice(path.length) : "/";
  return within === "/" ? within : within.replace(/\/$/, "");
}

/** The person with this slug. */
export function personIn({ people }: Pick<Sandbox, "people">, slug: string | undefined): Person | undefined {
  return people.find((person) => person.slug === slug);
}

/** The application with this AppID. */
export function appIn({ apps }: Pick<Sandbox, "apps">, appId: string | null): SandboxApp | undefined {
  return apps.find((app) => app.appId === appId);
}

/** The first application of this kind. */
export function firstApp({ apps }: Pick<Sandbox, "apps">, kind: SandboxApp["kind"]): SandboxApp {
  return apps.find((app) => app.kind === kind) ?? (kind === "website" ? WEBSITE_APP : OFFICIAL_ACCOUNT);
}

/** The sandbox's clock in whole seconds. */
export function nowInSeconds(sandbox: Pick<Sandbox, "now">): number {
  return Math.floor(sandbox.now() / 1000);
}
