"use client";

import { useActionState } from "react";
import { CopyButton, type CopyTexts } from "../../(site)/components/copy-button";

interface Props {
  readonly action: (previous: string | null, form: FormData) => Promise<string | null>;
  /** Shown in place of the id while it is hidden. */
  readonly masked: string;
  readonly name: string;
  readonly copy: CopyTexts & { readonly show: string; readonly hide: string };
}

/** An id that the page receives only when its owner asks for it. */
export function HiddenId({ action, masked, name, copy }: Props) {
  const [id, submit] = useActionState(action, null);
  return (
    <form action={submit} className="flex flex-wrap items-center gap-x-3">
      <output className="mono">{id ?? masked}</output>
      <button
        type="submit"
        aria-label={`${id === null ? copy.show : copy.hide} ${name}`}
        className="-my-2 min-h-11 min-w-11 px-2 text-sm text-ink-2 hover:text-ink"
      >
        {id === null ? copy.show : copy.hide}
      </button>
      {id !== null && <CopyButton text={id} name={name} copy={copy} />}
    </form>
  );
}
