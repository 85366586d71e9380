import { copyIn, currentLanguage, sourceUrl } from "@/lib/site";

/** The footer of every page. */
export async function Footer() {
  const { foot, nav } = copyIn(await currentLanguage());
  return (
    <footer className="border-t border-line text-sm text-ink-3">
      <div className="mx-auto flex max-w-260 flex-wrap items-baseline gap-x-6 gap-y-1 px-5 py-6">
        <p className="me-auto">{foot.trademark}</p>
        <p className="flex gap-6">
          <a className="link inline-block py-2" href={sourceUrl()}>
            {nav.source}
          </a>
          <a className="link inline-block py-2" href={sourceUrl("LICENSE")}>
            {foot.license}
          </a>
        </p>
      </div>
    </footer>
  );
}
