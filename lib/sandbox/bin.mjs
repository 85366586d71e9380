#!/usr/bin/env node

// The command of the package. It alone reads the environment, for the language.
/** @type {typeof import("./command/run.ts")} */
const { run } = await import(new URL("./dist/sandbox/command/run.js", import.meta.url).href);

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const status = await run(process.argv.slice(2), LC_ALL || LC_MESSAGES || LANG || "");
// A connection to Redis would keep the process alive.
process.exit(status);
