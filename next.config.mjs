import { networkInterfaces } from "node:os";

// proxy.ts sets the headers about frames, because one page may be framed. A header that is set here cannot be removed.
const everywhere = [
  { key: "Strict-Transport-Security", value: "max-age=63072000" },
  { key: "X-Content-Type-Options", value: "nosniff" },
];

// Only documents need these. A redirect of /api/auth does not, and a proxy in front limits the size of its headers.
const documents = [
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

// A phone opens the development server at this machine's address. lib/env accepts the same addresses.
const ownAddresses = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ family, internal }) => family === "IPv4" && !internal)
  .map(({ address }) => address);

/** @type {import("next").NextConfig} */
export default {
  // `next dev` would write instructions into AGENTS.md when it detects a coding agent, and so change a file that is in git.
  // AGENTS.md is our own. It points to the same documentation, in node_modules/next/dist/docs.
  agentRules: false,
  poweredByHeader: false,
  // By default only localhost may open the development server's web socket. Without it, no script of a page runs.
  allowedDevOrigins: ["127.0.0.1", "*.local", ...ownAddresses],
  // Avatars are plain images from WeChat's own hosts. The image optimizer is not needed, so it is off.
  images: { unoptimized: true },
  // The guide shows the site's own code. Shiki highlights it at build time, so the running site needs neither Shiki nor
  // the sources.
  turbopack: {
    rules: {
      "*": {
        condition: { all: [{ not: "foreign" }, { path: /\.tsx?$/ }, { query: /&excerpt$/ }] },
        loaders: ["./app/(demo)/guide/excerpt/loader.mjs"],
        as: "*.js",
      },
    },
  },
  experimental: {
    globalNotFound: true,
    // A server is there for its first visitor sooner. Each page is loaded when it is first asked for.
    preloadEntriesOnStart: false,
  },
  logging: {
    // The development server logs the URL of every request. These URLs contain codes, states and tokens.
    incomingRequests: { ignore: [/^\/api\/auth\//, /^\/wechat-sandbox\//] },
    // It would also log the arguments of server actions. One of them is an openid.
    serverFunctions: false,
  },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    // The handlers of lib/auth set their own, because their URLs contain states and codes.
    { source: "/((?!api/auth/|login/qr).*)", headers: documents },
  ],
};
