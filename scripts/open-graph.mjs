import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumPath } from "../e2e/chromium.mjs";

const SIZE = { width: 1200, height: 630 };
const IMAGE = "public/open-graph.png";

/**
 * Draws the picture for link previews, with a site's name. Like the tests it fetches a browser if there is none.
 *
 * @param {string} name
 * @returns {Promise<string | undefined>} What is left to do where no browser could draw it.
 */
export async function openGraphImage(name) {
  const page = readFileSync(join(import.meta.dirname, "open-graph.html"), "utf8");
  const characters = String([...new Intl.Segmenter().segment(name)].length);
  const html = page.replaceAll("LENGTH", characters).replaceAll("NAME", () => name.replaceAll("&", "&amp;"));
  try {
    const executablePath = chromiumPath();
    const args = ["--disable-background-networking"];
    const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) });
    const tab = await browser.newPage({ viewport: SIZE });
    await tab.setContent(html);
    await tab.screenshot({ path: IMAGE });
    await browser.close();
    return undefined;
  } catch {
    return `No browser could be started, so ${IMAGE} still shows the starter. Put a picture of 1200 × 630 in its place.`;
  }
}
