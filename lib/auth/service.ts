import "server-only";
import type { Env, Mode } from "@/lib/env";
import type { Store } from "@/lib/store";
import type { WeChatApp } from "@/lib/wechat";

type Base = Pick<Env, "secrets" | "app"> & { readonly origin: string; readonly store: Store };

/** Who signs visitors in. */
export interface Service {
  /** The application, and how WeChat, or the sandbox, is reached. */
  readonly app: WeChatApp;
  /** Begins every user id, so that the sandbox's people are never taken for WeChat's. */
  readonly idPrefix: "wx_" | "sandbox_";
}

/** Who answers for WeChat in each mode. The rest of the code does not know which it is. */
export const services: { readonly [M in Mode]?: (base: Base) => Promise<Service | undefined> } = {
  wechat: async ({ app }) => app && { app, idPrefix: "wx_" },
  sandbox: async ({ origin }) => (await import("@/lib/sandbox")).sandboxService(origin),
};
