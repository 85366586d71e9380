import type { KnownErrcode } from "@/lib/site";

/**
 * Each errcode in English: what it usually comes from, and what to do. Backticks mark identifiers. What it means is in
 * the table of errcodes itself.
 */
export const CODES_EN: Readonly<Record<KnownErrcode, { cause: string; remedy: string }>> = {
  10003: {
    cause:
      "The `redirect_uri` leads to another host than the application's callback domain (授权回调域). Usually it was registered with `https://`, a port or a path; or it is `example.com` while the login starts at `www.example.com`; or this is `localhost`.",
    remedy:
      "Register the bare host, such as `www.example.com`: one for each application, the exact subdomain, never `localhost` or an IP address. Then check `AUTH_URL`. On your own machine use the sandbox, which shows what it received beside what it expected.",
  },
  10004: {
    cause: "WeChat banned the official account that this AppID belongs to, and its logins with it.",
    remedy:
      "No code can mend this. The account's administrator finds the reason on the Official Accounts Platform and can appeal there.",
  },
  10005: {
    cause:
      "The `scope` does not suit the application: a website application has `snsapi_login` only, while `snsapi_base` and `snsapi_userinfo` belong to official accounts. Or the application has not been granted WeChat login yet.",
    remedy:
      "For the QR code use `scope=snsapi_login` and a website application's AppID; inside WeChat use those of a certified service account. If both are right, look at the application's rights in its console.",
  },
  10006: {
    cause: "The AppID is that of a test account, and only its followers can authorise it.",
    remedy:
      "Let this user follow the test account and sign in again. Go live with a certified service account's AppID.",
  },
  10009: {
    cause:
      "The authorize page was opened too often in a short time. Usually a callback that fails goes straight back to it, round and round.",
    remedy:
      "Wait a few minutes. When a callback fails, show a text and a button to try again; never start the next login by itself.",
  },
  10010: {
    cause: "The authorize address has no `scope`, or an empty one.",
    remedy:
      "Add `scope=snsapi_login` for the QR code, `snsapi_base` or `snsapi_userinfo` inside WeChat. Several scopes are separated by commas, not by spaces.",
  },
  10011: {
    cause:
      "The authorize address has no `redirect_uri`, or an empty one, most likely because a variable was not set when it was built.",
    remedy:
      "Send the full address, beginning with `http://` or `https://` and encoded exactly once. Then check `AUTH_URL` where the site is deployed.",
  },
  10012: {
    cause:
      "The authorize address has no `appid`: the environment variable was not read, or the parameter is called `client_id`, as OAuth libraries like it.",
    remedy:
      "WeChat's name for it is `appid`. Check `AUTH_WECHAT_APP_ID` where the site is deployed, and deploy again after a change.",
  },
  10013: {
    cause: "The authorize address inside WeChat has no `state`, or an empty one.",
    remedy:
      "Make a random `state` for each login, of `A–Z`, `a–z` and `0–9` only, at most 128 bytes. Compare it with the one in the cookie when it comes back, so that nobody can slip in a login of their own.",
  },
  10015: {
    cause:
      "A third-party platform starts the login for the official account, which has not authorised that platform or has withdrawn it.",
    remedy:
      "Let the account's administrator authorise it again on the platform. If you use no third-party platform, check the AppID.",
  },
  10016: {
    cause: "The authorize page inside WeChat was given the AppID of an Open Platform website application.",
    remedy:
      "`/connect/oauth2/authorize` takes the AppID of a certified service account, `/connect/qrconnect` that of a website application. A site that wants both needs two pairs of AppID and AppSecret.",
  },
  10039: {
    cause:
      "`http` was mixed up with `https`. Usually HTTPS ends at a reverse proxy, and the site behind it believes to be on `http` and builds its callback from that.",
    remedy:
      "Let the `redirect_uri` begin with `https://`. In this project it comes from `AUTH_URL` alone, never from a header, so setting that is enough.",
  },
  [-1]: {
    cause: "Something is wrong at WeChat for the moment. It did nothing, and the code is still good.",
    remedy:
      "Wait a moment and call again. This is the one error after which an exchange may be repeated, by WeChat's own advice. `lib/wechat` repeats it twice; if that fails, let the user sign in a little later.",
  },
  40001: {
    cause:
      "At the exchange: the AppSecret does not belong to the AppID, or has been reset. At the profile or the check: the access token is invalid, often because it is the other kind of access_token, the one of an official account's API.",
    remedy:
      "See which call it was. `/sns/oauth2/access_token`: check `AUTH_WECHAT_APP_SECRET`, without spaces or quotes around it. Any other: let the user sign in again.",
  },
  40002: {
    cause:
      "The `grant_type` is missing or mistyped. The two endpoints want different ones, which is easily copied wrong.",
    remedy: "It is `authorization_code` at the exchange and `refresh_token` at the refresh.",
  },
  40003: {
    cause:
      "The openid is not the owner of the access token, or belongs to another AppID: one person has a different openid in every application.",
    remedy:
      "Take the openid and the access token from one and the same answer, store them together and send them together. To know a person across applications, use the unionid.",
  },
  40013: {
    cause:
      "The AppID is mistyped, has spaces around it, or is of the wrong kind: website applications, official accounts and mini programs have AppIDs of their own.",
    remedy:
      "Compare `AUTH_WECHAT_APP_ID` with the Open Platform's console: `wx` and 16 hex digits. Deploy again after a change.",
  },
  40014: {
    cause:
      "The access token was cut, was not URL-encoded, or is another application's. Its length has changed over the years, and a column that is too short cuts it.",
    remedy:
      "Store it as text of any length and change no character of it. This one is lost: let the user sign in again.",
  },
  40029: {
    cause:
      "The code has expired (10 minutes on the web, 5 inside WeChat), is incomplete, or was made for another AppID, as happens where test and production, or website application and official account, are mixed.",
    remedy:
      "Exchange it with the AppID that the authorize address had. A code is neither stored nor tried again: let the user sign in again.",
  },
  40030: {
    cause: "The refresh token is incomplete, belongs to another AppID, or is an access token in truth.",
    remedy: "Refresh with the AppID of the login. If it is the same already, let the user sign in again.",
  },
  40125: {
    cause: "The AppSecret is mistyped, has been reset, or is another application's.",
    remedy:
      "Compare it with the console, or reset it there and update every service that uses it. In this project, change `AUTH_WECHAT_APP_SECRET` and deploy again. It never leaves the server.",
  },
  40163: {
    cause:
      "One code was exchanged twice: by a reload of the callback or Back, by an effect that React StrictMode runs twice in development, by a link scanner that opened the address first, or by a repeat after a time-out.",
    remedy:
      "Exchange it once, in the server's callback route, never repeat it, and redirect afterwards so that no code stays in the address bar. A user who is signed in already just goes on; anybody else signs in again. Where WeChat itself redirects twice, `connect_redirect=1` is reported to help.",
  },
  40164: {
    cause:
      "The application has an allow-list of IP addresses, and the calling server is not on it. A move brings this, and so does a platform whose outgoing addresses change.",
    remedy:
      "Put the server's outgoing address on the list. Where it changes, send the calls through a proxy with a fixed one.",
  },
  40226: {
    cause: "WeChat takes the account for a high risk. It is not the site's fault, and the site cannot see the reason.",
    remedy:
      "Do not repeat it. Tell the user frankly that WeChat stopped the login and to look at the account's state in WeChat. Offer another way to sign in if there is one.",
  },
  41001: {
    cause: "The request has no `access_token`, or an empty one: it was not stored, or it went into a header.",
    remedy:
      "WeChat reads it from the query string and knows no `Authorization` header. Where the token is lost, let the user sign in again.",
  },
  41002: {
    cause:
      "The request has no `appid`: the environment variable was not read, the parameter is called `client_id` as OAuth libraries like it, or it went into the body.",
    remedy:
      "Use `GET` with the query string, and the name `appid`. Check `AUTH_WECHAT_APP_ID` where the site is deployed.",
  },
  41003: {
    cause: "The refresh has no `refresh_token`, or an empty one.",
    remedy:
      "`refresh_token` comes twice here, as a parameter's name and as the value of `grant_type`, and both are needed. Where it was not stored, let the user sign in again.",
  },
  41004: {
    cause:
      "The request has no `secret`: the environment variable was not read, or an OAuth library calls it `client_secret` or puts it into the `Authorization` header.",
    remedy:
      "WeChat's name for it is `secret`, in the query string. Check `AUTH_WECHAT_APP_SECRET` where the site is deployed, and keep this address out of your logs.",
  },
  41008: {
    cause:
      "The exchange has no `code`. After a refusal older versions of WeChat come back with the `state` alone; or somebody opened the callback by hand.",
    remedy:
      "Compare the `state` first, then look for a `code`. Without one do not call WeChat at all: the user cancelled.",
  },
  41009: {
    cause: "The check and the profile both need an `openid`, and the request has none, or an empty one.",
    remedy: "It is in the answer of the exchange: store it with the access token, and send both.",
  },
  42001: {
    cause: "An access token lives 7200 seconds, which is two hours.",
    remedy:
      "Call `/sns/oauth2/refresh_token` with the refresh token, then try once more. If that fails too, let the user sign in again.",
  },
  42002: {
    cause: "A refresh token lives 30 days, and refreshing the access token does not extend it.",
    remedy: "Let the user sign in again, for a new pair of tokens. No other refresh will succeed, so do not repeat it.",
  },
  42003: {
    cause: "Between its issue and its exchange the code grew too old: 10 minutes on the web, 5 inside WeChat.",
    remedy:
      "Exchange a code as soon as it comes, without queueing or storing it. This time let the user sign in again.",
  },
  42007: {
    cause: "The user changed WeChat's password, and every access token and refresh token from before is void.",
    remedy:
      "Delete the stored tokens and let the user sign in again. Their openid and unionid stay, and so does the account.",
  },
  45009: {
    cause:
      "The application reached its number of calls for the day. Usually some code calls in a loop, or reads the profile for every page.",
    remedy:
      "Stop for today; repeats make it worse. Read the nickname and the avatar once, at the login, and keep them.",
  },
  45011: {
    cause: "The application reached its number of calls for a minute, often by repeating failures without a pause.",
    remedy: "Wait a minute, and let the pauses between repeats grow. If it goes on, limit the rate of logins.",
  },
  48001: {
    cause:
      "Usually the profile was read with an access token of `snsapi_base`, which yields the openid only. Or the application has no right to the endpoint.",
    remedy:
      "For nickname and avatar use `snsapi_userinfo` inside WeChat and `snsapi_login` for the QR code. Then look at the application's rights in its console.",
  },
  50001: {
    cause: "The user did not agree to share this, or withdrew it later.",
    remedy:
      "Do not ask again and again. Say what it is needed for, and let the user decide whether to sign in once more.",
  },
  50002: {
    cause: "WeChat restricted this account. It is not the site's fault, and the site cannot see the reason.",
    remedy:
      "Do not repeat it. Ask the user to look at the account's state in WeChat, and to sign in once it is settled.",
  },
  61004: {
    cause:
      "The same as 40164: the calling server's IP address is not on the application's allow-list. It is seen with third-party platforms.",
    remedy:
      "Register the server's outgoing address in the platform's console. Where it changes, send the calls through a proxy with a fixed one.",
  },
};
