/** @jsxImportSource hono/jsx */
import type { Embedding } from "../../login/embedding.ts";
import { type Problem, WECHAT_SAYS } from "../../login/problem.ts";
import { pageFor } from "../../pages.ts";
import { Document } from "../document.tsx";
import type { PageContext } from "../page-context.ts";
import { PROBLEM_COPY, PROBLEM_LABELS, problemFacts } from "./problem-copy.ts";
import { WeChatError } from "./wechat-error.tsx";

interface Props {
  context: PageContext;
  problem: Problem;
  embedding: Embedding;
}

/**
 * Says what is wrong with a request, in a frame that WeChat's own script has made. The frame is small and cannot
 * scroll, so the reason and the received parameters are on the whole page.
 */
export function EmbeddedProblem({ context, problem: { kind }, embedding }: Props) {
  const { sandbox, query, language } = context;
  const copy = PROBLEM_LABELS[language];
  const { title, remedy } = PROBLEM_COPY[language][kind](problemFacts(sandbox, false));
  const { text } = WECHAT_SAYS[kind];
  return (
    <Document context={context} script="frame.mjs">
      <main class="embedded" data-color-scheme={embedding.colorScheme}>
        <article class="statement">
          <h1>{title}</h1>
          {text !== undefined && text !== title && (
            <p class="note">
              {copy.wechatSays} <b lang="zh-CN">{text}</b>
            </p>
          )}
          <WeChatError kind={kind} title={title} />
          <p class="remedy">{remedy}</p>
          <a class="tap" href={pageFor(sandbox, "chooser", query)} target="_blank" rel="noopener" data-new-tab>
            {copy.more}
          </a>
        </article>
      </main>
    </Document>
  );
}
