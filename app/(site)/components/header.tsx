import { currentUser } from "@/lib/auth";
import { copyIn, currentLanguage, siteMode } from "@/lib/site";
import { Avatar } from "./avatar";
import { LanguageSwitch } from "./language-switch";
import { UserName } from "./user-name";

const ITEM = "inline-flex min-h-11 items-center";

/** The header of every page: home, the pages, the language, and the visitor. */
export async function Header() {
  const [user, language] = await Promise.all([currentUser(), currentLanguage()]);
  const { nav, sandbox, leaveSandbox } = copyIn(language);
  return (
    <header className="border-b border-line">
      {siteMode() === "sandbox" && (
        <p className="border-b border-line bg-amber-wash px-5 py-1.5 text-center text-sm text-amber">
          {sandbox}{" "}
          <a className="whitespace-nowrap underline underline-offset-4 max-sm:hidden" href="/guide#live">
            {leaveSandbox}
          </a>
        </p>
      )}
      <div className="mx-auto flex min-h-15 max-w-260 flex-wrap items-center gap-x-5 px-5 max-sm:pt-2">
        <a className={`${ITEM} me-auto gap-2.5 font-bold`} href="/">
          <span className="size-2.5 rounded-full bg-accent" />
          weixin-login
        </a>
        {/* On a phone the pages and the languages get a second row. */}
        <nav aria-label={nav.label} className="flex gap-x-6 max-sm:order-1 max-sm:basis-3/5">
          <a className={`${ITEM} text-ink-2 hover:text-ink`} href="/guide">
            {nav.guide}
          </a>
          <a className={`${ITEM} text-ink-2 hover:text-ink`} href="/errors">
            {nav.errors}
          </a>
        </nav>
        <LanguageSwitch className="max-sm:order-2 max-sm:ms-auto" />
        {user ? (
          <a className={`${ITEM} min-w-0 gap-2.5`} href="/me">
            <Avatar name={user.name} image={user.image} />
            <span className="max-w-[10em] overflow-hidden text-ellipsis whitespace-nowrap max-sm:max-w-[7em]">
              <UserName name={user.name} graphemes={12} />
            </span>
          </a>
        ) : (
          <a className={ITEM} href="/login">
            {nav.signIn}
          </a>
        )}
      </div>
    </header>
  );
}
