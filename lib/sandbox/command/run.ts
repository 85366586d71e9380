import { once } from "node:events";
import { APPS } from "../apps.ts";
import { createSandbox, type RunningSandbox } from "../create.ts";
import type { Language } from "../language.ts";
import { isReachable, type Place } from "../listen.ts";
import type { SandboxOptions } from "../options.ts";
import { firstApp, type Sandbox } from "../sandbox.ts";
import { SEED_COPY } from "../seed/copy.ts";
import { redisStore } from "../store/redis.ts";
import { isStoreError } from "../store/store.ts";
import { type Arguments, argumentsOf, CommandError } from "./arguments.ts";
import { type Certificate, certificateFor } from "./certificate.ts";
import { COMMAND_COPY, type CommandCopy } from "./copy.ts";
import { seedFrom } from "./seed-file.ts";

/**
 * `wechat-sandbox`: serves a sandbox at the root of its own port until SIGINT or SIGTERM. Returns the exit status.
 *
 * @param locale The terminal's, such as `en_US.UTF-8`.
 */
export async function run(args: readonly string[], locale: string): Promise<number> {
  const language: Language = /^en/i.test(locale) ? "en" : "zh-CN";
  const copy = COMMAND_COPY[language];
  try {
    const told = argumentsOf(args, copy);
    if (told.help) {
      process.stdout.write(copy.help);
      return 0;
    }
    await serveUntilStopped(told, language);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function serveUntilStopped(told: Arguments, language: Language): Promise<void> {
  const copy = COMMAND_COPY[language];
  const seeded = told.seed === undefined ? undefined : await seedFrom(told.seed, copy, SEED_COPY[language]);
  const sandbox = createSandbox({
    ...(told.callbacks.length > 0 ? { callbackOrigins: told.callbacks } : { acceptLoopback: true }),
    ...(told.origin !== undefined && { origin: told.origin }),
    ...seeded,
    ...(told.redis !== undefined && (await sharedBy(told.redis, copy))),
  });
  const certificate = told.https ? await certificateFor(told.host) : undefined;
  const stopped = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  const url = await orMistake(sandbox.listen(placeOf(told, certificate)), told, copy);
  process.stdout.write(greeting({ url, phoneUrl: sandbox.phoneUrl, ...seeded }, told, certificate, copy));
  if (told.open) await openInBrowser(url);
  await stopped;
  await sandbox.close();
}

function placeOf({ port, host }: Arguments, certificate: Certificate | undefined): Place {
  return { port, host, ...(certificate && { certificate }) };
}

/** Sandboxes that share a Redis know each other's codes, so they share a secret. Its URL is one. */
async function sharedBy(redis: string, copy: CommandCopy): Promise<Pick<SandboxOptions, "store" | "secrets">> {
  const store = redisStore(redis);
  try {
    await store.list();
  } catch (error) {
    throw new CommandError(isStoreError(error) ? copy.noRedis : copy.noRedisClient);
  }
  return { store, secrets: [redis] };
}

async function orMistake<T>(listening: Promise<T>, { port, host }: Arguments, copy: CommandCopy): Promise<T> {
  try {
    return await listening;
  } catch (error) {
    switch (error instanceof Error && "code" in error && error.code) {
      case "EADDRINUSE":
        throw new CommandError(copy.portTaken(port));
      case "EACCES":
        throw new CommandError(copy.portForbidden(port));
      case "EADDRNOTAVAIL":
      case "ENOTFOUND":
      case "EAI_AGAIN":
        throw new CommandError(copy.badHost(host));
      default:
        throw error;
    }
  }
}

function greeting(
  { url, phoneUrl, apps = APPS }: Pick<RunningSandbox, "url" | "phoneUrl"> & Partial<Pick<Sandbox, "apps">>,
  { callbacks, host, origin }: Arguments,
  certificate: Certificate | undefined,
  copy: CommandCopy,
): string {
  const trust = certificate && [
    "",
    copy.trust,
    `  NODE_EXTRA_CA_CERTS=${certificate.path}`,
    `  REQUESTS_CA_BUNDLE=${certificate.path}`,
    `  SSL_CERT_FILE=${certificate.path}`,
    `  CURL_CA_BUNDLE=${certificate.path}`,
  ];
  const [website, official] = [firstApp({ apps }, "website"), firstApp({ apps }, "official_account")];
  const lines = [
    `${copy.title}: ${url}`,
    "",
    copy.replace,
    `  https://open.weixin.qq.com → ${url}`,
    `  https://api.weixin.qq.com  → ${url}`,
    "",
    copy.website,
    `  AppID      ${website.appId}`,
    `  AppSecret  ${website.appSecret}`,
    copy.official,
    `  AppID      ${official.appId}`,
    `  AppSecret  ${official.appSecret}`,
    "",
    `${copy.callbacks}: ${callbacks.length > 0 ? callbacks.join(", ") : copy.thisMachine}`,
    isReachable(host) || origin !== undefined ? `${copy.phone} ${phoneUrl}` : copy.noPhone,
    `${copy.inspector}: ${url}/`,
    ...(trust ?? []),
    "",
    copy.stop,
  ];
  return `${lines.join("\n")}\n`;
}

async function openInBrowser(url: string): Promise<void> {
  const { default: open } = await import("open");
  // A machine without a browser still has the address in its terminal.
  await open(url).catch(() => {});
}
