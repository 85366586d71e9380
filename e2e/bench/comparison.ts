import { median } from "./turns";

interface Comparison {
  readonly what: string;
  /** Figures in milliseconds, round by round. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** What `theirs` are the figures of. */
  readonly against: string;
  /** The ratio of our median to theirs that is not to be exceeded. */
  readonly goal: number;
}

/**
 * Prints both medians and their ratio. The ratio of each third of the rounds is beside it: where they differ, the machine
 * was busy, and the ratio means little. So the goal is shown, and nothing fails by it.
 */
export function compare({ what, ours, theirs, against, goal }: Comparison): void {
  const ratio = median(ours) / median(theirs);
  const thirds = [0, 1, 2].map((third) => (median(part(ours, third)) / median(part(theirs, third))).toFixed(2));
  print(`${what}: ${spread(ours)} here, ${spread(theirs)} ${against}`);
  print(
    `  ratio ${ratio.toFixed(2)} (by thirds ${thirds.join(" ")}), goal ${goal}: ${ratio <= goal ? "met" : "MISSED"}`,
  );
}

/** The median of figures in milliseconds, and the quartiles around it. */
export function spread(figures: readonly number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => precise(median(figures, part)));
  return `${middle} ms (half are ${low} to ${high})`;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function part(figures: readonly number[], third: number): readonly number[] {
  const length = figures.length / 3;
  return figures.slice(Math.round(third * length), Math.round((third + 1) * length));
}

function precise(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 2 : 0);
}
