import { CodeBlock } from "../../(site)/components/code";
import { Command } from "../home/command";
import { Chapter, Topic } from "./chapter";
import type { GuideCopy } from "./copy";
import { Paragraph, Prose } from "./prose";
import { Rows } from "./rows";

const DOMAINS = [
  ["www.example.com", "right"],
  ["https://www.example.com", "scheme"],
  ["www.example.com:8443", "port"],
  ["www.example.com/login", "path"],
  ["example.com", "subdomain"],
  ["localhost", "local"],
] as const;

const NGINX = `proxy_set_header Host $http_host;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;`;

/** What the real WeChat requires. */
export function GoingLive({ copy: { live } }: { copy: GuideCopy }) {
  const { register, domain, variables, vercel, server } = live;
  return (
    <Chapter id="live" title={live.title}>
      <Paragraph text={live.lead} />
      <Topic id="register" title={register.title}>
        <ol className="grid max-w-[42em] list-decimal gap-1 ps-[1.4em] marker:font-mono marker:text-sm marker:text-accent-ink">
          {register.list.map((text) => (
            <li key={text} className="ps-1">
              <Prose text={text} />
            </li>
          ))}
        </ol>
        <Paragraph text={register.note} />
      </Topic>
      <Topic id="domain" title={domain.title}>
        <Paragraph text={domain.text} />
        <Rows
          columns={domain.columns}
          rows={DOMAINS.map(([code, rule]) => ({
            code,
            text: <span className={rule === "right" ? "text-accent-ink" : ""}>{domain.rules[rule]}</span>,
          }))}
        />
      </Topic>
      <Topic id="variables" title={variables.title}>
        <Paragraph text={variables.text} />
        <Rows
          columns={variables.columns}
          rows={Object.entries(variables.list).map(([code, text]) => ({ code, text: <Prose text={text} /> }))}
        />
        <Paragraph text={variables.secret} />
        <Command text="openssl rand -base64 33" />
      </Topic>
      <Topic id="vercel" title={vercel.title}>
        {vercel.text.map((text) => (
          <Paragraph key={text} text={text} />
        ))}
      </Topic>
      <Topic id="server" title={server.title}>
        <Paragraph text={server.start} />
        <Command text="npm ci && npm run build && npm start" />
        <Paragraph text={server.proxy} />
        <CodeBlock label={server.proxyLabel}>{NGINX}</CodeBlock>
        <Paragraph text={server.origin} />
      </Topic>
    </Chapter>
  );
}
