import { expect, test, vi } from "vitest";
import { isStoreError, StoreError } from "./store-error";

test("isStoreError recognizes the error of another bundle", async () => {
  vi.resetModules();
  const another = await import("./store-error");
  expect(another.StoreError).not.toBe(StoreError);
  expect(isStoreError(new another.StoreError())).toBe(true);
  for (const other of [new TypeError("a defect"), "StoreError", undefined]) expect(isStoreError(other)).toBe(false);
});
