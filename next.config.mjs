const everywhere = [
  { key: "Strict-Transport-Security", value: "max-age=63072000" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
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
  // The development server prints the address of every request. These addresses carry codes, states and tokens.
  logging: { incomingRequests: { ignore: [/^\/api\/auth\//, /^\/wechat-sandbox\//] } },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    // A state, and a code with it, stands in where these lead to.
    ...["/api/auth/:path*", "/login/qr"].map((source) => ({
      source,
      headers: [
        { key: "Cache-Control", value: "no-store" },
        { key: "Referrer-Policy", value: "no-referrer" },
      ],
    })),
  ],
};
