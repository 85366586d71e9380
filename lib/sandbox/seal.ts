/** What a sealed text held, with an id that no other sealed text has. */
export interface Opened {
  /** The IV of the sealed text. It identifies the text, and is of no use to anybody who learns it. */
  readonly id: string;
  readonly value: unknown;
}

const IV_BYTES = 12;
const MAX_LENGTH = 1024;

/**
 * Seals a JSON value into a text of `[A-Za-z0-9_-]` that only {@link open} with the same purpose can read.
 *
 * The newest secret seals. Nothing is stored, so any instance that has the secret can open the text. Each call makes a
 * different text, unless it has a name: the same value under the same name gives the same text.
 */
export async function seal(
  secrets: readonly string[],
  purpose: string,
  value: unknown,
  name?: string,
): Promise<string> {
  const [newest] = secrets;
  if (newest === undefined) throw new Error("The sandbox has no secret to seal with: give it one in `secrets`.");
  const text = JSON.stringify(value);
  const iv =
    name === undefined
      ? crypto.getRandomValues(new Uint8Array(IV_BYTES))
      : await ivOf(JSON.stringify([newest, purpose, name, text]));
  const key = await deriveKey(newest, purpose);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes(text));
  return Buffer.concat([iv, new Uint8Array(sealed)]).toString("base64url");
}

/** Opens a sealed text with any of the secrets. Undefined if it is forged, cut or for another purpose. */
export async function open(secrets: readonly string[], purpose: string, sealed: string): Promise<Opened | undefined> {
  const all = decode(sealed);
  if (!all) return undefined;
  const iv = all.subarray(0, IV_BYTES);
  for (const secret of secrets) {
    const key = await deriveKey(secret, purpose);
    const text = await crypto.subtle
      .decrypt({ name: "AES-GCM", iv }, key, all.subarray(IV_BYTES))
      .then((plain) => new TextDecoder().decode(plain))
      .catch(() => undefined);
    if (text !== undefined) return { id: sealedId(sealed), value: JSON.parse(text) };
  }
  return undefined;
}

/** The id of a sealed text, as {@link open} returns it. */
export function sealedId(sealed: string): string {
  // Base64 writes twelve bytes as sixteen characters.
  return sealed.slice(0, (IV_BYTES / 3) * 4);
}

// AES-GCM is broken if two values are sealed with the same key and IV, so the IV depends on the value. It also depends
// on the secret, so that nobody can find the value by trying which one gives the IV.
async function ivOf(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes(text))).slice(0, IV_BYTES);
}

// The purpose goes into the key, so that a text sealed for one cannot be opened for another.
async function deriveKey(secret: string, purpose: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", bytes(secret), "HKDF", false, ["deriveKey"]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: bytes("wechat-sandbox"), info: bytes(purpose) };
  return crypto.subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

// Buffer skips what it cannot decode, so a text that its bytes do not encode to was tampered with.
function decode(sealed: string): Buffer<ArrayBuffer> | undefined {
  if (sealed.length > MAX_LENGTH) return undefined;
  const all = Buffer.from(sealed, "base64url");
  return all.toString("base64url") === sealed ? all : undefined;
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
