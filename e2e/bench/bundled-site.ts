import { buildApp } from "../build-app";
import { pageOf } from "./page-source";

/**
 * Builds a small site that does what this one does with what next-auth brings: its own provider for WeChat, and its own
 * `auth()`. Nothing of this repository is in it.
 */
export function buildBundledSite(): string {
  return buildApp("bundled", {
    "auth.js": `
      import NextAuth from "next-auth";
      import WeChat from "next-auth/providers/wechat";
      const clientId = process.env.AUTH_WECHAT_APP_ID;
      const clientSecret = process.env.AUTH_WECHAT_APP_SECRET;
      export const { auth, handlers } = NextAuth({
        providers: [WeChat({ clientId, clientSecret, platformType: "WebsiteApp" })],
      });`,
    "app/api/auth/[...nextauth]/route.js": `
      import { handlers } from "../../../../auth.js";
      export const { GET, POST } = handlers;`,
    "app/page.jsx": "export default () => <p>This page is empty.</p>;",
    "app/bare/page.jsx": pageOf({ name: '"nobody"' }),
    "app/auth/page.jsx": pageOf({ from: "../../auth.js", imports: "auth", name: "(await auth())?.user?.name" }),
  });
}
