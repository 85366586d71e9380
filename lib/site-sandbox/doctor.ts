import "server-only";
import { OFFICIAL_ACCOUNT, SANDBOX_PATH, WEBSITE_APP } from "./options";

const APPS = { wechat: WEBSITE_APP, "wechat-mp": OFFICIAL_ACCOUNT };

// The development server compiles a page when it is first asked for.
const PATIENCE_SECONDS = 60;

/** The sandbox as a service for the doctor. It is part of the site, so it answers while a server of the site runs. */
export function sandbox({ origin }: { readonly origin: string | undefined }) {
  if (origin === undefined) return undefined;
  const base = `${origin}${SANDBOX_PATH}`;
  const more = { openBase: base, apiBase: base, timeoutSeconds: PATIENCE_SECONDS };
  return { apiBase: base, app: ({ id }: { readonly id: keyof typeof APPS }) => ({ ...APPS[id], ...more }) };
}

/** Why nothing can be said about the sandbox: no server of the site runs, which is no fault. Undefined if one does. */
export function sandboxUnreached(
  { mode, origin }: { readonly mode: string; readonly origin: string | undefined },
  {
    exchanges,
  }: { readonly exchanges: Readonly<Record<string, { readonly error: { readonly kind: string } | undefined }>> },
) {
  // An errcode is an answer, too.
  const isAnswered = Object.values(exchanges).some(({ error }) => error === undefined || error.kind === "api");
  if (mode !== "sandbox" || isAnswered) return undefined;
  return {
    leftOut: {
      "zh-CN": `沙盒是本站的一部分，而 ${origin} 上没有本站的服务器在运行。先运行 npm run dev，再检查一次。`,
      en: `The sandbox is part of this site, and no server of it runs at ${origin}. Start one by npm run dev, then check again.`,
    },
  };
}
