import { expect, test } from "vitest";
import { sourceUrl } from "./repository";

test("a file's address is in the repository, whatever its folders are called", () => {
  expect(sourceUrl("lib/auth/callback.ts")).toBe(`${sourceUrl()}/blob/main/lib/auth/callback.ts`);
  expect(sourceUrl("app/api/[...nextauth]/route.ts")).toBe(
    `${sourceUrl()}/blob/main/app/api/%5B...nextauth%5D/route.ts`,
  );
});

test("lines are named as GitHub names them", () => {
  expect(sourceUrl("proxy.ts", { first: 10, last: 30 })).toBe(`${sourceUrl()}/blob/main/proxy.ts#L10-L30`);
});
