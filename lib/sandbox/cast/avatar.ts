import "server-only";
import { SANDBOX_PATH, type Sandbox } from "../sandbox";
import { AVATARS, type AvatarName } from "./avatars";
import type { Portrait } from "./cast";

// The path ends with one of WeChat's sizes. The drawing is the same for each.
const AVATAR = new RegExp(`^${SANDBOX_PATH}/avatars/([a-z]+)/(?:0|46|64|96|132)$`);
const SIZE = 132;

/** The path of a drawing under the site's origin. As in WeChat's URLs, the last segment is the size. */
export function avatarAddress(name: AvatarName): string {
  return `${SANDBOX_PATH}/avatars/${name}/${SIZE}`;
}

/** The `headimgurl` that userinfo returns for a portrait. */
export function headimgurlOf(sandbox: Pick<Sandbox, "origin">, portrait: Portrait | undefined): string {
  switch (portrait) {
    case undefined:
      return "";
    case "gone":
      return `${sandbox.origin}${SANDBOX_PATH}/avatars/gone/${SIZE}`;
    case "by_http":
      return `${sandbox.origin.replace(/^https:/, "http:")}${avatarAddress("mountain")}`;
    default:
      return `${sandbox.origin}${avatarAddress(portrait)}`;
  }
}

/** Serves the drawings. */
export async function sandboxAvatar(_sandbox: Sandbox, request: Request): Promise<Response> {
  const name = AVATAR.exec(new URL(request.url).pathname)?.[1] ?? "";
  const drawing = new Map<string, string>(Object.entries(AVATARS)).get(name);
  if (drawing === undefined) return new Response("Not found", { status: 404 });
  return picture(drawing);
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
