import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { problemOf, slugOf } from "./site-name.mjs";

const STARTER = "weixin-login";

/**
 * The parts that can be removed, by the names of their folders, each with the README that says how.
 *
 * @returns {Readonly<Record<string, string>>}
 */
export function removableParts() {
  const readmes = ["app", "lib"]
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root).map((name) => `${root}/${name}/README.md`))
    .filter((path) => existsSync(path) && readFileSync(path, "utf8").includes("\n## To remove it\n"));
  return Object.fromEntries(readmes.map((path) => [/\/\(?(.*?)\)?\//.exec(path)?.[1], path]));
}

/** Something that the person who called the command can put right. */
export class Refused extends Error {}

/**
 * What the command line asks for in this repository.
 *
 * @returns {{ name: string | undefined, slug: string, without: string[] }}
 * @throws {Refused} if it cannot be done.
 */
export function options() {
  const { name: given, slug: givenSlug, without } = parsed();
  const isRenamed = siteName() !== STARTER;
  const name = given?.trim();
  if (name !== undefined && isRenamed) {
    throw new Refused(
      `This site is renamed already: it is “${siteName()}”. Its name is in site.config.ts and in the READMEs.`,
    );
  }
  if (name === undefined && !isRenamed) {
    throw new Refused(`Say what the site is called, for example: npm run fork -- --name 约好了\n${usage()}`);
  }
  const problem = name === undefined ? undefined : problemOf(name);
  if (problem !== undefined) throw new Refused(`${problem}\n${usage()}`);
  if (name === undefined && without.length === 0) throw new Refused(`There is nothing to do.\n${usage()}`);
  const missing = without.find((part) => !Object.hasOwn(removableParts(), part));
  if (missing !== undefined) throw new Refused(`There is no part “${missing}” to remove.\n${usage()}`);
  return { name, slug: name === undefined ? "" : slugFor(name, givenSlug), without: [...new Set(without)] };
}

/** @param {string} name @param {string | undefined} given */
function slugFor(name, given) {
  const slug = given ?? slugOf(name, basename(process.cwd()));
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(slug)) {
    throw new Refused(
      `--slug has small letters, digits and hyphens between them, for example: --slug tea-shop\n${usage()}`,
    );
  }
  // Two sites with one prefix would share their keys in Redis.
  if (slug === STARTER) {
    throw new Refused(
      `Say what package.json and the keys in Redis are to call the site, for example: --slug tea-shop\n${usage()}`,
    );
  }
  return slug;
}

function parsed() {
  try {
    const {
      name,
      slug,
      without = [],
    } = parseArgs({
      options: { name: { type: "string" }, slug: { type: "string" }, without: { type: "string", multiple: true } },
    }).values;
    return { name, slug, without };
  } catch (error) {
    // The first sentence of Node's message names the option that is unknown or lacks a value.
    const [message = ""] = error instanceof Error ? error.message.split(/\n|\. /) : [];
    throw new Refused(`${message}.\n${usage()}`);
  }
}

/** How to call the command. */
export function usage() {
  const parts = Object.keys(removableParts()).map((part) => ` [--without ${part}]`);
  return `Usage: npm run fork -- --name NAME [--slug SLUG]${parts.join("")}`;
}

function siteName() {
  return /^ {2}name: "(.*)",$/m.exec(readFileSync("site.config.ts", "utf8"))?.[1];
}
