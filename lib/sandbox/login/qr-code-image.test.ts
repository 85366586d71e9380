import { convertIndexedToRgb, decode } from "fast-png";
import { encode } from "uqr";
import { expect, test, vi } from "vitest";
import { serve } from "../app.tsx";
import type { Sandbox } from "../sandbox.ts";
import { StoreError } from "../store/store.ts";
import { testSandbox, ticketFor } from "../test-sandbox.ts";
import { confirmUrl, leadsOnlyHere, qrCodePng } from "./qr-code-image.ts";

const get = (sandbox: Sandbox, uuid: string) =>
  serve(sandbox, new Request(`${sandbox.origin}${sandbox.path}/connect/qrcode/${uuid}`));

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
  const sandbox = testSandbox();
  const uuid = await ticketFor(sandbox);
  expect(confirmUrl(sandbox, uuid)).toBe(`http://192.168.1.5:3000/wechat-sandbox/connect/confirm?uuid=${uuid}`);
  const response = await get(sandbox, uuid);
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
    expect((await get(testSandbox(), uuid)).status).toBe(404);
  },
);

test("there is no QR code for an expired ticket", async () => {
  const sandbox = testSandbox();
  const uuid = await ticketFor(sandbox);
  sandbox.pass(300);
  expect((await get(sandbox, uuid)).status).toBe(404);
});

test("the answer is 503 if the store does not answer", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const sandbox = testSandbox();
  const store = { ...sandbox.store, get: async () => Promise.reject(new StoreError()) };
  expect((await get({ ...sandbox, store }, "A".repeat(16))).status).toBe(503);
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
