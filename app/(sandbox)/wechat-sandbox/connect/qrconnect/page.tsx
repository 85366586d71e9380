import { checkQrConnect } from "@/lib/sandbox";
import { Frame } from "../../frame";
import { type PageProps, pageContext } from "../../page-context";
import { Chooser } from "./chooser";
import { Problem } from "./problem";

/** WeChat's QR code page. A wrong request gets an explanation, with status 200 as WeChat's. */
export default async function QrConnectPage(props: PageProps) {
  const context = await pageContext(props);
  const check = checkQrConnect(context.sandbox, context.query);
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
