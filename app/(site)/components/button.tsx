import type { ComponentProps } from "react";

interface Kind {
  /** How it looks: the one for WeChat, or a plain one. */
  readonly kind?: "wechat" | "plain";
}

/** A button. Inside of a form it submits. */
export function Button({ kind = "plain", ...props }: Kind & ComponentProps<"button">) {
  return <button type="submit" className="button" data-kind={kind} {...props} />;
}

/** A link that looks like a button. */
export function ButtonLink({ kind = "plain", ...props }: Kind & ComponentProps<"a">) {
  return <a className="button" data-kind={kind} {...props} />;
}
