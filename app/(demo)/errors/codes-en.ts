import type { KnownErrcode } from "@/lib/wechat";

/** The usual cause of each errcode and its remedy. `ERRCODES` has the meaning. Backticks mark identifiers. */
export const CODES_EN: Readonly<Record<KnownErrcode, { cause: string; remedy: string }>> = {
  10003: {
    cause:
      "The host of the `redirect_uri` is not the application's callback domain (授权回调域). Usually the domain was registered with `https://`, a port or a path. Or it is `example.com` while the login starts at `www.example.com`. Or the site runs on `localhost`.",
    remedy:
      "Register the bare host, such as `www.example.com`. Each application has one. It must be the exact subdomain, never `localhost` or an IP address. Then check `AUTH_URL`.",
  },
  10004: {
    cause: "WeChat banned the official account of this AppID, and its logins with it.",
    remedy:
      "No code can fix this. The account's administrator can see the reason on the Official Accounts Platform and appeal there.",
  },
  10005: {
    cause:
      "The `scope` does not suit the application. A website application has only `snsapi_login`. `snsapi_base` and `snsapi_userinfo` belong to official accounts. Or the application has not been granted WeChat login yet.",
    remedy:
      "For the QR code, use `scope=snsapi_login` and the AppID of a website application. Inside WeChat, use the AppID of a verified service account. If both are right, check the application's permissions in its console.",
  },
  10006: {
    cause: "The AppID belongs to a test account, and only its followers can authorise it.",
    remedy:
      "Ask this user to follow the test account and sign in again. Go live with the AppID of a verified service account.",
  },
  10009: {
    cause:
      "The authorize page was opened too often in a short time. Usually a failing callback redirects straight back to it, in a loop.",
    remedy:
      "Wait a few minutes. When a callback fails, show a message and a button to try again. Never start the next login automatically.",
  },
  10010: {
    cause: "The authorize URL has no `scope`, or an empty one.",
    remedy:
      "Add `scope=snsapi_login` for the QR code, or `snsapi_base` or `snsapi_userinfo` inside WeChat. Separate several scopes by commas, not by spaces.",
  },
  10011: {
    cause:
      "The authorize URL has no `redirect_uri`, or an empty one. Most likely a variable was not set when the URL was built.",
    remedy:
      "Send the full URL, starting with `http://` or `https://` and encoded exactly once. Then check `AUTH_URL` in the deployment.",
  },
  10012: {
    cause:
      "The authorize URL has no `appid`. The environment variable was not read, or the parameter is named `client_id`, as in most OAuth libraries.",
    remedy: "WeChat calls it `appid`. Check `AUTH_WECHAT_APP_ID` in the deployment, and redeploy after changing it.",
  },
  10013: {
    cause: "The authorize URL inside WeChat has no `state`, or an empty one.",
    remedy:
      "Create a random `state` for each login, only from `A–Z`, `a–z` and `0–9`, and at most 128 bytes long. When it comes back, compare it with the one in the cookie, so that nobody can inject a login of their own.",
  },
  10015: {
    cause:
      "A third-party platform started the login for the official account, but the account has not authorised that platform, or has withdrawn the authorisation.",
    remedy:
      "Ask the account's administrator to authorise the platform again. If you use no third-party platform, check the AppID.",
  },
  10016: {
    cause: "The authorize page inside WeChat was given the AppID of an Open Platform website application.",
    remedy:
      "`/connect/oauth2/authorize` needs the AppID of a verified service account, and `/connect/qrconnect` that of a website application. A site that supports both needs two pairs of AppID and AppSecret.",
  },
  10039: {
    cause:
      "`http` and `https` were mixed up. Usually HTTPS ends at a reverse proxy, and the site behind it assumes `http` and builds its callback URL from that.",
    remedy:
      "The `redirect_uri` must start with `https://`. In this project it comes only from `AUTH_URL`, never from a header, so correcting that is enough.",
  },
  [-1]: {
    cause: "WeChat has a temporary problem. It did nothing, and the code is still valid.",
    remedy:
      "Wait a moment and call again. This is the only error after which an exchange may be retried, by WeChat's own advice. `lib/wechat` retries twice. If that fails, ask the user to sign in a little later.",
  },
  40001: {
    cause:
      "In the exchange, the AppSecret does not belong to the AppID, or has been reset. When reading the profile or checking the token, the access token is invalid. Often it is the other kind of access_token, that of an official account's API.",
    remedy:
      "First see which call it was. For `/sns/oauth2/access_token`, check `AUTH_WECHAT_APP_SECRET`, without spaces or quotes around it. For any other call, ask the user to sign in again.",
  },
  40002: {
    cause:
      "The `grant_type` is missing or mistyped. The two endpoints expect different values, which are easily confused when code is copied.",
    remedy: "Use `authorization_code` for the exchange and `refresh_token` for the refresh.",
  },
  40003: {
    cause:
      "The openid does not own the access token, or belongs to another AppID. One person has a different openid in every application.",
    remedy:
      "Take the openid and the access token from the same response, store them together and send them together. To recognise a person across applications, use the unionid.",
  },
  40013: {
    cause:
      "The AppID is mistyped, has spaces around it, or is of the wrong kind. Website applications, official accounts and mini programs have separate AppIDs.",
    remedy:
      "Compare `AUTH_WECHAT_APP_ID` with the Open Platform's console: `wx` and 16 hexadecimal digits. Redeploy after changing it.",
  },
  40014: {
    cause:
      "The access token was truncated, was not URL-encoded, or belongs to another application. Its length has changed over the years, and a database column that is too short truncates it.",
    remedy:
      "Store it as text of any length, and do not change a single character. This token is lost, so ask the user to sign in again.",
  },
  40029: {
    cause:
      "The code has expired (10 minutes on the web, 5 inside WeChat), is incomplete, or was issued for another AppID. That happens when test and production, or website application and official account, are mixed up.",
    remedy:
      "Exchange the code with the AppID of the authorize URL. Do not store a code, and do not retry it. Ask the user to sign in again.",
  },
  40030: {
    cause: "The refresh token is incomplete, belongs to another AppID, or is actually an access token.",
    remedy: "Refresh with the AppID of the login. If it is already the same, ask the user to sign in again.",
  },
  40125: {
    cause: "The AppSecret is mistyped, has been reset, or belongs to another application.",
    remedy:
      "Compare it with the console, or reset it there and update every service that uses it. In this project, change `AUTH_WECHAT_APP_SECRET` and redeploy. It never leaves the server.",
  },
  40163: {
    cause:
      "One code was exchanged twice. The callback was reloaded or reached with Back, React StrictMode ran an effect twice in development, a link scanner opened the URL first, or the call was retried after a timeout.",
    remedy:
      "Exchange the code once, in the server's callback route, and never retry. Redirect afterwards, so that no code stays in the address bar. A user who is already signed in can simply continue. Anybody else signs in again. If WeChat itself redirects twice, `connect_redirect=1` is reported to help.",
  },
  40164: {
    cause:
      "The application has an IP allow-list, and the calling server is not on it. This happens after a move, or on a platform whose outgoing addresses change.",
    remedy:
      "Add the server's outgoing address to the list. If it changes, send the calls through a proxy with a fixed address.",
  },
  40226: {
    cause: "WeChat considers the account high-risk. It is not the site's fault, and the site cannot see the reason.",
    remedy:
      "Do not retry. Tell the user that WeChat blocked the login, and to check the account's status in WeChat. Offer another way to sign in if there is one.",
  },
  41001: {
    cause: "The request has no `access_token`, or an empty one. It was not stored, or it was sent in a header.",
    remedy:
      "WeChat reads it from the query string and ignores the `Authorization` header. If the token is lost, ask the user to sign in again.",
  },
  41002: {
    cause:
      "The request has no `appid`. The environment variable was not read, the parameter is named `client_id`, as in most OAuth libraries, or it was sent in the body.",
    remedy: "Use `GET` with the query string, and the name `appid`. Check `AUTH_WECHAT_APP_ID` in the deployment.",
  },
  41003: {
    cause: "The refresh has no `refresh_token`, or an empty one.",
    remedy:
      "`refresh_token` occurs twice here: as the name of a parameter and as the value of `grant_type`. Both are required. If the token was not stored, ask the user to sign in again.",
  },
  41004: {
    cause:
      "The request has no `secret`. The environment variable was not read, or an OAuth library named it `client_secret` or sent it in the `Authorization` header.",
    remedy:
      "WeChat calls it `secret` and reads it from the query string. Check `AUTH_WECHAT_APP_SECRET` in the deployment, and keep this URL out of your logs.",
  },
  41008: {
    cause:
      "The exchange has no `code`. After a refusal, older versions of WeChat return only the `state`. Or somebody opened the callback by hand.",
    remedy:
      "Compare the `state` first, then look for a `code`. Without a code, do not call WeChat at all: the user cancelled.",
  },
  41009: {
    cause: "The check and the profile both need an `openid`, but the request has none, or an empty one.",
    remedy: "The response of the exchange contains it. Store it with the access token, and send both.",
  },
  42001: {
    cause: "An access token is valid for 7200 seconds, which is two hours.",
    remedy:
      "Call `/sns/oauth2/refresh_token` with the refresh token, then try once more. If that fails too, ask the user to sign in again.",
  },
  42002: {
    cause: "A refresh token is valid for 30 days, and refreshing the access token does not extend it.",
    remedy: "Ask the user to sign in again, for a new pair of tokens. Do not retry: no refresh will succeed.",
  },
  42003: {
    cause: "The code was exchanged too late. It is valid for 10 minutes on the web, and for 5 inside WeChat.",
    remedy:
      "Exchange a code as soon as it arrives, without queueing or storing it. This time, ask the user to sign in again.",
  },
  42007: {
    cause: "The user changed their WeChat password. All earlier access tokens and refresh tokens are void.",
    remedy:
      "Delete the stored tokens and ask the user to sign in again. The openid and the unionid stay the same, and so does the account.",
  },
  43001: {
    cause: "The endpoint was called by another method, such as HEAD, or by a client that sends OAuth's POST as it is.",
    remedy:
      "Send a `GET` with all parameters in the query string. A posted form is taken, too, but that is not documented.",
  },
  45009: {
    cause:
      "The application has used up its calls for today. Usually some code calls in a loop, or reads the profile on every page.",
    remedy:
      "Stop for today, because retries make it worse. Read the nickname and the avatar once, at the login, and store them.",
  },
  45011: {
    cause: "The application has used up its calls for this minute, often by retrying failures without a pause.",
    remedy: "Wait a minute, and increase the pause between retries. If it continues, limit the rate of logins.",
  },
  48001: {
    cause:
      "Usually the profile was read with an access token of `snsapi_base`, which yields only the openid. Or the application is not allowed to call this endpoint.",
    remedy:
      "For the nickname and the avatar, use `snsapi_userinfo` inside WeChat and `snsapi_login` for the QR code. Then check the application's permissions in its console.",
  },
  50001: {
    cause: "The user did not agree to share this, or later withdrew the permission.",
    remedy:
      "Do not ask again and again. Explain why it is needed, and let the user decide whether to sign in once more.",
  },
  50002: {
    cause: "WeChat restricted this account. It is not the site's fault, and the site cannot see the reason.",
    remedy: "Do not retry. Ask the user to check the account's status in WeChat, and to sign in once it is resolved.",
  },
  61004: {
    cause:
      "The same as 40164: the calling server's IP address is not on the application's allow-list. It occurs with third-party platforms.",
    remedy:
      "Register the server's outgoing address in the platform's console. If it changes, send the calls through a proxy with a fixed address.",
  },
};
