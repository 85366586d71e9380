import "server-only";
import type { Store } from "@/lib/store";

/** What the sandbox needs to know and to be able to do. It reads nothing else. */
export interface Sandbox {
  /** The origin of the site that the sandbox is part of, without a trailing slash. */
  readonly origin: string;
  /** What codes and tokens are sealed with: the newest secret first, older ones still open. */
  readonly secrets: readonly string[];
  /** Claims a key for a number of seconds. True only for the first who asks. */
  readonly claim: Store["claim"];
  /** The clock, in milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/** Where the sandbox lives under the site's origin. WeChat's own paths follow it. */
export const SANDBOX_PATH = "/wechat-sandbox";

/** The sandbox's clock in whole seconds. */
export function nowInSeconds(sandbox: Sandbox): number {
  return Math.floor((sandbox.now ?? Date.now)() / 1000);
}
