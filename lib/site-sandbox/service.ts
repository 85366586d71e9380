import "server-only";
import { sandboxWith } from "@/lib/sandbox/options";
import { type SandboxService, serviceOf } from "@/lib/sandbox/service";
import { optionsFor } from "./options";

/** The sandbox in place of WeChat, for the site at this origin. What the site itself asks is limited by the site. */
export function sandboxService(origin: string): SandboxService {
  return serviceOf(sandboxWith(optionsFor(origin)));
}
