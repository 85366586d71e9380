import { hold } from "../hold";
import { inPieces } from "../in-pieces";
import { shiftOf } from "../layout-shift";
import { ORIGIN, signIn } from "../login";
import { PIXEL, stopAnswering } from "../open-weixin";
import { foreignOrigins } from "../origins";
import { expectLittleScript } from "../script-size";
import { AVATAR, userinfo } from "../wechat-api";
import { expect, test } from "../wechat-test";

test("a page loads at most 8 KB more script than an empty Next page", async ({ page }) => {
  test.setTimeout(180_000);
  for (const path of ["/", "/login", "/nowhere"]) await expectLittleScript(page, path);
  await signIn(page);
  await expect(page).toHaveURL("/me");
  for (const path of ["/me", "/"]) await expectLittleScript(page, path, " signed in");
});

test("nothing shifts while a page loads, even if the avatar is slow or broken", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/", "/login"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await shiftOf(page), path).toBe(0);
  }
  await signIn(page);
  await expect(page).toHaveURL("/me");
  const avatar = page.getByRole("main").locator(`img[src="${AVATAR}"]`);
  const initial = avatar.locator("..");
  const letter = userinfo.nickname.slice(0, 1);
  // Here a route answers for the avatar, because it can be held.
  await stopAnswering();
  for (const path of ["/", "/me"]) {
    await page.route(AVATAR, (route) => route.fulfill({ contentType: "image/svg+xml", body: PIXEL }));
    const go = await hold(page, AVATAR);
    await page.goto(path, { waitUntil: "domcontentloaded" });
    await expect(initial).toHaveText(letter);
    expect(await avatar.evaluate((image: HTMLImageElement) => image.complete), path).toBe(false);
    expect(await shiftOf(page), path).toBe(0);
    go();
    await page.waitForLoadState();
    expect(await avatar.evaluate((image: HTMLImageElement) => image.naturalWidth), path).toBeGreaterThan(0);
    expect(await shiftOf(page), path).toBe(0);
    await page.unroute(AVATAR);
  }
  await page.route(AVATAR, (route) => route.fulfill({ contentType: "image/png", body: "no picture" }));
  for (const path of ["/", "/me"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await shiftOf(page), path).toBe(0);
    await expect(initial).toHaveText(letter);
  }
});

test("nothing shifts while a page arrives in pieces", async ({ page }) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  const slow = await inPieces(ORIGIN);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 740 });
    for (const path of ["/", "/me"]) {
      await page.goto(`${slow.origin}${path}`);
      await expect(page.getByRole("contentinfo")).toBeVisible();
      expect(await shiftOf(page), `${path} at ${width} px`).toBe(0);
    }
  }
  // What the page still loads does not count.
  await page.goto("about:blank");
  slow.stop();
});

test("no page sends a request to another origin", async ({ page }) => {
  const foreign = foreignOrigins(page, ORIGIN);
  for (const path of ["/", "/login", "/login?error=declined", "/nowhere"]) {
    await page.goto(path, { waitUntil: "networkidle" });
  }
  expect([...foreign]).toEqual([]);
});
