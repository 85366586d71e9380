const COLOR_SCHEMES = ["auto", "dark", "light"] as const;

/** How the QR code page is shown in a frame on the site. */
export interface Embedding {
  /** `auto` follows the visitor's system. */
  readonly colorScheme: (typeof COLOR_SCHEMES)[number];
  /** Whether the frame itself goes to the callback, instead of the whole window. */
  readonly selfRedirect: boolean;
  /** Whether the frame shows only the essentials. */
  readonly lite: boolean;
}

/** Reads the parameters that WeChat's `wxLogin.js` adds for a frame. Undefined if the page is not in a frame. */
export function embeddingOf(query: URLSearchParams): Embedding | undefined {
  if (query.get("login_type") !== "jssdk") return undefined;
  return {
    colorScheme: COLOR_SCHEMES.find((known) => known === query.get("color_scheme")) ?? schemeOf(query.get("style")),
    selfRedirect: query.get("self_redirect") === "true",
    lite: query.get("stylelite") === "1",
  };
}

// The older parameter names the colour of the text.
function schemeOf(style: string | null): Embedding["colorScheme"] {
  if (style === "white") return "dark";
  return style === "black" ? "light" : "auto";
}
