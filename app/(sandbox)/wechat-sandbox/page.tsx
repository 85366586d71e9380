import { CAST, PAGES, SANDBOX_PATH, WEBSITE_APP } from "@/lib/sandbox";
import { Avatar } from "./avatar";
import { Frame } from "./frame";
import { type PageProps, pageContext } from "./page-context";
import { PEOPLE_COPY } from "./people-copy";

const ADDRESSES = [
  ["open.weixin.qq.com/connect/qrconnect", PAGES.chooser],
  ...["/sns/oauth2/access_token", "/sns/oauth2/refresh_token", "/sns/auth", "/sns/userinfo"].map(
    (path) => [`api.weixin.qq.com${path}`, `${SANDBOX_PATH}${path}`] as const,
  ),
  ["appid", WEBSITE_APP.appId],
  ["secret", WEBSITE_APP.appSecret],
] as const;

/** What the sandbox is, for those who come by. */
export default async function SandboxPage(props: PageProps) {
  const context = await pageContext(props);
  const copy = context.copy.index;
  return (
    <Frame page="index" context={context}>
      <header className="lead">
        <h1>{copy.title}</h1>
        <p>{copy.lead}</p>
      </header>
      <section className="start">
        <p>{copy.start}</p>
        <a className="button primary" href="/">
          {copy.startLink}
        </a>
      </section>
      <section>
        <h2>{copy.people}</h2>
        <p>{copy.peopleText}</p>
        <ul className="cast">
          {CAST.map((person) => (
            <li key={person.slug}>
              <Avatar person={person} />
              <span className="who">
                <bdi className="name">{person.nickname}</bdi>
                <span className="note">{PEOPLE_COPY[context.language][person.slug]}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{copy.api}</h2>
        <p>{copy.apiText}</p>
        <dl className="paths">
          {ADDRESSES.map(([wechat, sandbox]) => (
            <div key={sandbox}>
              <dt>{wechat}</dt>
              <dd>{sandbox}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Frame>
  );
}
