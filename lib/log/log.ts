import "server-only";
import { pino } from "pino";
import { requestId } from "./request-id";
import { scrub } from "./scrub";

type Level = "info" | "warn" | "error";

// Pino tells a destination with this symbol the level of each line.
const destination = { [Symbol.for("pino.metadata")]: true, lastLevel: 0, write };

const logger = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    mixin: () => ({ request: requestId() }),
  },
  destination,
);

/**
 * Writes a line to the server's log: JSON in production, the message alone in development. Every value is scrubbed.
 *
 * @param event What happened, by a name that a search finds.
 */
export function log(level: Level, event: string, message: string, values: Readonly<Record<string, string>> = {}): void {
  const scrubbed = Object.entries(values).map(([name, value]) => [name, scrub(value)]);
  logger[level]({ event, ...Object.fromEntries(scrubbed) }, scrub(message));
}

// The console's methods tell a host such as Vercel how serious a line is.
function write(line: string): void {
  const text = process.env.NODE_ENV === "development" ? messageOf(line) : line.trimEnd();
  const { error, warn } = pino.levels.values;
  const method = destination.lastLevel === error ? "error" : destination.lastLevel === warn ? "warn" : "info";
  // biome-ignore lint/suspicious/noConsole: the server's log is where these belong.
  console[method](text);
}

function messageOf(line: string): string {
  const { msg, request } = JSON.parse(line);
  return request ? `${msg} (${request})` : msg;
}
