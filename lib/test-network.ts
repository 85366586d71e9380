import { setupServer } from "msw/node";

/** The HTTP mocks of unit tests. A request that no test expects fails. */
export const network = setupServer();
