import "server-only";
import type { Env, Mode } from "@/lib/env";
import type { WeChatApp } from "@/lib/wechat";

/** The service that signs visitors in. */
export interface Service {
  /** The website application, if there is one. */
  readonly app: WeChatApp | undefined;
  /** The official account, if there is one. */
  readonly mpApp: WeChatApp | undefined;
  /** Begins every user id. Each service has its own, so that nobody is taken for somebody of another one. */
  readonly idPrefix: `${string}_`;
}

type Site = Pick<Env, "app" | "mpApp"> & { readonly origin: string };

/** The service of each mode. The rest of the folder does not depend on the mode. */
export const SERVICES: { readonly [M in Mode]?: (site: Site) => Promise<Service> } = {
  wechat: async ({ app, mpApp }) => ({ app, mpApp, idPrefix: "wx_" }),
  sandbox: async ({ origin }) => (await import("@/lib/site-sandbox/service")).sandboxService(origin),
};
