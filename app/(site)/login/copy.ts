import type { Language, Texts } from "@/lib/site";

const zh = {
  title: "登录",
  lead: "用微信扫一扫，在手机上点「允许」，就会回到这里。",
  inside: "点下面的按钮，微信会问你是否允许。点「允许」，就会回到这里。",
  privacy: "网站会获得你的昵称、头像和 openid；如果应用绑定了开放平台账号，还会获得 unionid。",
  again: "再试一次",
  returnTo: "登录后会回到",
  ended: "为了安全，你已经退出登录。",
  number: "如果要联系网站管理员，请附上这个编号：",
  elsewhere: {
    title: "网站的地址没有配置好",
    why: "微信只会跳回本站配置的地址，而你的浏览器访问的一直是另一个地址，登录无法完成。这不是你的问题。",
    remedy: "请告诉网站管理员：把 AUTH_URL 设为访客实际使用的地址，包括 https 和端口。",
  },
  qr: {
    title: "在这一页扫码",
    frame: "微信登录的二维码",
    show: "显示二维码",
    renew: "换一个二维码",
    again: "再试一次",
    idle: "打开之前，不会向微信发送任何信息。",
    loading: "正在打开二维码……",
    ready: "用微信扫一扫，再在手机上点「允许」。",
    late: "二维码没有出来？",
    orElse: "，或者在整页里扫码。",
    expired: "二维码已过期，有效期只有十分钟。",
  },
  open: {
    phone: {
      title: "在微信里打开，就能登录",
      why: "手机浏览器不能直接用微信登录：微信登录要在微信里打开网页，或者扫码，而手机扫不了自己的屏幕。",
      scan: "要在另一部手机上登录，就用那部手机的微信扫这个码。",
    },
    computer: {
      title: "在微信里打开，就能登录",
      why: "本站只能在微信里登录。",
      scan: "用手机上的微信扫这个码，登录页会在微信里打开。",
    },
    paste: "复制下面的地址，在微信里发给「文件传输助手」或者任意好友，再点开它。",
    qr: "登录页地址的二维码",
    otherPhone: "要在这个浏览器里登录，需要用另一部手机扫码。",
    otherPhoneButton: "用另一部手机扫码",
  },
  phone: {
    title: "手机扫不了自己屏幕上的二维码",
    computer: "请在电脑上打开下面的地址，再用手机上的微信扫码。",
    otherwise: "如果还有另一部手机，也可以点上面的按钮，用那部手机扫码。",
  },
  wechat: {
    title: "在微信里不能登录本站",
    computer: "微信扫不了自己屏幕上的二维码。请在电脑上打开下面的地址，再用微信扫码。",
    otherwise: "也可以点右上角的「⋯」，选「在浏览器打开」，再用另一部手机扫码。",
  },
} as const;

/** The texts of the page in one language. */
export type LoginCopy = Texts<typeof zh>;

const en: LoginCopy = {
  title: "Sign in",
  lead: "Scan a QR code with WeChat and tap Allow on your phone. Then you return here.",
  inside: "Press the button, and WeChat asks whether you allow it. Tap Allow, and you return here.",
  privacy:
    "The site receives your nickname, your avatar and your openid. If the application is bound to an Open Platform account, it also receives your unionid.",
  again: "Try again",
  returnTo: "After signing in you return to",
  ended: "For your safety, you were signed out.",
  number: "If you contact the administrator of this site, quote this number:",
  elsewhere: {
    title: "This site's address is not set up properly",
    why: "WeChat returns only to the address that is configured for this site, but your browser uses another one. So the sign-in cannot be completed. You did nothing wrong.",
    remedy:
      "Please tell the administrator of this site: set AUTH_URL to the address that visitors use, with https and the port.",
  },
  qr: {
    title: "Scan on this page",
    frame: "WeChat login QR code",
    show: "Show the QR code",
    renew: "Get a new QR code",
    again: "Try again",
    idle: "Nothing is sent to WeChat before you open it.",
    loading: "Opening the QR code…",
    ready: "Scan it with WeChat, then tap Allow on your phone.",
    late: "QR code not showing? ",
    orElse: ", or scan on the full page.",
    expired: "The QR code has expired. It is valid for ten minutes only.",
  },
  open: {
    phone: {
      title: "Open this page in WeChat to sign in",
      why: "A phone's browser cannot sign in with WeChat by itself: WeChat login works inside WeChat, or by a QR code, which a phone cannot scan on its own screen.",
      scan: "To sign in on another phone, scan this code with WeChat there.",
    },
    computer: {
      title: "Open this page in WeChat to sign in",
      why: "You can sign in to this site only inside WeChat.",
      scan: "Scan this code with WeChat on your phone. The login page then opens in WeChat.",
    },
    paste: "Copy this address, send it to File Transfer or to a friend in WeChat, and tap it there.",
    qr: "QR code of the login page's address",
    otherPhone: "To sign in here, in this browser, you need another phone that scans a QR code.",
    otherPhoneButton: "Scan with another phone",
  },
  phone: {
    title: "This phone cannot scan its own screen",
    computer: "Please open this address on a computer, and scan the QR code there with WeChat on your phone.",
    otherwise: "If you have another phone, you can also use the button above and scan with that phone.",
  },
  wechat: {
    title: "You cannot sign in to this site inside WeChat",
    computer:
      "WeChat cannot scan a QR code on its own screen. Please open this address on a computer, and scan the QR code there.",
    otherwise: "Or tap ⋯ in the top right corner, choose “Open in browser”, and scan with another phone.",
  },
};

/** The texts of the page. */
export const COPY: Readonly<Record<Language, LoginCopy>> = { "zh-CN": zh, en };
