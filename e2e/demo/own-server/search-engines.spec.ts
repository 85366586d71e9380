import { testWith } from "../../own-server";
import { expect } from "../../test";

// The mode `unconfigured`. No mode but `wechat` is for the public.
const test = testWith({});

test("search engines are told not to index the demo's pages", async ({ request }) => {
  for (const path of ["/guide", "/errors"]) {
    expect(await (await request.get(path)).text(), path).toContain('content="noindex"');
  }
});
