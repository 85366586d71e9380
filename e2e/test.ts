import { test as base, expect } from "playwright/test";
import { stopAnswering } from "./open-weixin";

export { expect };

interface Options {
  /** Console errors that a test expects. */
  expectedErrors: RegExp;
}

/** A test that fails if its page prints an error: a blocked resource, a failed script or a hydration mismatch. */
export const test = base.extend<Options & { cleanConsole: undefined; asFound: undefined }>({
  // Chromium prints an error for every document with an error status. Some tests open such documents.
  expectedErrors: [/the server responded with a status of (?:404|405|414|503)/, { option: true }],
  cleanConsole: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      await use(undefined);
      expect(errors.filter((error) => !expectedErrors.test(error))).toEqual([]);
    },
    { auto: true },
  ],
  // Playwright does not reset these in a context that the next test reuses.
  asFound: [
    async ({ context }, use) => {
      await use(undefined);
      await stopAnswering();
      await context.clearPermissions();
    },
    { auto: true },
  ],
});
