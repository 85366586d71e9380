import "server-only";
import { isAppId, isAppSecret, SECRET_NAMES } from "@/lib/env";
import { APPLICATIONS, type Application } from "../applications";
import { error, type Finding } from "../finding";
import type { Subject } from "../subject";
import { valueIn } from "../variables";

const QUOTES = /^["'`“”‘’「」『』]|["'`“”‘’「」『』]$/;

/** The format of AppIDs and AppSecrets. No value is shown, because one may be in the other's place. */
export function applicationFormat(subject: Subject): Finding[] {
  return APPLICATIONS.flatMap((application) => applicationOf(subject, application));
}

function applicationOf({ variables }: Subject, application: Application): Finding[] {
  const [appId, appSecret] = [valueIn(variables, application.appId), valueIn(variables, application.appSecret)];
  if (appId === undefined && appSecret === undefined) return [];
  if (appId === undefined) return [missing(application.appId, application.appSecret)];
  if (appSecret === undefined) return [missing(application.appSecret, application.appId)];
  if (isAppId(appSecret) && isAppSecret(appId)) return [swapped(application)];
  return [
    ...(QUOTES.test(appId) ? [quoted(application.appId)] : appIdShape(application, appId)),
    ...(QUOTES.test(appSecret) ? [quoted(application.appSecret)] : appSecretShape(application, appSecret)),
    ...SECRET_NAMES.filter((name) => valueIn(variables, name) === appSecret).map((name) => shared(name, application)),
  ];
}

function appIdShape(application: Application, appId: string): Finding[] {
  if (isAppId(appId)) return [];
  if (/^gh_/.test(appId)) return [originalId(application)];
  const name = application.appId;
  return [
    error(
      "app_id_shape",
      {
        what: `${name} 不是 AppID 的样子。`,
        why: "AppID 是 wx 加 16 位小写的十六进制数字，一共 18 个字符。少一个字符、多一个字符，或者把 0 抄成字母 O，都会返回 40013。",
        mend: `从${application.console["zh-CN"]}里复制 AppID。`,
      },
      {
        what: `${name} does not look like an AppID.`,
        why: "An AppID is wx and 16 lower-case hexadecimal digits, 18 characters in all. With one missing, one too many, or an O for a 0, WeChat answers 40013.",
        mend: `Copy the AppID from ${application.console.en}.`,
      },
    ),
  ];
}

function appSecretShape(application: Application, appSecret: string): Finding[] {
  if (isAppSecret(appSecret)) return [];
  const name = application.appSecret;
  return [
    error(
      "app_secret_shape",
      {
        what: `${name} 不是 AppSecret 的样子。`,
        why: `AppSecret 是 32 位小写的十六进制数字，这里是 ${appSecret.length} 个字符。`,
        mend: `从${application.console["zh-CN"]}里复制。AppSecret 只显示一次，丢了就在那里重置。`,
      },
      {
        what: `${name} does not look like an AppSecret.`,
        why: `An AppSecret is 32 lower-case hexadecimal digits. This has ${appSecret.length} characters.`,
        mend: `Copy it from ${application.console.en}. It is shown only once. Reset it there if it is lost.`,
      },
    ),
  ];
}

function missing(name: string, other: string): Finding {
  return error(
    "app_half",
    {
      what: `设置了 ${other}，但是没有设置 ${name}。`,
      why: "微信登录两个都要。只有一个时，服务器不会启动。",
      mend: `设置 ${name}，或者把 ${other} 也删掉。`,
    },
    {
      what: `${other} is set, but ${name} is not.`,
      why: "A sign-in with WeChat needs both. With only one the server does not start.",
      mend: `Set ${name}, or remove ${other}, too.`,
    },
  );
}

function swapped({ appId, appSecret }: Application): Finding {
  return error(
    "app_swapped",
    {
      what: `${appId} 和 ${appSecret} 的值放反了。`,
      why: "AppID 以 wx 开头，浏览器的地址栏里能看到；AppSecret 是 32 位十六进制数字，不能让别人看到。",
      mend: "交换这两个值。如果放反的时候网站上线过，就在微信那里重置 AppSecret，因为它可能已经出现在地址里。",
    },
    {
      what: `The values of ${appId} and ${appSecret} are swapped.`,
      why: "An AppID begins with wx, and everybody sees it in the browser's address. An AppSecret is 32 hexadecimal digits, and nobody else may see it.",
      mend: "Swap the two values. If the site was online like this, reset the AppSecret at WeChat, because it may have been in an address.",
    },
  );
}

function quoted(name: string): Finding {
  return error(
    "app_quoted",
    {
      what: `${name} 的值带着引号。`,
      why: ".env 文件里的引号会去掉，但是部署平台、docker --env-file 和 systemd 会把引号当成值的一部分。",
      mend: "去掉引号。",
    },
    {
      what: `The value of ${name} is in quotes.`,
      why: "Quotes in an .env file are removed. Hosts, docker --env-file and systemd keep them as a part of the value.",
      mend: "Remove the quotes.",
    },
  );
}

function originalId(application: Application): Finding {
  return error(
    "app_id_original",
    {
      what: `${application.appId} 是公众号的原始 ID（gh_ 开头），不是 AppID。`,
      why: `登录要用${application.kind["zh-CN"]}的 AppID，它以 wx 开头。`,
      mend: `从${application.console["zh-CN"]}里复制 AppID。`,
    },
    {
      what: `${application.appId} is an official account's original id (gh_…), and no AppID.`,
      why: `The login takes the AppID of a ${application.kind.en}, which begins with wx.`,
      mend: `Copy the AppID from ${application.console.en}.`,
    },
  );
}

function shared(name: string, application: Application): Finding {
  const remedy = "openssl rand -base64 33";
  return error(
    "secret_shared",
    {
      what: `${name} 和 ${application.appSecret} 是同一个值。`,
      why: "微信也知道 AppSecret，它还会出现在发给微信的地址里。知道它的人就能伪造本站的会话。",
      mend: `给 ${name} 另外生成一个随机值。`,
    },
    {
      what: `${name} and ${application.appSecret} have the same value.`,
      why: "WeChat knows the AppSecret, too, and it travels in addresses. Whoever knows it could forge this site's sessions.",
      mend: `Create a random value of its own for ${name}.`,
    },
    remedy,
  );
}
