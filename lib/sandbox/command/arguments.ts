import { parseArgs } from "node:util";
import { parseUrl } from "../parse-url.ts";
import type { CommandCopy } from "./copy.ts";

const OPTIONS = {
  port: { type: "string" },
  host: { type: "string" },
  callback: { type: "string", multiple: true },
  origin: { type: "string" },
  redis: { type: "string" },
  seed: { type: "string" },
  https: { type: "boolean" },
  open: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** What the command was told. */
export interface Arguments {
  readonly port: number;
  readonly host: string;
  /** Origins. */
  readonly callbacks: readonly string[];
  /** Where browsers reach it, if that is somewhere else than where it listens. */
  readonly origin: string | undefined;
  readonly redis: string | undefined;
  /** A file. */
  readonly seed: string | undefined;
  readonly https: boolean;
  readonly open: boolean;
  readonly help: boolean;
}

/** A mistake of the person at the terminal. The message is one sentence, which names the remedy. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Reads the arguments of the command. Throws a {@link CommandError} that names the first mistake. */
export function argumentsOf(args: readonly string[], copy: CommandCopy): Arguments {
  const { values, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") throw new CommandError(copy.notAnOption(token.value));
    if (token.kind === "option") assertOption(token, copy);
  }
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const origin = text(values.origin);
  const callbacks = [values.callback ?? []].flat().flatMap((value) => text(value) ?? []);
  return {
    port: portOf(text(values.port) ?? "4100", copy),
    host: text(values.host) ?? "localhost",
    callbacks: callbacks.map((callback) => originOf("callback", callback, copy)),
    origin: origin && originOf("origin", origin, copy),
    redis: redisOf(text(values.redis), copy),
    seed: text(values.seed),
    https: values.https === true,
    open: values.open === true,
    help: values.help === true,
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value follows a `=`. */
  readonly inlineValue: boolean | undefined;
}

function assertOption({ name, rawName, value, inlineValue }: OptionToken, copy: CommandCopy): void {
  const option = new Map<string, { readonly type: string }>(Object.entries(OPTIONS)).get(name);
  if (!option) throw new CommandError(copy.unknownOption(rawName));
  // What looks like the next option was meant as one.
  const isNext = !inlineValue && value?.startsWith("-");
  if (option.type === "string" && (!value || isNext)) {
    throw new CommandError(copy.noValue(rawName));
  }
  if (option.type === "boolean" && value !== undefined) throw new CommandError(copy.needlessValue(rawName));
}

function portOf(text: string, copy: CommandCopy): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new CommandError(copy.badPort(text));
  return Number(text);
}

function originOf(option: "callback" | "origin", text: string, copy: CommandCopy): string {
  const url = parseUrl(text);
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin) throw new CommandError(copy.badOrigin(`--${option}`, text));
  return url.origin;
}

// The URL may hold a password, so no message repeats it.
function redisOf(text: string | undefined, copy: CommandCopy): string | undefined {
  if (text === undefined || /^rediss?:$/.test(parseUrl(text)?.protocol ?? "")) return text;
  throw new CommandError(copy.badRedis);
}
