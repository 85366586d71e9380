import { currentUser } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";
import { site } from "@/site.config";
import { SandboxNotice } from "../../wechat-sandbox/notice";
import { Avatar } from "./avatar";
import { LanguageSwitch } from "./language-switch";
import { UserName } from "./user-name";

const ITEM = "inline-flex min-h-11 items-center";

/** The header of every page: home, the pages, the language, and the visitor. */
export async function Header() {
  const [user, language] = await Promise.all([currentUser(), currentLanguage()]);
  const { nav } = copyIn(language);
  // On a phone the pages and the languages get a second row. Without pages there is one row.
  const rows = site.pages.length > 0;
  return (
    <header className="border-b border-line">
      <SandboxNotice />
      <div
        className={`mx-auto flex min-h-15 max-w-260 items-center gap-x-5 px-5 ${rows ? "flex-wrap max-sm:pt-2" : ""}`}
      >
        <a className={`${ITEM} me-auto min-w-0 gap-2.5 font-bold`} href="/">
          <span className="size-2.5 flex-none rounded-full bg-accent" />
          <span className="overflow-hidden text-ellipsis whitespace-nowrap">{site.name}</span>
        </a>
        {rows && (
          <nav aria-label={nav.label} className="flex gap-x-6 max-sm:order-1 max-sm:basis-3/5">
            {site.pages.map(({ href, label }) => (
              <a key={href} className={`${ITEM} text-ink-2 hover:text-ink`} href={href}>
                {label[language]}
              </a>
            ))}
          </nav>
        )}
        <LanguageSwitch className={`flex-none ${rows ? "max-sm:order-2 max-sm:ms-auto" : ""}`} />
        {user ? (
          <a className={`${ITEM} min-w-0 shrink-[3] gap-2.5`} href="/me">
            <Avatar name={user.name} image={user.image} />
            <span className="max-w-[10em] overflow-hidden text-ellipsis whitespace-nowrap max-sm:max-w-[7em]">
              <UserName name={user.name} graphemes={12} />
            </span>
          </a>
        ) : (
          <a className={`${ITEM} flex-none`} href="/login">
            {nav.signIn}
          </a>
        )}
      </div>
    </header>
  );
}
