import "server-only";
import { env, type Mode } from "@/lib/env";

/** Whether and how visitors can sign in. Reveals no value of the environment. */
export function siteMode(): Mode {
  return env().mode;
}
