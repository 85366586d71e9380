import "server-only";
import { AVATARS, type AvatarName } from "./avatars";
import { SANDBOX_PATH, type Sandbox } from "./sandbox";

const AVATARS_PATH = `${SANDBOX_PATH}/avatars/`;

/** The path of an avatar under the site's origin. */
export function avatarAddress(name: AvatarName): string {
  return `${AVATARS_PATH}${name}`;
}

/** Serves the drawings. Opened by itself an SVG is a document, so it is told to run and to load nothing. */
export async function sandboxAvatar(_sandbox: Sandbox, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const name = pathname.startsWith(AVATARS_PATH) ? pathname.slice(AVATARS_PATH.length) : "";
  const drawing = new Map<string, string>(Object.entries(AVATARS)).get(name);
  if (drawing === undefined) return new Response("Not found", { status: 404 });
  return new Response(drawing, {
    headers: {
      "Content-Type": "image/svg+xml",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
