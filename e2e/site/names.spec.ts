import type { Page } from "playwright/test";
import { signIn } from "../login";
import { AVATAR, USERINFO, userinfo } from "../wechat-api";
import { expect, test } from "../wechat-test";

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

test("no nickname changes the layout or the text around it", async ({ page, wechat }) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  const { height } = await header(page);
  const { width } = (await page.getByRole("main").locator(`img[src="${AVATAR}"]`).boundingBox()) ?? {};
  for (const [what, nickname, initial] of NAMES) {
    wechat.reset({ [USERINFO]: { ...userinfo, nickname, headimgurl: "" } });
    await page.context().clearCookies();
    await signIn(page, "/me");
    await expect(page, what).toHaveURL("/me");
    for (const path of ["/me", "/"]) {
      // The login has led to the first one.
      if (path !== "/me") await page.goto(path);
      const now = await header(page);
      expect(now.height, `${what} on ${path}`).toBe(height);
      expect(now.end, `${what} on ${path}`).toBeLessThanOrEqual(360);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${what} on ${path}`).toBe(360);
      const shape = page.getByRole("main").locator('[aria-hidden="true"]:has(+ p)');
      await expect(shape, `${what} on ${path}`).toContainText(initial);
      expect((await shape.boundingBox())?.width, `${what} on ${path}`).toBe(width);
      const shown = page.getByRole("main");
      if (nickname.trim() === "") await expect(shown.getByText("没有昵称的用户")).toBeVisible();
      else await expect(shown.locator("bdi")).toHaveText(new RegExp(`^\\P{L}*${nickname.slice(0, 3).trim()}`, "u"));
    }
  }
});
