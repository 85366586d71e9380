import { convertIndexedToRgb, decode } from "fast-png";
import { encode } from "uqr";
import { expect, test, vi } from "vitest";
import { serve } from "../app.tsx";
import { sandboxWith } from "../options.ts";
import { memoryStore } from "../store/memory.ts";
import { StoreError } from "../store/store.ts";
import { request } from "../test-sandbox.ts";
import { confirmUrl, leadsOnlyHere, qrCodePng } from "./qr-code-image.ts";
import { visitQrConnect } from "./visit.ts";

const START = Date.UTC(2026, 0, 1);
let now = START;

// The requests name a callback of the same origin.
const sandbox = sandboxWith({
  origin: "http://localhost:3000",
  phoneOrigin: "http://192.168.1.5:3000",
  now: () => now,
});

const get = (uuid: string, asked = sandbox) => serve(asked, new Request(`${sandbox.origin}/connect/qrcode/${uuid}`));

async function shown(): Promise<string> {
  now = START;
  const visit = await visitQrConnect(sandbox, request());
  if (!visit.ok || visit.uuid === undefined) throw new Error("There is no QR code.");
  return visit.uuid;
}

/** Whether each pixel is dark, line by line. */
function darkPixels(png: ArrayBuffer | Uint8Array): boolean[][] {
  const picture = decode(png);
  const rgb = convertIndexedToRgb(picture);
  const { width, height } = picture;
  return Array.from({ length: height }, (_line, y) =>
    Array.from({ length: width }, (_pixel, x) => (rgb[(y * width + x) * 3] ?? 0) < 0x80),
  );
}

/** The modules of a text's QR code with the light margin that scanners need, each as eight by eight pixels. */
function drawn(text: string): boolean[][] {
  const { size, data } = encode(text, { border: 4 });
  return Array.from({ length: size * 8 }, (_line, y) =>
    Array.from({ length: size * 8 }, (_pixel, x) => data[Math.floor(y / 8)]?.[Math.floor(x / 8)] ?? false),
  );
}

test("is a PNG of the URL that a phone on the network reaches", async () => {
  const uuid = await shown();
  expect(confirmUrl(sandbox, uuid)).toBe(`http://192.168.1.5:3000/connect/confirm?uuid=${uuid}`);
  const response = await get(uuid);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(darkPixels(await response.arrayBuffer())).toEqual(drawn(confirmUrl(sandbox, uuid)));
});

test.each(["a", "https://demo.example/connect/confirm?uuid=AAAAAAAAAAAAAAAA", "沙盒".repeat(20)])(
  "draws each module of %j dark on light, in a margin of four",
  (text) => {
    const pixels = darkPixels(qrCodePng(text));
    expect(pixels).toEqual(drawn(text));
    expect(pixels.slice(0, 32).flat().includes(true)).toBe(false);
    // The corner of the first finder pattern.
    expect(pixels[32]?.indexOf(true)).toBe(32);
  },
);

test.each(["", "AAAAAAAAAAAAAAAA", "constructor", "..", "A".repeat(500)])(
  "there is no QR code for the uuid %j",
  async (uuid) => {
    expect((await get(uuid)).status).toBe(404);
  },
);

test("there is no QR code for an expired ticket", async () => {
  const uuid = await shown();
  now += 300_000;
  expect((await get(uuid)).status).toBe(404);
});

test("the answer is 503 if the store does not answer", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const store = { ...memoryStore(), get: async () => Promise.reject(new StoreError()) };
  expect((await get("A".repeat(16), sandboxWith({ origin: sandbox.origin, store }))).status).toBe(503);
  expect(written.mock.calls.flat()).toEqual([expect.stringContaining("The sandbox's store did not answer.")]);
});

test.each([
  ["http://192.168.1.5:3000", false],
  ["https://demo.example", false],
  ["http://localhost:3000", true],
  ["http://[::1]:3000", true],
])("whether a QR code for %s leads only to this machine: %s", (phoneOrigin, expected) => {
  expect(leadsOnlyHere({ phoneOrigin })).toBe(expected);
});
