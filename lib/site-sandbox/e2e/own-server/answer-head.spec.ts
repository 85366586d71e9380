import { test } from "playwright/test";
import {
  AT_THE_LIMITS,
  click,
  expectSignedIn,
  headOf,
  LONGEST_PATH,
  ORDINARY,
  ORIGIN,
} from "../../../../e2e/answer-head";
import { ownServer } from "../../../../e2e/own-server";
import { AUTH_SECRET } from "../../../../e2e/servers";
import { fillIn } from "../../../sandbox/e2e/clients/form";

const server = ownServer({ WECHAT_SANDBOX: "1", AUTH_SECRET, AUTH_URL: ORIGIN });

test("the response that signs a person of the sandbox in has headers small enough for nginx", async () => {
  const address = await server();
  for (const [person, returnTo, limit] of [
    ["lin", "/me", ORDINARY],
    ["teahouse", "/me", ORDINARY],
    ["teahouse", LONGEST_PATH, AT_THE_LIMITS],
  ] as const) {
    const { cookies, location } = await click(address, returnTo);
    const callback = await fillIn(location.replace(ORIGIN, address), { person });
    const head = await headOf(address, callback.slice(ORIGIN.length), cookies);
    expectSignedIn(head, returnTo, limit, `for ${person}, with a path of ${returnTo.length} characters`);
  }
});
