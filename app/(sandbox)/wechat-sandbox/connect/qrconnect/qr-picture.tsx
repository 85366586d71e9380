import { qrCode } from "@/lib/sandbox";

// Readers look for a light margin of four modules around the code.
const MARGIN = 4;

/** A QR code as an SVG, dark on light in both colour schemes, because not every reader takes the reverse. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, path } = qrCode(text);
  const side = size + 2 * MARGIN;
  return (
    <svg viewBox={`${-MARGIN} ${-MARGIN} ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
