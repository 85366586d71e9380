import type { SetupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, vi } from "vitest";

let network: SetupServer;

// The file that is run may have read its modules anew, so this is asked for only once the file has been read.
beforeAll(async () => {
  ({ network } = await import("./lib/test-network"));
  network.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  network.resetHandlers();
  vi.useRealTimers();
});
afterAll(() => network.close());
