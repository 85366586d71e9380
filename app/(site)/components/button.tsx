import type { ComponentProps } from "react";

interface Kind {
  /** WeChat's green button, or a plain one. */
  readonly kind?: "wechat" | "plain";
}

/** A button. Inside a form it submits the form. */
export function Button({ kind = "plain", ...props }: Kind & ComponentProps<"button">) {
  return <button type="submit" className="button" data-kind={kind} {...props} />;
}

/** A link that looks like a button. */
export function ButtonLink({ kind = "plain", ...props }: Kind & ComponentProps<"a">) {
  return <a className="button" data-kind={kind} {...props} />;
}
