import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { existsSync, readdirSync } from "node:fs";
import { Server } from "node:http";
import { sep } from "node:path";
import { type Exceptions, inFront, type Shortcut } from "./front";

// Node looks every 30 seconds for requests that take longer.
const HEAD_MS = 10_000;
const REQUEST_MS = 60_000;

// A callback calls WeChat twice, for 5 seconds each, and may wait for the store.
const STOP_MS = 15_000;

/**
 * Puts {@link inFront} before the listeners of every HTTP server of this process, with its first request. Next makes its
 * server by itself, and Node's diagnostics are the only place that shows it.
 *
 * Source: https://nodejs.org/api/diagnostics_channel.html#http
 */
export function guardServers(uploads: Exceptions["uploads"], shortcut: Shortcut = () => undefined): void {
  const files = publicFiles();
  const exceptions = {
    // The development server's error overlay sends stacks.
    uploads: process.env.NODE_ENV === "development" ? { ...uploads, "/__nextjs_original-stack-frames": 1e6 } : uploads,
    isFile: (path: string) => files.has(path) || path.startsWith("/_next/static/"),
  };
  const guarded = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const server = serverOf(message);
    if (!server || guarded.has(server)) return;
    guarded.add(server);
    guard(server, exceptions, shortcut);
  });
}

function guard(server: Server, exceptions: Exceptions, shortcut: Shortcut): void {
  server.headersTimeout = HEAD_MS;
  server.requestTimeout = REQUEST_MS;

  const requested = server.listeners("request");
  server.removeAllListeners("request");
  const listener = (...given: unknown[]) => {
    for (const each of requested) Reflect.apply(each, server, given);
  };
  const next = inFront(listener, exceptions, shortcut);
  server.on("request", (request, response) => {
    // A server that stops waits for its connections. None of them is kept for a further request.
    response.once("finish", () => server.listening || server.closeIdleConnections());
    next(request, response);
  });

  // Only the development server upgrades to a web socket. Next leaves any other open, without a time limit. Without a
  // listener a request that asks for it is answered like every other.
  if (process.env.NODE_ENV === "production") server.removeAllListeners("upgrade");

  // Without another listener, the signal ends the process at once. A server that is closing no longer ends slow requests,
  // and one of them could keep it alive forever.
  if (process.listenerCount("SIGTERM") > 0) {
    process.once("SIGTERM", () => setTimeout(() => server.closeAllConnections(), STOP_MS).unref());
  }
}

function serverOf(message: unknown): Server | undefined {
  const isPublished = typeof message === "object" && message !== null && "server" in message;
  return isPublished && message.server instanceof Server ? message.server : undefined;
}

// Next answers 500 to a POST at one of them.
function publicFiles(): Set<string> {
  if (!existsSync("public")) return new Set();
  const names = readdirSync("public", { recursive: true, encoding: "utf8" });
  return new Set(names.map((name) => `/${encodeURI(name.split(sep).join("/"))}`));
}
