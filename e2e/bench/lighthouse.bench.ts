import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "playwright/test";
import { chromiumPath } from "../chromium";
import { BENCH } from "../servers";

// Not a dependency: it is fetched when the bench runs, in this version.
const LIGHTHOUSE = "lighthouse@12.8.2";
const RUNS = 3;
const WANTED = 99;

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly environment: { readonly benchmarkIndex: number };
}

test.beforeAll(() => {
  execFileSync("npm", ["exec", "--yes", `--package=${LIGHTHOUSE}`, "--", "lighthouse", "--version"]);
});

for (const path of ["/", "/login", "/guide", "/errors"]) {
  test(`Lighthouse gives ${path} ${WANTED} or more on a phone, in every category`, async ({ request }, testInfo) => {
    const html = gzipSync(await (await request.get(path)).body()).length;
    const reports = Array.from({ length: RUNS }, (_, run) => lighthouse(path, testInfo.outputPath(`${run}.json`)));
    // The machine is a noisy one, so each category counts with the median of its runs.
    const scores = CATEGORIES.map((category) => median(reports.map((report) => scoreOf(report, category))));
    const indexes = reports.map(({ environment }) => Math.round(environment.benchmarkIndex)).join(", ");
    const line = CATEGORIES.map((category, index) => `${category} ${scores[index]}`).join(", ");
    process.stdout.write(`${path}: ${line}; HTML ${html} bytes gzip; benchmark index ${indexes}\n`);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(WANTED);
  });
}

function lighthouse(path: string, output: string): Report {
  const flags = "--headless=new --no-sandbox --disable-background-networking";
  execFileSync(
    "npm",
    [
      ...["exec", "--yes", `--package=${LIGHTHOUSE}`, "--", "lighthouse", `${BENCH.origin}${path}`],
      ...["--quiet", "--output=json", `--output-path=${output}`, `--chrome-flags=${flags}`],
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath() }, stdio: ["ignore", "ignore", "inherit"] },
  );
  const report: Report = JSON.parse(readFileSync(output, "utf8"));
  return report;
}

function scoreOf({ categories }: Report, category: string): number {
  return Math.round((categories[category]?.score ?? 0) * 100);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
