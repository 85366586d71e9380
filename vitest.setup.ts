import type { SetupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, vi } from "vitest";

// Each test file reads our modules anew, so that none sees what another left in them.
vi.resetModules();

let network: SetupServer;

// Asked for only here, where it is the one that the test file has read.
beforeAll(async () => {
  ({ network } = await import("./lib/test-network"));
  network.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  network.resetHandlers();
  vi.useRealTimers();
});
afterAll(() => network.close());
