import type { DrawnCopy } from "./copy";
import { type Message, stepTime } from "./sequence";

interface Geometry {
  readonly width: number;
  /** The x positions of the three lanes. */
  readonly lanes: readonly [number, number, number];
  readonly row: number;
  /** Whether the time stands below its line, because there is no room beside the text. */
  readonly below: boolean;
  readonly className: string;
}

const WIDE: Geometry = { width: 720, lanes: [48, 360, 672], row: 46, below: false, className: "max-sm:hidden" };
const NARROW: Geometry = { width: 320, lanes: [30, 152, 286], row: 54, below: true, className: "sm:hidden" };

const TOP = 48;

interface Props {
  readonly messages: readonly Message[];
  readonly names: readonly [string, string, string];
  readonly label: string;
  readonly copy: DrawnCopy;
}

/** A login as a sequence diagram: one drawing for phones, and one for wider screens. */
export function SequenceDiagram(props: Props) {
  return [WIDE, NARROW].map((geometry) => <Drawing key={geometry.width} geometry={geometry} {...props} />);
}

function Drawing({ geometry, messages, names, label, copy }: Props & { geometry: Geometry }) {
  const { width, lanes, row, className } = geometry;
  const height = TOP + messages.length * row + 12;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className={`w-full ${className}`}>
      {lanes.map((x, lane) => (
        <g key={x}>
          <path d={`M${x} 30V${height}`} className="stroke-line" />
          <text x={x} y="18" textAnchor="middle" className="fill-ink text-[13px] font-semibold">
            {names[lane]}
          </text>
        </g>
      ))}
      {messages.map((message, index) => (
        <Arrow key={message.text} message={message} y={TOP + (index + 0.5) * row} geometry={geometry} copy={copy} />
      ))}
    </svg>
  );
}

// An outline in the colour of the page keeps a text legible where it crosses a lane.
const TEXT = "stroke-paper stroke-4 [paint-order:stroke]";

interface ArrowProps {
  readonly message: Message;
  readonly y: number;
  readonly geometry: Geometry;
  readonly copy: DrawnCopy;
}

function Arrow({ message: { from, to, text, call, code, took }, y, geometry, copy }: ArrowProps) {
  const { lanes, below } = geometry;
  const [start, end] = [lanes[from], lanes[to]];
  const [left, right] = [Math.min(start, end), Math.max(start, end)];
  const visitors = from === 0 && to === 2;
  const time = typeof took === "number" && stepTime(took, copy);
  return (
    <g>
      <path d={line(start, end, y, call)} className={`fill-none ${visitors ? "stroke-accent" : "stroke-ink-3"}`} />
      <text x={left + 8} y={y - 8} className={`fill-ink ${TEXT} ${code ? "font-mono text-[11px]" : "text-[13px]"}`}>
        {text}
      </text>
      {time && (
        <text
          x={below ? left + 8 : right - 8}
          y={below ? y + 17 : y - 8}
          textAnchor={below ? "start" : "end"}
          className={`${TEXT} text-[12px] tabular-nums ${visitors ? "fill-accent-ink" : "fill-ink-3"}`}
        >
          {time}
        </text>
      )}
    </g>
  );
}

// A line with an arrowhead at its end. A call has one at both ends, because its response comes back along the line.
function line(start: number, end: number, y: number, call: boolean | undefined): string {
  const way = Math.sign(end - start);
  const head = (x: number, back: number) => `M${x + back * 6} ${y - 4}L${x} ${y}L${x + back * 6} ${y + 4}`;
  return `M${start} ${y}H${end}${head(end, -way)}${call ? head(start, way) : ""}`;
}
