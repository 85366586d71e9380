/** The eleven failures of a login, by their names in the address, with their headings in both languages. */
export const FAILURES = [
  ["declined", "你取消了登录", "You cancelled the sign-in"],
  ["expired", "登录超时了", "The sign-in took too long"],
  ["used", "这次登录已经结束了", "This sign-in is over already"],
  ["cookies", "认不出是谁开始的登录", "This browser did not start that sign-in"],
  ["busy", "现在太忙", "Too busy right now"],
  ["unreachable", "联系不上微信", "WeChat could not be reached"],
  ["bad_answer", "微信的回答不对", "WeChat's answer could not be used"],
  ["misconfigured", "网站的微信登录没有配置好", "This site's WeChat login is not set up properly"],
  ["blocked", "微信阻止了这次登录", "WeChat blocked this sign-in"],
  ["snapshot", "快照页里不能登录", "A snapshot page cannot sign in"],
  ["rate_limited", "登录太频繁了", "Too many sign-ins"],
] as const;
