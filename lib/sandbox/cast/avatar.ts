import "server-only";
import { SANDBOX_PATH, type Sandbox } from "../sandbox";
import { AVATARS, type AvatarName } from "./avatars";
import type { Portrait } from "./cast";

// The size is part of the path, and a drawing has any size.
const AVATAR = new RegExp(`^${SANDBOX_PATH}/avatars/([a-z]+)/(?:0|46|64|96|132)$`);
const SIZE = 132;

/** The path of a drawing under the site's origin. As in WeChat's, the last segment is the size. */
export function avatarAddress(name: AvatarName): string {
  return `${SANDBOX_PATH}/avatars/${name}/${SIZE}`;
}

/** The `headimgurl` that userinfo has for a portrait. */
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

/** Serves the drawings. Opened by itself an SVG is a document, so it is told to run and to load nothing. */
export async function sandboxAvatar(_sandbox: Sandbox, request: Request): Promise<Response> {
  const name = AVATAR.exec(new URL(request.url).pathname)?.[1] ?? "";
  const drawing = new Map<string, string>(Object.entries(AVATARS)).get(name);
  if (drawing === undefined) return new Response("Not found", { status: 404 });
  return picture(drawing);
}

/** An SVG as a response. */
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
