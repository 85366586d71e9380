import { expect, test } from "vitest";
import { WEBSITE_APP } from "../apps.ts";
import { apiRequest, testSandbox } from "../test-sandbox.ts";
import { ask, error, tokensOf } from "./test-api.ts";

test("a fault that happens once does not come back within thirty days", async () => {
  const sandbox = testSandbox();
  const { refresh_token } = await tokensOf(sandbox, "lin", { scenario: "later.busy_once" });
  const refresh = { appid: WEBSITE_APP.appId, grant_type: "refresh_token", refresh_token };
  const answer = () => ask(sandbox, apiRequest("/sns/oauth2/refresh_token", refresh));
  expect(await answer()).toEqual(error(-1));
  expect(await answer()).toHaveProperty("access_token");
  sandbox.pass(30 * 24 * 3600 - 1);
  expect(await answer()).toHaveProperty("access_token");
});
