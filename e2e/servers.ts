/** The executable of Next. */
export const NEXT = "node_modules/next/dist/bin/next";

/** Every variable that the site reads, empty, so that a developer's .env.local does not reach the tests. */
export const NOTHING = {
  AUTH_SECRET: "",
  AUTH_SECRET_1: "",
  AUTH_SECRET_2: "",
  AUTH_SECRET_3: "",
  AUTH_URL: "",
  AUTH_WECHAT_APP_ID: "",
  AUTH_WECHAT_APP_SECRET: "",
  WECHAT_API_HOST: "",
  WECHAT_SANDBOX: "",
  WECHAT_SANDBOX_CALLBACKS: "",
  REDIS_URL: "",
  NEXT_TELEMETRY_DISABLED: "1",
};

/** What the site in the mode `wechat` is configured with. The values are easy to find in a leak. */
export const APP_ID = "wx0123456789abcdef";
export const APP_SECRET = "5ec3e75ec3e75ec3e75ec3e75ec3e75e";
export const AUTH_SECRET = "e2e-kJ8vQ2mZ7xL4nB9cT6wR1yP5sD3fG0hA";

/** Where a test answers in place of api.weixin.qq.com. */
export const STAND_IN = "http://127.0.0.1:43119";

interface Server {
  readonly origin: string;
  readonly command: string;
  readonly env: Record<string, string>;
  /** The files of the tests, below `e2e`. */
  readonly tests: readonly string[];
  /** How many test files may run at once; as many as Playwright likes where it is not said. */
  readonly workers?: number;
  /** How long a test waits for what it expects, in milliseconds, where it is longer than for the others. */
  readonly patience?: number;
}

function start(port: number, nodeOptions = ""): Pick<Server, "origin" | "command"> {
  return { origin: `http://localhost:${port}`, command: `node ${nodeOptions} ${NEXT} start --port ${port}` };
}

const credentials = { AUTH_SECRET, AUTH_WECHAT_APP_ID: APP_ID, AUTH_WECHAT_APP_SECRET: APP_SECRET };

/** The production build as it is measured. */
export const BENCH = { ...start(43121), env: { ...NOTHING, ...credentials, AUTH_URL: "http://localhost:43121" } };

/** Where the servers listen that a bench starts for itself: the site, NextAuth's own provider, and single pages. */
export const MEASURED = {
  site: "http://localhost:43123",
  bundled: "http://localhost:43124",
  pages: "http://localhost:43125",
  start: "http://localhost:43126",
};

/** The production build in each of its modes. */
export const SERVERS: Readonly<Record<"sandbox" | "wechat" | "unconfigured", Server>> = {
  wechat: {
    ...start(43111, "--import ./e2e/answer-for-wechat.mjs"),
    env: {
      ...NOTHING,
      ...credentials,
      AUTH_URL: "http://localhost:43111",
      WECHAT_STAND_IN: STAND_IN,
    },
    tests: ["site/*.spec.ts", "demo/*.spec.ts"],
    // Each of its files answers for WeChat at the same address.
    workers: 1,
  },
  unconfigured: {
    ...start(43112),
    env: NOTHING,
    // Among its tests are those of the development server, which compiles a page when it is first asked for, and others
    // that start servers and build.
    patience: 60_000,
    tests: ["fork/*.spec.ts", "own-server/*.spec.ts"],
  },
  sandbox: {
    ...start(43110),
    env: { ...NOTHING, WECHAT_SANDBOX: "1", AUTH_SECRET, AUTH_URL: "http://localhost:43110" },
    tests: ["sandbox/*.spec.ts", "sandbox/clients/*.spec.ts"],
  },
};
