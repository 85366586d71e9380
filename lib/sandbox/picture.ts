/** Responds with a PNG. */
export function picture(png: Uint8Array): Response {
  return new Response(new Uint8Array(png), {
    headers: { "Content-Type": "image/png", "Cache-Control": "no-store" },
  });
}
