import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { SITE_VARIABLES } from "./e2e/servers.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      // Without this, Vite would take the compiled package that a folder's package.json describes.
      { find: /^@\/(lib\/(?!test-)[^/]+)$/, replacement: `${here(".")}$1/index.ts` },
      { find: "@", replacement: here(".") },
      // `server-only` throws outside a React server bundle, so unit tests get its empty module.
      { find: "server-only", replacement: here("node_modules/server-only/empty.js") },
    ],
  },
  test: {
    include: [`{app,e2e,lib,scripts}/**/*.${mode === "bench" ? "bench" : "test"}.{ts,tsx,mjs}`],
    // Test files share the loaded packages, so a run takes a third of the time. Each file still loads our own modules
    // anew (see vitest.setup.ts), and mocks and environment variables are restored after each test.
    isolate: false,
    // A passed test prints nothing. The site's log lines are not news.
    silent: "passed-only",
    // Long enough for a slow machine.
    testTimeout: 60_000,
    // A developer's shell may have values for the site. `DEBUG` stays out of it: msw takes an empty one for a wish.
    env: SITE_VARIABLES,
    restoreMocks: true,
    unstubEnvs: true,
    // Many tests wait for an answer or for a time-out, so four keep two cores busy. By default Vitest leaves a core idle.
    maxWorkers: Math.max(4, availableParallelism()),
    setupFiles: ["vitest.setup.ts"],
    server: { deps: { inline: ["next-auth"] } },
  },
}));
