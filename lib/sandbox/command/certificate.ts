import { X509Certificate } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { lanAddress } from "../lan.ts";

/** A certificate and its key in PEM format, and the file of the certificate. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly path: string;
}

const DAYS = 365;

/**
 * A certificate for this machine's names, and for the host. It is kept in a folder, because a client that trusts it should
 * trust it after a new start, too. It signs no other certificate.
 */
export async function certificateFor(
  host: string,
  folder: string = join(homedir(), ".wechat-sandbox"),
): Promise<Certificate> {
  const path = join(folder, "certificate.pem");
  const keyPath = join(folder, "key.pem");
  const names = [...new Set(["localhost", "127.0.0.1", "::1", lanAddress() ?? [], host].flat())].filter(isName);
  const kept = await Promise.all([readFile(path, "utf8"), readFile(keyPath, "utf8")]).catch(() => undefined);
  if (kept && isGood(kept[0], names)) return { cert: kept[0], key: kept[1], path };
  const { generate } = await import("selfsigned");
  const made = await generate([{ name: "commonName", value: "wechat-sandbox" }], {
    keyType: "ec",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + DAYS * 24 * 3600 * 1000),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: names.map((name) =>
          isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
        ),
      },
    ],
  });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(keyPath, made.private, { mode: 0o600 });
  await writeFile(path, made.cert);
  return { cert: made.cert, key: made.private, path };
}

/** Whether a certificate holds all these names, and for another day. */
function isGood(cert: string, names: readonly string[]): boolean {
  try {
    const parsed = new X509Certificate(cert);
    const lasts = Date.parse(parsed.validTo) > Date.now() + 24 * 3600 * 1000;
    return lasts && names.every((name) => (isIP(name) ? parsed.checkIP(name) : parsed.checkHost(name)) !== undefined);
  } catch {
    return false;
  }
}

// No client asks for these.
function isName(name: string): boolean {
  return name !== "0.0.0.0" && name !== "::";
}
