import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox } from "../create.ts";
import { certificateFor } from "./certificate.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wechat-sandbox-certificate-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a client that trusts the certificate reaches the sandbox over https, by name and by address", async () => {
  const certificate = await certificateFor("localhost", folder);
  const sandbox = createSandbox();
  const url = await sandbox.listen({ certificate });
  try {
    for (const base of [url, url.replace("localhost", "127.0.0.1")]) {
      const [response] = await once(get(`${base}/sns/auth`, { ca: certificate.cert }), "response");
      expect(response.statusCode).toBe(200);
      response.resume();
    }
    const [error] = await once(get(`${url}/sns/auth`), "error");
    expect(error).toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  } finally {
    await sandbox.close();
  }
});

test("the certificate is the same at the next start, unless it lacks the host", async () => {
  const first = await certificateFor("localhost", folder);
  expect(await certificateFor("0.0.0.0", folder)).toEqual(first);
  const other = await certificateFor("sandbox.example", folder);
  expect(other.cert).not.toBe(first.cert);
  expect(await certificateFor("sandbox.example", folder)).toEqual(other);
});

test("only its owner reads the key", async () => {
  await certificateFor("localhost", folder);
  expect(statSync(join(folder, "key.pem")).mode & 0o077).toBe(0);
});
