import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { ROOT } from "../root";

const MODULES = join(ROOT, "node_modules", "next-auth");

/** Serves next-auth/react to a page. A stub replaces React and the error classes, which its functions do not need. */
export async function serveNextAuthReact(page: Page): Promise<void> {
  await page.route("**/next-auth-modules/**", (route) => {
    const path = new URL(route.request().url()).pathname.replace("/next-auth-modules/", "");
    const body = path === "stub.js" ? "export const jsx = 0; export class AuthError extends Error {}" : moduleOf(path);
    return route.fulfill({ contentType: "text/javascript", body });
  });
}

function moduleOf(path: string): string {
  const source = readFileSync(join(MODULES, path), "utf8");
  const stubbed = source.replace(
    /from "(?:react|react\/jsx-runtime|@auth\/core\/errors)"/g,
    'from "/next-auth-modules/stub.js"',
  );
  return `globalThis.process ??= { env: {} };\n${stubbed}`;
}

/** Calls `signIn("wechat")` or `signOut()` of next-auth/react in the page. */
export async function callNextAuthReact(page: Page, call: "signIn" | "signOut", callbackUrl: string): Promise<void> {
  await page.evaluate(
    async ({ call, callbackUrl }) => {
      const path = "/next-auth-modules/react.js";
      const client = await import(path);
      await (call === "signIn" ? client.signIn("wechat", { callbackUrl }) : client.signOut({ callbackUrl }));
    },
    { call, callbackUrl },
  );
}
