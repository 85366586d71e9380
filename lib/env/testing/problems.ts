import { readEnv } from "../env";
import { EnvError } from "../env-error";

/** The problems for which an environment is refused. */
export function problems(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  throw new Error("The environment was expected to be refused.");
}
