import { encode } from "uqr";

// Scanners need a light margin of four modules around the code.
const MARGIN = 4;

/** An address as a QR code, dark on light in both themes, because some scanners cannot read light on dark. */
export function PageQr({ address, label }: { address: string; label: string }) {
  const { size, data } = encode(address, { border: MARGIN });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("")).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="size-44 rounded-control border border-line bg-white"
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#1a1c1a" d={path} />
    </svg>
  );
}
