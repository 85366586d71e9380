import { expect, test, vi } from "vitest";
import { withOneWeChat } from "./adapter";

test("an adapter finds and links one account for both WeChat providers, and those of others as ever", async () => {
  const adapter = { getUserByAccount: vi.fn(), linkAccount: vi.fn() };
  const { getUserByAccount, linkAccount, unlinkAccount } = withOneWeChat(adapter);
  for (const provider of ["wechat", "wechat-mp", "github"]) {
    await getUserByAccount?.({ provider, providerAccountId: "1" });
    await linkAccount?.({ provider, providerAccountId: "1", type: "oauth", userId: "1" });
  }
  for (const { mock } of [adapter.getUserByAccount, adapter.linkAccount]) {
    expect(mock.calls.map(([account]) => account.provider)).toEqual(["wechat", "wechat", "github"]);
  }
  expect(unlinkAccount).toBeUndefined();
});
