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
 * What is wrong with a request, in a frame that WeChat's own script has made: it is small, and does not scroll. The reason
 * and all that was received stand on the page itself.
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

/** The same request without a frame, with what may be left out in a frame only: the page is to find the same problem. */
function alone(query: URLSearchParams): URLSearchParams {
  const copy = new URLSearchParams(query);
  if (copy.getAll("response_type").join() === "") copy.set("response_type", "code");
  return copy;
}
