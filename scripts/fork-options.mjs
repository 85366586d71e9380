import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { problemOf } from "./site-name.mjs";

const STARTER = "weixin-login";
const USAGE = "Usage: npm run fork -- --name NAME [--without demo] [--without sandbox]";

/** The README of each part that can be removed. */
export const PARTS = { demo: "app/(demo)/README.md", sandbox: "lib/sandbox/README.md" };

/** Something that the person who called the command can put right. */
export class Refused extends Error {}

/**
 * What the command line asks for in this repository.
 *
 * @returns {{ name: string | undefined, without: (keyof typeof PARTS)[] }}
 * @throws {Refused} if it cannot be done.
 */
export function options() {
  const { name: given, without } = parsed();
  const isRenamed = siteName() !== STARTER;
  const name = given?.trim();
  if (name !== undefined && isRenamed) {
    throw new Refused(
      `This site is renamed already: it is “${siteName()}”. Its name is in site.config.ts and in the READMEs.`,
    );
  }
  if (name === undefined && !isRenamed) {
    throw new Refused(`Say what the site is called, for example: npm run fork -- --name 约好了\n${USAGE}`);
  }
  const problem = name === undefined ? undefined : problemOf(name);
  if (problem !== undefined) throw new Refused(`${problem}\n${USAGE}`);
  if (name === undefined && without.length === 0) throw new Refused(`There is nothing to do.\n${USAGE}`);
  return { name, without: [...new Set(without.map(partOf))] };
}

function parsed() {
  try {
    const { name, without = [] } = parseArgs({
      options: { name: { type: "string" }, without: { type: "string", multiple: true } },
    }).values;
    return { name, without };
  } catch (error) {
    // The first sentence of Node's message names the option that is unknown or lacks a value.
    const [message = ""] = error instanceof Error ? error.message.split(/\n|\. /) : [];
    throw new Refused(`${message}.\n${USAGE}`);
  }
}

/** @param {string} part @returns {keyof typeof PARTS} */
function partOf(part) {
  if (part !== "demo" && part !== "sandbox") {
    throw new Refused(`There is no part “${part}”. The parts are demo and sandbox.\n${USAGE}`);
  }
  if (!existsSync(PARTS[part])) throw new Refused(`The ${part} is removed already.`);
  return part;
}

function siteName() {
  return /^ {2}name: "(.*)",$/m.exec(readFileSync("site.config.ts", "utf8"))?.[1];
}
