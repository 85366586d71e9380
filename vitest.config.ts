import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      { find: "@", replacement: here(".") },
      // Outside a React server bundle `server-only` throws, which is its purpose.
      { find: "server-only", replacement: here("node_modules/server-only/empty.js") },
    ],
  },
  test: {
    include: [`{app,lib}/**/*.${mode === "bench" ? "bench" : "test"}.{ts,tsx}`],
    // Reading the packages once for many test files takes a third of the time. Our own modules are read by each file anew
    // (see vitest.setup.ts), and what a test replaces is put back after it.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    // Vitest would leave one core idle, which on two cores is half of them.
    maxWorkers: "100%",
    setupFiles: ["vitest.setup.ts"],
    server: { deps: { inline: ["next-auth"] } },
  },
}));
