import type { GuideCopy } from "./copy";

export const en: GuideCopy = {
  title: "Guide",
  description:
    "WeChat login in five steps, each with the code that runs. How to go live with the real WeChat, and common questions.",
  lead: "How the login works, how to switch to the real WeChat, and common questions. The code on this page is taken from the sources when the site is built, so it is the code that runs.",
  contents: "Contents",
  code: "Code of",
  steps: {
    title: "A login in five steps",
    click: {
      title: "Click",
      text: [
        "The button is a form with a server action, so it works without JavaScript. For each click the server starts a login attempt: a random state of 32 characters and the path to return to. Both are signed, in a cookie of their own, which is valid for ten minutes.",
        "Two tabs are two attempts, and do not interfere with each other.",
      ],
    },
    scan: {
      title: "Scan and confirm",
      text: [
        "The browser goes to WeChat's QR code page. The URL has its parameters in the order that WeChat documents, and ends in `#wechat_redirect`. In production the origin of the `redirect_uri` comes from the configuration, never from the request's headers.",
        "The visitor scans the code and taps Allow. If they refuse, today's WeChat says so on its own page and does not redirect back.",
      ],
    },
    callback: {
      title: "Return with a code",
      text: [
        "WeChat sends the browser back to `/api/auth/callback/wechat` with a code and the state. The server trusts nothing in the query until it has found the attempt of that state. If the state is missing, repeated or from another browser, it does not call WeChat.",
        "The attempt is deleted on success and on failure, and its state is marked as used. Reload or Back after a login simply continues to the page.",
      ],
    },
    exchange: {
      title: "Exchange the code",
      text: [
        "The server exchanges the code and the AppSecret for an access_token, and uses it to read userinfo. That makes exactly two calls, and the AppSecret never reaches the browser. A code works only once, so the exchange is retried only if it cannot have reached WeChat, or if WeChat answered that it is busy.",
        "NextAuth never calls a provider's `token.request`, and WeChat's endpoint wants a GET. So the provider intercepts NextAuth's request and calls WeChat instead. It refuses to exchange the code of a login that has not been verified.",
      ],
    },
    session: {
      title: "Done",
      text: [
        "NextAuth issues the session: id, nickname, avatar, and a few timestamps and ids, encrypted in an HttpOnly cookie. The access_token and the refresh_token are in another cookie that only the server can open. They appear in no page, not in `/api/auth/session`, and in no log.",
        "In a page, call `currentUser()`. It decrypts the session once per request, and returns undefined if nobody is signed in.",
      ],
    },
  },
  live: {
    title: "Going live",
    lead: "The real WeChat requires these steps. The code stays the same.",
    register: {
      title: "Register the application",
      list: [
        "Register as a developer on the [WeChat Open Platform](https://open.weixin.qq.com), and complete its verification.",
        "Create a website application (网站应用), submit it for review, and obtain the permission for WeChat login (微信登录).",
        "Once it is approved, note the AppID and the AppSecret. The AppSecret is shown only once. If it is lost, reset it there.",
      ],
      note: "Official accounts, mini programs and mobile applications have separate AppIDs, which do not work here. If visitors open the site in WeChat, you need an [official account](#inside), too.",
    },
    domain: {
      title: "The callback domain",
      text: "On the application's page, set its callback domain (授权回调域). It is the only host to which WeChat sends browsers back, and each application has one. For a site at `https://www.example.com`:",
      columns: ["What you enter", "Does it work?"],
      rules: {
        right: "Yes. Only the host.",
        scheme: "No. Leave out the scheme.",
        port: "No. Leave out the port.",
        path: "No. Leave out the path.",
        subdomain: "No. The subdomain must match.",
        local: "No. Neither localhost nor an IP address is allowed.",
      },
    },
    variables: {
      title: "Environment variables",
      columns: ["Variable", "Description"],
      text: "On your machine they are in `.env.local`, and on a server in the settings of the hosting platform. If a variable is wrong, the server does not start. It lists every problem with its remedy, but never a value. [.env.local.example](source:.env.local.example) describes all variables.",
      secret: "To create an `AUTH_SECRET`:",
      list: {
        AUTH_WECHAT_APP_ID: "The application's AppID: wx followed by 16 hexadecimal digits.",
        AUTH_WECHAT_APP_SECRET: "The application's AppSecret: 32 hexadecimal digits.",
        AUTH_WECHAT_MP_APP_ID:
          "Optional: the AppID of a verified service account, to [sign in inside WeChat](#inside). It also works alone, without a website application.",
        AUTH_WECHAT_MP_APP_SECRET: "The service account's AppSecret: 32 hexadecimal digits.",
        AUTH_SECRET: "The key that seals the cookies. At least 32 characters.",
        AUTH_URL: "The site's own origin, such as `https://www.example.com`. Not needed on Vercel.",
        AUTH_SECRET_1: "Optional, up to `AUTH_SECRET_3`: older secrets. They still open the cookies that they sealed.",
        WECHAT_API_HOST: "Optional: a WeChat API host that is closer to the server, such as `hk.api.weixin.qq.com`.",
        AUTH_WECHAT_RELAY:
          "Optional, with `AUTH_WECHAT_RELAY_TARGETS` and `AUTH_WECHAT_RELAY_SECRET`: the site that passes sign-ins on to [preview deployments](#preview).",
        REDIS_URL: "Optional: the Redis in which [several instances](#instances) share their state.",
        TRUSTED_PROXIES:
          "Required behind a proxy: how many proxies add to `X-Forwarded-For`, such as `1` behind nginx. By it the limits know a client's address. Not needed on Vercel.",
        RATE_LIMIT_FACTOR: "Optional: multiplies all [limits](source:lib/limits/limits.ts), such as `10`.",
      },
    },
    vercel: {
      title: "Deploy to Vercel",
      text: [
        "Push the repository to your own GitHub and import it in Vercel. Set `AUTH_WECHAT_APP_ID`, `AUTH_WECHAT_APP_SECRET` and `AUTH_SECRET` for the Production environment, and deploy. The build needs no variables.",
        "`AUTH_URL` is not needed: the site uses the project's production domain. Enter the same domain as the callback domain. Functions run in Hong Kong (`hkg1`), close to WeChat. For preview deployments see [below](#preview).",
      ],
    },
    server: {
      title: "Your own server",
      start: "Set the variables, then run:",
      proxy:
        "A reverse proxy in front must pass on the browser's Host header, or Next.js rejects the forms, and it must name the client's address. In nginx, add these two lines, and set `TRUSTED_PROXIES=1`:",
      proxyLabel: "nginx configuration",
      origin:
        "`AUTH_URL` is the origin that visitors see. If they open the site under another host name, the sign-in button takes them there first.",
    },
  },
  questions: {
    title: "Common questions",
    lead: "When a login fails, the page says what happened, why, and what to do. [Error codes](/errors) explains WeChat's own errcodes.",
    list: {
      sandbox: {
        short: "Without an account",
        title: "How can I try it without an account?",
        text: [
          "In the sandbox: set no variables, run `npm run dev`, and the whole login works without an account or a network. For previews and a public demo set `WECHAT_SANDBOX=1` and a separate `AUTH_SECRET`, and no credentials. The sandbox's ids start with `sandbox_`, so they never mix with real ones.",
          "Other projects can use it, too: list their origins in `WECHAT_SANDBOX_CALLBACKS`, such as `http://localhost:8000`, or run `npm run sandbox`. [Its page](source:lib/sandbox/README.md) says more.",
        ],
      },
      localhost: {
        short: "localhost",
        title: "Can I try it on localhost?",
        text: [
          "Not with WeChat. The callback domain cannot be localhost or an IP address, and there is no official test environment.",
          "To use the real WeChat from your machine, you need an https host that leads to it, for example through a tunnel. Set both `AUTH_URL` and the callback domain to that host.",
        ],
      },
      "redirect-uri": {
        short: "redirect_uri 参数错误",
        title: "WeChat's page says “redirect_uri 参数错误”",
        text: [
          "The host of the `redirect_uri` is not the callback domain ([10003](/errors#10003)), and WeChat does not say how they differ. Look at the URL of that page. WeChat compares the host in its `redirect_uri` parameter, which comes from `AUTH_URL`. `npm run doctor` checks these settings, and shows the domain to register.",
          "Then check [how the callback domain is entered](#domain). Most often there is an extra `https://` or a missing `www.`, or the visitor used a preview deployment.",
        ],
      },
      scope: {
        short: "Scope 参数错误",
        title: "WeChat's page says “Scope 参数错误或没有 Scope 权限”",
        text: [
          "The AppID has no permission for `snsapi_login` ([10005](/errors#10005)). This project requests no other scope, so the cause is the application. The AppID belongs to an official account, a mini program or a mobile application. Or the website application is not approved yet, or has no permission for WeChat login.",
        ],
      },
      unionid: {
        short: "No unionid",
        title: "Why is there no unionid?",
        text: [
          "WeChat returns none if the application is not bound to an Open Platform account. The login still works: `user.id` is then derived from the AppID and the openid, and is the same at every login.",
          "An openid is valid within one application. To recognise the same person on a website, in a mini program and in an official account, you need the unionid. With a website application and an official account, binding is a must: without a unionid, the same person is two users. Binding the application changes everybody's `user.id` once, so do it before you go live.",
        ],
      },
      email: {
        short: "No email address",
        title: "Do I get an email address or a phone number?",
        text: [
          "No. WeChat returns the nickname, the avatar, the openid and sometimes the unionid. It stopped returning sex and region in October 2021. If you need an email address, ask for it after the login and verify it with a message. Do not invent one. Use `user.id` as the key of a user.",
        ],
      },
      preview: {
        short: "Preview deployments",
        title: "Why does WeChat login not work in preview deployments?",
        text: [
          "Each preview has its own host, but there is only one callback domain. So set the credentials for Production only.",
          "If a preview needs the real WeChat, the stable site can [pass the sign-in on to it](source:docs/relay.en.md). Trust everybody who can change such a preview as you trust those who run the site.",
        ],
      },
      duration: {
        short: "How long it lasts",
        title: "How long does a login last, and do I have to refresh the tokens?",
        text: [
          "A session lasts at most 30 days from the login, however often it is used. Then the visitor scans again. Staying signed in needs no refresh: the access_token expires after two hours, but it is only needed for further calls to WeChat.",
          "The refresh_token is valid for 30 days and cannot be renewed. The nickname and avatar stay those of the login. To check or refresh the tokens, or to update the profile, see [My profile](/me).",
        ],
      },
      extend: {
        short: "A database, roles, an API",
        title: "How do I add a database, roles or an API of my own?",
        text: [
          "Each of the [recipes](source:docs/recipes/README.en.md) adds one thing, with complete code: a table of users, a ban and a role, GitHub beside WeChat, `/admin`, an API that answers 401, the session in a client component, a foreign script and image, and Better Auth in place of NextAuth.",
          "To rename the site and to remove what your product does not need, run `npm run fork`. The [README](source:README.en.md) says how.",
        ],
      },
      provider: {
        short: "The bundled provider",
        title: "Why not the provider that comes with next-auth?",
        text: [
          "It treats an errcode from userinfo as a successful login. Without a unionid it creates a new account at every login. It accepts another person's openid in userinfo. Its state has 435 characters, it sends the AppSecret twice, and its URL lacks `#wechat_redirect`.",
          "Ours has a few dozen lines, all shown in [step four](#exchange).",
        ],
      },
      inside: {
        short: "Inside WeChat",
        title: "What if the site is opened inside WeChat?",
        text: [
          "A phone cannot scan a QR code on its own screen, so visitors inside WeChat sign in through another endpoint, which needs a verified service account (服务号). On the [Official Accounts Platform](https://mp.weixin.qq.com), set the 网页授权域名 (web page authorization domain) to the site's host. Then set `AUTH_WECHAT_MP_APP_ID` and `AUTH_WECHAT_MP_APP_SECRET`. Inside WeChat the button then opens WeChat's consent page. In a phone's browser, the login page offers its address and a QR code, to open it in WeChat.",
          "Without these variables the login page says so, and asks visitors to use a computer. A silent sign-in (`snsapi_base`) has no nickname, no avatar and no unionid. [Decision 0037](source:docs/decisions/0037-inside-wechat.md) says how to use it, and what it costs.",
        ],
      },
      instances: {
        short: "Several instances",
        title: "What do several instances need?",
        text: [
          "Attempts and sessions are in cookies, so any instance can continue with them if all have the same variables. Only three things must be shared: which states have been used, who has done what how often, and which sessions have ended. With `REDIS_URL` all instances know. Without it each process knows only what it has seen itself, and another instance accepts a used state once more.",
        ],
      },
    },
  },
};
