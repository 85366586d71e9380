import "server-only";
import { OFFICIAL_ACCOUNT, SANDBOX_PATH, type SandboxApp, WEBSITE_APP } from "@/lib/site-sandbox/options";
import type { ApplicationId } from "./applications";
import { type LeftOut, leftOut } from "./finding";
import { isAnswered, type Seen } from "./seen";
import type { Base, Service } from "./service";
import type { Subject } from "./subject";

const APPS: Readonly<Record<ApplicationId, SandboxApp>> = { wechat: WEBSITE_APP, "wechat-mp": OFFICIAL_ACCOUNT };

// The development server compiles a page when it is first asked for.
const PATIENCE_SECONDS = 60;

/** The sandbox, which is part of the site, so it answers while a server of the site runs. */
export function sandbox({ origin }: Base): Service | undefined {
  if (origin === undefined) return undefined;
  const base = `${origin}${SANDBOX_PATH}`;
  return {
    apiBase: base,
    app({ id }) {
      return { ...APPS[id], openBase: base, apiBase: base, timeoutSeconds: PATIENCE_SECONDS };
    },
  };
}

/** Why nothing can be said about the sandbox: no server of the site runs, which is no fault. Undefined if one does. */
export function sandboxUnreached({ mode, origin }: Subject, { exchanges }: Seen): LeftOut | undefined {
  if (mode !== "sandbox" || Object.values(exchanges).some(isAnswered)) return undefined;
  return leftOut(
    `沙盒是本站的一部分，而 ${origin} 上没有本站的服务器在运行。先运行 npm run dev，再检查一次。`,
    `The sandbox is part of this site, and no server of it runs at ${origin}. Start one by npm run dev, then check again.`,
  );
}
