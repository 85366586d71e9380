import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./test-sources";

// Every page of documentation: its links lead somewhere, and its commands exist.

/** The files of the repository. */
const FILES = readdirSync(ROOT)
  .filter((name) => !/^(?:node_modules|\.(?:next|git|data|vercel))$/.test(name))
  .flatMap((name) =>
    statSync(join(ROOT, name)).isDirectory()
      ? readdirSync(join(ROOT, name), { recursive: true, encoding: "utf8" }).map((path) => join(name, path))
      : [name],
  );
// `npm run fork` makes the READMEs of another site of two of them. Their links are those of that site.
const PAGES = FILES.filter((path) => /\.md$/.test(path) && !/^(?:scripts\/fork-readme|e2e\/results\/)/.test(path));

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** The packages that a recipe installs. */
const INSTALLED = PAGES.flatMap((page) =>
  [...read(page).matchAll(/ (\S+)@\d+\.\d+\.\d+/g)].map(([, name = ""]) => name),
);

/** The packages that folders of lib are. */
const OWN: readonly string[] = FILES.filter((path) => /^lib\/[^/]+\/package\.json$/.test(path)).map(
  (path) => JSON.parse(read(path)).name,
);

/** A Markdown text without its code blocks. */
function prose(markdown: string): string {
  return markdown.replace(/^( *)```[\s\S]*?^\1```$/gm, "");
}

/** The targets of a Markdown text's images and links, without those on other sites. */
function local(markdown: string): string[] {
  const addresses = [
    ...prose(markdown).matchAll(/\]\(([^)\s]+)[^)]*\)|<(?:a|img)\b[^>]*\b(?:src|href)="([^"]+)"/g),
  ].map(([, inline, html]) => inline ?? html ?? "");
  return addresses.filter((address) => !/^[a-z]+:/.test(address));
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchors(markdown: string): string[] {
  return [...prose(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Whether a link of a page leads to a file or a folder of the repository, and to a heading if it names one. */
function leadsSomewhere(page: string, address: string): boolean {
  const [file = "", anchor] = decodeURIComponent(address).split("#");
  const target = file === "" ? page : join(dirname(page), file);
  const exists = FILES.some((path) => path === target || path.startsWith(`${target.replace(/\/$/, "")}/`));
  return exists && (anchor === undefined || !target.endsWith(".md") || anchors(read(target)).includes(anchor));
}

describe.each(PAGES)("in %s", (page) => {
  test("every link and image leads somewhere", () => {
    expect(local(read(page)).filter((address) => !leadsSomewhere(page, address))).toEqual([]);
  });

  test("every npm script and every program exists", () => {
    const { scripts, dependencies, devDependencies } = JSON.parse(read("package.json"));
    const names = [...read(page).matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name = ""]) => name);
    // A recipe adds its own scripts to package.json.
    const added = [...read(page).matchAll(/^\+ +"([\w:-]+)": "/gm)].map(([, name = ""]) => name);
    expect(names.filter((name) => !(name in scripts) && !added.includes(name))).toEqual([]);
    const programs = [...read(page).matchAll(/\bnpx ([@a-z][\w/-]*)/g)].map(([, name = ""]) => name);
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const known = ["playwright", "biome", ...packages, ...INSTALLED, ...OWN];
    expect(programs.filter((name) => !known.includes(name) && !name.startsWith("create-"))).toEqual([]);
  });

  test("every path of a test that a command names exists", () => {
    const paths = [...read(page).matchAll(/\b(?:vitest run|playwright test) ([\w./()-]+)/g)].map(
      ([, path = ""]) => path,
    );
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test("the pages were found", () => {
  expect(PAGES).toEqual(expect.arrayContaining(["README.md", "README.en.md", "lib/README.md"]));
});

test("images and links are found, but not those in code blocks", () => {
  expect(
    local("![a](b.png) [![c](https://d)](e/f.md#g) [h](%28i%29 'j')\n```\n[k](l)\n```\n<img src=\"m.png\">"),
  ).toEqual(["b.png", "e/f.md#g", "%28i%29", "m.png"]);
});

test("an anchor is made of a heading as GitHub makes it", () => {
  expect(anchors("# To remove it\n```sh\n# no\n```\n## 5. A row, at `each` login\n## 上线：自己的服务器")).toEqual([
    "to-remove-it",
    "5-a-row-at-each-login",
    "上线自己的服务器",
  ]);
});

// The variables of the button reach previews, too.
test.each(["README.md", "README.en.md"])("a button in %s that deploys the site asks for no credentials", (page) => {
  for (const [button] of read(page).matchAll(/https:\/\/vercel\.com\/new\/clone\?[^)]+/g)) {
    const asked = new URL(button).searchParams.get("env")?.split(",") ?? [];
    expect(asked).toContain("AUTH_SECRET");
    expect(asked.filter((name) => /_APP_(?:ID|SECRET)$/.test(name))).toEqual([]);
  }
});
