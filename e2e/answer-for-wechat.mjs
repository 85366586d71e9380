// `node --import` loads this file into the site's server. Calls to api.weixin.qq.com go to the running test. Calls to
// any other host fail.
import { bypass, http } from "msw";
import { setupServer } from "msw/node";

const standIn = process.env["WECHAT_STAND_IN"];

const server = setupServer(
  http.get("https://api.weixin.qq.com/*", ({ request }) => {
    const { pathname, search } = new URL(request.url);
    return fetch(bypass(new Request(`${standIn}${pathname}${search}`)));
  }),
);

// NextAuth's built-in WeChat provider requests its token by POST, with the documented query. A benchmark compares this
// site with it. Tests do not set this variable, so a POST by the site itself fails.
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
    // After a server action that redirects, Next fetches the target page from its own server.
    if (new URL(request.url).hostname !== "localhost") print.error();
  },
});
