import type { Viewport } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { rememberedPerson, visitAuthorize } from "@/lib/sandbox";
import { Frame } from "../../../frame";
import { type PageProps, pageContext, sandboxFor } from "../../../page-context";
import { askedIn } from "../../asked";
import "../../connect.css";
import { PhoneForm } from "../../phone-form";
import { Problem } from "../../problem";
import { RequestFields } from "../../request-fields";

export const viewport: Viewport = { viewportFit: "cover" };

/** WeChat's page for a site that is open inside WeChat. With `snsapi_base` it asks nothing and is never shown. */
export default async function AuthorizePage(props: PageProps) {
  const context = await pageContext(props);
  const requestHeaders = await headers();
  const visit = await visitAuthorize(
    sandboxFor(requestHeaders),
    context.query,
    requestHeaders.get("user-agent") ?? "",
    rememberedPerson(requestHeaders),
  );
  if (!visit.ok) {
    return (
      <Frame page="authorize" context={context}>
        <Problem context={context} problem={visit.problem} insideWeChat />
      </Frame>
    );
  }
  if (visit.silently !== undefined) redirect(visit.silently);
  const { host, fields } = askedIn(visit.request);
  return (
    <Frame page="authorize" context={context} handset>
      <PhoneForm context={context} host={host} wholePage>
        <RequestFields context={context} fields={fields} />
        <input type="hidden" name="page" value="oauth2" />
      </PhoneForm>
    </Frame>
  );
}
