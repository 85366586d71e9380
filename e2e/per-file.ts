import { test } from "playwright/test";

/**
 * What the tests of one file share. The first test that asks for it makes it. It ends after the last test, or after one
 * that fails: Playwright then starts a new worker. A fixture of the scope `worker` would cost a worker of its own for
 * each file, and with it a browser.
 *
 * Call it while a test file loads, in the file or in a function that the file calls. A worker loads a module once, so at
 * the top of a shared module only the first file that imports it would end what is made.
 */
export function perFile<T>(make: () => Promise<T>, end: (made: T) => unknown): () => Promise<T> {
  let made: Promise<T> | undefined;
  test.afterAll(async () => {
    // If it could not be made, the tests that asked for it have failed already.
    const ended = made?.then(end, () => {});
    made = undefined;
    await ended;
  });
  return () => {
    made ??= make();
    return made;
  };
}

/** The same as a fixture of a test. */
export function asFixture<T>(get: () => Promise<T>) {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that no fixture is needed.
  return async ({}, use: (made: T) => Promise<void>) => use(await get());
}
