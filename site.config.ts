/** A text in each language of the site. */
type Translated = Readonly<Record<"zh-CN" | "en", string>>;

interface Site {
  /** In the header, in titles and in link previews. */
  readonly name: string;
  /** The home page's title. The other pages put their own before the name. */
  readonly title: Translated;
  /** For search engines and link previews. */
  readonly description: Translated;
  /** The first lines of the home page. `*Asterisks*` mark what is highlighted, and `\n` breaks a line. */
  readonly headline: Translated;
  /** The sentence below them. */
  readonly lead: Translated;
  /** The pages in the header. */
  readonly pages: readonly { readonly href: string; readonly label: Translated }[];
  /** The sentence in the footer. */
  readonly footer: Translated;
  /**
   * What the law of mainland China asks of a site that is served there: the number of the ICP filing, and of the filing with
   * the police, such as `京ICP备12345678号-1` and `京公网安备11010502030001号`. The footer links them to the registers.
   */
  readonly icp?: string;
  readonly psb?: string;
  /** Where visitors reach you, as `mailto:` or `https:`. The footer links to it. */
  readonly contact?: string;
  /** The address of the source at GitHub, if it is public. The footer links to it, on Vercel to the fork's own. */
  readonly repository?: string;
  /** The page that explains WeChat's errcodes, each at an anchor such as `#40029`. */
  readonly errcodes?: string;
  /** Begins every key in Redis, so that several sites can share one. */
  readonly redisPrefix: string;
  /**
   * The other hosts that a page may use, as origins: the Content-Security-Policy names them. WeChat's page and the
   * sign-in pages of the providers in `lib/auth/config.ts` need no entry.
   */
  readonly hosts: {
    /** A session keeps a visitor's avatar only if it is from one of these, or from the site itself. */
    readonly images: readonly string[];
    /**
     * For old browsers only. All others trust the nonce, which `next/script` sets, and what such a script loads. An
     * analytics script also needs the host that it reports to, in `connections`.
     */
    readonly scripts: readonly string[];
    /** What a script fetches, opens as a WebSocket, or sends a beacon to. */
    readonly connections: readonly string[];
    /** What a page shows in a frame. */
    readonly frames: readonly string[];
    /** Where a form leads, redirects included. */
    readonly forms: readonly string[];
  };
  /**
   * How many bytes may be sent to a path, and to the paths below it, where it is more than a form: `"/api/upload": 5_000_000`.
   * Everywhere else 16,000 bytes are taken. Next itself takes 10 MB, and 1 MB from a server action: its settings
   * `proxyClientMaxBodySize` and `serverActions.bodySizeLimit`.
   */
  readonly uploads: Readonly<Record<string, number>>;
}

/**
 * What the site says about itself, and the hosts that it uses. Edit it first: pages, link previews, policy, Redis and
 * tests read it. Everything here is public.
 */
export const site: Site = {
  name: "weixin-login",
  title: {
    "zh-CN": "weixin-login · Next.js 微信登录",
    en: "weixin-login · Sign in with WeChat for Next.js",
  },
  description: {
    "zh-CN":
      "Next.js 的微信登录：自己实现的 NextAuth Provider，昵称和头像由服务端组件渲染，还有一个不用申请账号、不用联网的沙盒。",
    en: "Sign in with WeChat for Next.js: its own NextAuth provider, nickname and avatar rendered by server components, and a sandbox that needs no account and no network.",
  },
  headline: {
    "zh-CN": "扫一扫，\n就*登录*了。",
    en: "Scan it, and\nyou are *in*.",
  },
  lead: {
    "zh-CN":
      "Next.js 的微信登录：自己实现的 NextAuth Provider，昵称和头像由服务端组件渲染，还有一个不用申请账号、不用联网的沙盒。拿去就能改成你自己的网站。",
    en: "Sign in with WeChat for Next.js: its own NextAuth provider, nickname and avatar rendered by server components, and a sandbox that needs no account and no network. Take it and build your own site.",
  },
  pages: [
    { href: "/guide", label: { "zh-CN": "指南", en: "Guide" } },
    { href: "/errors", label: { "zh-CN": "错误码", en: "Error codes" } },
  ],
  footer: {
    "zh-CN": "微信是腾讯的商标。本项目与腾讯无关，也没有得到腾讯的认可。",
    en: "WeChat is a trademark of Tencent. This project is neither affiliated with Tencent nor endorsed by it.",
  },
  repository: "https://github.com/your-name/weixin-login",
  errcodes: "/errors",
  redisPrefix: "weixin-login:",
  hosts: {
    images: [
      // WeChat's avatars.
      "https://thirdwx.qlogo.cn",
      "https://wx.qlogo.cn",
    ],
    scripts: [],
    connections: [],
    frames: [],
    forms: [],
  },
  uploads: {},
};
