export const zh = {
  title: "指南",
  description: "微信登录分五步，每一步都配有实际运行的代码；怎样接入真实的微信并上线；以及常见问题。",
  lead: "登录的原理，怎样接入真实的微信，以及常见问题。页面上的代码在构建时从源文件中截取，就是现在运行的这一份。",
  contents: "目录",
  code: "代码",
  steps: {
    title: "登录分五步",
    click: {
      title: "点按钮",
      text: [
        "「微信登录」按钮是一个表单，由 Server Action 处理，所以没有 JavaScript 也能用。每次点击，服务器都会创建一次「登录尝试」：一个 32 个字符的随机 state，和登录后要返回的路径一起，签名后存放在单独的 Cookie 里，十分钟后失效。",
        "两个标签页就是两次尝试，互不影响。",
      ],
    },
    scan: {
      title: "扫码确认",
      text: [
        "浏览器跳转到微信的二维码页面。地址里的参数按微信文档的顺序排列，以 `#wechat_redirect` 结尾；在生产环境里，`redirect_uri` 的域名由配置决定，与请求头无关。",
        "访客用手机扫码，点「允许」。如果点「拒绝」，现在的微信只在自己的页面上提示，不会跳回来。",
      ],
    },
    callback: {
      title: "带回 code",
      text: [
        "微信让浏览器跳回 `/api/auth/callback/wechat`，带着 code 和 state。在找到这个 state 对应的登录尝试之前，服务器不信任地址里的任何内容：如果 state 缺失、重复，或者不属于这个浏览器，就不会调用微信。",
        "无论成功还是失败，登录尝试都会被删除，state 记为已使用。登录以后再刷新或后退，会直接回到原来的页面。",
      ],
    },
    exchange: {
      title: "换取凭证",
      text: [
        "服务器用 code 和 AppSecret 换取 access_token，再用它读取 userinfo：一共两次调用，AppSecret 不会出现在浏览器里。code 只能用一次，所以只有在请求确定没有送达，或者微信返回「系统繁忙」时才会重试。",
        "NextAuth 从不调用 Provider 的 `token.request`，而微信的接口要用 GET。所以 Provider 会拦截 NextAuth 的请求，改为调用微信。没有通过核对的登录，在这里换不到凭证。",
      ],
    },
    session: {
      title: "完成",
      text: [
        "NextAuth 签发会话，里面只有 id、昵称、头像，以及几个时间和编号，加密后存放在 HttpOnly Cookie 里。access_token 和 refresh_token 在另一个 Cookie 里，只有服务器能打开，不会出现在页面、`/api/auth/session` 或日志里。",
        "在页面里调用 `currentUser()`：每个请求只解密一次，没有登录时返回 undefined。",
      ],
    },
  },
  live: {
    title: "上线",
    lead: "接入真实的微信，需要做下面这些事。代码不用改。",
    register: {
      title: "注册网站应用",
      list: [
        "在[微信开放平台](https://open.weixin.qq.com)注册开发者账号，按平台的要求完成认证。",
        "创建「网站应用」，提交审核，并获得「微信登录」权限。",
        "审核通过以后，记下 AppID 和 AppSecret。AppSecret 只显示一次，丢失后可以在平台上重置。",
      ],
      note: "公众号、小程序和移动应用各有自己的 AppID，都不能用在这里。访客如果会在微信里打开网站，还需要[公众号](#inside)。",
    },
    domain: {
      title: "授权回调域",
      text: "在应用的页面里填写「授权回调域」，微信只会跳回这个域名。一个应用只能填一个。如果网站是 `https://www.example.com`：",
      columns: ["填写的内容", "是否可以"],
      rules: {
        right: "可以：只填域名。",
        scheme: "不可以：不能带协议。",
        port: "不可以：不能带端口。",
        path: "不可以：不能带路径。",
        subdomain: "不可以：子域名也要完全一致。",
        local: "不可以：不能是 localhost，也不能是 IP。",
      },
    },
    variables: {
      title: "环境变量",
      columns: ["变量", "说明"],
      text: "在本机写在 `.env.local` 里，在服务器上写在部署平台的设置里。变量有问题时，服务器不会启动，而是一次列出所有问题和解决办法，并且不显示变量的值。每个变量的说明见 [.env.local.example](source:.env.local.example)。",
      secret: "生成一个 `AUTH_SECRET`：",
      list: {
        AUTH_WECHAT_APP_ID: "网站应用的 AppID：wx 加 16 位十六进制数字。",
        AUTH_WECHAT_APP_SECRET: "网站应用的 AppSecret：32 位十六进制数字。",
        AUTH_WECHAT_MP_APP_ID:
          "可选：认证服务号的 AppID，用于[在微信里登录](#inside)。也可以只设置它，不设置网站应用。",
        AUTH_WECHAT_MP_APP_SECRET: "服务号的 AppSecret：32 位十六进制数字。",
        AUTH_SECRET: "密封 Cookie 用的密钥，至少 32 个字符。",
        AUTH_URL: "网站自己的地址（origin），比如 `https://www.example.com`。在 Vercel 上不用设置。",
        AUTH_SECRET_1: "可选，最多到 `AUTH_SECRET_3`：更换下来的旧密钥。用它们密封的 Cookie 仍然能打开。",
        WECHAT_API_HOST: "可选：离服务器更近的微信接口域名，比如 `hk.api.weixin.qq.com`。",
        AUTH_WECHAT_RELAY:
          "可选，和 `AUTH_WECHAT_RELAY_TARGETS`、`AUTH_WECHAT_RELAY_SECRET` 一起用：把登录转到[预览部署](#preview)的正式站点。",
        REDIS_URL: "可选：[多个实例](#instances)用来共享状态的 Redis。",
        TRUSTED_PROXIES:
          "在代理后面必须设置：有几层代理会往 `X-Forwarded-For` 里加地址，比如 nginx 后面填 `1`。次数限制靠它认出客户端的地址。在 Vercel 上不用设置。",
        RATE_LIMIT_FACTOR: "可选：把[次数限制](source:lib/limits/limits.ts)都乘以这个数，比如 `10`。",
      },
    },
    vercel: {
      title: "部署到 Vercel",
      text: [
        "把仓库推送到自己的 GitHub，在 Vercel 里导入，给 Production 环境设置 `AUTH_WECHAT_APP_ID`、`AUTH_WECHAT_APP_SECRET` 和 `AUTH_SECRET`，然后部署。构建不需要任何变量。",
        "`AUTH_URL` 不用设置：网站使用项目的生产域名，授权回调域也填这个域名。函数在香港（`hkg1`）运行，离微信近。预览部署见[下文](#preview)。",
      ],
    },
    server: {
      title: "自己的服务器",
      start: "设置好变量，然后运行：",
      proxy:
        "前面有反向代理时，要让它原样转发浏览器的 Host 请求头，否则 Next.js 会拒绝表单；还要告诉网站客户端的地址。在 nginx 里加上这两行，并设置 `TRUSTED_PROXIES=1`：",
      proxyLabel: "nginx 的配置",
      origin: "`AUTH_URL` 填访客看到的地址。如果访客用其他域名打开网站，登录按钮会先跳转到这个地址。",
    },
  },
  questions: {
    title: "常见问题",
    lead: "登录失败时，页面会说明发生了什么、为什么、怎么办。微信给出的 errcode 可以在[错误码](/errors)里查。",
    list: {
      sandbox: {
        short: "没有账号怎么试",
        title: "没有微信的账号，怎么试？",
        text: [
          "用本项目自带的沙盒：不设置任何变量，运行 `npm run dev` 就能走完整个登录流程，不用账号，也不用联网。预览部署和公开演示设置 `WECHAT_SANDBOX=1` 和另一个 `AUTH_SECRET`，不设置真实的凭证。沙盒里的 id 以 `sandbox_` 开头，不会和真实的 id 混在一起。",
          "别的项目也能用它：把它们的地址（origin）写进 `WECHAT_SANDBOX_CALLBACKS`，比如 `http://localhost:8000`，或者运行 `npm run sandbox`，见[沙盒的说明](source:lib/sandbox/README.md)。",
        ],
      },
      localhost: {
        short: "localhost",
        title: "能在 localhost 上试吗？",
        text: [
          "微信不支持：授权回调域不能是 localhost 或 IP，也没有官方的测试环境。",
          "想在本机接入真实的微信，需要一个指向本机的 https 域名，比如用内网穿透；把 `AUTH_URL` 和授权回调域都设为这个域名。",
        ],
      },
      "redirect-uri": {
        short: "redirect_uri 参数错误",
        title: "微信的页面提示「redirect_uri 参数错误」",
        text: [
          "`redirect_uri` 的域名和授权回调域不一致（[10003](/errors#10003)），但微信不会说明差别在哪里。请看那个页面的地址：微信比较的是其中 `redirect_uri` 参数的域名，它来自 `AUTH_URL`。运行 `npm run doctor` 会检查这些设置，列出要登记的域名。",
          "再对照[授权回调域的写法](#domain)。最常见的原因是多写了 `https://`、少写了 `www.`，或者用了预览部署的域名。",
        ],
      },
      scope: {
        short: "Scope 参数错误",
        title: "微信的页面提示「Scope 参数错误或没有 Scope 权限」",
        text: [
          "这个 AppID 没有 `snsapi_login` 权限（[10005](/errors#10005)）。本项目只用这一个 scope，所以原因在应用那边：用了公众号、小程序或移动应用的 AppID，网站应用还没通过审核，或者没有「微信登录」权限。",
        ],
      },
      unionid: {
        short: "没有 unionid",
        title: "为什么没有 unionid？",
        text: [
          "应用没有绑定到开放平台账号时，微信不会返回 unionid。登录不受影响：`user.id` 由 AppID 和 openid 计算得出，同一个人每次都相同。",
          "openid 只在一个应用里有效；要在网站、小程序和公众号之间识别同一个人，就需要 unionid。绑定会让每个人的 `user.id` 改变一次，所以请在上线之前绑定。同时使用网站应用和公众号时必须绑定：没有 unionid，同一个人从两边登录会是两个用户。",
        ],
      },
      email: {
        short: "没有邮箱",
        title: "能获取邮箱或手机号吗？",
        text: [
          "不能。微信只提供昵称、头像、openid，有时还有 unionid；从 2021 年 10 月起不再提供性别和地区。如果需要邮箱，请在登录以后让访客填写，并发送验证邮件，不要编造假邮箱。用户的主键用 `user.id`。",
        ],
      },
      preview: {
        short: "预览部署",
        title: "预览部署为什么不能用微信登录？",
        text: [
          "每个预览部署都有自己的域名，而授权回调域只有一个。所以真实的凭证只给 Production。",
          "如果预览部署要接入真实的微信，可以让正式站点[把登录转过去](source:docs/relay.md)。能修改这种预览部署的人，要和正式站点的维护者一样可信。",
        ],
      },
      duration: {
        short: "登录多久有效",
        title: "登录多久有效？要刷新凭证吗？",
        text: [
          "会话从登录算起最长 30 天，不会因为使用而延长，到期以后需要重新扫码。保持登录不需要刷新凭证：access_token 两小时后过期，但只有再次调用微信接口时才会用到。",
          "refresh_token 的有效期是 30 天，不能续期。昵称和头像是登录时的。检查凭证、刷新凭证和更新资料，都在[我的资料](/me)里。",
        ],
      },
      extend: {
        short: "数据库、角色、接口",
        title: "怎样加数据库、角色或者自己的接口？",
        text: [
          "[配方](source:docs/recipes/README.md)一页讲一件事，代码完整：用户表、停用和角色、微信之外加 GitHub、`/admin`、返回 401 的接口、客户端组件里的会话、外部的脚本和图片，以及用 Better Auth 代替 NextAuth。",
          "给网站改名、去掉产品不需要的部分，运行 `npm run fork`，用法见 [README](source:README.md)。",
        ],
      },
      provider: {
        short: "自带的 Provider",
        title: "为什么不用 next-auth 自带的微信 Provider？",
        text: [
          "它会把 userinfo 返回的 errcode 当成登录成功；没有 unionid 时，每次登录都会生成新账号；即使 userinfo 里是别人的 openid 也会接受；它的 state 有 435 个字符，AppSecret 会发送两次，地址末尾没有 `#wechat_redirect`。",
          "我们的 Provider 只有几十行，[第四步](#exchange)里就是全部代码。",
        ],
      },
      inside: {
        short: "在微信里打开",
        title: "在微信里打开网站会怎样？",
        text: [
          "手机扫不了自己屏幕上的二维码，所以在微信里登录用的是另一个接口，需要认证过的服务号。在[公众平台](https://mp.weixin.qq.com)把「网页授权域名」设为网站的域名，再设置 `AUTH_WECHAT_MP_APP_ID` 和 `AUTH_WECHAT_MP_APP_SECRET`：在微信里点「微信登录」，就会打开微信的授权页；在手机的浏览器里，登录页会提供地址和二维码，让访客到微信里打开。",
          "没有设置时，登录页会如实说明，请访客在电脑上打开。静默登录（`snsapi_base`）没有昵称、头像和 unionid，用法和代价见[决定 0037](source:docs/decisions/0037-inside-wechat.md)。",
        ],
      },
      instances: {
        short: "多个实例",
        title: "运行多个实例需要什么？",
        text: [
          "登录尝试和会话都在 Cookie 里，只要变量相同，任何一个实例都能接着处理。需要共享的只有三样：哪些 state 已经用过，谁已经用了多少次，哪些会话已经退出。设置了 `REDIS_URL`，所有实例都能知道；没有设置时，每个进程只知道自己处理过的，别的实例会再接受一次。",
        ],
      },
    },
  },
} as const;
