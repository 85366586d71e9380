import { execFileSync } from "node:child_process";
import { readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { options, Refused, removableParts, usage } from "./fork-options.mjs";
import { Files, readSteps, StepError, sectionOf } from "./steps.mjs";

// Makes another site of this starter. See README.md in this folder.

try {
  await fork();
} catch (error) {
  if (!(error instanceof Refused) && !(error instanceof StepError)) throw error;
  const hint =
    "Nothing is changed. Take the steps of scripts/README.md and of the part's README by hand, as far as they fit.";
  process.stderr.write(error instanceof StepError ? `${error.message}\n${hint}\n` : `${error.message}\n`);
  process.exitCode = 1;
}

async function fork() {
  if (process.argv.includes("--help")) {
    process.stdout.write(`${usage()}\n`);
    return;
  }
  const { name, slug, without } = options();
  refuseDirtyTree();
  const files = new Files(git("ls-files", "-z").split("\0").filter(Boolean), (path) => readFileSync(path, "utf8"));
  const parts = removableParts();
  const removals = without.flatMap((part) => readSteps(sectionOf(files.text(parts[part] ?? ""), "To remove it")));
  const steps = [...(name === undefined ? [] : renaming(name, slug)), ...removals];
  const runs = files.take(steps);
  if (name !== undefined) writeReadmes(files, name, without);
  if (!Object.values(parts).some((readme) => files.has(readme))) removeThisCommand(files);

  const left = name === undefined ? [] : await leftOfRenaming(name);
  const { written, deleted } = files.changes;
  write(written, deleted);
  // Next keeps types of the pages of its last run there, which would fail the check.
  rmSync(".next", { recursive: true, force: true });
  left.unshift(...uninstall(runs));
  if (!run("node", ["node_modules/@biomejs/biome/bin/biome", "check", "--write", "."]))
    left.push("Run npm run format.");
  left.push("Look at the changes with git diff, run npm test, and commit.");
  report({ name, slug, without }, written.size, deleted.length, left);
}

/** @param {string} name Draws the picture, and returns what is left to do. */
async function leftOfRenaming(name) {
  const { openGraphImage } = await import("./open-graph.mjs");
  const problem = await openGraphImage(name);
  return [
    problem ??
      "Look at public/open-graph.png, public/favicon.svg and public/apple-touch-icon.png, and make them yours.",
    "Edit the texts in site.config.ts, and the accent colours at the top of app/(site)/globals.css.",
  ];
}

/** @param {Files} files */
function removeThisCommand(files) {
  files.delete("scripts");
  files.write("package.json", files.text("package.json").replace(/^ +"fork": .*\n/m, ""));
}

/** @param {ReadonlyMap<string, string>} written @param {readonly string[]} deleted */
function write(written, deleted) {
  for (const [path, text] of written) writeFileSync(path, text);
  for (const path of deleted) {
    rmSync(path);
    removeEmpty(dirname(path));
  }
}

/** @param {readonly import("./steps.mjs").Run[]} runs Returns what is left to do. */
function uninstall(runs) {
  const packages = runs.flatMap(({ command }) => command.slice(2));
  if (packages.length === 0) return [];
  const uninstalling = ["uninstall", ...packages];
  // Only package.json and its lock change here. `npm ci` then removes what is no longer needed.
  const done = run("npm", [...uninstalling, "--package-lock-only", "--no-audit", "--no-fund"]);
  const last = "Run npm ci, which removes the packages that nothing needs any more.";
  return done ? [last] : [`Run npm ${uninstalling.join(" ")}.`, last];
}

function refuseDirtyTree() {
  if (git("status", "--porcelain") === "") return;
  throw new Refused(
    "There are changes that are not committed. Commit or stash them first, so that git diff shows what this command did.",
  );
}

/** @param {string} name @param {string} slug */
function renaming(name, slug) {
  const fill = (/** @type {string} */ text) => text.replaceAll("NAME", () => name).replaceAll("SLUG", slug);
  const steps = readSteps(sectionOf(readFileSync("scripts/README.md", "utf8"), "To rename it"));
  return steps.map((step) => (step.kind === "change" ? { ...step, after: fill(step.after) } : step));
}

/** @param {Files} files @param {string} name @param {readonly string[]} without */
function writeReadmes(files, name, without) {
  for (const language of ["", ".en"]) {
    const text = files
      .text(`scripts/fork-readme${language}.md`)
      // What is said of a part goes with it.
      .replace(/<!-- (\w+) -->\n(.*?)<!-- \/\1 -->\n\n/gs, (_, part, paragraph) =>
        without.includes(part) ? "" : `${paragraph}\n`,
      );
    files.write(
      `README${language}.md`,
      text.replaceAll("NAME", () => name),
    );
    files.delete(`scripts/fork-readme${language}.md`);
  }
}

/** @param {string} folder */
function removeEmpty(folder) {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty.
    return;
  }
  removeEmpty(dirname(folder));
}

/** @param {readonly string[]} args */
function git(...args) {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    throw new Refused(
      "This folder is no git repository. Run git init, git add . and git commit first, so that git diff shows what this command did.",
    );
  }
}

/** @param {string} program @param {readonly string[]} args Returns whether it succeeded. */
function run(program, args) {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {ReturnType<typeof options>} asked
 * @param {number} written
 * @param {number} deleted
 * @param {readonly string[]} left
 */
function report({ name, slug, without }, written, deleted, left) {
  const done = [
    name !== undefined && `The site is called ${name} now.`,
    name !== undefined && `It is ${slug} in package.json and in the keys in Redis.`,
    ...without.map((part) => `The ${part} is removed.`),
    `${written} files are changed, and ${deleted} deleted.`,
  ];
  const lines = [...done.filter(Boolean), "", "What is left to do:", ...left.map((line) => `- ${line}`)];
  process.stdout.write(`${lines.join("\n")}\n`);
}
