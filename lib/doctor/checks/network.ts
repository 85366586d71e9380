import "server-only";
import type { NetworkReason, WeChatError, WeChatNetworkError } from "@/lib/wechat";
import { APPLICATIONS } from "../applications";
import { error, type Finding } from "../finding";
import { isAnswered, type Seen } from "../seen";
import type { Subject } from "../subject";
import { ignoredProxy } from "./proxy";

/** Whether WeChat's API answers, as the first application finds it. */
export function network({ service, variables }: Subject, { exchanges }: Seen): Finding[] {
  const asked = APPLICATIONS.flatMap(({ id }) => exchanges[id] ?? []);
  const failure = asked.find((exchange) => !isAnswered(exchange))?.error;
  if (failure === undefined || service === undefined) return [];
  const { host } = new URL(service.apiBase);
  const proxy = failure.kind === "network" ? ignoredProxy(variables, host) : undefined;
  return [...(proxy ? [proxy] : []), failure.kind === "network" ? unreachable(failure, host) : foreign(failure, host)];
}

function unreachable({ reason, code }: WeChatNetworkError, host: string): Finding {
  const { id, chinese, english } = CAUSES[reason];
  return error(
    id,
    {
      what: `${chinese.what(host)}${code === undefined ? "" : `（${code}）`}。`,
      why: "登录时，服务器要向微信的接口换取访客的资料，没有它谁也登录不了。",
      mend: chinese.mend,
    },
    {
      what: `${english.what(host)}${code === undefined ? "" : ` (${code})`}.`,
      why: "At a sign-in the server asks WeChat's API who the visitor is. Without it nobody can sign in.",
      mend: english.mend,
    },
  );
}

/** What is wrong, without the full stop, and how to mend it. */
interface CauseText {
  readonly what: (host: string) => string;
  readonly mend: string;
}

interface Cause {
  readonly id: string;
  readonly chinese: CauseText;
  readonly english: CauseText;
}

const SLOW: Cause = {
  id: "api_timeout",
  chinese: {
    what: (host) => `${host} 5 秒内没有响应`,
    mend: "检查防火墙是否丢弃了去往 443 端口的连接。服务器离得远时，把 WECHAT_API_HOST 设为更近的域名。",
  },
  english: {
    what: (host) => `${host} did not answer within 5 seconds`,
    mend: "Check whether a firewall drops connections to port 443. If the server is far away, set WECHAT_API_HOST to a closer host.",
  },
};

const BROKEN: Cause = {
  id: "api_broken",
  chinese: {
    what: (host) => `和 ${host} 的连接中断了`,
    mend: "再检查一次。如果总是这样，多半是中间的防火墙或代理切断了连接。",
  },
  english: {
    what: (host) => `The connection to ${host} broke`,
    mend: "Check again. If it stays so, a firewall or a proxy in between probably cuts the connection.",
  },
};

const CAUSES: Readonly<Record<NetworkReason, Cause>> = {
  dns: {
    id: "api_name",
    chinese: {
      what: (host) => `查不到 ${host} 的地址`,
      mend: "检查服务器的 DNS 设置（/etc/resolv.conf，容器的 --dns）。",
    },
    english: {
      what: (host) => `The name ${host} cannot be resolved`,
      mend: "Check the server's DNS settings (/etc/resolv.conf, a container's --dns).",
    },
  },
  refused: {
    id: "api_refused",
    chinese: {
      what: (host) => `连不上 ${host}`,
      mend: "服务器的网络不允许连到那里。请在防火墙或安全组里放行去往 443 端口的连接。",
    },
    english: {
      what: (host) => `No connection to ${host} can be made`,
      mend: "The server's network does not let it there. Allow connections to port 443 in the firewall or the security group.",
    },
  },
  connect_timeout: SLOW,
  timeout: SLOW,
  certificate: {
    id: "api_certificate",
    chinese: {
      what: (host) => `${host} 的证书没有通过检查`,
      mend: "多半是公司的代理在中间换了证书：把公司的根证书存成文件，在启动服务器的环境里（不是 .env 文件里）设置 NODE_EXTRA_CA_CERTS=/路径/ca.pem。不要关掉证书检查：AppSecret 会被看到。如果时钟不对，先校准时钟。",
    },
    english: {
      what: (host) => `The certificate of ${host} is not trusted`,
      mend: "Probably a company's proxy has replaced it. Save the company's root certificate in a file, and set NODE_EXTRA_CA_CERTS=/path/ca.pem where the server is started, not in an .env file. Do not turn the check off, or the AppSecret can be read. If the clock is wrong, set it first.",
    },
  },
  aborted: BROKEN,
  broken: BROKEN,
};

function foreign(failure: WeChatError, host: string): Finding {
  const status = failure.kind === "http" ? ` (HTTP ${failure.status})` : "";
  return error(
    "api_foreign",
    {
      what: `${host} 返回的内容不是微信接口的格式${status && `（HTTP ${failure.kind === "http" ? failure.status : ""}）`}。`,
      why: "微信的接口总是返回状态码 200 和 JSON。别的内容来自中间的代理、防火墙或上网登录页。",
      mend: "在服务器上用 curl 打开这个域名，看看响应来自哪里，再放行这个域名。",
    },
    {
      what: `${host} does not answer as WeChat's API does${status}.`,
      why: "WeChat's API always answers with the status 200 and JSON. Anything else comes from a proxy, a firewall or a network's login page in between.",
      mend: "Open the host by curl on the server to see who answers, and let it through there.",
    },
    `curl -si https://${host}/sns/auth`,
  );
}
