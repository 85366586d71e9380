import { describe, expect, test } from "vitest";
import { Files, readSteps, StepError, sectionOf } from "./steps.mjs";

const PAGE = `# A page

## To do it

1. First:

   \`\`\`sh
   rm -r lib/a 'app/(b)' \\
     c.ts
   npm install --save-exact zod@1.2.3
   \`\`\`

2. Then:

   \`\`\`diff
   --- one.ts
   -  old
   +  new
   @@
    kept
   -gone

   --- table.md
   -| a | b |
   \`\`\`

\`\`\`ts
// lib/new/file.ts
export const x = 1;
\`\`\`

\`\`\`sql
-- drizzle/0001.sql
select 1;
\`\`\`

\`\`\`text
// not/a/file.ts
\`\`\`

## Later

\`\`\`sh
rm -r everything
\`\`\`
`;

/** A repository with these files. */
function repository(files: Readonly<Record<string, string>>) {
  return new Files(Object.keys(files), (path) => files[path] ?? "");
}

describe("a page's steps", () => {
  const steps = readSteps(sectionOf(PAGE, "To do it"));

  test("are its code blocks, in their order", () => {
    expect(steps).toEqual([
      { kind: "delete", path: "lib/a" },
      { kind: "delete", path: "app/(b)" },
      { kind: "delete", path: "c.ts" },
      { kind: "run", command: ["npm", "install", "--save-exact", "zod@1.2.3"] },
      { kind: "change", path: "one.ts", before: "  old\n", after: "  new\n" },
      { kind: "change", path: "one.ts", before: "kept\ngone\n\n", after: "kept\n\n" },
      { kind: "change", path: "table.md", before: "| a | b |\n", after: "" },
      { kind: "create", path: "lib/new/file.ts", text: "// lib/new/file.ts\nexport const x = 1;\n" },
      { kind: "create", path: "drizzle/0001.sql", text: "-- drizzle/0001.sql\nselect 1;\n" },
    ]);
  });

  test("end with their section", () => {
    expect(steps).not.toContainEqual({ kind: "delete", path: "everything" });
    expect(() => sectionOf(PAGE, "Never")).toThrow("There is no section “Never”.");
  });

  test("delete only by rm -r", () => {
    expect(() => readSteps("```sh\nrm -rf /\n```\n")).toThrow(StepError);
  });
});

describe("a change", () => {
  const change = (before: string, after: string) => ({ kind: "change", path: "a.ts", before, after }) as const;

  test("takes the place of its lines", () => {
    const files = repository({ "a.ts": "1\n2\n3\n" });
    files.take([change("2\n", "two\n")]);
    expect(files.changes).toEqual({ written: new Map([["a.ts", "1\ntwo\n3\n"]]), deleted: [] });
  });

  test("may leave out lines, up to the next one that is shown", () => {
    const files = repository({ "a.ts": "a {\n  1\n  2\n}\nb {\n}\n" });
    files.take([change("a {\n…\n}\n", "a {}\n")]);
    expect(files.text("a.ts")).toBe("a {}\nb {\n}\n");
  });

  test("finds a row of a table whose columns have another width", () => {
    const files = repository({ "a.ts": "| a    | b |\n| x | y    |\n" });
    files.take([change("| x | y |\n", "")]);
    expect(files.text("a.ts")).toBe("| a    | b |\n");
  });

  test.each([
    ["missing", "4\n", 0],
    ["ambiguous", "2\n", 2],
    ["indented differently", "  1\n", 0],
    ["empty", "", 0],
  ])("is refused where its lines are %s", (_what, before, times) => {
    const files = repository({ "a.ts": "1\n2\n2\n" });
    expect(() => files.take([change(before, "x\n")])).toThrow(`a.ts must have these lines once, but has them ${times}`);
    expect(files.changes.written.size).toBe(0);
  });

  test("is refused in a file that is missing, and left out in one that another step deletes", () => {
    expect(() => repository({}).take([change("1\n", "")])).toThrow("There is no a.ts.");
    const files = repository({ "a.ts": "1\n" });
    files.take([change("2\n", ""), { kind: "delete", path: "a.ts" }]);
    expect(files.changes.deleted).toEqual(["a.ts"]);
  });
});

test("a folder is deleted with all its files, and only it", () => {
  const files = repository({ "lib/a/1.ts": "", "lib/a/2.ts": "", "lib/ab.ts": "" });
  files.take([{ kind: "delete", path: "lib/a" }]);
  expect(files.changes.deleted).toEqual(["lib/a/1.ts", "lib/a/2.ts"]);
  expect(() => files.take([{ kind: "delete", path: "lib/a" }])).toThrow("There is no lib/a to delete.");
});

test("a new file does not replace another", () => {
  const files = repository({ "a.ts": "1\n" });
  expect(() => files.take([{ kind: "create", path: "a.ts", text: "2\n" }])).toThrow("a.ts exists already.");
});

test("commands are handed back for the caller to run", () => {
  const run = { kind: "run", command: ["npm", "uninstall", "a"] } as const;
  expect(repository({}).take([run])).toEqual([run]);
});
