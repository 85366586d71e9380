/**
 * A visitor's avatar, beside their name, which is why it has no text of its own. The initial lies beneath it and shows
 * where the picture is missing or broken, so nothing moves.
 */
export function Avatar({ name, image, large }: { name: string; image: string | null; large?: boolean }) {
  const size = large ? 72 : 28;
  return (
    <span className={large ? "avatar large" : "avatar"} aria-hidden="true">
      {initial(name)}
      {image && <img src={image} alt="" width={size} height={size} referrerPolicy="no-referrer" />}
    </span>
  );
}

function initial(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? "";
}
