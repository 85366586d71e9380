/** @jsxImportSource hono/jsx */
import type { Problem as ProblemFacts } from "../../login/problem.ts";
import { hostOf, type LoginRequest } from "../../login/request.ts";
import { Page } from "../document.tsx";
import type { PageContext } from "../page-context.ts";
import { PhoneForm } from "./phone-form.tsx";
import { Problem } from "./problem.tsx";
import { RequestFields } from "./request-fields.tsx";

/** WeChat's page for a site that is open inside WeChat: the question that `snsapi_userinfo` asks. */
export function AuthorizePage({ context, request }: { context: PageContext; request: LoginRequest }) {
  return (
    <Page page="authorize" context={context} handset>
      <PhoneForm context={context} host={hostOf(request)} wholePage>
        <RequestFields context={context} fields={request.fields} />
        <input type="hidden" name="page" value="oauth2" />
      </PhoneForm>
    </Page>
  );
}

/** The same page for a request that it refuses. */
export function AuthorizeProblemPage({ context, problem }: { context: PageContext; problem: ProblemFacts }) {
  return (
    <Page page="authorize" context={context}>
      <Problem context={context} problem={problem} insideWeChat />
    </Page>
  );
}
