import { visitOwnServer } from "../../own-server";
import { expect, test } from "../../test";

// The mode `unconfigured`. No mode but `wechat` is for the public.
visitOwnServer({});

test("search engines are told not to index the demo's pages", async ({ request }) => {
  for (const path of ["/guide", "/errors"]) {
    expect(await (await request.get(path)).text(), path).toContain('content="noindex"');
  }
});
