import { ORIGIN } from "../login";
import { moving } from "../motion";
import { foreignOrigins } from "../origins";
import { expectFitsPhone } from "../phone";
import { expectPageHeaders } from "../security-headers";
import { expect, test } from "../wechat-test";

const PAGES = ["/guide", "/errors"];

test("the demo's pages have all security headers", async ({ request }) => {
  for (const path of PAGES) await expectPageHeaders(request, path, ORIGIN);
});

test("they print no error to the console, are not wider than a phone, and send no request to another origin", async ({
  page,
}) => {
  const foreign = foreignOrigins(page, ORIGIN);
  for (const path of PAGES) await expectFitsPhone(page, path);
  expect([...foreign]).toEqual([]);
});

test("nothing moves if the visitor prefers reduced motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of PAGES) {
    await page.goto(path);
    expect(await moving(page), path).toEqual([]);
  }
});
