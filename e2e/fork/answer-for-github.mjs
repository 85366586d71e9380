// Loaded into the server process by `node --import`, after answer-for-wechat.mjs. Calls to GitHub go to the stand-in.
const { fetch } = globalThis;
const { GITHUB_STAND_IN: standIn } = process.env;

/** Where the stand-in, which is a GitHub of a company, has what github.com has at these hosts. */
const PATHS = new Map([
  ["github.com", ""],
  ["api.github.com", "/api/v3"],
]);

globalThis.fetch = async (input, init) => {
  const { hostname, pathname, search } = new URL(input instanceof Request ? input.url : input);
  const path = PATHS.get(hostname);
  return path === undefined ? fetch(input, init) : fetch(`${standIn}${path}${pathname}${search}`, init);
};
