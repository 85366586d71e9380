import "server-only";
import type { Store } from "@/lib/store";

/** Everything that the sandbox depends on. It reads nothing else. */
export interface Sandbox {
  /** The origin of the site that the sandbox is part of, without a trailing slash. */
  readonly origin: string;
  /** The site's origin for a phone on the same network. */
  readonly phoneOrigin: string;
  /** Origins of other projects. The sandbox sends browsers to their callbacks, too. */
  readonly callbackOrigins: readonly string[];
  /** Whether anybody can visit it. If so, nobody may write what others see, or keep the server busy. */
  readonly publicDemo: boolean;
  /** The secrets that seal codes and tokens, the newest first. The older ones only open what they sealed. */
  readonly secrets: readonly string[];
  /** Keeps tickets, used codes and the last requests. */
  readonly store: Store;
  /** Counts one use of a limit by the client. Returns how many seconds it has to wait, or 0. */
  readonly take: (limit: "sandbox_page" | "sandbox_api") => Promise<number>;
  /** Whether all requests share one store. Without it a page would not learn of a scan, so there is no QR code. */
  readonly sharedStore: boolean;
  /** The clock, in milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/** The sandbox's path under the site's origin. WeChat's own paths follow it. */
export const SANDBOX_PATH = "/wechat-sandbox";

/** The sandbox's clock in whole seconds. */
export function nowInSeconds(sandbox: Pick<Sandbox, "now">): number {
  return Math.floor((sandbox.now ?? Date.now)() / 1000);
}
