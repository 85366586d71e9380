import type { Sandbox } from "../sandbox.ts";
import type { AvatarName } from "./avatars.ts";
import type { Portrait } from "./person.ts";

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
