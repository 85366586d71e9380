/** @jsxImportSource hono/jsx */
import { type ProblemKind, WECHAT_SAYS } from "../../login/problem.ts";

/**
 * The element from which programs read the text of WeChat's error page. Where WeChat's own text is not known, it is ours.
 * There is none where WeChat's page is blank.
 */
export function WeChatError({ kind, title }: { kind: ProblemKind; title: string }) {
  const { text, blank } = WECHAT_SAYS[kind];
  if (blank) return null;
  return (
    <div hidden>
      <h4 class="weui_msg_title">{text ?? title}</h4>
    </div>
  );
}
