import type { WeChatAccount } from "@/lib/auth";
import { type Copy, copyIn, type Language } from "@/lib/site";

interface Props {
  account: WeChatAccount;
  copy: Copy;
  language: Language;
}

/** What WeChat told of the account, and how long its login took. */
export function AccountFacts({ account, copy: { profile }, language }: Props) {
  const { timings } = account;
  const duration = (milliseconds: number) =>
    milliseconds < 1000 ? `${milliseconds} ${profile.ms}` : `${(milliseconds / 1000).toFixed(1)} ${profile.s}`;
  return (
    <>
      <Fact name="openid" value={account.openid} mono />
      {account.unionid ? (
        <Fact name="unionid" value={account.unionid} mono />
      ) : (
        <Fact name="unionid" value={profile.none} />
      )}
      <Fact name="scope" value={account.scope.join(", ")} mono />
      <div>
        <dt>{profile.expires}</dt>
        <dd>
          <time dateTime={account.expiresAt.toISOString()}>{formatTime(account.expiresAt, language)}</time>
        </dd>
      </div>
      <Fact name={profile.away} value={duration(timings.away)} />
      <Fact name={profile.exchange} value={duration(timings.exchange)} />
      <Fact name={profile.userinfo} value={duration(timings.userinfo)} />
      <Fact name={profile.callback} value={duration(timings.callback)} />
    </>
  );
}

function Fact({ name, value, mono }: { name: string; value: string; mono?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={mono ? "mono" : undefined}>{value}</dd>
    </div>
  );
}

// The server does not know the visitor's time zone, so it names the one that it uses.
function formatTime(time: Date, language: Language): string {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" } as const;
  return new Intl.DateTimeFormat(language, options).format(time) + copyIn(language).profile.zone;
}
