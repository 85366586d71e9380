import { copyIn, currentLanguage, sourceUrl } from "@/lib/site";
import { site } from "@/site.config";

/** The footer of every page. */
export async function Footer() {
  const language = await currentLanguage();
  const { foot } = copyIn(language);
  const links = [
    [site.icp && "https://beian.miit.gov.cn/", site.icp],
    [site.psb && `https://beian.mps.gov.cn/#/query/webSearch?code=${site.psb.replace(/\D/g, "")}`, site.psb],
    [site.contact, foot.contact],
    [sourceUrl(), foot.source],
  ] as const;
  return (
    <footer className="border-t border-line text-sm text-ink-3">
      <div className="mx-auto flex max-w-260 flex-wrap items-baseline gap-x-6 gap-y-1 px-5 py-6">
        <p className="me-auto">{site.footer[language]}</p>
        {links.map(
          ([href, label]) =>
            href && (
              <a key={href} className="link inline-block py-2" href={href}>
                {label}
              </a>
            ),
        )}
      </div>
    </footer>
  );
}
