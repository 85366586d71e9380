import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

// Debian's package of a Chromium that draws no window, as the one does that Playwright uses by default. The tests take
// much less of the processor's time with it.
const SHELL = "/usr/bin/chromium-headless-shell";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/**
 * The path of the browser for the tests: `CHROMIUM_PATH`, Playwright's own Chromium, the system's headless shell or its
 * Chromium, in this order. If there is none, it installs one. An empty path stands for Playwright's own.
 *
 * @returns {string | undefined}
 */
export function chromiumPath() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return named;
  return installed() ?? install();
}

/**
 * How to launch a Chromium with windows. Only it has a back/forward cache.
 *
 * @returns {{ executablePath: string } | { channel: "chromium" }}
 */
export function wholeChromium() {
  const path = chromiumPath();
  const whole = path?.endsWith("headless-shell") ? SYSTEM.find(starts) : path;
  return whole ? { executablePath: whole } : { channel: "chromium" };
}

const PLAYWRIGHTS_OWN = "";

/** @returns {string | undefined} */
function installed() {
  if (starts(chromium.executablePath())) return PLAYWRIGHTS_OWN;
  return [SHELL, ...SYSTEM].find(starts);
}

/** @returns {string | undefined} */
function install() {
  say("There is no Chromium on this machine. Downloading it once.");
  run("node", ["node_modules/playwright/cli.js", "install", "chromium"]);
  const own = installed();
  if (own !== undefined) return own;
  say("Playwright's own could not be downloaded or does not start here. Trying Debian's package.");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const args of [
    ["update"],
    ["install", "--yes", "--no-install-recommends", "chromium", "chromium-headless-shell"],
  ]) {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...args];
    run(command, rest);
  }
  const system = installed();
  if (system !== undefined) return system;
  throw new Error("No Chromium could be installed. Install one by hand and set CHROMIUM_PATH to its executable.");
}

/** @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  try {
    execFileSync(command, args, { stdio: ["ignore", "inherit", "inherit"], timeout: 300_000 });
  } catch {
    say(`${command} ${args.join(" ")} failed.`);
  }
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}
