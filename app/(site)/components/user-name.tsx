import { copyIn, currentLanguage } from "@/lib/site";

/** A nickname, kept apart from the text around it whatever script it is in. */
export async function UserName({ name }: { name: string }) {
  const copy = copyIn(await currentLanguage());
  return name.trim() ? <bdi>{name}</bdi> : <span className="faint">{copy.unnamed}</span>;
}
