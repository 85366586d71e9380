import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "playwright/test";
import { chromiumPath } from "../chromium.mjs";
import { buildEmptyPage, EMPTY_PAGE, emptyPageScripts, measureEmptyPage } from "../empty-page";
import { BENCH, NEXT } from "../servers";

// Not a dependency: it is fetched when the bench runs, in this version.
const LIGHTHOUSE = "lighthouse@12.8.2";
const RUNS = 3;
const EMPTY = "http://localhost:23122";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

let emptyServer: ChildProcess;

test.beforeAll(async ({ playwright }) => {
  npmExec("--version");
  buildEmptyPage();
  emptyServer = spawn("node", [NEXT, "start", EMPTY_PAGE, "--port", new URL(EMPTY).port], {
    env: { ...process.env, ...BENCH.env },
    stdio: "ignore",
  });
  const request = await playwright.request.newContext();
  await expect.poll(async () => (await request.get(EMPTY).catch(() => undefined))?.status()).toBe(200);
  await request.dispose();
});

test.afterAll(() => {
  emptyServer.kill();
});

// What the empty page gets is what Next and this machine leave to be had; a page's own part is the difference.
test("an empty page of Next's, for comparison", async () => {
  print("the empty page", measure(EMPTY));
});

test("the recorded size of the empty page's scripts is right", () => {
  expect(emptyPageScripts()).toBe(measureEmptyPage());
});

for (const path of ["/", "/login", "/guide", "/errors"]) {
  test(`Lighthouse on ${path}, as on a phone`, async ({ request }) => {
    const html = gzipSync(await (await request.get(path)).body()).length;
    const reports = measure(`${BENCH.origin}${path}`);
    print(path, reports, `; HTML ${html} bytes gzip`);
    // The speed of a noisy machine is shown, not judged. The other categories are the same in every run.
    for (const category of CATEGORIES.slice(1)) expect(scoreOf(reports, category), category).toBeGreaterThanOrEqual(99);
  });
}

function measure(url: string): Report[] {
  return Array.from({ length: RUNS }, (_, run) => {
    const output = test.info().outputPath(`${run}.json`);
    const flags = "--headless=new --no-sandbox --disable-background-networking";
    npmExec(url, "--quiet", "--output=json", `--output-path=${output}`, `--chrome-flags=${flags}`);
    const report: Report = JSON.parse(readFileSync(output, "utf8"));
    return report;
  });
}

function npmExec(...args: string[]): void {
  execFileSync("npm", ["exec", "--yes", `--package=${LIGHTHOUSE}`, "--", "lighthouse", ...args], {
    env: { ...process.env, CHROME_PATH: chromiumPath() },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Prints the median of each category, and of the two figures that performance hangs on, with all its scores. */
function print(name: string, reports: readonly Report[], more = ""): void {
  const scores = CATEGORIES.map((category) => `${category} ${scoreOf(reports, category)}`).join(", ");
  const all = reports.map(({ categories }) => percent(categories["performance"]?.score)).join(" ");
  const [paint, blocked] = ["largest-contentful-paint", "total-blocking-time"].map((audit) =>
    Math.round(median(reports.map(({ audits }) => audits[audit]?.numericValue ?? 0))),
  );
  process.stdout.write(`${name}: ${scores} (performance of ${RUNS} runs: ${all}); `);
  process.stdout.write(`largest paint ${paint} ms, blocked ${blocked} ms${more}\n`);
}

function scoreOf(reports: readonly Report[], category: string): number {
  return median(reports.map(({ categories }) => percent(categories[category]?.score)));
}

function percent(score: number | null | undefined): number {
  return Math.round((score ?? 0) * 100);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
