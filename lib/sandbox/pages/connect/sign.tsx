/** @jsxImportSource hono/jsx */

/** A sign in the frame of the QR code. */
export function Sign({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 72 72" aria-hidden="true">
      <path d="M1 20V1h19M52 1h19v19M71 52v19H52M20 71H1V52" />
      <path d={path} />
    </svg>
  );
}
