import { test as base, expect } from "playwright/test";

export { expect };

/** A test whose page must print no error: no blocked resource, no failed script, no hydration mismatch. */
export const test = base.extend<{ cleanConsole: undefined }>({
  cleanConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !isExpected(message.text())) errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

// Chromium prints an error for every document with an error status, which is what some tests ask for.
function isExpected(text: string): boolean {
  return /the server responded with a status of (?:404|405|503)/.test(text);
}
