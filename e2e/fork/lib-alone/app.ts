import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keepLog } from "../../canaries";
import { ROOT } from "../../root";
import { NEXT, NOTHING } from "../../servers";
import type { Instructions } from "./readme";

/** The files of an app that `create-next-app` makes, without its styles and pictures. */
const EMPTY_APP = {
  "package.json": '{ "name": "my-app", "private": true }\n',
  "next.config.ts": `import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  // The app is built once.
  experimental: { turbopackFileSystemCacheForBuild: false },
};

export default nextConfig;
`,
  "app/layout.tsx": `export default function RootLayout({ children }: Readonly<{ children: React.ReactNode }>) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`,
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "ES2017",
      lib: ["dom", "dom.iterable", "esnext"],
      allowJs: true,
      skipLibCheck: true,
      strict: true,
      noEmit: true,
      esModuleInterop: true,
      module: "esnext",
      moduleResolution: "bundler",
      resolveJsonModule: true,
      isolatedModules: true,
      jsx: "react-jsx",
      incremental: true,
      plugins: [{ name: "next" }],
      paths: { "@/*": ["./*"] },
      // The one option that the README asks for.
      allowImportingTsExtensions: true,
    },
    include: ["next-env.d.ts", "**/*.ts", "**/*.tsx", ".next/types/**/*.ts", ".next/dev/types/**/*.ts", "**/*.mts"],
    exclude: ["node_modules"],
  }),
};

/** Makes an empty app with these pages, and follows the README in it. */
export function makeApp({ copy, files }: Instructions, pages: Readonly<Record<string, string>>) {
  // The bundler takes no modules from outside of the repository, and other tools do not look into this folder.
  mkdirSync(join(ROOT, ".next"), { recursive: true });
  const place = mkdtempSync(join(ROOT, ".next", "lib-alone-"));
  // The README's name for this repository. A link to all of it would lead in a circle.
  const repository = join(place, "weixin-login");
  mkdirSync(repository);
  symlinkSync(join(ROOT, "lib"), join(repository, "lib"));
  for (const file of [".env.local.example", "site.config.ts"]) copyFileSync(join(ROOT, file), join(repository, file));
  const app = join(place, "my-app");
  for (const [path, text] of Object.entries({ ...EMPTY_APP, ...files, ...pages })) {
    mkdirSync(dirname(join(app, path)), { recursive: true });
    writeFileSync(join(app, path), text);
  }
  symlinkSync(join(ROOT, "node_modules"), join(app, "node_modules"));
  execFileSync("sh", ["-ec", copy], { cwd: app });
  return { app, remove: () => rmSync(place, { recursive: true }) };
}

/** Builds the app, which checks its types too. Returns what was printed, and the exit code. */
export async function build(app: string): Promise<{ readonly printed: string; readonly status: unknown }> {
  const child = spawn("node", [join(ROOT, NEXT), "build"], { cwd: app, env: { ...process.env, ...NOTHING } });
  const printed = collect(child);
  const [status] = await once(child, "close");
  return { printed: printed(), status };
}

/** The command that starts the app's server, which calls `standIn` in place of WeChat, and its options. */
export function startCommand(app: string, port: string, env: Readonly<Record<string, string>>, standIn: string) {
  const args = ["--import", join(ROOT, "e2e/answer-for-wechat.mjs"), join(ROOT, NEXT), "start", "--port", port];
  return { args, options: { cwd: app, env: { ...process.env, ...NOTHING, ...env, WECHAT_STAND_IN: standIn } } };
}

/** Starts a server, and waits until it answers at its origin. */
export async function serve({ args, options }: ReturnType<typeof startCommand>, origin: string): Promise<ChildProcess> {
  const server = spawn("node", args, options);
  keepLog(server);
  const printed = collect(server);
  while (!printed().includes("Ready") && server.exitCode === null) {
    await Promise.race([once(server.stdout, "data"), once(server, "exit")]);
  }
  // Next prints this before it runs `instrumentation.ts`, which may end the process.
  const answer = await fetch(origin).catch(() => undefined);
  if (!answer?.ok) throw new Error(`The server did not start:\n${printed()}`);
  return server;
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  let printed = "";
  for (const stream of [stdout, stderr]) stream?.on("data", (data) => (printed += String(data)));
  return () => printed;
}
