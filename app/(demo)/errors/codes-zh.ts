import type { KnownErrcode } from "@/lib/wechat";

/** The meaning of each errcode, its usual cause and its remedy, in Chinese. Backticks mark identifiers. */
export const CODES_ZH: Readonly<Record<KnownErrcode, { meaning: string; cause: string; remedy: string }>> = {
  10003: {
    meaning: "redirect_uri 的域名和授权回调域不一致",
    cause:
      "`redirect_uri` 的域名不是应用登记的「授权回调域」。常见的是：登记时多写了 `https://`、端口或路径；登记的是 `example.com`，登录却从 `www.example.com` 开始；或者正在 `localhost` 上开发。",
    remedy:
      "授权回调域只填域名，例如 `www.example.com`：一个应用一个，子域名要完全一致，不能是 `localhost` 或 IP。再核对 `AUTH_URL`。",
  },
  10004: {
    meaning: "公众号被封禁",
    cause: "这个 AppID 对应的公众号被微信封禁了，登录也随之停用。",
    remedy: "改代码没有用。请公众号的管理员到微信公众平台查看原因并申诉。",
  },
  10005: {
    meaning: "应用没有这个 scope 的权限",
    cause:
      "`scope` 和应用的类型不匹配：网站应用只有 `snsapi_login`，`snsapi_base` 和 `snsapi_userinfo` 属于公众号。也可能是应用还没有获得微信登录权限。",
    remedy:
      "扫码登录用 `scope=snsapi_login` 和网站应用的 AppID；微信内登录用认证服务号的。如果都没有错，到管理后台确认接口权限已经开通。",
  },
  10006: {
    meaning: "要先关注测试号",
    cause: "AppID 属于公众号的测试号，只有关注了它的人才能授权。",
    remedy: "请这位用户先关注测试号，再登录一次。正式上线时换成认证服务号的 AppID。",
  },
  10009: {
    meaning: "操作太频繁",
    cause: "短时间内打开授权页的次数太多。多半是回调失败后又自动跳回授权页，循环不止。",
    remedy: "过几分钟再试。回调失败时显示说明和「再试一次」按钮，不要自动重新发起登录。",
  },
  10010: {
    meaning: "scope 为空",
    cause: "授权地址里没有 `scope`，或者值为空。",
    remedy:
      "扫码登录加上 `scope=snsapi_login`，微信内用 `snsapi_base` 或 `snsapi_userinfo`。多个 scope 之间用英文逗号，不是空格。",
  },
  10011: {
    meaning: "redirect_uri 为空",
    cause: "授权地址里没有 `redirect_uri`，或者值为空，多半是拼接地址时变量还没有设置。",
    remedy: "传入以 `http://` 或 `https://` 开头的完整地址，并且只编码一次。再检查部署环境里的 `AUTH_URL`。",
  },
  10012: {
    meaning: "appid 为空",
    cause: "授权地址里没有 `appid`：没有读到环境变量，或者用了 OAuth 库惯用的参数名 `client_id`。",
    remedy: "微信的参数名是 `appid`。检查部署环境里的 `AUTH_WECHAT_APP_ID`，改过以后要重新部署。",
  },
  10013: {
    meaning: "state 为空",
    cause: "微信内的授权地址里没有 `state`，或者值为空。",
    remedy:
      "每次登录生成一个随机的 `state`，只用 `A–Z`、`a–z`、`0–9`，最多 128 字节。回调时先和 Cookie 里的 state 核对，避免混入别人发起的登录。",
  },
  10015: {
    meaning: "公众号没有授权给第三方平台",
    cause: "登录由第三方平台代公众号发起，而公众号没有授权给这个平台，或者取消了授权。",
    remedy: "请公众号的管理员在第三方平台上重新授权。如果没有使用第三方平台，检查 AppID 是不是填错了。",
  },
  10016: {
    meaning: "AppID 的类型不对，这里要用公众号的",
    cause: "微信内的授权页收到了开放平台网站应用的 AppID。",
    remedy:
      "`/connect/oauth2/authorize` 用认证服务号的 AppID，`/connect/qrconnect` 用网站应用的。两种登录都要支持，就需要两套 AppID 和 AppSecret。",
  },
  10039: {
    meaning: "redirect_uri 的协议不一致",
    cause:
      "混淆了 `http` 和 `https`。常见的是 HTTPS 在反向代理处终止，后面的程序以为自己运行在 `http` 上，拼出了 `http://` 开头的回调地址。",
    remedy: "让 `redirect_uri` 以 `https://` 开头。在本项目里它只取自 `AUTH_URL`，与请求头无关，把这个变量设对即可。",
  },
  [-1]: {
    meaning: "微信系统繁忙",
    cause: "微信暂时出了问题，没有处理这次请求，code 仍然有效。",
    remedy:
      "稍等片刻，再调用一次。换取凭证时，只有遇到这个错误才可以重试，这也是微信的建议。`lib/wechat` 会重试两次；如果仍然失败，请用户稍后再登录。",
  },
  40001: {
    meaning: "AppSecret 或 access_token 不对",
    cause:
      "换取凭证时：AppSecret 和 AppID 不匹配，或者 AppSecret 重置过。读取资料或检查凭证时：access_token 无效，常见的是错用了公众号接口的 access_token。",
    remedy:
      "先看是哪个接口。`/sns/oauth2/access_token`：核对 `AUTH_WECHAT_APP_SECRET`，前后不要带空格或引号。其他接口：请用户重新登录。",
  },
  40002: {
    meaning: "grant_type 不对",
    cause: "`grant_type` 没有传，或者写错了。两个接口要求的值不同，复制代码时容易弄混。",
    remedy: "换取凭证时用 `authorization_code`，刷新时用 `refresh_token`。",
  },
  40003: {
    meaning: "openid 不对",
    cause: "这个 openid 和 access_token 不属于同一个用户，或者属于另一个 AppID：同一个人在每个应用里的 openid 都不同。",
    remedy: "openid 和 access_token 要取自同一次响应，一起保存，一起使用。要在多个应用之间识别同一个人，请用 unionid。",
  },
  40013: {
    meaning: "AppID 不对",
    cause: "AppID 填错了、带了空格，或者类型不对：网站应用、公众号和小程序各有各的 AppID。",
    remedy: "对照开放平台的后台，核对 `AUTH_WECHAT_APP_ID`：`wx` 加 16 位十六进制数字。改过以后要重新部署。",
  },
  40014: {
    meaning: "access_token 不对",
    cause: "access_token 被截断、没有做 URL 编码，或者属于另一个应用。它的长度变过，数据库字段太短就会把它截断。",
    remedy: "把它当作不定长的文本保存，一个字符也不要改。现有的凭证已经无效，请用户重新登录。",
  },
  40029: {
    meaning: "code 无效",
    cause:
      "code 已经过期（网站 10 分钟，微信内 5 分钟）、不完整，或者是用另一个 AppID 获取的：测试和正式环境、网站应用和公众号混用时最常见。",
    remedy: "换取凭证用的 AppID 要和授权地址里的相同。不要保存 code，也不要重试，请用户重新登录。",
  },
  40030: {
    meaning: "refresh_token 不对",
    cause: "refresh_token 不完整、属于另一个 AppID，或者传的其实是 access_token。",
    remedy: "刷新用的 AppID 要和登录时相同。如果已经相同，请用户重新登录。",
  },
  40125: {
    meaning: "AppSecret 不对",
    cause: "AppSecret 填错了、重置过，或者属于另一个应用。",
    remedy:
      "到管理后台核对；找不到就重置，并更新所有用到它的服务。在本项目里修改 `AUTH_WECHAT_APP_SECRET`，再重新部署。它只能保存在服务器上。",
  },
  40163: {
    meaning: "code 已经用过",
    cause:
      "同一个 code 换取了两次。常见原因：刷新或后退到回调地址，React StrictMode 在开发时把 effect 执行两次，链接扫描器先打开了地址，超时后自动重试。",
    remedy:
      "只在服务器的回调路由里换取一次，不要重试，换完就跳转，不让 code 留在地址栏里。用户已经登录就直接继续，否则请他重新登录。如果是微信自己跳转了两次，据说 `connect_redirect=1` 可以解决。",
  },
  40164: {
    meaning: "服务器的 IP 不在白名单里",
    cause: "应用设置了 IP 白名单，而发出请求的服务器不在其中。更换机房，或者部署在出口 IP 不固定的平台上，都会遇到。",
    remedy: "把服务器的出口 IP 加入白名单。如果平台的出口 IP 不固定，让请求经过一个 IP 固定的代理。",
  },
  40226: {
    meaning: "高风险用户，登录被微信拦截",
    cause: "微信认为这个账号风险较高。这不是网站的问题，网站也看不到原因。",
    remedy: "不要重试。如实告诉用户登录被微信拦截，请他在微信里查看账号状态；如果有其他登录方式，可以提供给他。",
  },
  41001: {
    meaning: "缺少 access_token",
    cause: "请求里没有 `access_token`，或者值为空：凭证没有保存，或者放在了请求头里。",
    remedy: "微信只从查询字符串里读取，不认 `Authorization` 请求头。如果凭证已经丢失，请用户重新登录。",
  },
  41002: {
    meaning: "缺少 appid",
    cause: "请求里没有 `appid`：没有读到环境变量，用了 OAuth 库惯用的参数名 `client_id`，或者把参数放在了请求体里。",
    remedy: "用 `GET`，参数放在查询字符串里，参数名是 `appid`。检查部署环境里的 `AUTH_WECHAT_APP_ID`。",
  },
  41003: {
    meaning: "缺少 refresh_token",
    cause: "刷新时没有传 `refresh_token`，或者值为空。",
    remedy:
      "`refresh_token` 在这里出现两次：既是参数名，也是 `grant_type` 的值，两个都要传。如果凭证没有保存，请用户重新登录。",
  },
  41004: {
    meaning: "缺少 AppSecret",
    cause:
      "请求里没有 `secret`：没有读到环境变量，或者 OAuth 库用了参数名 `client_secret`，或者把它放在了 `Authorization` 请求头里。",
    remedy:
      "微信的参数名是 `secret`，放在查询字符串里。检查部署环境里的 `AUTH_WECHAT_APP_SECRET`，不要把这个地址写进日志。",
  },
  41008: {
    meaning: "缺少 code",
    cause:
      "换取凭证时没有 `code`。用户拒绝授权时，旧版本的微信会只带着 `state` 跳回来；也可能是有人直接打开了回调地址。",
    remedy: "先核对 `state`，再看 `code`。没有 `code` 就不要调用微信，按「用户取消了登录」处理。",
  },
  41009: {
    meaning: "缺少 openid",
    cause: "检查凭证和读取资料都需要 `openid`，但请求里没有，或者值为空。",
    remedy: "换取凭证的响应里就有 `openid`，把它和 access_token 一起保存、一起传。",
  },
  42001: {
    meaning: "access_token 过期",
    cause: "access_token 的有效期是 7200 秒，也就是两小时。",
    remedy: "用 refresh_token 调用 `/sns/oauth2/refresh_token`，刷新后再试一次。如果刷新也失败，请用户重新登录。",
  },
  42002: {
    meaning: "refresh_token 过期",
    cause: "refresh_token 的有效期是 30 天，刷新 access_token 不会延长它。",
    remedy: "请用户重新登录，获取一对新的凭证。不要重试，再刷新也不会成功。",
  },
  42003: {
    meaning: "code 过期",
    cause: "code 从签发到换取超过了有效期：网站 10 分钟，微信内 5 分钟。",
    remedy: "收到 code 后立即换取，不要排队，也不要先存起来。这一次请用户重新登录。",
  },
  42007: {
    meaning: "用户改了密码，凭证作废",
    cause: "用户修改了微信密码，之前签发的 access_token 和 refresh_token 全部失效。",
    remedy: "删除已保存的凭证，请用户重新登录。他的 openid 和 unionid 不变，仍然是原来的账号。",
  },
  43001: {
    meaning: "请求方法不是 GET",
    cause: "用别的方法调用了接口，比如 HEAD，或者所用的库按 OAuth 的惯例发了 POST。",
    remedy: "用 `GET`，把所有参数放在地址里。POST 的表单微信也收，但文档里没有写。",
  },
  45009: {
    meaning: "今天的调用次数用完了",
    cause: "应用当天的调用次数达到了上限。多半是在循环里调用，或者每打开一个页面就读取一次资料。",
    remedy: "今天先停止调用，重试只会更糟。昵称和头像在登录时读取一次并保存，不要每个页面都读。",
  },
  45011: {
    meaning: "调用太频繁",
    cause: "应用每分钟的调用次数达到了上限，常见的是出错后不间断地重试。",
    remedy: "等一分钟再调用，并逐步拉长重试的间隔。如果持续出现，就对登录限流。",
  },
  48001: {
    meaning: "没有调用这个接口的权限",
    cause: "最常见的是用 `snsapi_base` 的 access_token 读取资料，而它只能得到 openid。也可能是应用没有这个接口的权限。",
    remedy: "要获取昵称和头像，微信内用 `snsapi_userinfo`，扫码登录用 `snsapi_login`。再到管理后台核对接口权限。",
  },
  50001: {
    meaning: "用户没有授权",
    cause: "用户没有同意提供这些资料，或者后来取消了授权。",
    remedy: "不要反复弹出授权页。说明为什么需要这些资料，由用户决定是否重新登录。",
  },
  50002: {
    meaning: "用户被微信限制",
    cause: "微信限制了这个账号。这不是网站的问题，网站也看不到原因。",
    remedy: "不要重试。请用户在微信里查看账号状态，解除限制后再登录。",
  },
  61004: {
    meaning: "服务器的 IP 没有登记",
    cause: "和 40164 相同：发出请求的服务器 IP 不在应用的白名单里。多见于第三方平台。",
    remedy: "在平台的后台登记服务器的出口 IP。如果出口 IP 不固定，让请求经过一个 IP 固定的代理。",
  },
};
