import type { MiddlewareHandler } from "hono";
import { PAGES } from "./pages.ts";

/**
 * The headers of every answer. An answer that names a policy of its own keeps it.
 *
 * Other sites use WeChat's pages and pictures, so the sandbox's may be loaded from everywhere. Any site may frame the page
 * with the QR code, which is made for a frame, and no other.
 */
export const withSecurityHeaders: MiddlewareHandler<{ Variables: { nonce: string } }> = async (c, next) => {
  const nonce = crypto.randomUUID();
  c.set("nonce", nonce);
  await next();
  const { headers } = c.res;
  const isFramed = c.req.path === PAGES.chooser && c.req.query("login_type") === "jssdk";
  if (!isFramed) headers.set("X-Frame-Options", "DENY");
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  // With no-referrer, browsers send a form with `Origin: null`, and the sandbox has to know where the form came from.
  headers.set("Referrer-Policy", "same-origin");
  if (headers.has("Content-Security-Policy")) return;
  headers.set(
    "Content-Security-Policy",
    [
      "default-src 'none'",
      "connect-src 'self'",
      "img-src 'self'",
      // The scripts that the page's script imports inherit the nonce. `'self'` would allow every address of the site.
      `script-src 'nonce-${nonce}'`,
      "style-src 'self'",
      "base-uri 'none'",
      // The form ends at the callback of the project that asked, which the sandbox has checked.
      "form-action 'self' http: https:",
      `frame-ancestors ${isFramed ? "*" : "'none'"}`,
    ].join("; "),
  );
};
