/** One of the things that are compared, and what each round has measured of it. */
export class Side {
  readonly figures: number[] = [];
  readonly measure: () => Promise<number>;

  constructor(measure: () => Promise<number>) {
    this.measure = measure;
  }
}

interface Turns {
  /** Rounds before the first that counts. In them the servers read and compile their code. */
  readonly warmUp: number;
  readonly rounds: number;
}

/** Measures the sides in turn, round by round, so that whatever else the machine does meets all of them. */
export async function takeTurns(sides: readonly Side[], { warmUp, rounds }: Turns): Promise<void> {
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const side of sides) {
      const figure = await side.measure();
      if (round >= warmUp) side.figures.push(figure);
    }
  }
}

/** What one side measured more than another in each round. */
export function added({ figures }: Side, base: Side): number[] {
  return figures.map((figure, round) => figure - (base.figures[round] ?? Number.NaN));
}

/** The middle of some figures, or the place of another part of them: 0.25 is the first quartile. */
export function median(figures: readonly number[], part = 0.5): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
}
