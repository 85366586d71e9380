import { QRCONNECT_EXPECTED, type QrConnectProblem, WECHAT_SAYS } from "@/lib/sandbox";
import type { PageContext } from "../../page-context";

const MAX_SHOWN = 200;

/** What WeChat would refuse, with what it never tells: the reason and the remedy. */
export function Problem({ context, problem }: { context: PageContext; problem: QrConnectProblem }) {
  const { sandbox, query } = context;
  const copy = context.copy.problem;
  const { title, why, remedy } = context.copy.problems[problem.kind]({
    origin: sandbox.origin,
    parameter: problem.parameter,
  });
  const wechatSays = WECHAT_SAYS[problem.kind];
  // A state that does not keep to its alphabet is not repeated, not even here.
  const received = problem.kind === "state" ? [] : query.getAll(problem.parameter);
  return (
    <article className="problem">
      <p className="label">{copy.label}</p>
      <h1>{title}</h1>
      <p className="why">{why}</p>
      <dl>
        {received.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its values may be equal.
          <div key={index}>
            <dt>{copy.received}</dt>
            <dd>
              {problem.parameter}=<bdi>{value.slice(0, MAX_SHOWN)}</bdi>
            </dd>
          </div>
        ))}
        {query.has(problem.parameter) || (
          <div>
            <dt>{copy.received}</dt>
            <dd>
              <i>{copy.nothing}</i>
            </dd>
          </div>
        )}
        <div>
          <dt>{copy.expected}</dt>
          <dd>
            {problem.kind === "repeated" ? (
              <i>{copy.once}</i>
            ) : (
              `${problem.parameter}=${QRCONNECT_EXPECTED[problem.parameter](sandbox.origin)}`
            )}
          </dd>
        </div>
        {wechatSays !== undefined && (
          <div>
            <dt>{copy.wechatSays}</dt>
            <dd lang="zh-CN">{wechatSays}</dd>
          </div>
        )}
      </dl>
      <section className="remedy">
        <h2>{copy.remedy}</h2>
        <p>{remedy}</p>
      </section>
      <p className="answers">
        {/* In a frame, too, the site needs the whole window. */}
        <a className="button" href="/" target="_top">
          {copy.site}
        </a>
      </p>
    </article>
  );
}
