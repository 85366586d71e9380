import "server-only";
import type { Store } from "@/lib/store";

/** What the sandbox needs to know and to be able to do. It reads nothing else. */
export interface Sandbox {
  /** The origin of the site that the sandbox is part of, without a trailing slash. */
  readonly origin: string;
  /** The same site's origin as a phone in the same network reaches it. */
  readonly phoneOrigin: string;
  /** Origins of other projects, to whose callbacks it sends a browser as well. */
  readonly callbackOrigins: readonly string[];
  /** Whether anybody can visit it. Then nobody may write what others see, nor keep the server busy. */
  readonly publicDemo: boolean;
  /** What codes and tokens are sealed with: the newest secret first, older ones still open. */
  readonly secrets: readonly string[];
  /** Where tickets, used codes and the last requests are kept. */
  readonly store: Store;
  /** Whether every request finds the same store. Where not, a page would not learn of a scan, so there is no QR code. */
  readonly sharedStore: boolean;
  /** The clock, in milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/** Where the sandbox lives under the site's origin. WeChat's own paths follow it. */
export const SANDBOX_PATH = "/wechat-sandbox";

/** The sandbox's clock in whole seconds. */
export function nowInSeconds(sandbox: Pick<Sandbox, "now">): number {
  return Math.floor((sandbox.now ?? Date.now)() / 1000);
}
