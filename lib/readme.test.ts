import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./test-sources";

const READMES = ["README.md", "README.en.md", ...readdirSync(join(ROOT, "lib")).map((name) => `lib/${name}/README.md`)];

/** The addresses of a Markdown text's pictures and links, without those of other sites. */
function local(markdown: string): string[] {
  const text = markdown.replace(/^ *```[\s\S]*?^ *```$/gm, "");
  const addresses = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|\b(?:src|href)="([^"]+)"/g)].map(
    ([, inline, html]) => inline ?? html ?? "",
  );
  return addresses.filter((address) => !/^[a-z]+:/.test(address));
}

test.each(READMES.filter((path) => existsSync(join(ROOT, path))))("what %s shows and links to is there", (path) => {
  const addresses = local(readFileSync(join(ROOT, path), "utf8"));
  const missing = addresses.filter((address) => {
    const [file = ""] = decodeURIComponent(address).split("#");
    return !existsSync(join(ROOT, dirname(path), file));
  });
  expect(missing).toEqual([]);
});

test("the links of a README are found", () => {
  expect(
    local("![a](b.png) [![c](https://d)](e/f.md#g) [h](%28i%29 'j')\n```\n[k](l)\n```\n<img src=\"m.png\">"),
  ).toEqual(["b.png", "e/f.md#g", "%28i%29", "m.png"]);
});
