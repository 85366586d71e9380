import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./root";

// A team may delete `e2e/demo` or `e2e/sandbox` together with what they test. Each must go without the other.

/** The folders from which a folder's tests may not import. */
const OUT_OF_REACH = {
  site: ["demo", "sandbox"],
  demo: ["sandbox"],
  sandbox: ["demo"],
} as const;

/** The imports in a folder of e2e, as paths in e2e. */
function importsOf(folder: string): string[] {
  const files = readdirSync(join(ROOT, "e2e"), { recursive: true, encoding: "utf8" }).filter(
    (file) => file.startsWith(`${folder}/`) && file.endsWith(".ts"),
  );
  return files.flatMap((file) =>
    [...readFileSync(join(ROOT, "e2e", file), "utf8").matchAll(/\bfrom "(\.[^"]+)"/g)].map(
      ([, name = ""]) => `${file} imports ${relative(ROOT, join(ROOT, "e2e", dirname(file), name))}`,
    ),
  );
}

for (const [folder, others] of Object.entries(OUT_OF_REACH)) {
  test(`the end-to-end tests in e2e/${folder} import nothing from ${others.join(" or ")}`, () => {
    const foreign = others.flatMap((other) => importsOf(folder).filter((line) => line.includes(` e2e/${other}/`)));
    expect(foreign, "move what both need into e2e itself").toEqual([]);
  });
}
