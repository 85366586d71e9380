import { checkQrConnect, embeddingOf } from "@/lib/sandbox";
import { Frame } from "../../frame";
import { type PageProps, pageContext } from "../../page-context";
import { Chooser } from "./chooser";
import { Embedded } from "./embedded";
import { Problem } from "./problem";

/** WeChat's QR code page. A wrong request gets an explanation, with status 200 as WeChat's. */
export default async function QrConnectPage(props: PageProps) {
  const context = await pageContext(props);
  const check = checkQrConnect(context.sandbox, context.query);
  const embedding = embeddingOf(context.query);
  if (check.ok && embedding) return <Embedded context={context} request={check.request} embedding={embedding} />;
  return (
    <Frame page="chooser" context={context}>
      {check.ok ? (
        <Chooser context={context} request={check.request} />
      ) : (
        <Problem context={context} problem={check.problem} />
      )}
    </Frame>
  );
}
