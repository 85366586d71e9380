/** @jsxImportSource hono/jsx */
import { ENDPOINT_PATHS } from "../../api/api.ts";
import { PAGES, WX_LOGIN_PATH } from "../../pages.ts";
import { Fact } from "../fact.tsx";
import type { PageContext } from "../page-context.ts";
import { InspectorSection } from "./section.tsx";

/** WeChat's URLs, and the path that stands in for each. */
const ADDRESSES: readonly (readonly [string, string])[] = [
  ["open.weixin.qq.com/connect/qrconnect", PAGES.chooser],
  ["open.weixin.qq.com/connect/qrcode/UUID", "/connect/qrcode/UUID"],
  ["open.weixin.qq.com/connect/confirm?uuid=UUID", `${PAGES.confirm}?uuid=UUID`],
  ["lp.open.weixin.qq.com/connect/l/qrconnect", "/connect/l/qrconnect"],
  ["open.weixin.qq.com/connect/oauth2/authorize", PAGES.authorize],
  [`res.wx.qq.com${WX_LOGIN_PATH}`, WX_LOGIN_PATH],
  ...ENDPOINT_PATHS.map((path) => [`api.weixin.qq.com${path}`, path] as const),
  ["thirdwx.qlogo.cn/mmopen/…/SIZE", "/avatars/NAME/SIZE"],
];

export function Surface({ context }: { context: PageContext }) {
  return (
    <InspectorSection id="surface" context={context}>
      <dl class="hosts">
        {ADDRESSES.map(([wechat, path]) => (
          <Fact name={wechat}>{`${context.sandbox.path}${path}`}</Fact>
        ))}
      </dl>
    </InspectorSection>
  );
}
