import { encode } from "uqr";

/** A QR code as the path of an SVG. A module is one unit wide. */
export interface QrCode {
  /** Modules per side, without the margin of four that scanners need. */
  readonly size: number;
  readonly path: string;
}

/** Draws a text as a QR code. Neighbouring modules become one shape, so that no seams show between them. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { border: 0 });
  const path = data.flatMap((row, y) => runs(row).map(([start, length]) => `M${start} ${y}h${length}v1h-${length}z`));
  return { size, path: path.join("") };
}

function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) found.push([x, 1]);
  }
  return found;
}
