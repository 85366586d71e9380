const COLOR_SCHEMES = ["auto", "dark", "light"] as const;

/** How the QR code page is to be shown in a frame of the site's. */
export interface Embedding {
  /** `auto` follows the visitor's system. */
  readonly colorScheme: (typeof COLOR_SCHEMES)[number];
  /** Whether the frame itself goes to the callback, instead of the whole window. */
  readonly selfRedirect: boolean;
}

/** Reads the parameters that WeChat's `wxLogin.js` adds for a frame. Undefined where the page is to stand by itself. */
export function embeddingOf(query: URLSearchParams): Embedding | undefined {
  if (query.get("login_type") !== "jssdk") return undefined;
  const colorScheme = COLOR_SCHEMES.find((known) => known === query.get("color_scheme")) ?? "auto";
  return { colorScheme, selfRedirect: query.get("self_redirect") === "true" };
}
