import { setupServer } from "msw/node";

/** Answers for WeChat in unit tests. A request that no test expects fails. */
export const network = setupServer();
