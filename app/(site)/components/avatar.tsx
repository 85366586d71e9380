/**
 * A visitor's avatar. It has no alternative text, because the name stands beside it. The initial lies beneath the
 * picture and shows if that is missing, slow or broken, so nothing moves.
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

// The first visible grapheme. A name may start with a direction mark.
function initial(name: string): string {
  const graphemes = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  return graphemes.find((grapheme) => /[^\p{C}\p{Z}]/u.test(grapheme))?.toLocaleUpperCase() ?? "";
}
