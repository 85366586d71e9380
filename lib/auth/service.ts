import "server-only";
import type { Env, Mode } from "@/lib/env";
import type { Store } from "@/lib/store";
import type { WeChatApp } from "@/lib/wechat";

type Base = Pick<Env, "secrets" | "app"> & { readonly origin: string; readonly store: Store };

/** Who answers for WeChat in each mode. The rest of the code does not know which it is. */
export const services: { readonly [M in Mode]?: (base: Base) => Promise<WeChatApp | undefined> } = {
  wechat: async ({ app }) => app,
  sandbox: async (base) => (await import("@/lib/sandbox")).sandboxService({ ...base, claim: base.store.claim }),
};
