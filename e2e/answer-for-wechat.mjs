// Loaded into the server process by `node --import`. Calls to api.weixin.qq.com go to the stand-in of the test that runs,
// calls to this machine pass, and a call to anywhere else fails.
//
// It replaces `fetch` alone. msw also replaces `Headers`, and then the copy of Next's headers that NextAuth makes in a
// server action is empty.
const { fetch } = globalThis;
const { WECHAT_STAND_IN: standIn, WECHAT_STAND_IN_TAKES_POST: takesPost } = process.env;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { hostname, pathname, search } = new URL(request.url);
  if (/^(?:localhost|127\.0\.0\.1)$/.test(hostname)) return fetch(input, init);
  if (hostname !== "api.weixin.qq.com") throw new TypeError(`The site called ${hostname}.`);
  // The provider that next-auth brings posts for its token. A bench compares this site with it.
  if (request.method !== "GET" && !takesPost) throw new TypeError(`The site called WeChat by ${request.method}.`);
  return fetch(`${standIn}${pathname}${search}`, { signal: request.signal });
};
