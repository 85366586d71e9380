import { expect, test } from "vitest";
import { highlight } from "./highlight.mjs";

const CODE = `export async function hello(name: string): Promise<Greeting> {
  // Says why.

  if (name === "") throw new TypeError("a name");
  return { text: \`hello \${name}!\`, times: 2 };
}`;

test("the texts of the pieces join to the code", async () => {
  const pieces = await highlight(CODE, "typescript");
  expect(pieces.map(([, text]) => text).join("")).toBe(CODE);
});

test("each piece has its kind, and neighbours of one kind form one piece", async () => {
  const pieces = await highlight(CODE, "typescript");
  expect(pieces).toEqual(
    expect.arrayContaining([
      ["keyword", "export async function "],
      ["function", "hello"],
      ["type", "Promise"],
      ["comment", "// Says why.\n\n  "],
      ["string", '"a name"'],
      ["keyword", "throw new "],
      ["string", "2"],
    ]),
  );
  const kinds = pieces.map(([kind]) => kind);
  expect(kinds.filter((kind, index) => kind === kinds[index + 1])).toEqual([]);
});

test("an expression in a template is not part of the string", async () => {
  const pieces = await highlight("const text = `hello $" + "{name}!`;", "tsx");
  expect(pieces.slice(-4)).toEqual([
    ["string", "`hello "],
    ["plain", "$" + "{name}"],
    ["string", "!`"],
    ["plain", ";"],
  ]);
});
