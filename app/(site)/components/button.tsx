import type { ComponentProps } from "react";

/** How a button looks: the one for WeChat, a plain one, or mere text. */
export type ButtonKind = "wechat" | "plain" | "text";

interface Kind {
  readonly kind?: ButtonKind;
}

/** A button. Inside of a form it submits. */
export function Button({ kind = "plain", ...props }: Kind & ComponentProps<"button">) {
  return <button type="submit" className="button" data-kind={kind} {...props} />;
}

/** A link that looks like a button. */
export function ButtonLink({ kind = "plain", ...props }: Kind & ComponentProps<"a">) {
  return <a className="button" data-kind={kind} {...props} />;
}
