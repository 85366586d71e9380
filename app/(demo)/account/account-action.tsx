"use client";

import { useActionState } from "react";
import type { CopyTexts } from "../../(site)/components/copy-button";
import { SubmitButton } from "../../(site)/components/submit-button";
import { WeChatNumbers } from "../../(site)/components/wechat-numbers";
import type { Report } from "./report";

interface Props {
  readonly action: (previous: unknown, form: unknown) => Promise<Report>;
  readonly endpoint: string;
  readonly label: string;
  readonly text: string;
  readonly copy: CopyTexts & { readonly ms: string };
}

/** A button that calls WeChat, and the result. Without JavaScript the page reloads with the result. */
export function AccountAction({ action, endpoint, label, text, copy }: Props) {
  const [report, submit, pending] = useActionState(action, undefined);
  return (
    <form action={submit} className="grid gap-x-6 gap-y-3 py-5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div>
        <p>{text}</p>
        <p className="mono text-ink-3">GET {endpoint}</p>
      </div>
      <div>
        <SubmitButton>{label}</SubmitButton>
      </div>
      <div role="status" className="sm:col-span-2">
        {report && !pending && (
          <div className={`border-s-2 ps-4 ${report.ok ? "border-accent" : "border-danger"}`}>
            <p>
              {report.text}{" "}
              {report.milliseconds !== undefined && (
                <span className="mono whitespace-nowrap text-ink-3">
                  {report.milliseconds} {copy.ms}
                </span>
              )}
            </p>
            {report.errcode !== undefined && (
              <WeChatNumbers errcode={report.errcode} rid={report.rid} explained={report.explained} copy={copy} />
            )}
          </div>
        )}
      </div>
    </form>
  );
}
