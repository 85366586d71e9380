import { networkInterfaces } from "node:os";
import { refuseOtherPaths } from "./lib/env/paths.mjs";
import { CALLBACKS, everywhere, notForOthers } from "./lib/http/headers.mjs";

// Next's name of this phase. It is also in `next/constants`, but that is CommonJS, and to import such a file as a module makes
// a start a twentieth longer.
const PHASE_PRODUCTION_BUILD = "phase-production-build";

// Only documents need these. A redirect of /api/auth does not, and a proxy in front limits the size of its headers.
const documents = [
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

// What is the same for everyone, and what other sites show: a link's picture, a script by way of a CDN. Whatever else
// other sites may load needs an entry, too.
const forEverySite = [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }];

// No page opens a built file as a document, so nothing may frame one. The policy also applies to workers, so it does not
// restrict scripts.
const builtFiles = [
  ...forEverySite,
  { key: "Content-Security-Policy", value: "base-uri 'none'; frame-ancestors 'none'; object-src 'none'" },
];

// A phone opens the development server at this machine's address. lib/env accepts the same addresses.
const ownAddresses = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ family, internal }) => family === "IPv4" && !internal)
  .map(({ address }) => address);

// A tunnel shows the development server at AUTH_URL.
const authUrl = process.env.AUTH_URL ?? "";
const tunnel = URL.canParse(authUrl) ? [new URL(authUrl).hostname] : [];

/** @type {import("next").NextConfig} */
const config = {
  // `next dev` would write instructions into AGENTS.md when it detects a coding agent, and so change a file that is in git.
  // AGENTS.md is our own. It points to the same documentation, in node_modules/next/dist/docs.
  agentRules: false,
  poweredByHeader: false,
  // A `page.dev.tsx` is a page in development only. A build knows nothing of it.
  pageExtensions: [...(process.env.NODE_ENV === "development" ? ["dev.tsx"] : []), "tsx", "ts"],
  // By default only localhost may open the development server's web socket. Without it, no script of a page runs.
  allowedDevOrigins: ["127.0.0.1", "*.local", ...ownAddresses, ...tunnel],
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
    { source: `/((?!${CALLBACKS.slice(1)}).*)`, headers: notForOthers },
    // The handlers of lib/auth set their own, because their URLs contain states and codes.
    { source: "/((?!api/auth/|login/qr|wechat-sandbox).*)", headers: documents },
    // The sandbox stands in for WeChat, whose pages and pictures other sites use.
    { source: "/wechat-sandbox/:path*", headers: forEverySite },
    { source: "/_next/static/:path*", headers: builtFiles },
    // The pictures of the folder public.
    { source: "/:file([^/]+\\.(?:png|svg|ico|jpe?g|webp|avif))", headers: forEverySite },
  ],
};

refuseOtherPaths(config);

/**
 * A build also leaves `.next/standalone`, which the Dockerfile takes. `next start` warns of that setting, and Vercel makes
 * functions instead.
 *
 * @param {string} phase
 * @returns {import("next").NextConfig}
 */
export default (phase) => {
  const forImage = phase === PHASE_PRODUCTION_BUILD && !process.env.VERCEL;
  return forImage ? { ...config, output: "standalone" } : config;
};
