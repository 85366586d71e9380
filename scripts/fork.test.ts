import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { problemOf, slugOf } from "./site-name.mjs";

const ROOT = join(import.meta.dirname, "..");
const USAGE = "Usage: npm run fork -- --name NAME [--slug SLUG] [--without demo] [--without shop]\n";
/** The README of a part. */
const SHOP = `# The shop

## To remove it

\`\`\`sh
rm -r lib/shop
\`\`\`

\`\`\`diff
--- site.config.ts
-  errcodes: "/errors",
\`\`\`
`;

let folder: string;

const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" });

/** Writes files of the repository, and commits them. */
function commit(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git("add", ".");
  git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "Begin");
}

/** Runs the command in the repository. */
function fork(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("node", [join(ROOT, "scripts/fork.mjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "My Site 2 "));
  git("init", "--quiet");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("npm run fork changes nothing, and says what to do,", () => {
  beforeEach(() => {
    commit({
      "site.config.ts": 'export const site = {\n  name: "weixin-login",\n};\n',
      "scripts/README.md": readFileSync(join(ROOT, "scripts/README.md"), "utf8"),
      "lib/shop/README.md": SHOP,
    });
  });
  afterEach(() => expect(git("status", "--porcelain", "--", ":!dirty")).toBe(""));

  test.each([
    ["without a name", [], "Say what the site is called, for example: npm run fork -- --name 约好了"],
    ["without the value of a name", ["--name"], "Option '--name <value>' argument missing."],
    ["with an empty name", ["--name", "  "], "The name is empty. Give the site a name."],
    ["with a name of 200 characters", ["--name", "名".repeat(200)], "The name has 200 characters."],
    ["with quotes in the name", ["--name", 'My "site"'], 'The name cannot have the character " in it.'],
    ["with a backslash in the name", ["--name", "a\\b"], "The name cannot have the character \\ in it."],
    ["with a line break in the name", ["--name", "a\nb"], "The name has a line break or a control character."],
    [
      "with capitals in the slug",
      ["--name", "约好了", "--slug", "TeaShop"],
      "--slug has small letters, digits and hyphens",
    ],
    ["with the starter's slug", ["--name", "Weixin Login"], "for example: --slug tea-shop"],
    ["with an unknown option", ["--name", "约好了", "--with", "tests"], "Unknown option '--with'."],
    ["with a word too many", ["--name", "My", "Site"], "Unexpected argument 'Site'."],
    ["with an unknown part", ["--name", "约好了", "--without", "login"], "There is no part “login” to remove."],
    ["with steps that do not fit", ["--name", "约好了"], "There is no docs/images to delete.\nNothing is changed."],
  ])("%s", (_case, args, message) => {
    const { status, stdout, stderr } = fork(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });

  test("in a tree with changes that are not committed", () => {
    writeFileSync(join(folder, "dirty"), "");
    expect(fork("--name", "约好了")).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^There are changes that are not committed\. Commit or stash them first/),
    });
  });
});

test("npm run fork asks for a git repository", () => {
  commit({ "site.config.ts": 'export const site = {\n  name: "weixin-login",\n};\n' });
  rmSync(join(folder, ".git"), { recursive: true });
  expect(fork("--name", "约好了")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^This folder is no git repository\. Run git init/),
  });
});

describe("a site that is renamed already", () => {
  beforeEach(() => {
    commit({
      "site.config.ts": 'export const site = {\n  name: "约好了",\n  errcodes: "/errors",\n};\n',
      "app/(demo)/README.md": "# The demo\n\n## To remove it\n",
      "lib/README.md": "# lib\n",
      "lib/shop/README.md": SHOP,
    });
  });

  test("is not renamed again", () => {
    const { status, stderr } = fork("--name", "另一个");
    expect(stderr).toBe(
      "This site is renamed already: it is “约好了”. Its name is in site.config.ts and in the READMEs.\n",
    );
    expect(status).toBe(1);
  });

  test("hears that there is nothing to do", () => {
    expect(fork()).toMatchObject({ status: 1, stderr: `There is nothing to do.\n${USAGE}` });
  });

  test("tells how to call it", () => {
    expect(fork("--help")).toEqual({ status: 0, stdout: USAGE, stderr: "" });
  });

  test("loses a part, once", () => {
    mkdirSync(join(folder, ".next/dev/types"), { recursive: true });
    const { status, stdout } = fork("--without", "shop", "--without", "shop");
    expect(existsSync(join(folder, ".next"))).toBe(false);
    expect(stdout).toMatch(/^The shop is removed\.\n1 files are changed, and 1 deleted\.\n\nWhat is left to do:\n- /);
    expect(status).toBe(0);
    expect(git("status", "--porcelain")).toBe(" D lib/shop/README.md\n M site.config.ts\n");
    expect(readFileSync(join(folder, "site.config.ts"), "utf8")).toBe('export const site = {\n  name: "约好了",\n};\n');
    git("commit", "--quiet", "--all", "--message", "Remove the shop");
    const usage = USAGE.replace(" [--without shop]", "");
    expect(fork("--without", "shop")).toMatchObject({
      status: 1,
      stderr: `There is no part “shop” to remove.\n${usage}`,
    });
  });
});

describe("a name", () => {
  test.each(["约好了", "Joe's & Sons", "🍜 面馆", "Ünïcödé", "a".repeat(40)])("can be %s", (name) => {
    expect(problemOf(name)).toBeUndefined();
  });

  test.each([
    ["约好了", "yue-hao-le", "yue-hao-le"],
    ["Joe's & Sons", "x", "joe-s-sons"],
    ["My Site 2", "x", "my-site-2"],
    ["🍜", "面馆", "my-site"],
  ])("%s in the folder %s is written %s for machines", (name, folder, slug) => {
    expect(slugOf(name, folder)).toBe(slug);
  });
});
