/**
 * The steps that a page of documentation tells a reader to take, as its code blocks say them. `npm run fork` and the tests
 * take the same steps, so a page that is wrong fails a test.
 *
 * @typedef {{ readonly kind: "create", readonly path: string, readonly text: string }} Create A new file.
 * @typedef {{ readonly kind: "change", readonly path: string, readonly before: string, readonly after: string }} Change
 *   `before` is in the file exactly once, and `after` takes its place.
 * @typedef {{ readonly kind: "delete", readonly path: string }} Delete A file or a folder.
 * @typedef {{ readonly kind: "run", readonly command: readonly string[] }} Run A program and its arguments.
 * @typedef {Create | Change | Delete | Run} Step
 */

/** A step does not fit the repository: the page, or the file that it names, has changed since. */
export class StepError extends Error {}

/**
 * Reads the steps of a Markdown text, in its order.
 *
 * - In a block `diff` a line `--- path` names a file, and `@@` separates two places in it. A line of `…` stands for all
 *   lines up to the next one that is shown.
 * - In a block `sh` each line is a command. `rm -r` becomes a step for each of its paths.
 * - Any other block but `text` is a new file if its first line is a comment with a path: `// lib/a.ts`, `# a.yml`, `-- a.sql`.
 *
 * @param {string} markdown
 * @returns {Step[]}
 */
export function readSteps(markdown) {
  const blocks = markdown.matchAll(/^(?<indent> *)```(?<language>\w+)\n(?<text>.*?)^\k<indent>```$/gms);
  return [...blocks].flatMap(({ groups: { indent = "", language = "", text = "" } = {} }) =>
    stepsOf(indent, language, text),
  );
}

/** @param {string} indent @param {string} language @param {string} text @returns {Step[]} */
function stepsOf(indent, language, text) {
  const lines = text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
  if (language === "diff") return changesOf(lines);
  if (language === "sh") return commandsOf(lines);
  if (language === "text") return [];
  const path = /^(?:\/\/|#|--) (\S+\.\w+)\n/.exec(lines)?.[1];
  return path === undefined ? [] : [{ kind: "create", path, text: lines }];
}

/**
 * The part of a Markdown text below a heading, up to the next heading of its level.
 *
 * @param {string} markdown
 * @param {string} heading
 */
export function sectionOf(markdown, heading) {
  const [, after] = markdown.split(`\n## ${heading}\n`);
  if (after === undefined) throw new StepError(`There is no section “${heading}”.`);
  return after.split(/^## /m)[0] ?? "";
}

/** @param {string} diff @returns {Change[]} */
function changesOf(diff) {
  return diff
    .split(/^--- /m)
    .slice(1)
    .flatMap((file) => {
      const [path = ""] = file.split("\n", 1);
      const hunks = file.slice(path.length + 1).split(/^@@.*\n/m);
      return hunks.map((hunk) => ({
        kind: /** @type {const} */ ("change"),
        path,
        before: sideOf(hunk, "-"),
        after: sideOf(hunk, "+"),
      }));
    });
}

/**
 * The lines of a hunk before (`-`) or after (`+`) the change.
 *
 * @param {string} hunk
 * @param {"-" | "+"} sign
 */
function sideOf(hunk, sign) {
  const lines = hunk.split(/(?<=\n)/).filter((line) => line.startsWith(sign) || line.startsWith(" ") || line === "\n");
  return lines.map((line) => (line === "\n" ? line : line.slice(1))).join("");
}

/** @param {string} lines @returns {(Delete | Run)[]} */
function commandsOf(lines) {
  return lines
    .replaceAll("\\\n", " ")
    .split("\n")
    .flatMap((line) => commandOf(wordsOf(line)));
}

/** @param {string[]} command @returns {(Delete | Run)[]} */
function commandOf(command) {
  const [program, flag, ...paths] = command;
  if (program === undefined) return [];
  if (program !== "rm") return [{ kind: "run", command }];
  if (flag !== "-r") throw new StepError(`Write “rm -r” in place of “${command.join(" ")}”.`);
  return paths.map((path) => ({ kind: "delete", path }));
}

/** @param {string} line */
function wordsOf(line) {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? "",
  );
}

/**
 * The files of a repository while steps are taken. Nothing is written until all steps have succeeded.
 */
export class Files {
  /** @type {(path: string) => string} */
  #read;
  /** @type {Set<string>} */
  #paths;
  /** @type {Map<string, string>} */
  #written = new Map();
  /** @type {Set<string>} */
  #deleted = new Set();

  /**
   * @param {Iterable<string>} paths All files, relative to the repository.
   * @param {(path: string) => string} read Reads one of them.
   */
  constructor(paths, read) {
    this.#paths = new Set(paths);
    this.#read = read;
  }

  /** What has changed: the new text of each file, and the files to delete. */
  get changes() {
    return { written: /** @type {ReadonlyMap<string, string>} */ (this.#written), deleted: [...this.#deleted] };
  }

  /** All files that there are now. */
  get paths() {
    return [...this.#paths];
  }

  /** @param {string} path */
  has(path) {
    return this.#paths.has(path);
  }

  /** @param {string} path */
  text(path) {
    if (!this.#paths.has(path)) throw new StepError(`There is no ${path}.`);
    return this.#written.get(path) ?? this.#read(path);
  }

  /** @param {string} path @param {string} text */
  write(path, text) {
    this.#paths.add(path);
    this.#deleted.delete(path);
    this.#written.set(path, text);
  }

  /**
   * Deletes a file, or all files of a folder.
   *
   * @param {string} path
   * @throws {StepError} if there is none.
   */
  delete(path) {
    const gone = [...this.#paths].filter((file) => file === path || file.startsWith(`${path}/`));
    if (gone.length === 0) throw new StepError(`There is no ${path} to delete.`);
    for (const file of gone) {
      this.#paths.delete(file);
      this.#written.delete(file);
      this.#deleted.add(file);
    }
  }

  /**
   * Takes steps, and returns those that run a program. Deletions come first, and a change in a deleted file is left out:
   * so the lists of several parts can be taken together.
   *
   * @param {readonly Step[]} steps
   * @returns {Run[]}
   * @throws {StepError} if a path or a line is missing, because the page is out of date.
   */
  take(steps) {
    for (const step of steps) if (step.kind === "delete") this.delete(step.path);
    for (const step of steps) {
      if (step.kind === "create") this.#create(step);
      if (step.kind === "change" && !this.#deleted.has(step.path)) this.#change(step);
    }
    return steps.filter((step) => step.kind === "run");
  }

  /** @param {Create} step */
  #create({ path, text }) {
    if (this.#paths.has(path)) throw new StepError(`${path} exists already.`);
    this.write(path, text);
  }

  /** @param {Change} step */
  #change({ path, before, after }) {
    const text = this.text(path);
    // The width of a table's columns may differ.
    const pattern = before
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/ +(?=\\\|)|(?<=\\\|) +/g, " +")
      .replace(/^…\n/gm, "(?:.*\n)*?");
    const places = before === "" ? [] : [...text.matchAll(new RegExp(`^${pattern}`, "gm"))];
    const [place] = places;
    if (!place || places.length > 1) {
      throw new StepError(`${path} must have these lines once, but has them ${places.length} times:\n${before}`);
    }
    this.write(path, text.slice(0, place.index) + after + text.slice(place.index + place[0].length));
  }
}
