import { headers } from "next/headers";
import { embeddingOf, visitQrConnect } from "@/lib/sandbox";
import { Frame } from "../../frame";
import { methodOf, type PageProps, pageContext, sandboxFor } from "../../page-context";
import "../connect.css";
import { askedIn } from "../asked";
import { Problem } from "../problem";
import { Chooser } from "./chooser";
import { Embedded } from "./embedded";
import { EmbeddedProblem } from "./embedded-problem";

/** WeChat's QR code page. It explains an invalid request, with status 200 as WeChat's page does. */
export default async function QrConnectPage(props: PageProps) {
  const context = await pageContext(props);
  const requestHeaders = await headers();
  const visit = await visitQrConnect(sandboxFor(requestHeaders), context.query, methodOf(requestHeaders));
  const embedding = embeddingOf(context.query);
  if (!visit.ok && embedding) {
    return <EmbeddedProblem context={context} problem={visit.problem} embedding={embedding} />;
  }
  if (!visit.ok) {
    return (
      <Frame page="chooser" context={context}>
        <Problem context={context} problem={visit.problem} />
      </Frame>
    );
  }
  const shown = { context, asked: askedIn(visit.request), uuid: visit.uuid };
  if (embedding) return <Embedded {...shown} embedding={embedding} />;
  return (
    <Frame page="chooser" context={context}>
      <Chooser {...shown} />
    </Frame>
  );
}
