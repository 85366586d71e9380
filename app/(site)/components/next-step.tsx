import { copyIn, currentLanguage } from "@/lib/site";

/** What to do where nothing is configured, in place of a button that could not work. */
export async function NextStep() {
  const { next } = copyIn(await currentLanguage());
  return (
    <section className="notice">
      <h2>{next.title}</h2>
      <p>{next.text}</p>
      <pre>{["AUTH_URL", "AUTH_SECRET", "AUTH_WECHAT_APP_ID", "AUTH_WECHAT_APP_SECRET"].join("\n")}</pre>
      <p>{next.sandbox}</p>
      <pre>{["AUTH_URL", "AUTH_SECRET", "WECHAT_SANDBOX=1"].join("\n")}</pre>
    </section>
  );
}
