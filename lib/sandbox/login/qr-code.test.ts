import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrCode } from "./qr-code.ts";

test("draws every dark module of the code once, and no light one", () => {
  const text = "http://localhost:3000/wechat-sandbox/connect/qrconnect?state=STATE1";
  const { size, path } = qrCode(text);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const [, x = "", y = "", length = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) {
      const row = drawn[Number(y)];
      if (row) row[at] = (row[at] ?? 0) + 1;
    }
  }
  expect(drawn).toEqual(encode(text, { border: 0 }).data.map((row) => row.map(Number)));
});
