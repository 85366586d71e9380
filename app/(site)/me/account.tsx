import type { User, WeChatAccount } from "@/lib/auth";
import { copyIn, type Language } from "@/lib/site";
import { Field, Fields } from "../components/fields";
import { AccountAction } from "./account-action";
import { check, refresh, showOpenid, showUnionid, update } from "./actions";
import { COPY } from "./copy";
import { Countdown } from "./countdown";
import { HiddenId } from "./hidden-id";

interface Props {
  readonly account: WeChatAccount;
  readonly language: Language;
}

/** Who the visitor is: here, and for WeChat. */
export function Ids({ user, account, language }: Props & { user: User }) {
  const { profile } = COPY[language];
  const { copy, copied } = copyIn(language);
  const labels = { show: profile.show, hide: profile.hide, copy, copied };
  return (
    <Fields>
      <Field name={profile.id} mono>
        {user.id}
      </Field>
      <Field name="openid">
        <HiddenId name="openid" action={showOpenid} masked={mask(account.openid)} copy={labels} />
      </Field>
      <Field name="unionid">
        {account.unionid ? (
          <HiddenId name="unionid" action={showUnionid} masked={mask(account.unionid)} copy={labels} />
        ) : (
          profile.none
        )}
      </Field>
      <Field name="scope" mono>
        {account.scope.join(", ")}
      </Field>
      <Field name={profile.since}>
        <time dateTime={account.loggedInAt.toISOString()}>{formatTime(account.loggedInAt, language)}</time>
      </Field>
    </Fields>
  );
}

/** Facts about WeChat's tokens, which themselves are on no page. */
export function Tokens({ account, language }: Props) {
  const { tokens: copy, units } = COPY[language];
  const { accessTokenLength, refreshTokenLength, refreshTokenExpiresAt } = account.tokens;
  const facts = [
    ["access_token", accessTokenLength, account.expiresAt, copy.over],
    ["refresh_token", refreshTokenLength, refreshTokenExpiresAt, copy.signInAgain],
  ] as const;
  const now = Date.now();
  return (
    <section className="grid gap-3 border-t border-line pt-8">
      <h2 className="text-xl">{copy.title}</h2>
      <p className="text-ink-2">{copy.text}</p>
      <Fields>
        {facts.map(([name, length, until, over]) => (
          <Field key={name} name={<span className="mono">{name}</span>}>
            {length} {copy.characters} ·{" "}
            <Countdown
              until={until.getTime()}
              now={now}
              units={units}
              before={copy.before}
              after={copy.left}
              over={over}
            />
          </Field>
        ))}
      </Fields>
    </section>
  );
}

/** The three questions that the visitor can ask WeChat with their own tokens. */
export function Actions({ language }: { language: Language }) {
  const { actions: copy } = COPY[language];
  const shared = { ms: copy.ms, meaning: copy.meaning, copy: copyIn(language).copy, copied: copyIn(language).copied };
  return (
    <section className="grid gap-3 border-t border-line pt-8">
      <h2 className="text-xl">{copy.title}</h2>
      <p className="text-ink-2">{copy.text}</p>
      <div className="divide-y divide-line border-t border-line">
        <AccountAction action={check} endpoint="/sns/auth" {...copy.check} copy={shared} />
        <AccountAction action={refresh} endpoint="/sns/oauth2/refresh_token" {...copy.refresh} copy={shared} />
        <AccountAction action={update} endpoint="/sns/userinfo" {...copy.update} copy={shared} />
      </div>
    </section>
  );
}

// Enough to tell two ids apart, and of no use for anything else.
function mask(id: string): string {
  return `${id.slice(0, 4)}········${id.slice(-4)}`;
}

// The server does not know the visitor's time zone, so it names the one that it uses.
function formatTime(time: Date, language: Language): string {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" } as const;
  return new Intl.DateTimeFormat(language, options).format(time) + COPY[language].profile.zone;
}
