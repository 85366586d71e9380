import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the guide takes the login's code as text only, so that no page runs it", () => {
  const source = readFileSync(join(import.meta.dirname, "excerpts.ts"), "utf8");
  const imports = [...source.matchAll(/^import (?!type)\w+ from "([^"]+)"/gm)].map(([, name = ""]) => name);
  expect(imports.length).toBeGreaterThan(3);
  expect(imports.filter((name) => !name.endsWith("&excerpt"))).toEqual([]);
});
