import { currentAccount } from "@/lib/account";
import { currentTimings } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { Notice } from "../../(site)/components/notice";
import { LoginDrawn } from "../drawn/login-drawn";
import { COPY } from "./copy";
import { Actions, Ids, Tokens } from "./facts";

/** What the demo adds to the profile: what WeChat gave at the login, three calls with it, and the login drawn. */
export async function Account() {
  const [account, timings, language] = await Promise.all([currentAccount(), currentTimings(), currentLanguage()]);
  return (
    <>
      {account ? (
        <>
          <Ids account={account} language={language} />
          <Tokens account={account} language={language} />
          <Actions account={account} language={language} />
        </>
      ) : (
        <Notice>
          <p>{COPY[language].lost}</p>
        </Notice>
      )}
      {account && timings && (
        <div className="border-t border-line pt-8">
          <LoginDrawn timings={timings} scope={account.scope} />
        </div>
      )}
    </>
  );
}
