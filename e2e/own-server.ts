import { addressOf, spawnServer, stopServer } from "./server-process";
import { test } from "./test";

type AddressFixture = (fixtures: object, use: (address: string) => Promise<void>) => Promise<void>;

/**
 * A fixture that is the address of a server: the production build with these variables, by default at a free port. A
 * worker starts it once.
 */
export function ownServer(env: Readonly<Record<string, string>>, port?: string): [AddressFixture, { scope: "worker" }] {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that no fixture is needed.
  const fixture: AddressFixture = async ({}, use) => {
    const server = spawnServer(env, port);
    await use(await addressOf(server));
    await stopServer(server);
  };
  return [fixture, { scope: "worker" }];
}

/** A test that visits a server of its own. */
export function testWith(env: Readonly<Record<string, string>>, port?: string) {
  return test.extend<object, { server: string }>({
    server: ownServer(env, port),
    baseURL: ({ server }, use) => use(server),
  });
}
