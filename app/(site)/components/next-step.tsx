import { copyIn, currentLanguage } from "@/lib/site";
import { SandboxNextStep } from "../../wechat-sandbox/next-step";
import { CodeBlock } from "./code";

/** What to do if nothing is configured. It takes the place of a button that could not work. */
export async function NextStep() {
  const { next } = copyIn(await currentLanguage());
  return (
    <section className="grid gap-3 [&_h2]:text-xl">
      <h2>{next.title}</h2>
      <p>{next.text}</p>
      <CodeBlock label={next.variables}>
        {["AUTH_URL", "AUTH_SECRET", "AUTH_WECHAT_APP_ID", "AUTH_WECHAT_APP_SECRET"].join("\n")}
      </CodeBlock>
      <SandboxNextStep />
    </section>
  );
}
