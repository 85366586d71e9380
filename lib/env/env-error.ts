import "server-only";

/** All problems of the environment in one message. It names the variables and never shows their values. */
export class EnvError extends Error {
  override readonly name = "EnvError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The environment has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}:\n${problems
        .map((problem) => `  - ${problem}`)
        .join("\n")}\nEvery variable is described in .env.local.example.`,
    );
    this.problems = problems;
  }
}
