import { ENDPOINT_PATHS, PAGES, SANDBOX_PATH } from "@/lib/sandbox";
import type { PageContext } from "../page-context";
import { InspectorSection } from "./section";

/** WeChat's URLs, and the path that stands in for each. */
const ADDRESSES: readonly (readonly [string, string])[] = [
  ["open.weixin.qq.com/connect/qrconnect", PAGES.chooser],
  ["open.weixin.qq.com/connect/qrcode/UUID", `${SANDBOX_PATH}/connect/qrcode/UUID`],
  ["open.weixin.qq.com/connect/confirm?uuid=UUID", `${PAGES.confirm}?uuid=UUID`],
  ["lp.open.weixin.qq.com/connect/l/qrconnect", `${SANDBOX_PATH}/connect/l/qrconnect`],
  ["open.weixin.qq.com/connect/oauth2/authorize", PAGES.authorize],
  ...ENDPOINT_PATHS.map((path) => [`api.weixin.qq.com${path}`, `${SANDBOX_PATH}${path}`] as const),
  ["thirdwx.qlogo.cn/mmopen/…/SIZE", `${SANDBOX_PATH}/avatars/NAME/SIZE`],
];

export function Surface({ context }: { context: PageContext }) {
  return (
    <InspectorSection id="surface" context={context}>
      <dl className="hosts">
        {ADDRESSES.map(([wechat, sandbox]) => (
          <div key={sandbox}>
            <dt>{wechat}</dt>
            <dd>{sandbox}</dd>
          </div>
        ))}
      </dl>
    </InspectorSection>
  );
}
