import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";

/** The executable of Next. */
export const NEXT = "node_modules/next/dist/bin/next";

/**
 * Every variable of `.env.local.example`, empty, so that a developer's own values do not reach the tests. A site that needs
 * a value in all of its tests writes it into a file `.env.test`.
 */
export const SITE_VARIABLES = { ...variablesIn(".env.local.example"), ...variablesIn(".env.test") };

/** What a server of the tests begins with. */
export const NOTHING = {
  ...SITE_VARIABLES,
  NODE_DEBUG: "",
  DEBUG: "",
  NEXT_TELEMETRY_DISABLED: "1",
};

function variablesIn(path: string): Readonly<Record<string, string>> {
  const parsed = existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
  return Object.fromEntries(Object.entries(parsed).map(([name, value = ""]) => [name, value]));
}

/** What the site in the mode `wechat` is configured with. The values are easy to find in a leak. */
export const APP_ID = "wx0123456789abcdef";
export const APP_SECRET = "5ec3e75ec3e75ec3e75ec3e75ec3e75e";
export const AUTH_SECRET = "e2e-kJ8vQ2mZ7xL4nB9cT6wR1yP5sD3fG0hA";

/** The variables of the mode `wechat`. The site's own origin is missing. */
export const CREDENTIALS = { AUTH_SECRET, AUTH_WECHAT_APP_ID: APP_ID, AUTH_WECHAT_APP_SECRET: APP_SECRET };

/** Where the run keeps what its servers print. Playwright empties this folder at the start of a run. */
export const LOGS = "e2e/results/logs";

interface Server {
  readonly origin: string;
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
  /** A path that answers once the server is there. Default: the site's icon. */
  readonly ready?: string;
}

/** Tests of one kind. */
export interface Project {
  /** Their files. The folder says what a test needs. */
  readonly tests: readonly string[];
  /** A server that all of them share. Where there is none, each worker, file or test starts what it needs. */
  readonly server?: Server;
  /** How long a test waits for what it expects, in milliseconds, where it is longer than for the others. */
  readonly patience?: number;
}

function start(port: number): Pick<Server, "origin" | "command"> {
  return logged(port, `${NEXT} start`);
}

function logged(port: number, program: string): Pick<Server, "origin" | "command"> {
  const command = `mkdir -p ${LOGS} && exec node ${program} --port ${port} >${LOGS}/${port}.log 2>&1`;
  return { origin: `http://localhost:${port}`, command };
}

/** The production build as it is measured. */
export const BENCH = { ...start(23121), env: { ...NOTHING, ...CREDENTIALS, AUTH_URL: "http://localhost:23121" } };

/** Where the servers listen that a bench starts for itself: the site, NextAuth's own provider, and single pages. */
export const MEASURED = {
  site: "http://localhost:23123",
  bundled: "http://localhost:23124",
  pages: "http://localhost:23125",
  start: "http://localhost:23126",
};

export const PROJECTS = {
  // Copies of the repository with builds of their own. They take longest, so they come first.
  fork: { tests: ["fork/*.spec.ts"], patience: 180_000 },
  // The site in the mode `wechat`. See wechat-test.ts.
  wechat: { tests: ["site/*.spec.ts", "demo/*.spec.ts"] },
  // What starts servers of its own. Among them is the development server, which compiles a page when it is first asked for.
  "own-server": { tests: ["own-server/*.spec.ts"], patience: 180_000 },
  // The sandbox in production.
  sandbox: {
    tests: ["site-sandbox/e2e/*.spec.ts"],
    server: {
      ...start(23110),
      env: { ...NOTHING, WECHAT_SANDBOX: "1", AUTH_SECRET, AUTH_URL: "http://localhost:23110" },
    },
  },
  // The sandbox alone, for clients that know nothing of this site.
  clients: {
    tests: ["sandbox/e2e/clients/*.spec.ts"],
    server: { ...logged(23112, "lib/sandbox/start.mjs"), env: NOTHING, ready: "/" },
  },
} satisfies Readonly<Record<string, Project>>;
