import { currentLanguage, siteMode } from "@/lib/site";
import { SANDBOX_COPY } from "./copy";

/** Says on every page that a login here is not one with WeChat. It shows only where the sandbox runs. */
export async function SandboxNotice() {
  if (siteMode() !== "sandbox") return null;
  const language = await currentLanguage();
  const { notice, more } = SANDBOX_COPY[language];
  return (
    <p className="border-b border-line bg-warning-wash px-5 py-1.5 text-center text-sm text-warning">
      {notice}{" "}
      <a className="whitespace-nowrap underline underline-offset-4" href={`/wechat-sandbox?lang=${language}`}>
        {more}
      </a>
    </p>
  );
}
