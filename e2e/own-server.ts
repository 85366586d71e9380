import { asFixture, perFile } from "./per-file";
import { addressOf, spawnServer, stopServer } from "./server-process";
import { test } from "./test";

type Variables = Readonly<Record<string, string>>;

/** A server of the tests of one file. */
export interface Server {
  /** Where it listens. */
  readonly address: string;
  /** What it has printed so far. */
  printed(): string;
}

/** The production build with these variables, by default at a free port. It starts when a test first asks for it. */
export function serverPerFile(variables: () => Promise<Variables>, port?: string): () => Promise<Server> {
  return perFile(
    async () => {
      const server = spawnServer(await variables(), port);
      let printed = "";
      for (const stream of [server.stdout, server.stderr]) stream?.on("data", (data) => (printed += String(data)));
      const stop = () => stopServer(server);
      try {
        return { address: await addressOf(server), printed: () => printed, stop };
      } catch (error) {
        await stop();
        throw error;
      }
    },
    ({ stop }) => stop(),
  );
}

/** The address of such a server. */
export function ownServer(variables: Variables, port?: string): () => Promise<string> {
  const server = serverPerFile(async () => variables, port);
  return async () => (await server()).address;
}

/** Lets the tests of a file visit a server of their own by paths. */
export function visitOwnServer(variables: Variables, port?: string): void {
  test.use({ baseURL: asFixture(ownServer(variables, port)) });
}
