import { encode } from "uqr";
import { expect, test, vi } from "vitest";
import { StoreError } from "../store/store.ts";
import { testSandbox, ticketFor } from "../test-sandbox.ts";
import { confirmUrl, leadsOnlyHere, qrCodeImage } from "./qr-code-image.ts";

const get = (sandbox: ReturnType<typeof testSandbox>, uuid: string) => qrCodeImage(sandbox, uuid);

test("is a picture of the URL that a phone on the network reaches", async () => {
  const sandbox = testSandbox();
  const uuid = await ticketFor(sandbox);
  expect(confirmUrl(sandbox, uuid)).toBe(`http://192.168.1.5:3000/wechat-sandbox/connect/confirm?uuid=${uuid}`);

  const response = await get(sandbox, uuid);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("image/svg+xml");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const svg = await response.text();
  const { size, data } = encode(confirmUrl(sandbox, uuid), { border: 0 });
  expect(svg).toContain(`viewBox="-4 -4 ${size + 8} ${size + 8}"`);
  const drawn = [...svg.matchAll(/M\d+ \d+h(\d+)v1/g)].reduce((sum, [, length]) => sum + Number(length), 0);
  expect(drawn).toBe(data.flat().filter(Boolean).length);
});

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
  const { store, ...rest } = testSandbox();
  const away = async () => Promise.reject(new StoreError());
  expect((await get({ ...rest, store: { ...store, get: away } }, "A".repeat(16))).status).toBe(503);
  expect(written.mock.calls.flat()).toEqual(["The sandbox's store did not answer. Is REDIS_URL right?\n"]);
});

test.each([
  ["http://192.168.1.5:3000", false],
  ["https://demo.example", false],
  ["http://localhost:3000", true],
  ["http://[::1]:3000", true],
])("whether a QR code for %s leads only to this machine: %s", (phoneOrigin, expected) => {
  expect(leadsOnlyHere({ phoneOrigin })).toBe(expected);
});
