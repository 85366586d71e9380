import type { WeChatAccount } from "@/lib/account";
import { copyIn, type Language } from "@/lib/site";
import { Field, Fields } from "../../(site)/components/fields";
import { AccountAction } from "./account-action";
import { check, refresh, showOpenid, showUnionid, update } from "./actions";
import { COPY } from "./copy";
import { Countdown } from "./countdown";
import { HiddenId } from "./hidden-id";
import { Unreached } from "./unreached";

interface Props {
  readonly account: WeChatAccount;
  readonly language: Language;
}

/** The visitor's ids at WeChat, and when they signed in. */
export function Ids({ account, language }: Props) {
  const { profile } = COPY[language];
  const { copy, copied, copyByHand, unreached, again, outdated, reload } = copyIn(language);
  const failed = { text: unreached, again, outdated, reload };
  const labels = { show: profile.show, hide: profile.hide, copy, copied, copyByHand };
  return (
    <section className="grid gap-3 border-t border-line pt-8">
      <h2 className="text-xl">{profile.title}</h2>
      <p className="text-ink-2">{profile.text}</p>
      <Fields>
        <Field name="openid">
          <Unreached {...failed}>
            <HiddenId name="openid" action={showOpenid} masked={mask(account.openid)} copy={labels} />
          </Unreached>
        </Field>
        <Field name="unionid">
          {account.unionid ? (
            <Unreached {...failed}>
              <HiddenId name="unionid" action={showUnionid} masked={mask(account.unionid)} copy={labels} />
            </Unreached>
          ) : (
            profile[isSilent(account) ? "silent" : "none"]
          )}
        </Field>
        <Field name="scope" mono>
          {account.scope.join(", ")}
        </Field>
        <Field name={profile.since}>
          <time dateTime={account.loggedInAt.toISOString()}>{formatTime(account.loggedInAt, language)}</time>
        </Field>
      </Fields>
    </section>
  );
}

/** Facts about WeChat's tokens. No page contains the tokens themselves. */
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

/** The calls to WeChat that a visitor can make with their own tokens. After a silent login the profile is not among them. */
export function Actions({ account, language }: Props) {
  const { actions: copy } = COPY[language];
  const { unreached, again, outdated, reload, ...shared } = copyIn(language);
  const failed = { text: unreached, again, outdated, reload };
  const labels = { ms: copy.ms, copy: shared.copy, copied: shared.copied, copyByHand: shared.copyByHand };
  const questions = [
    { action: check, endpoint: "/sns/auth", ...copy.check },
    { action: refresh, endpoint: "/sns/oauth2/refresh_token", ...copy.refresh },
    ...(isSilent(account) ? [] : [{ action: update, endpoint: "/sns/userinfo", ...copy.update }]),
  ];
  return (
    <section className="grid gap-3 border-t border-line pt-8">
      <h2 className="text-xl">{copy.title}</h2>
      <p className="text-ink-2">{copy.text}</p>
      <div className="divide-y divide-line border-t border-line">
        {questions.map((question) => (
          // A report has a fixed language, so switching the language discards it.
          <Unreached key={`${language}${question.endpoint}`} {...failed}>
            <AccountAction {...question} copy={labels} />
          </Unreached>
        ))}
      </div>
    </section>
  );
}

function isSilent({ scope }: WeChatAccount): boolean {
  return scope.every((name) => name === "snsapi_base");
}

// Enough to tell two ids apart, and useless for anything else.
function mask(id: string): string {
  return `${id.slice(0, 4)}········${id.slice(-4)}`;
}

// The server does not know the visitor's time zone, so it names the one that it uses.
function formatTime(time: Date, language: Language): string {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" } as const;
  return new Intl.DateTimeFormat(language, options).format(time) + COPY[language].profile.zone;
}
