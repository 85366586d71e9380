import type { WeChatAccount } from "@/lib/auth";
import type { Language } from "@/lib/site";
import { Field } from "../components/fields";
import { COPY } from "./copy";

interface Props {
  account: WeChatAccount;
  language: Language;
}

/** What WeChat told of the account, and how long its login took. */
export function AccountFacts({ account, language }: Props) {
  const profile = COPY[language];
  const { timings } = account;
  const duration = (milliseconds: number) =>
    milliseconds < 1000 ? `${milliseconds} ${profile.ms}` : `${(milliseconds / 1000).toFixed(1)} ${profile.s}`;
  return (
    <>
      <Field name="openid" mono>
        {account.openid}
      </Field>
      {account.unionid ? (
        <Field name="unionid" mono>
          {account.unionid}
        </Field>
      ) : (
        <Field name="unionid">{profile.none}</Field>
      )}
      <Field name="scope" mono>
        {account.scope.join(", ")}
      </Field>
      <Field name={profile.expires}>
        <time dateTime={account.expiresAt.toISOString()}>{formatTime(account.expiresAt, language)}</time>
      </Field>
      <Field name={profile.away}>{duration(timings.away)}</Field>
      <Field name={profile.exchange}>{duration(timings.exchange)}</Field>
      <Field name={profile.userinfo}>{duration(timings.userinfo)}</Field>
    </>
  );
}

// The server does not know the visitor's time zone, so it names the one that it uses.
function formatTime(time: Date, language: Language): string {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" } as const;
  return new Intl.DateTimeFormat(language, options).format(time) + COPY[language].zone;
}
