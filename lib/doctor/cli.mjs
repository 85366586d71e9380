import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import nextEnv from "@next/env";
import { createJiti } from "jiti";

// `npm run doctor [-- --json] [--production] [--lang en]`. The exit status is 1 if there is an error.

const { json, production, lang } = parseArgs({
  options: { json: { type: "boolean" }, production: { type: "boolean" }, lang: { type: "string" } },
}).values;

const root = fileURLToPath(new URL("../..", import.meta.url));
const environment = production || process.env.NODE_ENV === "production" ? "production" : "development";

// The files `.env*`, as `next dev` or `next start` would read them.
nextEnv.loadEnvConfig(root, environment === "development", { info() {}, error });

// Node.js reads TypeScript by itself only from 22.18 on.
const typescript = createJiti(import.meta.url, {
  alias: { "@/": root, "server-only": `${root}node_modules/server-only/empty.js` },
});
/** @type {typeof import("./index.ts")} */
const { diagnose, textOf } = await typescript.import("./index.ts");

const report = await diagnose({ ...process.env, NODE_ENV: environment });
process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report, languageOf()));
process.exitCode = report.errors > 0 ? 1 : 0;

/** @param {unknown[]} messages What is wrong with a file. */
function error(...messages) {
  process.stderr.write(`${messages.join(" ")}\n`);
}

function languageOf() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^en/i.test(lang ?? (LC_ALL || LC_MESSAGES || LANG || "")) ? "en" : "zh-CN";
}
