/** @jsxImportSource hono/jsx */
import { embeddingOf } from "../../login/embedding.ts";
import type { Problem as ProblemFacts } from "../../login/problem.ts";
import type { LoginRequest } from "../../login/request.ts";
import { Page } from "../document.tsx";
import type { PageContext } from "../page-context.ts";
import { Chooser } from "./chooser.tsx";
import { Embedded } from "./embedded.tsx";
import { EmbeddedProblem } from "./embedded-problem.tsx";
import { Problem } from "./problem.tsx";

interface Props {
  context: PageContext;
  request: LoginRequest;
  /** Undefined if there is no QR code. */
  uuid: string | undefined;
}

/** WeChat's QR code page, as a whole page or in a frame of the site. */
export function QrPage({ context, request, uuid }: Props) {
  const embedding = embeddingOf(context.query);
  if (embedding) return <Embedded context={context} request={request} uuid={uuid} embedding={embedding} />;
  return (
    <Page page="chooser" context={context} script="qr-code.mjs">
      <Chooser context={context} request={request} uuid={uuid} />
    </Page>
  );
}

/** The same page for a request that it refuses. */
export function QrProblemPage({ context, problem }: { context: PageContext; problem: ProblemFacts }) {
  const embedding = embeddingOf(context.query);
  if (embedding) return <EmbeddedProblem context={context} problem={problem} embedding={embedding} />;
  return (
    <Page page="chooser" context={context}>
      <Problem context={context} problem={problem} />
    </Page>
  );
}
