import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./test-sources";

const READMES = [
  "README.md",
  "README.en.md",
  "lib/README.md",
  ...readdirSync(join(ROOT, "lib")).map((name) => `lib/${name}/README.md`),
];

/** The targets of a Markdown text's images and links, without those on other sites. */
function local(markdown: string): string[] {
  const text = markdown.replace(/^ *```[\s\S]*?^ *```$/gm, "");
  const addresses = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|\b(?:src|href)="([^"]+)"/g)].map(
    ([, inline, html]) => inline ?? html ?? "",
  );
  return addresses.filter((address) => !/^[a-z]+:/.test(address));
}

test.each(READMES.filter((path) => existsSync(join(ROOT, path))))("every link and image in %s exists", (path) => {
  const addresses = local(readFileSync(join(ROOT, path), "utf8"));
  const missing = addresses.filter((address) => {
    const [file = ""] = decodeURIComponent(address).split("#");
    return !existsSync(join(ROOT, dirname(path), file));
  });
  expect(missing).toEqual([]);
});

test("images and links of a README are found, but not those in code blocks", () => {
  expect(
    local("![a](b.png) [![c](https://d)](e/f.md#g) [h](%28i%29 'j')\n```\n[k](l)\n```\n<img src=\"m.png\">"),
  ).toEqual(["b.png", "e/f.md#g", "%28i%29", "m.png"]);
});
