import { type Embedding, type Problem, pageFor, WEBSITE_APP, WECHAT_SAYS } from "@/lib/sandbox";
import type { PageContext } from "../../page-context";
import { PROBLEM_COPY, PROBLEM_LABELS } from "../problem-copy";
import "./embedded.css";
import { NewTab } from "./new-tab";

interface Props {
  context: PageContext;
  problem: Problem;
  embedding: Embedding;
}

/**
 * Says what is wrong with a request, in a frame that WeChat's own script has made. The frame is small and cannot
 * scroll, so the reason and the received parameters are on the whole page.
 */
export function EmbeddedProblem({ context: { sandbox, query, language }, problem, embedding }: Props) {
  const { kind, parameter } = problem;
  const copy = PROBLEM_LABELS[language];
  const { title, remedy } = PROBLEM_COPY[language][kind]({ ...sandbox, appId: WEBSITE_APP.appId, parameter });
  const { text } = WECHAT_SAYS[kind];
  return (
    <main className="embedded" lang={language} data-color-scheme={embedding.colorScheme}>
      <article className="problem">
        <h1>{title}</h1>
        {text !== undefined && text !== title && (
          <p className="says">
            {copy.wechatSays} <b lang="zh-CN">{text}</b>
          </p>
        )}
        <p className="remedy">{remedy}</p>
        <NewTab href={pageFor("chooser", alone(query))}>{copy.more}</NewTab>
      </article>
    </main>
  );
}

/** The same request without a frame. Only a frame may omit the response_type, so it is added. */
function alone(query: URLSearchParams): URLSearchParams {
  const copy = new URLSearchParams(query);
  if (copy.getAll("response_type").join() === "") copy.set("response_type", "code");
  return copy;
}
