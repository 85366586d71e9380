const SIDE = 25;
const FINDER = 7;
const CORNERS = [
  [0, 0],
  [SIDE - FINDER, 0],
  [0, SIDE - FINDER],
] as const;

/** A decoration that suggests a QR code, too faint and too sparse to be scanned. */
export function QrPlaceholder() {
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} width="200" height="200" className="fill-line" aria-hidden="true">
      {CORNERS.map(([x, y]) => (
        <path
          key={`${x} ${y}`}
          className="fill-ink-3 opacity-40"
          fillRule="evenodd"
          d={`M${x} ${y}h7v7h-7zM${x + 1} ${y + 1}v5h5v-5zM${x + 2} ${y + 2}h3v3h-3z`}
        />
      ))}
      <path d={dots()} />
    </svg>
  );
}

// A pattern that looks random, and is the same on every visit.
function dots(): string {
  let path = "";
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const inCorner = CORNERS.some(([left, top]) => Math.abs(x - left - 3) <= 4 && Math.abs(y - top - 3) <= 4);
      if (!inCorner && (x * x * 7 + y * y * 5 + x * y * 3) % 11 < 3) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  return path;
}
