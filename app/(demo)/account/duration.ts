/** The names of the units. */
export interface Units {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

/** Formats remaining milliseconds in the two largest units: `29 d 23 h`, `1 h 59 min`, `59 min 3 s`. */
export function duration(milliseconds: number, { day, hour, minute, second }: Units): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [
    [Math.floor(seconds / 86_400), day],
    [Math.floor(seconds / 3600) % 24, hour],
    [Math.floor(seconds / 60) % 60, minute],
    [seconds % 60, second],
  ] as const;
  const first = parts.findIndex(([figure]) => figure > 0);
  const shown = first === -1 ? parts.slice(-1) : parts.slice(first, first + 2);
  return shown.map(([figure, unit]) => `${figure} ${unit}`).join(" ");
}
