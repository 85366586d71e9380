import { buildApp } from "../build-app";
import { pageOf } from "./page-source";

/** Builds single pages that read the visitor with this repository's `lib`, and the routes that sign somebody in there. */
export function buildOwnPages(): string {
  return buildApp("own-pages", {
    // The code itself, and no copy of it.
    "jsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["../../../*"] } } }',
    "app/api/auth/[...nextauth]/route.js": `
      import { handlers } from "@/lib/auth";
      export const { GET, POST } = handlers;`,
    "app/page.jsx": "export default () => <p>This page is empty.</p>;",
    "app/bare/page.jsx": pageOf({ name: '"nobody"' }),
    "app/auth/page.jsx": pageOf({ from: "@/lib/auth", imports: "auth", name: "(await auth())?.user?.name" }),
    "app/current-user/page.jsx": pageOf({
      from: "@/lib/auth",
      imports: "currentUser",
      name: "(await currentUser())?.name",
    }),
  });
}
