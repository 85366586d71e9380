// Loaded into the site's server process by `node --import`. Calls to api.weixin.qq.com go to the test that runs; a
// call to anywhere else fails.
import { bypass, http } from "msw";
import { setupServer } from "msw/node";

const standIn = process.env["WECHAT_STAND_IN"];

const server = setupServer(
  http.get("https://api.weixin.qq.com/*", ({ request }) => {
    const { pathname, search } = new URL(request.url);
    return fetch(bypass(new Request(`${standIn}${pathname}${search}`)));
  }),
);

// The provider that next-auth brings posts for its token, with the documented query. A bench compares this site with it.
// No test may, so that a call of the site's own that is no GET fails.
if (process.env["WECHAT_STAND_IN_TAKES_POST"]) {
  server.use(
    http.post("https://api.weixin.qq.com/*", ({ request }) => {
      const { pathname, search } = new URL(request.url);
      return fetch(bypass(new Request(`${standIn}${pathname}${search}`)));
    }),
  );
}

server.listen({
  onUnhandledRequest(request, print) {
    // After an action that redirects, Next reads the next page from itself.
    if (new URL(request.url).hostname !== "localhost") print.error();
  },
});
