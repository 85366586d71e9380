import { networkInterfaces } from "node:os";

// The framing of a page is proxy.ts's, because one page may be framed, and a header that stands here cannot be taken away.
const everywhere = [
  { key: "Strict-Transport-Security", value: "max-age=63072000" },
  { key: "X-Content-Type-Options", value: "nosniff" },
];

// A document's own. A redirect of /api/auth has no use for them, and a proxy in front of it counts the bytes.
const documents = [
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const notStored = [{ key: "Cache-Control", value: "no-store" }];

// The names by which lib/env believes that a development server is asked: a phone uses the machine's address.
const ownAddresses = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ family, internal }) => family === "IPv4" && !internal)
  .map(({ address }) => address);

/** @type {import("next").NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
  // The development server keeps its web socket for localhost, and without it no script of a page runs.
  allowedDevOrigins: ["127.0.0.1", "*.local", ...ownAddresses],
  // Avatars are plain images from WeChat's own hosts, so the image optimizer is not needed and stays closed.
  images: { unoptimized: true },
  // The guide shows the code that runs. Shiki highlights it now, so that the running site needs neither it nor the sources.
  turbopack: {
    rules: {
      "*": {
        condition: { all: [{ not: "foreign" }, { path: /\.tsx?$/ }, { query: /&excerpt$/ }] },
        loaders: ["./app/(site)/guide/excerpt/loader.mjs"],
        as: "*.js",
      },
    },
  },
  experimental: { globalNotFound: true },
  logging: {
    // The development server prints the address of every request. These addresses carry codes, states and tokens.
    incomingRequests: { ignore: [/^\/api\/auth\//, /^\/wechat-sandbox\//] },
    // It would print what server actions are called with, too, which can be an openid.
    serverFunctions: false,
  },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/((?!api/auth/).*)", headers: documents },
    // A state, and a code with it, stands in where these lead to.
    { source: "/api/auth/:path*", headers: [...notStored, { key: "Referrer-Policy", value: "no-referrer" }] },
    // WeChat learns which site frames it, as from its own script, and nothing of the path.
    { source: "/login/qr", headers: [...notStored, { key: "Referrer-Policy", value: "strict-origin" }] },
  ],
};
