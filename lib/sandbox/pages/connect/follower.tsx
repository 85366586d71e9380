/** @jsxImportSource hono/jsx */
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { callbackParts, type LoginRequest } from "../../login/request.ts";
import { pageWith } from "../../pages.ts";
import { baseOf } from "../../sandbox.ts";
import type { PageContext } from "../page-context.ts";
import { QR_CONNECT_COPY } from "./qr-copy.ts";

interface Props {
  context: PageContext;
  request: LoginRequest;
  uuid: string;
  /** In a frame: short texts, and whether the whole window goes to the callback instead of the frame. */
  frame?: { readonly wholeWindow: boolean };
  /** Shown below the progress. */
  children?: Child;
}

/** The QR code, and what happens to it on the phone, which `assets/qr-code.mjs` follows. */
export function Follower({ context: { sandbox, query, language }, request, uuid, frame, children }: Props) {
  const copy = QR_CONNECT_COPY[language];
  const progress = frame ? copy.embedded.progress : copy.progress;
  const pollPath = `/connect/l/qrconnect?uuid=${uuid}`;
  const facts = {
    poll: `${sandbox.path}${pollPath}`,
    callback: callbackParts(request),
    wholeWindow: frame?.wholeWindow ?? false,
    progress,
  };
  return (
    <div class="qr impowerBox" data-progress="waiting" data-follow={JSON.stringify(facts)}>
      {/* Programs search WeChat's page for this text, to learn where to poll. As an attribute it needs no inline script,
          which the policy forbids. It is a template, because JSX would write no spaces around the `=`. */}
      {html`<input type="hidden" window.fordevtool = "${baseOf(sandbox)}${pollPath}">`}
      <div class="finder">
        <img
          class="qr-picture js_qrcode_img web_qrcode_img"
          src={`${sandbox.path}/connect/qrcode/${uuid}`}
          width={232}
          height={232}
          alt={copy.picture}
        />
        <svg class="badge" viewBox="0 0 48 48" stroke="currentColor" stroke-width="2" aria-hidden="true">
          <circle cx="24" cy="24" r="22" />
          <path
            d="m15 24.5 6.5 6.5L33.5 18"
            fill="none"
            stroke-width="3"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
        <a class="button primary again" href={pageWith(sandbox, "chooser", query)}>
          {copy.again}
        </a>
      </div>
      <p class="progress" role="status">
        {progress.waiting}
      </p>
      {children}
    </div>
  );
}
