import { expectFitsPhone } from "../phone";
import { expectPageHeaders } from "../security-headers";
import { PROJECTS } from "../servers";
import { test } from "../test";

test("the inspector has all security headers, prints no error, and is not wider than a phone", async ({
  page,
  request,
}) => {
  await expectPageHeaders(request, "/wechat-sandbox", PROJECTS.sandbox.server.origin);
  await expectFitsPhone(page, "/wechat-sandbox");
});
