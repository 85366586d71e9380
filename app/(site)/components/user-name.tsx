import { copyIn, currentLanguage } from "@/lib/site";
import { cut } from "./cut";

/** A nickname, cut to a number of graphemes. A right-to-left name does not reorder the text around it. */
export async function UserName({ name, graphemes }: { name: string; graphemes: number }) {
  const copy = copyIn(await currentLanguage());
  return name.trim() ? <bdi>{cut(name, graphemes)}</bdi> : <span className="text-ink-3">{copy.unnamed}</span>;
}
