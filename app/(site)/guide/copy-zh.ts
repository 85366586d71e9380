export const zh = {
  title: "指南",
  description: "微信登录分五步，每一步都配上真正运行的代码；怎样换成真的微信并上线；还有大家常问的问题。",
  lead: "登录怎样工作，怎样换成真的微信，大家常问什么。页面上的代码在构建时从源文件里剪出，就是现在运行的这一份。",
  contents: "目录",
  code: "代码",
  steps: {
    title: "登录分五步",
    click: {
      title: "点按钮",
      text: [
        "「微信登录」按钮是一个表单，由服务端操作处理，所以没有 JavaScript 也能用。服务器为每次点击建立一次「登录尝试」：一个 32 个字符的随机 state，和登录后要回到的路径一起，密封在它自己的 Cookie 里，十分钟后失效。",
        "两个标签页就是两次尝试，互不影响。",
      ],
    },
    scan: {
      title: "扫码确认",
      text: [
        "浏览器来到微信的二维码页面。地址按微信文档的顺序拼成，以 `#wechat_redirect` 结尾；在生产环境里，`redirect_uri` 的来源由配置决定，不听请求头的。",
        "访客用手机扫码，点「允许」。如果点「拒绝」，现在的微信只在页面上说一声，不会跳回来。",
      ],
    },
    callback: {
      title: "带回 code",
      text: [
        "微信把浏览器送回 `/api/auth/callback/wechat`，带着 code 和 state。在找到这个 state 的登录尝试之前，地址里的内容一概不信：state 缺失、重复或者不是这个浏览器的，就不会调用微信。",
        "尝试无论成败都会取走，state 记为已用。登录以后再刷新或后退，会直接回到原来的页面。",
      ],
    },
    exchange: {
      title: "换取凭证",
      text: [
        "服务器用 code 和 AppSecret 换取 access_token，再用它读取 userinfo：正好两次调用，AppSecret 不会到浏览器。code 只能用一次，所以只有确定没有送达或微信说「系统繁忙」时才会重试。",
        "NextAuth 从不调用提供方的 `token.request`，而微信的接口是 GET。所以提供方接住 NextAuth 的请求，换成微信的调用。没有核对过的登录，在这里什么也换不到。",
      ],
    },
    session: {
      title: "完成",
      text: [
        "NextAuth 签发会话，里面只有 id、昵称、头像和几个时间与编号，加密在 HttpOnly Cookie 里。access_token 和 refresh_token 在另一个 Cookie 里，只有服务器能打开：不进页面，不进 `/api/auth/session`，也不进日志。",
        "在页面里用 `currentUser()`：每个请求只解密一次；没有登录时是 undefined。",
      ],
    },
  },
  live: {
    title: "上线",
    lead: "在沙盒里试好以后，换成真的微信要做下面这些事。代码不用改。",
    register: {
      title: "注册网站应用",
      list: [
        "在[微信开放平台](https://open.weixin.qq.com)注册开发者账号，按平台的要求完成认证。",
        "创建「网站应用」，提交审核，并取得「微信登录」权限。",
        "审核通过以后，记下 AppID 和 AppSecret。AppSecret 只显示一次，丢了就在平台上重置。",
      ],
      note: "公众号、小程序和移动应用各有自己的 AppID，都不能用在这里。",
    },
    domain: {
      title: "授权回调域",
      text: "在应用的页面里填写「授权回调域」，微信只会把浏览器送回这个域名。一个应用只能填一个。如果网站是 `https://www.example.com`：",
      columns: ["写法", "行不行"],
      rules: {
        right: "可以：只写域名。",
        scheme: "不行：不带协议。",
        port: "不行：不带端口。",
        path: "不行：不带路径。",
        subdomain: "不行：子域名也要一模一样。",
        local: "不行：不能是 localhost，也不能是 IP。",
      },
    },
    variables: {
      title: "环境变量",
      columns: ["变量", "说明"],
      text: "本机写在 `.env.local` 里，服务器上写在部署平台的设置里。变量有问题时，服务器不会启动，而是一次列出所有问题和办法，绝不显示变量的值。全部说明在 [.env.local.example](source:.env.local.example)。",
      secret: "生成一个 `AUTH_SECRET`：",
      list: {
        AUTH_WECHAT_APP_ID: "网站应用的 AppID：wx 和 16 位十六进制数字。",
        AUTH_WECHAT_APP_SECRET: "网站应用的 AppSecret：32 位十六进制数字。",
        AUTH_SECRET: "密封 Cookie 用的密钥，至少 32 个字符。",
        AUTH_URL: "网站自己的来源，比如 `https://www.example.com`。在 Vercel 上不用设。",
        AUTH_SECRET_1: "可选，直到 `AUTH_SECRET_3`：换下来的旧密钥。用它们密封的 Cookie 仍然能打开。",
        WECHAT_API_HOST: "可选：离服务器更近的微信接口，比如 `hk.api.weixin.qq.com`。",
        REDIS_URL: "可选：[多个实例](#instances)共享的状态放在哪里。",
        WECHAT_SANDBOX: "可选：设为 `1`，在生产环境用沙盒，只做演示。不能和真的凭证一起设。",
        WECHAT_SANDBOX_CALLBACKS:
          "可选：本机或局域网里别的项目的来源，比如 `http://localhost:8000`，多个用空格隔开。沙盒也会把浏览器送回它们。公开的演示不能设。",
      },
    },
    vercel: {
      title: "部署到 Vercel",
      text: [
        "把仓库推到自己的 GitHub，在 Vercel 里导入，给 Production 环境设上 `AUTH_WECHAT_APP_ID`、`AUTH_WECHAT_APP_SECRET` 和 `AUTH_SECRET`，然后部署。构建不需要任何变量。",
        "`AUTH_URL` 不用设：网站用的是项目的生产域名，授权回调域也填它。函数在香港（`hkg1`）运行，离微信近。预览部署请看[下面](#preview)。",
      ],
    },
    server: {
      title: "自己的服务器",
      start: "设好变量，然后：",
      proxy: "前面有反向代理时，请让它保留浏览器的 Host，否则 Next.js 会拒绝表单。nginx 里是这一行：",
      proxyLabel: "nginx 的配置",
      origin: "`AUTH_URL` 写访客看到的来源。访客用别的域名打开时，登录按钮会先带他们到那里。",
    },
  },
  questions: {
    title: "常见问题",
    lead: "登录失败时，页面会说明发生了什么、为什么、怎么办。微信给出的 errcode 可以在[错误码](/errors)里查。",
    list: {
      localhost: {
        short: "localhost",
        title: "能在 localhost 上试吗？",
        text: [
          "微信不行：授权回调域不能是 localhost 或 IP，也没有官方的测试环境。所以本项目自带沙盒：什么变量都不设，`npm run dev` 之后就能走完整个登录，不用账号，也不用联网。",
          "想在本机连真的微信，需要一个指向本机的 https 域名，比如一条隧道；把 `AUTH_URL` 和授权回调域都设成它。",
        ],
      },
      "redirect-uri": {
        short: "redirect_uri 参数错误",
        title: "微信的页面上写着「redirect_uri 参数错误」",
        text: [
          "`redirect_uri` 的域名和授权回调域不一样（[10003](/errors#10003)），而微信不说差在哪里。请看那个页面的地址：`redirect_uri` 参数里的域名就是微信拿来比较的，它来自 `AUTH_URL`。",
          "再对照[授权回调域的写法](#domain)。最常见的原因是多写了 `https://`，少写了 `www.`，或者用了预览部署的域名。",
        ],
      },
      scope: {
        short: "Scope 参数错误",
        title: "微信的页面上写着「Scope 参数错误或没有 Scope 权限」",
        text: [
          "这个 AppID 没有 `snsapi_login` 权限（[10005](/errors#10005)）。本项目只用这一个 scope，所以原因在应用那边：用了公众号、小程序或移动应用的 AppID，网站应用还没通过审核，或者没有「微信登录」权限。",
        ],
      },
      unionid: {
        short: "没有 unionid",
        title: "为什么没有 unionid？",
        text: [
          "应用没有绑定到开放平台账号时，微信不给 unionid。登录照常：`user.id` 由 AppID 和 openid 算出，同一个人每次都一样。",
          "openid 只在一个应用里有效；要在网站、小程序和公众号里认出同一个人，就需要 unionid。绑定会让每个人的 `user.id` 改变一次，所以请在上线之前绑定。",
        ],
      },
      email: {
        short: "没有邮箱",
        title: "能得到邮箱或手机号吗？",
        text: [
          "不能。微信只给昵称、头像、openid，有时还有 unionid；性别和地区从 2021 年 10 月起也不再提供。需要邮箱的话，请在登录以后问访客，并发一封验证邮件，不要编一个假的凑数。用户的主键用 `user.id`。",
        ],
      },
      preview: {
        short: "预览部署",
        title: "预览部署为什么不能用微信登录？",
        text: [
          "每个预览部署都有自己的域名，而授权回调域只有一个。请让预览用沙盒：给 Preview 环境设 `WECHAT_SANDBOX=1` 和另一个 `AUTH_SECRET`，真的凭证只给 Production。沙盒里的 id 以 `sandbox_` 开头，不会和真的混在一起。",
        ],
      },
      duration: {
        short: "登录多久有效",
        title: "登录多久有效？要刷新凭证吗？",
        text: [
          "会话从登录算起最长 30 天，用得再勤也不延长，到期以后再扫一次。保持登录不需要刷新凭证：access_token 两小时到期，但只有再向微信要资料时才用到它。",
          "refresh_token 30 天有效，不能续期。昵称和头像是登录那一刻的。检查凭证、刷新凭证和更新资料，都在[我的登录](/me)里。",
        ],
      },
      provider: {
        short: "自带的提供方",
        title: "为什么不用 next-auth 自带的微信提供方？",
        text: [
          "它会把 userinfo 返回的 errcode 当成登录成功；没有 unionid 时，每次登录都是新账号；userinfo 里是别人的 openid，它也接受；它的 state 有 435 个字符，AppSecret 发送两次，地址末尾没有 `#wechat_redirect`。",
          "我们的提供方只有几十行，[第四步](#exchange)里就是它的全部。",
        ],
      },
      inside: {
        short: "在微信里打开",
        title: "在微信里打开网站会怎样？",
        text: [
          "二维码是给电脑用的，手机扫不了自己的屏幕。微信内的登录是另一个接口，需要一个认证过的服务号。[`authorizeUrl`](source:lib/wechat/authorize-url.ts) 已经能拼出它的地址，但登录按钮还没有用它，所以请访客在电脑的浏览器里打开。",
        ],
      },
      instances: {
        short: "多个实例",
        title: "运行多个实例要注意什么？",
        text: [
          "登录尝试和会话都在 Cookie 里，任何一个实例都能接着处理，只要变量相同。需要共享的只有一样：哪些 state 已经用过。设了 `REDIS_URL`，所有实例都知道；没有设，每个进程只记得自己见过的。",
        ],
      },
    },
  },
} as const;
