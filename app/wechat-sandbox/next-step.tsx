import { currentLanguage } from "@/lib/site";
import { CodeBlock } from "../(site)/components/code";
import { SANDBOX_COPY } from "./copy";

/** How to run the sandbox where nothing is configured. */
export async function SandboxNextStep() {
  const { next, nextVariables } = SANDBOX_COPY[await currentLanguage()];
  return (
    <>
      <p>{next}</p>
      <CodeBlock label={nextVariables}>{["AUTH_URL", "AUTH_SECRET", "WECHAT_SANDBOX=1"].join("\n")}</CodeBlock>
    </>
  );
}
