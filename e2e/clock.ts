import { test } from "./wechat-test";

/**
 * A test whose page has a stopped clock, so the speed of the machine does not matter. The test moves the clock with
 * `page.clock`. It has a context of its own, because a fake clock sometimes stays in a context that is reused.
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
