import { parseUrl } from "./parse-url.ts";

/** The sizes of an avatar in pixels, as in the last segment of its path. 0 stands for 640. */
export type AvatarSize = 0 | 46 | 64 | 96 | 132;

/**
 * Prepares a `headimgurl` for a page: https on WeChat's own hosts, and the given size, if any.
 *
 * Returns undefined for anything that is not an http(s) URL. The host is not checked, because a stand-in for WeChat has
 * avatars of its own: compare it with the hosts that your pages may show, `thirdwx.qlogo.cn` and `wx.qlogo.cn`. The URL
 * stops working when the user changes the picture.
 */
export function avatarUrl(headimgurl: string, size?: AvatarSize): string | undefined {
  const url = parseUrl(headimgurl);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  if (!url.hostname.endsWith(".qlogo.cn")) return url.href;
  url.protocol = "https:";
  if (size !== undefined) url.pathname = url.pathname.replace(/\/(?:0|46|64|96|132)$/, `/${size}`);
  return url.href;
}
