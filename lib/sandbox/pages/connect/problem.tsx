/** @jsxImportSource hono/jsx */
import { type Parameter, type Problem as ProblemFacts, WECHAT_SAYS } from "../../login/problem.ts";
import { Errcode } from "../errcode.tsx";
import { Fact } from "../fact.tsx";
import type { PageContext } from "../page-context.ts";
import { beginningOf } from "./beginning.ts";
import { HomeLink } from "./home-link.tsx";
import { PROBLEM_COPY, PROBLEM_LABELS, problemFacts } from "./problem-copy.ts";
import { WeChatError } from "./wechat-error.tsx";

const MAX_SHOWN = 200;

interface Props {
  context: PageContext;
  problem: ProblemFacts;
  /** Whether it is the page inside WeChat. */
  insideWeChat?: boolean;
}

/** Explains a request that WeChat would refuse, with the reason and the remedy that WeChat does not give. */
export function Problem({ context, problem, insideWeChat = false }: Props) {
  const { sandbox, query, language } = context;
  const copy = PROBLEM_LABELS[language];
  const { kind, parameter } = problem;
  const facts = problemFacts(sandbox, insideWeChat);
  const { title, why, remedy } = PROBLEM_COPY[language][kind](facts);
  const wechat = WECHAT_SAYS[kind];
  const expected: Readonly<Record<Parameter, string>> = {
    appid: facts.appId,
    redirect_uri: facts.origins.map((origin) => `${origin}/…`).join(" | "),
    response_type: "code",
    scope: insideWeChat ? "snsapi_base | snsapi_userinfo" : "snsapi_login",
    state: "[A-Za-z0-9_-]{0,128}",
  };
  const received = parameter && kind !== "state" ? query.getAll(parameter) : [];
  const said = wechat.blank ? <i>{copy.blank}</i> : wechat.text && <span lang="zh-CN">{wechat.text}</span>;
  return (
    <article class="statement">
      <p class="label">{copy.label}</p>
      <h1>{title}</h1>
      <p class="lead">{why}</p>
      <dl>
        {received.map((value) => (
          <Fact name={copy.received}>
            {parameter}=<bdi>{beginningOf(value, MAX_SHOWN)}</bdi>
          </Fact>
        ))}
        {parameter && !query.has(parameter) && (
          <Fact name={copy.received}>
            <i>{copy.nothing}</i>
          </Fact>
        )}
        {parameter && <Fact name={copy.expected}>{`${parameter}=${expected[parameter]}`}</Fact>}
        {wechat.errcode !== undefined && (
          <Fact name={copy.errcode}>
            <Errcode errcode={wechat.errcode} context={context} />
          </Fact>
        )}
        {said && <Fact name={copy.wechatSays}>{said}</Fact>}
      </dl>
      <WeChatError kind={kind} title={title} />
      <section class="remedy">
        <h2>{copy.remedy}</h2>
        <p>{remedy}</p>
      </section>
      <p class="answers">
        <HomeLink context={context} />
      </p>
    </article>
  );
}
