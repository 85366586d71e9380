import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const readAll = (folder: string, end: string) =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(end))
    .map((name) => read(`${folder}/${name}`))
    .join("\n");

const style = read("../assets/style.css").replaceAll(/\/\*.*?\*\//gs, "");
const scripts = readAll("../assets", ".mjs");

// The names by which other programs find their way in WeChat's markup.
const OF_WECHAT = ["impowerBox", "js_qrcode_img", "web_qrcode_img", "weui_msg_title"];

const given = new Set(
  [...readAll(".", ".tsx").matchAll(/\bclass=(?:"[^"]*"|\{[^}]*\})/g)].flatMap(([attribute]) =>
    [...attribute.matchAll(/(?:class=|[?:] )"([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" ")),
  ),
);
const styled = new Set([...style.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name));

test("every class that a page gives has a rule in the style sheet, is what a script looks for, or is WeChat's", () => {
  const known = (name: string) => styled.has(name) || scripts.includes(`".${name}"`) || OF_WECHAT.includes(name);
  expect(
    [...given].filter((name) => !known(name)),
    "Write a rule, or leave the class out",
  ).toEqual([]);
});

test("every class in the style sheet is given by a page", () => {
  expect(
    [...styled].filter((name) => !given.has(name)),
    "Delete the rule",
  ).toEqual([]);
});

test("every token is defined, and used", () => {
  const defined = new Set([...style.matchAll(/(--[\w-]+):/g)].map(([, name = ""]) => name));
  const used = new Set([...style.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name));
  expect(
    [...defined].filter((name) => !used.has(name)),
    "Delete the token",
  ).toEqual([]);
  expect(
    [...used].filter((name) => !defined.has(name)),
    "Define the token",
  ).toEqual([]);
});
