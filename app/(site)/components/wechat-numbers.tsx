import { CopyButton, type CopyTexts } from "./copy-button";

interface Props {
  readonly errcode: number;
  readonly rid: string | undefined;
  /** The link that explains the errcode. Undefined for an unknown one. */
  readonly explained: string | undefined;
  readonly copy: CopyTexts;
}

/** The errcode and the rid of a WeChat error. WeChat's support asks for them. */
export function WeChatNumbers({ errcode, rid, explained, copy }: Props) {
  const both = [`errcode ${errcode}`, ...(rid === undefined ? [] : [`rid ${rid}`])];
  return (
    <p className="flex flex-wrap items-center gap-x-6 text-sm text-ink-3">
      {explained ? (
        <a className="link mono py-2" href={explained}>
          {both[0]}
        </a>
      ) : (
        <span className="mono">{both[0]}</span>
      )}
      {rid !== undefined && <span className="mono">{both[1]}</span>}
      <span className="-ms-2">
        <CopyButton text={both.join(", ")} name={both.join(", ")} copy={copy} />
      </span>
    </p>
  );
}
