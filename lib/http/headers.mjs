// `next.config.mjs` sets these where Next does, and `front.ts` on what Next answers without them, such as its redirects of
// `//x` and `/me/`. proxy.ts sets the headers about frames, because one page may be framed. A header that is set here
// cannot be removed.

/** The headers of every answer. */
export const everywhere = [
  { key: "Strict-Transport-Security", value: "max-age=63072000" },
  { key: "X-Content-Type-Options", value: "nosniff" },
];

/** No other site can load what is a visitor's. A callback only redirects, and a proxy in front limits its headers. */
export const notForOthers = [{ key: "Cross-Origin-Resource-Policy", value: "same-origin" }];

/** The paths that {@link notForOthers} leaves out begin with this. */
export const CALLBACKS = "/api/auth/callback/";
