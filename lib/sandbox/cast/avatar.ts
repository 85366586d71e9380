import type { Sandbox } from "../sandbox.ts";
import { AVATARS, type AvatarName } from "./avatars.ts";
import type { Portrait } from "./cast.ts";

const SIZES = new Set(["0", "46", "64", "96", "132"]);
const SIZE = 132;

/** The path of a drawing. As in WeChat's URLs, the last segment is the size. */
export function avatarPath({ path }: Pick<Sandbox, "path">, name: AvatarName | "gone"): string {
  return `${path}/avatars/${name}/${SIZE}`;
}

/** The `headimgurl` that userinfo returns for a portrait. */
export function headimgurlOf(sandbox: Pick<Sandbox, "origin" | "path">, portrait: Portrait | undefined): string {
  switch (portrait) {
    case undefined:
      return "";
    case "gone":
      return `${sandbox.origin}${avatarPath(sandbox, "gone")}`;
    case "by_http":
      return `${sandbox.origin.replace(/^https:/, "http:")}${avatarPath(sandbox, "mountain")}`;
    default:
      return `${sandbox.origin}${avatarPath(sandbox, portrait)}`;
  }
}

/** `/avatars/NAME/SIZE`: one of the drawings. It is the same in each of WeChat's sizes. */
export function avatar(name: string | undefined, size: string | undefined): Response | undefined {
  const drawing = new Map<string, string>(Object.entries(AVATARS)).get(name ?? "");
  return drawing !== undefined && SIZES.has(size ?? "") ? picture(drawing) : undefined;
}

/** Responds with an SVG. In a tab of its own it is a document, so its policy forbids it to run or load anything. */
export function picture(svg: string): Response {
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
