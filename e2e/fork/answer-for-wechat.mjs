// Loaded into the fork's server process by `node --import`. Calls to api.weixin.qq.com go to the test that runs, calls to
// this machine pass, and a call to anywhere else fails.
//
// It replaces `fetch` alone. msw replaces `Headers`, too, and then the copy of Next's headers that NextAuth makes in a
// server action is empty.
const { fetch } = globalThis;

globalThis.fetch = async (input, init) => {
  const { hostname, pathname, search } = new URL(input instanceof Request ? input.url : input);
  if (hostname === "localhost") return fetch(input, init);
  if (hostname !== "api.weixin.qq.com") throw new TypeError(`The fork called ${hostname}.`);
  return fetch(`${process.env["WECHAT_STAND_IN"]}${pathname}${search}`, init);
};
