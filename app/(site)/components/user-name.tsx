import { copyIn, currentLanguage } from "@/lib/site";
import { cut } from "./cut";

/** A nickname, kept apart from the text around it whatever script it is in, and cut where it is longer than it may be. */
export async function UserName({ name, graphemes }: { name: string; graphemes: number }) {
  const copy = copyIn(await currentLanguage());
  return name.trim() ? <bdi>{cut(name, graphemes)}</bdi> : <span className="text-ink-3">{copy.unnamed}</span>;
}
