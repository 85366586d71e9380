import { test as base, expect } from "playwright/test";
import { stopAnswering } from "./open-weixin";

export { expect };

interface Options {
  /** Errors of the console that a test asks for. */
  expectedErrors: RegExp;
}

/** A test whose page must print no error: no blocked resource, no failed script, no hydration mismatch. */
export const test = base.extend<Options & { cleanConsole: undefined; asFound: undefined }>({
  // Chromium prints an error for every document with an error status, which is what some tests ask for.
  expectedErrors: [/the server responded with a status of (?:404|405|503)/, { option: true }],
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
  // What Playwright does not put back in a context that the next test uses.
  asFound: [
    async ({ context }, use) => {
      await use(undefined);
      await stopAnswering();
      await context.clearPermissions();
    },
    { auto: true },
  ],
});
