import "server-only";

/** The variables of an environment, as they are given. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The value of a variable, without white space around it. Undefined if there is none. */
export function valueIn(variables: Variables, name: string): string | undefined {
  return variables[name]?.trim() || undefined;
}
