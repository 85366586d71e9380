/**
 * A visitor's avatar, beside their name, which is why it has no text of its own. The initial lies beneath it and shows
 * where the picture is missing, slow or broken, so nothing moves.
 */
export function Avatar({ name, image, large }: { name: string; image: string | null; large?: boolean }) {
  const size = large ? 72 : 28;
  return (
    <span
      aria-hidden="true"
      className={`relative inline-grid flex-none place-items-center overflow-hidden bg-line leading-none text-ink-2 ${large ? "size-18 rounded-card text-3xl" : "size-7 rounded-small text-sm"}`}
    >
      {initial(name)}
      {image && (
        <img
          src={image}
          alt=""
          width={size}
          height={size}
          referrerPolicy="no-referrer"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}

// The first grapheme that can be seen: a name may begin with a mark of direction.
function initial(name: string): string {
  const graphemes = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  return graphemes.find((grapheme) => /[^\p{C}\p{Z}]/u.test(grapheme))?.toLocaleUpperCase() ?? "";
}
