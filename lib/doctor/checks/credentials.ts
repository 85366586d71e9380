import "server-only";
import type { WeChatError } from "@/lib/wechat";
import { APPLICATIONS, type Application } from "../applications";
import { error, type Finding, type LeftOut, leftOut, warning } from "../finding";
import { isAnswered, type Seen } from "../seen";
import type { Subject } from "../subject";

/**
 * Whether WeChat accepts AppID and AppSecret. It is asked to exchange a code that nobody has issued: where both are right, it
 * objects to the code alone.
 */
export function credentials(_subject: Subject, { exchanges }: Seen): Finding[] | LeftOut {
  const answered = APPLICATIONS.flatMap((application) => {
    const exchange = exchanges[application.id];
    return exchange && isAnswered(exchange) ? { application, exchange } : [];
  });
  if (answered.length === 0) return leftOut("微信的接口没有响应。", "WeChat's API did not answer.");
  return answered.flatMap(({ application, exchange }) =>
    exchange.error ? findingsOf(application, exchange.error) : [],
  );
}

function findingsOf(application: Application, failure: WeChatError): Finding[] {
  switch (failure.errcode) {
    // The code is wrong, has been used, or has expired: that is all that WeChat objects to.
    case 40029:
    case 40163:
    case 42003:
      return [];
    case 40013:
      return [wrongAppId(application)];
    case 40001:
    case 40125:
      return [wrongAppSecret(application, failure.errcode)];
    case 40164:
    case 61004:
      return [notAllowed(failure.errcode, failure.errmsg ?? "")];
    case -1:
    case 45009:
    case 45011:
      return [busy(failure.errcode)];
    default:
      return [other(application, failure)];
  }
}

function wrongAppId(application: Application): Finding {
  return error(
    "app_id_unknown",
    {
      what: `微信不认识 ${application.appId}（errcode 40013）。`,
      why: "没有这个 AppID 的应用，它可能抄错了、还没有通过审核，或者已经注销。",
      mend: `从${application.console["zh-CN"]}里重新复制 AppID。`,
    },
    {
      what: `WeChat does not know ${application.appId} (errcode 40013).`,
      why: "No application has this AppID. It may be mistyped, not approved yet, or closed.",
      mend: `Copy the AppID once more from ${application.console.en}.`,
    },
  );
}

function wrongAppSecret(application: Application, errcode: number): Finding {
  return error(
    "app_secret_wrong",
    {
      what: `微信不接受 ${application.appSecret}（errcode ${errcode}）。`,
      why: "它不是这个 AppID 的 AppSecret：可能是另一个应用的，也可能后来重置过。",
      mend: `在${application.console["zh-CN"]}里重置 AppSecret，再更新 ${application.appSecret}。重置以后，旧的马上失效。`,
    },
    {
      what: `WeChat does not accept ${application.appSecret} (errcode ${errcode}).`,
      why: "It is not this AppID's AppSecret: it may be another application's, or from before a reset.",
      mend: `Reset the AppSecret in ${application.console.en}, and update ${application.appSecret}. The old one ends at once.`,
    },
  );
}

function notAllowed(errcode: number, errmsg: string): Finding {
  // `invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist`
  const [, address] = /\binvalid ip ([\d.]{7,15}|[\da-f:.]{3,45})/i.exec(errmsg) ?? [];
  return error(
    "ip_not_allowed",
    {
      what: `微信拒绝了本机的出口 IP${address === undefined ? "" : ` ${address}`}（errcode ${errcode}）。`,
      why: "这个应用设置了 IP 白名单，只有名单里的服务器能调用接口。",
      mend: "把服务器的出口 IP 加入 IP 白名单。如果这里不是部署用的服务器，请在那台服务器上检查。",
    },
    {
      what: `WeChat refuses this machine's address${address === undefined ? "" : ` ${address}`} (errcode ${errcode}).`,
      why: "The application has an allow-list of addresses (IP 白名单), and only those may call the API.",
      mend: "Add the server's outgoing address to the allow-list. If this is not the server of the deployment, check there.",
    },
    address,
  );
}

function busy(errcode: number): Finding {
  return warning(
    "busy",
    {
      what: `微信暂时没有处理请求（errcode ${errcode}），没能检查 AppID 和 AppSecret。`,
      why: errcode === -1 ? "微信的系统繁忙。" : "调用的次数超过了微信的限制。",
      mend: "过一会儿再检查一次。",
    },
    {
      what: `WeChat gives no answer now (errcode ${errcode}), so AppID and AppSecret could not be checked.`,
      why: errcode === -1 ? "WeChat's system is busy." : "The calls are over WeChat's limit.",
      mend: "Check again a little later.",
    },
  );
}

function other({ appId }: Application, { errcode, rid, meaning }: WeChatError): Finding {
  const number = `errcode ${errcode}${rid === undefined ? "" : `, rid ${rid}`}`;
  return error(
    "exchange_refused",
    {
      what: `微信拒绝了 ${appId} 的请求（${number}）。`,
      why: `微信给出的原因（英文）：${meaning}。`,
      mend: "按这个错误码查微信的文档。联系微信的客服时，请附上 rid。",
    },
    {
      what: `WeChat refuses the request of ${appId} (${number}).`,
      why: `Its reason: ${meaning}.`,
      mend: "Look the errcode up in WeChat's documentation. Its support asks for the rid.",
    },
  );
}
