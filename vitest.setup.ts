import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

/** Answers for WeChat in unit tests. A request that no test expects fails. */
export const network = setupServer();

beforeAll(() => network.listen({ onUnhandledRequest: "error" }));
afterEach(() => network.resetHandlers());
afterAll(() => network.close());
