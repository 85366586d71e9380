import { describe, expect, test } from "vitest";
import { cut } from "./cut.mjs";

const SOURCE = `import { one } from "./one";

/** How many. */
export const MANY = 5;

const LONG =
  "a text on a line of its own";

/** Says hello. */
export async function hello(
  name: string,
): Promise<string> {
  // A comment inside belongs to it.
  const text = \`hello \${name}\`;

  return text;
}

// Why the next one is there.
function helloAll({
  names,
}: {
  names: string[];
}): string[] {
  return names;
}

export const options = {
  many: MANY,
} as const;
export type Options = typeof options;

export interface Greeting$ {
  readonly hello: string;
}

const last = [
  LONG,
];
`;

/** The lines of the source that an excerpt claims to be. */
const linesOf = ({ first, last }: { first: number; last: number }) =>
  SOURCE.split("\n")
    .slice(first - 1, last)
    .join("\n");

describe("a declaration is cut out", () => {
  test.each([
    ["MANY", "export const MANY = 5;", 1],
    ["LONG", "const LONG =", 2],
    ["hello", "export async function hello(", 8],
    ["helloAll", "function helloAll({", 7],
    ["options", "export const options = {", 3],
    ["Options", "export type Options = typeof options;", 1],
    ["Greeting$", "export interface Greeting$ {", 3],
    ["last", "const last = [", 3],
  ])("%s, whole and with its lines", (name, firstText, count) => {
    const { code, lines } = cut(SOURCE, name);
    expect(code.split("\n")[0]).toBe(firstText);
    expect(lines.last - lines.first + 1).toBe(count);
    expect(code).toBe(linesOf(lines));
  });

  test("with its empty lines and the comments inside, and without the comments around it", () => {
    const { code } = cut(SOURCE, "hello");
    expect(code).toContain("  // A comment inside belongs to it.\n");
    expect(code).toContain("`;\n\n  return text;\n}");
    expect(code).not.toMatch(/Says hello|Why the next/);
  });
});

describe("a name that is not declared at the top level is an error that names it:", () => {
  test.each(["goodbye", "text", "one", "hell", "helloA", "", "hello|MANY", ".*"])("%j", (name) => {
    expect(() => cut(SOURCE, name)).toThrow(`There is no top-level declaration of "${name}".`);
  });

  test("and so is a name that is declared twice", () => {
    expect(() => cut("type Twice = 1;\nconst Twice = 1;\n", "Twice")).toThrow(
      'There is more than one top-level declaration of "Twice".',
    );
  });
});
