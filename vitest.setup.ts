import type { SetupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, vi } from "vitest";

// Each test file loads our modules anew, so it does not see the state that another file left in them.
vi.resetModules();
// This is shared by all copies of its module.
globalThis.clientWaits = undefined;

let network: SetupServer;

// Imported after the reset, so that this is the same copy as in the test file.
beforeAll(async () => {
  ({ network } = await import("./lib/test-network"));
  network.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  network.resetHandlers();
  vi.useRealTimers();
});
afterAll(() => network.close());
