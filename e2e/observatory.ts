import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { AUTHORITY, CERTIFICATES, KEY } from "../lib/wechat/test-certificates";
import { ROOT } from "./root";
import { addressOf, spawnServer, stopServer } from "./server-process";

// Not a dependency: it brings 233 packages, which a team would install with each copy. It is fetched once, in this version.
const NAME = "@mdn/mdn-http-observatory";
const VERSION = "1.4.8";
const FOLDER = join(ROOT, "node_modules/.cache", `observatory-${VERSION}`);
const PACKAGE = join(FOLDER, "node_modules", NAME);
const CERTIFICATE = join(FOLDER, "authority.pem");

const reportSchema = z.object({
  scan: z.object({ score: z.number() }),
  tests: z.record(z.string(), z.object({ result: z.string(), scoreModifier: z.number() })),
});

/** Fetches Mozilla's HTTP Observatory, unless it is there. */
export function fetchObservatory(): void {
  const preloaded = join(PACKAGE, "conf/hsts-preload.json");
  if (existsSync(preloaded)) return;
  mkdirSync(FOLDER, { recursive: true });
  const flags = ["--ignore-scripts", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", "--prefix", FOLDER, ...flags, `${NAME}@${VERSION}`], { stdio: "inherit" });
  // Its script would fetch the browsers' list of https sites. This machine's address is not on it.
  writeFileSync(preloaded, "{}");
  writeFileSync(CERTIFICATE, AUTHORITY);
}

/** What the observatory says about an address. */
interface Report {
  readonly score: number;
  /** What costs points. */
  readonly faults: readonly string[];
}

/** A production build of the site behind https, as a proxy in front serves it. */
export interface SecureSite {
  scan(path: string): Promise<Report>;
  stop(): Promise<void>;
}

/** Starts the site with these variables behind https. It has the address 127.0.0.1 and an authority of its own. */
export async function startSecureSite(env: Readonly<Record<string, string>>): Promise<SecureSite> {
  let address = "";
  const proxy = createServer({ key: KEY, cert: CERTIFICATES.trusted }, (received, response) => {
    const { method, headers, url = "/" } = received;
    const passed = request(new URL(address + url), { method, headers, agent: false });
    passed.on("error", () => response.destroy());
    passed.on("response", (answer) => {
      // The observatory rates no page with the status 404, but one with the same headers.
      response.writeHead(answer.statusCode === 404 ? 200 : (answer.statusCode ?? 502), answer.headers);
      answer.pipe(response);
    });
    received.pipe(passed);
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const place = proxy.address();
  const port = typeof place === "object" ? place?.port : place;
  const server = spawnServer({ ...env, AUTH_URL: `https://127.0.0.1:${port}` });
  address = await addressOf(server);
  return {
    scan: (path) => scan(`127.0.0.1:${port}${path}`),
    stop: async () => {
      await stopServer(server);
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}

// An address without http. The observatory asks by http, too, which this port does not speak.
async function scan(address: string): Promise<Report> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: CERTIFICATE };
  const { stdout } = await promisify(execFile)("node", [join(PACKAGE, "src/scan.js"), address], { env });
  const { scan, tests } = reportSchema.parse(JSON.parse(stdout));
  const faults = Object.entries(tests).filter(([, { scoreModifier }]) => scoreModifier < 0);
  return { score: scan.score, faults: faults.map(([name, { result }]) => `${name}: ${result}`) };
}
