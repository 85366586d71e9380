import { currentUser } from "@/lib/auth";
import { chooseLanguageAction, copyIn, currentLanguage, LANGUAGES } from "@/lib/site";
import { Avatar } from "./avatar";
import { UserName } from "./user-name";

const LABELS = { "zh-CN": "中", en: "EN" } as const;

/** The bar on top of every page: home, the language, and the visitor. */
export async function Header() {
  const [user, language] = await Promise.all([currentUser(), currentLanguage()]);
  const copy = copyIn(language);
  return (
    <header className="site-header">
      <div className="wrap">
        <a className="wordmark" href="/">
          weixin-login
        </a>
        <form action={chooseLanguageAction} className="languages" aria-label={copy.language}>
          {LANGUAGES.map((choice) => (
            <button
              key={choice}
              type="submit"
              name="lang"
              value={choice}
              lang={choice}
              aria-pressed={choice === language}
            >
              {LABELS[choice]}
            </button>
          ))}
        </form>
        {user ? (
          <a className="visitor" href="/me">
            <Avatar name={user.name} image={user.image} />
            <span className="visitor-name">
              <UserName name={user.name} />
            </span>
          </a>
        ) : (
          <a className="visitor" href="/login">
            {copy.login.title}
          </a>
        )}
      </div>
    </header>
  );
}
