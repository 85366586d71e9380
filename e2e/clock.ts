import { test } from "./test";

/**
 * A test whose page's clock stands still, so that how fast the machine is decides nothing. The test moves it by
 * `page.clock`. Nobody uses its context again, because a clock is not always gone from one that is.
 */
export const withStoppedClock = test.extend({
  context: async ({ browser }, use) => {
    const context = await browser.newContext();
    await context.clock.install();
    await context.clock.pauseAt(Date.now() + 60_000);
    await use(context);
    await context.close();
  },
});
