import "server-only";
import { nearMisses } from "@/lib/env";
import { error, type Finding } from "../finding";
import type { Subject } from "../subject";

/** Variables under a name that the site does not read. */
export function names({ variables }: Subject): Finding[] {
  return nearMisses(variables).map(({ given, meant }) =>
    error(
      "name",
      {
        what: `设置了 ${given}，但是本站读取的是 ${meant}，而它没有设置。`,
        why: "本站不会读取其他名字的变量，所以这个值没有生效。",
        mend: `把 ${given} 改名为 ${meant}。`,
      },
      {
        what: `${given} is set, but the site reads ${meant}, and that is not set.`,
        why: "The site reads no variable of another name, so this value has no effect.",
        mend: `Rename ${given} to ${meant}.`,
      },
      meant,
    ),
  );
}
