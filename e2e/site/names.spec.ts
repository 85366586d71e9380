import type { Page } from "playwright/test";
import { signIn } from "../login";
import { expect, test } from "../test";
import { USERINFO, userinfo, WeChatApi } from "../wechat-api";

let api: WeChatApi;

test.beforeAll(async () => {
  api = await WeChatApi.start();
});
test.afterAll(() => api.stop());

test.use({ viewport: { width: 360, height: 740 } });

const NAMES = [
  ["one long word", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3), "D"],
  ["a long Chinese name", "南山野鹤".repeat(60), "南"],
  ["emoji of several parts", "👩‍👩‍👧‍👦🏳️‍🌈👍🏽".repeat(20), "👩‍👩‍👧‍👦"],
  ["a right-to-left name with an override", "\u202eليلى الحربي", "ل"],
  ["a stack of combining marks", `Z${"\u0300\u0316\u0489".repeat(40)}algo`, "Z"],
  ["an empty name", "", ""],
  ["only spaces", " \u3000 ", ""],
] as const;

/** The height of the header, and the right edge of the name in it. */
async function header(page: Page) {
  const [bar, name] = [page.getByRole("banner"), page.getByRole("banner").locator("a[href='/me']")];
  const [barBox, nameBox] = [await bar.boundingBox(), await name.boundingBox()];
  return { height: barBox?.height, end: (nameBox?.x ?? 0) + (nameBox?.width ?? 0) };
}

test("no nickname changes the layout or the text around it", async ({ page }) => {
  api.reset();
  await signIn(page);
  await expect(page).toHaveURL("/me");
  const { height } = await header(page);
  for (const [what, nickname, initial] of NAMES) {
    api.reset({ [USERINFO]: { ...userinfo, nickname, headimgurl: "" } });
    await page.context().clearCookies();
    await signIn(page, "/me");
    await expect(page, what).toHaveURL("/me");
    for (const path of ["/me", "/"]) {
      await page.goto(path);
      const now = await header(page);
      expect(now.height, `${what} on ${path}`).toBe(height);
      expect(now.end, `${what} on ${path}`).toBeLessThanOrEqual(360);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${what} on ${path}`).toBe(360);
      const avatar = page.getByRole("main").locator(".size-18");
      await expect(avatar, `${what} on ${path}`).toContainText(initial);
      expect((await avatar.boundingBox())?.width, `${what} on ${path}`).toBe(72);
      const shown = page.getByRole("main");
      if (nickname.trim() === "") await expect(shown.getByText("没有昵称的用户")).toBeVisible();
      else await expect(shown.locator("bdi")).toHaveText(new RegExp(`^\\P{L}*${nickname.slice(0, 3).trim()}`, "u"));
    }
  }
});
