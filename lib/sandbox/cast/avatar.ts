import { picture } from "../picture.ts";
import type { Sandbox } from "../sandbox.ts";
import { AVATAR_NAMES, type AvatarName } from "./avatars.ts";
import type { Portrait } from "./cast.ts";
import { drawing } from "./drawing.ts";

/** WeChat's sizes as they are in a URL, and how many pixels a side each has. */
const PIXELS: ReadonlyMap<string, number> = new Map([
  ["0", 640],
  ["46", 46],
  ["64", 64],
  ["96", 96],
  ["132", 132],
]);
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

/** `/avatars/NAME/SIZE`: one of the drawings as a PNG of that size. As in WeChat's URLs, 0 stands for 640 pixels. */
export function avatar(name: string | undefined, size: string | undefined): Response | undefined {
  const known = AVATAR_NAMES.find((other) => other === name);
  const pixels = PIXELS.get(size ?? "");
  return known && pixels !== undefined ? picture(drawing(known, pixels)) : undefined;
}
