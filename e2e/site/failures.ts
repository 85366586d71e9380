/** The failures of a login: the name in the URL, then the heading in Chinese and in English. */
export const FAILURES = [
  ["declined", "你取消了登录", "You cancelled the sign-in"],
  ["expired", "登录超时了", "The sign-in took too long"],
  ["used", "这次登录已经结束了", "This sign-in has already ended"],
  ["cookies", "找不到这次登录的记录", "This browser did not start that sign-in"],
  ["busy", "服务器繁忙", "Too busy right now"],
  ["unreachable", "连接不上微信", "WeChat could not be reached"],
  ["untrusted", "无法确认对方就是微信", "WeChat's server could not be verified"],
  ["bad_answer", "微信的响应有误", "WeChat's response could not be used"],
  ["misconfigured", "网站的微信登录没有配置好", "This site's WeChat login is not set up properly"],
  ["blocked", "微信拦截了这次登录", "WeChat blocked this sign-in"],
  ["snapshot", "快照页里不能登录", "You cannot sign in on a snapshot page"],
  ["rate_limited", "登录太频繁了", "Too many sign-ins"],
  ["limited", "登录请求太多了", "Too many requests"],
  ["refused", "本站没有接受这个账号", "This site did not accept this account"],
  ["failed", "登录没有完成", "The sign-in was not completed"],
] as const;
