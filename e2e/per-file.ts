import { test } from "playwright/test";

/**
 * What the tests of one file share. The first test that asks for it makes it, and it ends after the last test. A fixture
 * of the scope `worker` would cost a worker of its own for each file, and with it a browser.
 *
 * A file must call it itself, or by a function, because a module that two files import is loaded once.
 */
export function perFile<T>(make: () => Promise<T>, end: (made: T) => unknown): () => Promise<T> {
  let made: Promise<T> | undefined;
  test.afterAll(async () => {
    // Whoever has asked for it has seen an error already.
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
