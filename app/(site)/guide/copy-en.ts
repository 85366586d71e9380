import type { GuideCopy } from "./copy";

export const en: GuideCopy = {
  title: "Guide",
  description:
    "WeChat login in five steps, each with the code that really runs; how to go live with the real WeChat; and the questions people ask.",
  lead: "How the login works, how to change over to the real WeChat, and what people ask. The code on this page is cut out of the sources when the site is built: it is the code that runs.",
  contents: "Contents",
  code: "Code of",
  steps: {
    title: "A login in five steps",
    click: {
      title: "Click",
      text: [
        "The button is a form with a server action, so it works without JavaScript. For each click the server starts a login attempt: a random state of 32 characters, sealed together with the path to return to in a cookie of its own that is good for ten minutes.",
        "Two tabs are two attempts, and do not disturb each other.",
      ],
    },
    scan: {
      title: "Scan and confirm",
      text: [
        "The browser goes to WeChat's QR code page. Its address has the parameters in the order that WeChat documents and ends in `#wechat_redirect`; in production the origin of the `redirect_uri` comes from the configuration, whatever the request's headers say.",
        "The visitor scans the code and taps Allow. After a refusal today's WeChat says so on its page, and does not come back.",
      ],
    },
    callback: {
      title: "Bring back a code",
      text: [
        "WeChat sends the browser back to `/api/auth/callback/wechat` with a code and the state. Nothing in the query is believed before the attempt of that state is found: for a state that is missing, repeated or not this browser's, WeChat is not called.",
        "The attempt is taken away on success and failure alike, and its state is marked as spent. A reload or Back after a login just goes on to the page.",
      ],
    },
    exchange: {
      title: "Exchange it",
      text: [
        "The server trades the code and the AppSecret for an access_token, and reads userinfo with it: two calls exactly, and no AppSecret in the browser. A code works once, so an exchange is repeated only where it cannot have arrived, or WeChat answered that it is busy.",
        "NextAuth never calls a provider's `token.request`, and WeChat's endpoint wants a GET. So the provider catches NextAuth's request and makes WeChat's call in its place. A login that has not been verified gets nothing here.",
      ],
    },
    session: {
      title: "Done",
      text: [
        "NextAuth issues the session: id, nickname, avatar, and a few times and ids, encrypted in an HttpOnly cookie. The access_token and the refresh_token are in another one that only the server can open: not in a page, not in `/api/auth/session`, not in a log.",
        "In a page, call `currentUser()`. It decrypts once a request, and is undefined when nobody is signed in.",
      ],
    },
  },
  live: {
    title: "Going live",
    lead: "Once it works in the sandbox, this is what the real WeChat asks for. The code stays as it is.",
    register: {
      title: "Register the application",
      list: [
        "Register as a developer on the [WeChat Open Platform](https://open.weixin.qq.com), and get verified as it asks.",
        "Create a website application (网站应用), submit it for review, and get the right to WeChat login (微信登录).",
        "Once it is approved, note the AppID and the AppSecret. The AppSecret is shown only once; reset it there if it is lost.",
      ],
      note: "Official accounts, mini programs and mobile applications have AppIDs of their own, and none of them works here.",
    },
    domain: {
      title: "The callback domain",
      text: "On the application's page, set its callback domain (授权回调域): the only host that WeChat sends browsers back to. An application has one. For a site at `https://www.example.com`:",
      columns: ["What you write", "Whether it works"],
      rules: {
        right: "Yes: the host and nothing else.",
        scheme: "No: without a scheme.",
        port: "No: without a port.",
        path: "No: without a path.",
        subdomain: "No: the sub-domain counts.",
        local: "No: neither localhost nor an IP address.",
      },
    },
    variables: {
      title: "The variables",
      columns: ["Variable", "What it is"],
      text: "On your machine they stand in `.env.local`, elsewhere in the settings of wherever the site runs. With a wrong environment the server does not start. It lists every problem with its remedy, and never a value. All of them are described in [.env.local.example](source:.env.local.example).",
      secret: "To make an `AUTH_SECRET`:",
      list: {
        AUTH_WECHAT_APP_ID: "The application's AppID: wx and 16 hexadecimal digits.",
        AUTH_WECHAT_APP_SECRET: "The application's AppSecret: 32 hexadecimal digits.",
        AUTH_SECRET: "Seals the cookies. At least 32 characters.",
        AUTH_URL: "The site's own origin, such as `https://www.example.com`. Not needed on Vercel.",
        AUTH_SECRET_1: "Optional, up to `AUTH_SECRET_3`: older secrets, which still open the cookies that they sealed.",
        WECHAT_API_HOST: "Optional: an API host of WeChat's that is nearer, such as `hk.api.weixin.qq.com`.",
        REDIS_URL: "Optional: where [several instances](#instances) share their state.",
        WECHAT_SANDBOX: "Optional: `1` runs the sandbox in production, for a mere demo. Never beside real credentials.",
        WECHAT_SANDBOX_CALLBACKS:
          "Optional: origins of other projects on this machine or in its network, such as `http://localhost:8000`, with spaces between them. The sandbox sends browsers back to them too. Not in a public demo.",
      },
    },
    vercel: {
      title: "Deploy to Vercel",
      text: [
        "Push the repository to your own GitHub, import it in Vercel, give the Production environment `AUTH_WECHAT_APP_ID`, `AUTH_WECHAT_APP_SECRET` and `AUTH_SECRET`, and deploy. The build needs no variable.",
        "`AUTH_URL` is not needed: the site uses the project's production domain, which is also the callback domain. Functions run in Hong Kong (`hkg1`), near WeChat. For preview deployments see [below](#preview).",
      ],
    },
    server: {
      title: "Your own server",
      start: "Set the variables, and then:",
      proxy:
        "Let a reverse proxy in front keep the browser's Host, or Next.js refuses the forms. In nginx it is this line:",
      proxyLabel: "Configuration of nginx",
      origin:
        "`AUTH_URL` is the origin that visitors see. Those who come by another name of the site are led there by the button.",
    },
  },
  questions: {
    title: "Questions people ask",
    lead: "When a login fails, the page says what happened, why, and what to do. WeChat's own errcodes are explained under [Errcodes](/errors).",
    list: {
      localhost: {
        short: "localhost",
        title: "Can I try it on localhost?",
        text: [
          "Not with WeChat: the callback domain cannot be localhost or an IP address, and there is no official test environment. That is what the sandbox is for: set no variable, run `npm run dev`, and the whole login works without an account or a network.",
          "To reach the real WeChat from your machine you need an https host that leads to it, a tunnel for example. Set both `AUTH_URL` and the callback domain to it.",
        ],
      },
      "redirect-uri": {
        short: "redirect_uri 参数错误",
        title: "WeChat's page says “redirect_uri 参数错误”",
        text: [
          "The host of the `redirect_uri` is not the callback domain ([10003](/errors#10003)), and WeChat does not say where they differ. Look at the address of that page: the host in its `redirect_uri` is the one that WeChat compares, and it comes from `AUTH_URL`.",
          "Then look at [how the callback domain is written](#domain). Most often it has an `https://` too much or a `www.` too little, or the visitor came by a preview deployment.",
        ],
      },
      scope: {
        short: "Scope 参数错误",
        title: "WeChat's page says “Scope 参数错误或没有 Scope 权限”",
        text: [
          "The AppID has no right to `snsapi_login` ([10005](/errors#10005)). This project asks for no other scope, so the cause is in the application: it is an official account's, a mini program's or a mobile application's AppID, or the website application is not approved yet, or has no right to WeChat login.",
        ],
      },
      unionid: {
        short: "No unionid",
        title: "Why is there no unionid?",
        text: [
          "WeChat gives none while the application is not bound to an Open Platform account. The login works all the same: `user.id` is then made from the AppID and the openid, and is the same at every login.",
          "An openid is good for one application. To know the same person on a website, in a mini program and in an official account you need the unionid. Binding changes everybody's `user.id` once, so do it before you go live.",
        ],
      },
      email: {
        short: "No e-mail address",
        title: "Do I get an e-mail address or a phone number?",
        text: [
          "No. WeChat gives the nickname, the avatar, the openid and sometimes the unionid; since October 2021 not even sex and place. If you need an e-mail address, ask for it after the login and verify it by a message. Do not make one up. The key of a user is `user.id`.",
        ],
      },
      preview: {
        short: "Preview deployments",
        title: "Why does WeChat login not work in preview deployments?",
        text: [
          "Each preview has a host of its own, and there is one callback domain. Let previews use the sandbox: give the Preview environment `WECHAT_SANDBOX=1` and an `AUTH_SECRET` of its own, and the credentials to Production only. The sandbox's ids begin with `sandbox_`, so they never mix with real ones.",
        ],
      },
      duration: {
        short: "How long it lasts",
        title: "How long does a login last, and do I have to refresh it?",
        text: [
          "A session lasts 30 days from the login at most, however often it is used; then the visitor scans again. Staying signed in needs no refresh: the access_token expires after two hours, but it is only used to ask WeChat for something again.",
          "The refresh_token is good for 30 days and cannot be renewed. Nickname and avatar are those of the login. To check or refresh the tokens, or to read the profile anew, see [My login](/me).",
        ],
      },
      provider: {
        short: "The bundled provider",
        title: "Why not the provider that comes with next-auth?",
        text: [
          "It takes an errcode from userinfo for a successful login. Without a unionid it makes a new account at every login. It accepts another person's openid in userinfo. Its state has 435 characters, it sends the AppSecret twice, and its address lacks `#wechat_redirect`.",
          "Ours has a few dozen lines, and [step four](#exchange) shows all of them.",
        ],
      },
      inside: {
        short: "Inside WeChat",
        title: "What if the site is opened inside WeChat?",
        text: [
          "The QR code is meant for a computer's screen; a phone cannot scan its own. Inside WeChat another endpoint signs visitors in, which needs a certified official account (服务号). [`authorizeUrl`](source:lib/wechat/authorize-url.ts) makes its address, but the button does not use it yet, so ask visitors to open the site on a computer.",
        ],
      },
      instances: {
        short: "Several instances",
        title: "What do several instances need?",
        text: [
          "Attempts and sessions are in cookies, so any instance can go on with them, as long as all have the same variables. One thing has to be shared: which states are spent. With `REDIS_URL` all of them know; without it each process remembers only its own.",
        ],
      },
    },
  },
};
