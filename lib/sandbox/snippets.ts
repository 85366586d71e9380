/** How to point one library at the sandbox. */
export interface Snippet {
  /** The library's name. */
  readonly name: string;
  readonly language: "js" | "php" | "python";
  readonly code: string;
}

interface Credentials {
  readonly appId: string;
  readonly appSecret: string;
}

/**
 * How other projects use the sandbox at `base` instead of WeChat, for the libraries that people ask for most.
 * e2e/clients runs the JavaScript snippets. The others follow from the libraries' sources:
 *
 * - python-weixin: gusibi/python-weixin, `weixin/client.py` (the class attributes) and `weixin/oauth2.py` (`OAuth2Request`).
 * - wechat-oauth 1.5.0: node-webot/wechat-oauth, `lib/oauth.js` (every call goes through `request`).
 * - Auth.js: nextauthjs/next-auth, `packages/core/src/providers/wechat.ts` and `lib/utils/providers.ts` (options are merged).
 * - better-auth 1.7.25: better-auth/better-auth, `packages/core/src/social-providers/wechat.ts` (the URLs are fixed).
 * - EasyWeChat 6: w7corp/easywechat, `src/OfficialAccount/Application.php` (`setOAuthFactory`), with overtrue/socialite,
 *   `src/Providers/WeChat.php`.
 *
 * @param base The sandbox's URL without a slash at its end, such as `http://localhost:3000/wechat-sandbox`.
 */
export function snippets(base: string, { appId, appSecret }: Credentials): readonly Snippet[] {
  return [
    {
      name: "python-weixin",
      language: "python",
      code: `from urllib.parse import urlsplit
from weixin import WeixinAPI, oauth2
BASE = "${base}"
class Sandbox(WeixinAPI):
    protocol, base_path = urlsplit(BASE).scheme, urlsplit(BASE).path
    authorize_url = BASE + "/connect/qrconnect"
    access_token_url = BASE + "/sns/oauth2/access_token"
    refresh_token_url = BASE + "/sns/oauth2/refresh_token"
# Each call sets WeChat's host. This property replaces it with the sandbox's.
oauth2.OAuth2Request.host = property(lambda _: urlsplit(BASE).netloc, lambda *_: None)
api = Sandbox("${appId}", "${appSecret}")
api.redirect_uri = "http://localhost:8000/callback"`,
    },
    {
      name: "wechat-oauth",
      language: "js",
      code: `import OAuth from "wechat-oauth";
const BASE = "${base}";
// It has no setting for WeChat's URLs, but every call goes through \`request\`.
export class Sandbox extends OAuth {
  request(url, options, done) {
    super.request(url.replace("https://api.weixin.qq.com", BASE), options, done);
  }
  getAuthorizeURLForWebsite(...args) {
    return super.getAuthorizeURLForWebsite(...args).replace("https://open.weixin.qq.com", BASE);
  }
}
export const client = new Sandbox("${appId}", "${appSecret}");`,
    },
    {
      name: "Auth.js (next-auth 5)",
      language: "js",
      code: `import WeChat from "next-auth/providers/wechat";
const BASE = "${base}";
export const provider = WeChat({
  clientId: "${appId}",
  clientSecret: "${appSecret}",
  platformType: "WebsiteApp",
  authorization: { url: \`\${BASE}/connect/qrconnect\` },
  token: { url: \`\${BASE}/sns/oauth2/access_token\` },
  userinfo: { url: \`\${BASE}/sns/userinfo\` },
});
// NextAuth({ providers: [provider] })`,
    },
    {
      name: "better-auth",
      language: "js",
      code: `const BASE = "${base}";
// It has no setting for WeChat's URLs. Call betterAuth({ socialProviders: { wechat }, plugins }) with:
const toSandbox = (url) => String(url).replace(/^https:\\/\\/(open|api)\\.weixin\\.qq\\.com/, BASE);
const send = globalThis.fetch;
globalThis.fetch = (input, init) => send(input instanceof Request ? input : toSandbox(input), init);
const init = ({ socialProviders }) => {
  const provider = socialProviders.find(({ id }) => id === "wechat");
  const ask = provider.createAuthorizationURL;
  provider.createAuthorizationURL = async (data) => new URL(toSandbox(await ask(data)));
};
export const wechat = { clientId: "${appId}", clientSecret: "${appSecret}" };
export const plugins = [{ id: "wechat-sandbox", init }];`,
    },
    {
      name: "EasyWeChat 6",
      language: "php",
      code: `class Sandbox extends Overtrue\\Socialite\\Providers\\WeChat {
    protected string $baseUrl = '${base}/sns';
    protected function getAuthUrl(): string {
        return $this->buildAuthUrlFromBase('${base}/connect/qrconnect');
    }
}
// $app is your EasyWeChat\\OfficialAccount\\Application.
$app->setOAuthFactory(fn () => new Sandbox([
    'client_id' => '${appId}',
    'client_secret' => '${appSecret}',
    'redirect_url' => 'http://localhost:8000/callback',
]));`,
    },
  ];
}
