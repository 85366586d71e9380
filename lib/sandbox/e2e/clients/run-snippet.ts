import { rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { test } from "playwright/test";
import { snippets } from "../../snippets";

/** Runs the sandbox's snippet for a library as it is shown to developers, and returns what it exports. */
export async function runSnippet(name: string, ...of: Parameters<typeof snippets>): Promise<unknown> {
  const snippet = snippets(...of).find((each) => each.name === name);
  if (snippet?.language !== "js") throw new Error(`There is no JavaScript snippet for ${name}`);
  // The folder of results is in the project, so that the snippet finds the packages that it imports.
  const file = test.info().outputPath("snippet.mjs");
  await writeFile(file, snippet.code);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file);
  }
}
