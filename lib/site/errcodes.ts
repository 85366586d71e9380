import { isKnownErrcode } from "@/lib/wechat";
import { site } from "@/site.config";

/** The path and anchor that explain an errcode. Undefined for an unknown one, and for a site without such a page. */
export function errcodePath(errcode: number): string | undefined {
  return site.errcodes !== undefined && isKnownErrcode(errcode) ? `${site.errcodes}#${errcode}` : undefined;
}
