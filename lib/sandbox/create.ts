import { serve } from "./app.tsx";
import { type SandboxOptions, sandboxWith } from "./options.ts";
import type { Sandbox } from "./sandbox.ts";

/** A sandbox that answers requests. */
export interface RunningSandbox extends Sandbox {
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Makes a sandbox: a web-standard application that stands in for open.weixin.qq.com and api.weixin.qq.com. */
export function createSandbox(options: SandboxOptions): RunningSandbox {
  const sandbox = sandboxWith(options);
  return { ...sandbox, fetch: (request) => serve(sandbox, request) };
}
