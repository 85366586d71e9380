import type { KnownErrcode } from "@/lib/site";

/** Each errcode in Chinese: what it means, what it usually comes from, and what to do. Backticks mark identifiers. */
export const CODES_ZH: Readonly<Record<KnownErrcode, { meaning: string; cause: string; remedy: string }>> = {
  10003: {
    meaning: "redirect_uri 的域名和授权回调域不一致",
    cause:
      "`redirect_uri` 的域名不是应用登记的「授权回调域」。常见的是：登记时多写了 `https://`、端口或路径；登记的是 `example.com`，登录却从 `www.example.com` 开始；或者正在 `localhost` 上开发。",
    remedy:
      "授权回调域只填域名，例如 `www.example.com`：一个应用一个，子域名要完全一致，不能是 `localhost` 或 IP。再核对 `AUTH_URL`。本地开发请用沙盒，它会把收到的和应有的并排列出来。",
  },
  10004: {
    meaning: "公众号被封禁",
    cause: "这个 AppID 的公众号被微信封禁了，登录也随之停用。",
    remedy: "改代码没有用。请公众号的管理员到微信公众平台查看原因并申诉。",
  },
  10005: {
    meaning: "应用没有这个 scope 的权限",
    cause:
      "`scope` 和应用的种类不配：网站应用只有 `snsapi_login`，`snsapi_base` 和 `snsapi_userinfo` 属于公众号。也可能是应用还没有得到微信登录的权限。",
    remedy:
      "扫码登录用 `scope=snsapi_login` 和网站应用的 AppID；微信内登录用认证服务号的。都对的话，到管理后台确认接口权限已经开通。",
  },
  10006: {
    meaning: "要先关注测试号",
    cause: "AppID 属于公众号的测试号，只有关注了它的人才能授权。",
    remedy: "请这位用户先关注测试号，再登录一次。正式上线时换成认证服务号的 AppID。",
  },
  10009: {
    meaning: "操作太频繁",
    cause: "短时间里打开了太多次授权页。多半是回调失败后又自动跳回授权页，来回打转。",
    remedy: "停几分钟再试。回调失败时显示一个说明和「再试一次」的按钮，不要自动重新发起登录。",
  },
  10010: {
    meaning: "scope 为空",
    cause: "授权地址里没有 `scope`，或者它没有值。",
    remedy:
      "扫码登录加上 `scope=snsapi_login`，微信内用 `snsapi_base` 或 `snsapi_userinfo`。多个 scope 之间用英文逗号，不是空格。",
  },
  10011: {
    meaning: "redirect_uri 为空",
    cause: "授权地址里没有 `redirect_uri`，或者它没有值，多半是拼地址时变量还没有设。",
    remedy: "传以 `http://` 或 `https://` 开头的完整地址，编码一次，不多也不少。再检查部署环境里的 `AUTH_URL`。",
  },
  10012: {
    meaning: "appid 为空",
    cause: "授权地址里没有 `appid`：环境变量没有读到，或者用了 OAuth 库惯用的参数名 `client_id`。",
    remedy: "微信的参数名是 `appid`。检查部署环境里的 `AUTH_WECHAT_APP_ID`，改过以后要重新部署。",
  },
  10013: {
    meaning: "state 为空",
    cause: "微信内的授权地址里没有 `state`，或者它没有值。",
    remedy:
      "每次登录生成一个随机的 `state`，只用 `A–Z`、`a–z`、`0–9`，最多 128 字节。它回来时先和 Cookie 里的核对，这样别人发起的登录就混不进来。",
  },
  10015: {
    meaning: "公众号没有授权给第三方平台",
    cause: "登录由第三方平台代公众号发起，而公众号没有授权给这个平台，或者取消了授权。",
    remedy: "请公众号的管理员在第三方平台上重新授权。网站自己接入、没有用第三方平台的，检查 AppID 是不是填错了。",
  },
  10016: {
    meaning: "AppID 的种类不对，这里要用公众号的",
    cause: "微信内的授权页收到了开放平台网站应用的 AppID。",
    remedy:
      "`/connect/oauth2/authorize` 用认证服务号的 AppID，`/connect/qrconnect` 用网站应用的。两个地方都要支持，就要两套 AppID 和 AppSecret。",
  },
  10039: {
    meaning: "redirect_uri 的协议不一致",
    cause:
      "`http` 和 `https` 弄混了。常见的是 HTTPS 在反向代理那里结束，程序以为自己在 `http` 上，就拼出了 `http://` 开头的回调地址。",
    remedy: "让 `redirect_uri` 以 `https://` 开头。在本项目里它只来自 `AUTH_URL`，不看请求头，把它设对就行。",
  },
  [-1]: {
    meaning: "微信系统繁忙",
    cause: "微信那边暂时出了问题，什么也没有做，code 也还在。",
    remedy:
      "稍等片刻，再调用一次。只有这个错误可以放心地重试换取凭证，这是微信自己的建议。`lib/wechat` 会重试两次；还是不行，就请用户过一会儿再登录。",
  },
  40001: {
    meaning: "AppSecret 或 access_token 不对",
    cause:
      "换取凭证时：AppSecret 和 AppID 不是一对，或者 AppSecret 重置过。读取资料或检查凭证时：access_token 无效，常见的是错用了公众号接口的那一种 access_token。",
    remedy:
      "先看是哪个接口。`/sns/oauth2/access_token`：核对 `AUTH_WECHAT_APP_SECRET`，前后不要带空格或引号。其他接口：请用户重新登录。",
  },
  40002: {
    meaning: "grant_type 不对",
    cause: "`grant_type` 没有传，或者写错了。两个接口要的值不同，复制代码时容易混。",
    remedy: "换取凭证时是 `authorization_code`，刷新时是 `refresh_token`。",
  },
  40003: {
    meaning: "openid 不对",
    cause: "这个 openid 不是 access_token 的主人，或者属于另一个 AppID：同一个人在每个应用里的 openid 都不同。",
    remedy: "openid 和 access_token 要取自同一次应答，存在一起，用在一起。要在几个应用之间认出同一个人，用 unionid。",
  },
  40013: {
    meaning: "AppID 不对",
    cause: "AppID 抄错了、带了空格，或者不是这种登录用的：网站应用、公众号和小程序各有各的 AppID。",
    remedy: "对照开放平台的后台，核对 `AUTH_WECHAT_APP_ID`：`wx` 加 16 位十六进制数字。改过以后要重新部署。",
  },
  40014: {
    meaning: "access_token 不对",
    cause: "access_token 少了一截、没有做 URL 编码，或者是另一个应用的。它的长度变过，数据库字段太短就会把它截断。",
    remedy: "把它当作长度不定的文本保存，一个字符也不要改。手里的这个已经没有用，请用户重新登录。",
  },
  40029: {
    meaning: "code 无效",
    cause:
      "code 已经过期（网站 10 分钟，微信内 5 分钟）、不完整，或者是用另一个 AppID 申请的：测试和正式环境、网站应用和公众号混用时最常见。",
    remedy: "换取凭证用的 AppID 要和授权地址里的相同。code 不要保存，也不要再试，请用户重新登录。",
  },
  40030: {
    meaning: "refresh_token 不对",
    cause: "refresh_token 不完整、属于另一个 AppID，或者传的其实是 access_token。",
    remedy: "刷新用的 AppID 要和登录时相同。已经相同的话，就请用户重新登录。",
  },
  40125: {
    meaning: "AppSecret 不对",
    cause: "AppSecret 抄错了、重置过，或者是另一个应用的。",
    remedy:
      "到管理后台核对；找不到就重置一个，并更新所有用到它的服务。在本项目里改 `AUTH_WECHAT_APP_SECRET`，再重新部署。它只能留在服务器上。",
  },
  40163: {
    meaning: "code 已经用过",
    cause:
      "同一个 code 换了两次。刷新或后退到回调地址、React StrictMode 在开发时执行两次的 effect、链接扫描器先打开了地址、超时后自动重试，都会这样。",
    remedy:
      "只在服务器的回调路由里换一次，从不重试，换完就跳转，不让 code 留在地址栏里。用户已经登录的，直接继续；没有的，请他重新登录。微信内若跳转了两次，有人用 `connect_redirect=1` 解决。",
  },
  40164: {
    meaning: "服务器的 IP 不在白名单里",
    cause: "应用设了 IP 白名单，而发出请求的服务器不在里面。换了机房，或者部署在出口 IP 会变的平台上，都会遇到。",
    remedy: "把服务器的出口 IP 加进白名单。出口 IP 不固定的平台，让请求走一个 IP 固定的代理。",
  },
  40226: {
    meaning: "高风险用户，登录被微信拦截",
    cause: "微信认为这个账号风险很高。这不是网站的问题，网站也看不到原因。",
    remedy: "不要重试。如实告诉用户是微信拦下了登录，请他在微信里查看账号状态；有别的登录方式的话，也给他看。",
  },
  41001: {
    meaning: "缺少 access_token",
    cause: "请求里没有 `access_token`，或者它没有值：凭证没有存下来，或者放进了请求头。",
    remedy: "微信从查询字符串里读它，不认 `Authorization` 请求头。凭证已经丢了的，请用户重新登录。",
  },
  41002: {
    meaning: "缺少 appid",
    cause: "请求里没有 `appid`：环境变量没有读到，用了 OAuth 库惯用的参数名 `client_id`，或者把参数放进了请求体。",
    remedy: "用 `GET`，参数放在查询字符串里，名字是 `appid`。检查部署环境里的 `AUTH_WECHAT_APP_ID`。",
  },
  41003: {
    meaning: "缺少 refresh_token",
    cause: "刷新时没有传 `refresh_token`，或者它没有值。",
    remedy:
      "`refresh_token` 在这里出现两次：既是参数名，也是 `grant_type` 的值，两个都要传。没有存下来的，请用户重新登录。",
  },
  41004: {
    meaning: "缺少 AppSecret",
    cause:
      "请求里没有 `secret`：环境变量没有读到，或者 OAuth 库把它写成了 `client_secret`，或放进了 `Authorization` 请求头。",
    remedy:
      "微信的参数名是 `secret`，放在查询字符串里。检查部署环境里的 `AUTH_WECHAT_APP_SECRET`，不要让这个地址进日志。",
  },
  41008: {
    meaning: "缺少 code",
    cause:
      "换取凭证时没有 `code`。用户拒绝授权时，旧版本的微信会只带着 `state` 跳回来；也可能是有人直接打开了回调地址。",
    remedy: "先核对 `state`，再看 `code`。没有 `code` 就不要调用微信，按「用户取消了登录」处理。",
  },
  41009: {
    meaning: "缺少 openid",
    cause: "检查凭证和读取资料都要 `openid`，请求里没有，或者它没有值。",
    remedy: "换取凭证的应答里就有 `openid`，把它和 access_token 一起保存、一起传。",
  },
  42001: {
    meaning: "access_token 过期",
    cause: "access_token 的有效期是 7200 秒，也就是两小时。",
    remedy: "用 refresh_token 调用 `/sns/oauth2/refresh_token`，得到新的以后再试一次。刷新也失败，就请用户重新登录。",
  },
  42002: {
    meaning: "refresh_token 过期",
    cause: "refresh_token 的有效期是 30 天，刷新 access_token 不会把它延长。",
    remedy: "请用户重新登录，得到一对新的凭证。再刷新也不会成功，不要重试。",
  },
  42003: {
    meaning: "code 过期",
    cause: "code 从发出到换取超过了时限：网站 10 分钟，微信内 5 分钟。",
    remedy: "收到 code 就立刻换取，不要排队，也不要先存起来。这一次请用户重新登录。",
  },
  42007: {
    meaning: "用户改了密码，凭证作废",
    cause: "用户修改了微信密码，以前发出的 access_token 和 refresh_token 都失效了。",
    remedy: "删掉保存的凭证，请用户重新登录。他的 openid 和 unionid 没有变，还是原来的账号。",
  },
  45009: {
    meaning: "今天的调用次数用完了",
    cause: "应用当天的调用次数到了上限。多半是有代码在循环里调用，或者每打开一页就读取一次资料。",
    remedy: "今天先停下来，重试只会更糟。昵称和头像在登录时读一次就存下来，不要每页都读。",
  },
  45011: {
    meaning: "调用太频繁",
    cause: "应用每分钟的调用次数到了上限，常见于出错后立刻不停地重试。",
    remedy: "等一分钟再调用，并让重试的间隔越来越长。持续出现，就给登录限流。",
  },
  48001: {
    meaning: "没有调用这个接口的权限",
    cause: "最常见的是拿 `snsapi_base` 的 access_token 读取资料，而它只给 openid。也可能是应用没有这个接口的权限。",
    remedy: "要昵称和头像，微信内用 `snsapi_userinfo`，扫码登录用 `snsapi_login`。再到管理后台核对接口权限。",
  },
  50001: {
    meaning: "用户没有授权",
    cause: "用户没有同意给出这些资料，或者后来取消了授权。",
    remedy: "不要反复弹出授权。说明为什么需要这些资料，由用户自己决定要不要再登录一次。",
  },
  50002: {
    meaning: "用户被微信限制",
    cause: "微信限制了这个账号。这不是网站的问题，网站也看不到原因。",
    remedy: "不要重试。请用户在微信里查看账号状态，解除限制以后再登录。",
  },
  61004: {
    meaning: "服务器的 IP 没有登记",
    cause: "和 40164 是同一件事：发出请求的服务器 IP 不在应用的白名单里。多见于第三方平台。",
    remedy: "在平台的后台登记服务器的出口 IP。出口 IP 不固定的，让请求走一个 IP 固定的代理。",
  },
};
