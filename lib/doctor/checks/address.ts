import "server-only";
import { isOrigin, isSafeOrigin } from "@/lib/env";
import { parseUrl } from "@/lib/http/parse-url";
import { error, type Finding, warning } from "../finding";
import type { Seen } from "../seen";
import { isReachable, redirectOrigin, type Subject } from "../subject";
import { valueIn } from "../variables";

const WHY_LOCAL = {
  "zh-CN":
    "微信只跳回授权回调域，它必须是域名：不能是 localhost、内网地址或 IP。微信的页面会显示「redirect_uri 参数错误」。",
  en: "WeChat leads only to the callback domain, which is a name: not localhost, a local address or an IP. Its page says 「redirect_uri 参数错误」.",
};

/** The site's own origin: its shape, whether WeChat can lead there, and whether it stays there. */
export function address(subject: Subject, { site }: Seen): Finding[] {
  const { variables, mode, origin, hasOrigin, relayOrigin } = subject;
  const target = redirectOrigin(subject);
  const given = valueIn(variables, "AUTH_URL");
  if (given !== undefined && !isOrigin(given)) return [notAnOrigin(given)];
  if (mode !== "wechat" || origin === undefined || target === undefined) return [];
  if (!isReachable(target)) return [relayOrigin === undefined ? local(target, hasOrigin) : localRelay(relayOrigin)];
  if (!isSafeOrigin(origin)) return [plainHttp(origin)];
  return [
    ...(target !== origin || new URL(origin).port === "" ? [] : [port(origin)]),
    ...(site && "failure" in site ? [unanswered(origin, site.failure)] : []),
    ...(site && "movedTo" in site && site.movedTo !== undefined ? [moved(origin, site.movedTo)] : []),
  ];
}

function notAnOrigin(given: string): Finding {
  const chinese =
    "所有跳转地址和交给微信的 redirect_uri 都由它拼成，所以它只能是协议加域名，不能有路径，也不能少了 https://。";
  const english =
    "All redirects and the redirect_uri for WeChat are built from it. So it is a scheme and a host, without a path, and not without https://.";
  const meant = originIn(given);
  return error(
    "url_shape",
    {
      what: "AUTH_URL 不是网站的地址（origin）。",
      why: chinese,
      mend: `改成网站的地址，不要加别的${meant === undefined ? "，例如 https://example.com" : ""}。`,
    },
    {
      what: "AUTH_URL is not the site's origin.",
      why: english,
      mend: `Set it to the site's own address and nothing more${meant === undefined ? ", for example https://example.com" : ""}.`,
    },
    meant,
  );
}

// A text without a dot is no host. It may be a value that belongs elsewhere, so it is not shown.
function originIn(given: string): string | undefined {
  const text = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  const url = parseUrl(text);
  return url && /^[\w.-]+\.[\w-]+$|^localhost$/.test(url.hostname) ? url.origin : undefined;
}

function local(origin: string, isGiven: boolean): Finding {
  const chinese = isGiven ? `AUTH_URL 是 ${origin}` : `没有设置 AUTH_URL，所以网站在 ${origin}`;
  const english = isGiven ? `AUTH_URL is ${origin}` : `AUTH_URL is not set, so the site is at ${origin}`;
  return error(
    "url_local",
    {
      what: `${chinese}，微信不会跳回这里。`,
      why: WHY_LOCAL["zh-CN"],
      mend: "把 AUTH_URL 设为登记过的域名，用内网穿透把它引到本机；或者在本机去掉微信的凭证。",
    },
    {
      what: `${english}, and WeChat does not lead back there.`,
      why: WHY_LOCAL.en,
      mend: "Set AUTH_URL to the registered domain, and lead it to this machine by a tunnel. Or remove WeChat's credentials on this machine.",
    },
  );
}

function localRelay(relay: string): Finding {
  return error(
    "relay_local",
    {
      what: `AUTH_WECHAT_RELAY 是 ${relay}，微信不会跳回这里。`,
      why: WHY_LOCAL["zh-CN"],
      mend: "改成正式站点的地址，它的域名就是授权回调域。",
    },
    {
      what: `AUTH_WECHAT_RELAY is ${relay}, and WeChat does not lead back there.`,
      why: WHY_LOCAL.en,
      mend: "Set it to the stable site's address, whose host is the callback domain.",
    },
  );
}

function plainHttp(origin: string): Finding {
  return error(
    "url_http",
    {
      what: "AUTH_URL 用的是 http，不是 https。",
      why: "code 和会话的 Cookie 会在网络上明文传输，所以服务器不会启动。",
      mend: "给网站配置证书，把 AUTH_URL 改成 https 开头。",
    },
    {
      what: "AUTH_URL begins with http, not https.",
      why: "Codes and session cookies would cross the network in the clear, so the server does not start.",
      mend: "Give the site a certificate, and let AUTH_URL begin with https.",
    },
    origin.replace("http:", "https:"),
  );
}

function port(origin: string): Finding {
  const { port, hostname } = new URL(origin);
  return warning(
    "url_port",
    {
      what: `AUTH_URL 带着端口 ${port}。`,
      why: "访客通常通过反向代理访问，地址里没有端口。授权回调域也只有域名，不能写端口。",
      mend: "如果访客的地址里没有这个端口，就从 AUTH_URL 里去掉。",
    },
    {
      what: `AUTH_URL has the port ${port}.`,
      why: "Visitors mostly come by way of a reverse proxy, at an address without a port. The callback domain is a name without a port, too.",
      mend: "Remove it from AUTH_URL, unless it is in the address that visitors see.",
    },
    `https://${hostname}`,
  );
}

function unanswered(origin: string, failure: string): Finding {
  return warning(
    "url_unreached",
    {
      what: `从本机打不开 ${origin}（${failure}）。`,
      why: "登录之后，微信会让访客的浏览器回到这个地址。",
      mend: "如果网站还没有上线，或者本机的网络到不了它，就不用管。否则检查域名的解析、证书和防火墙。",
    },
    {
      what: `This machine cannot reach ${origin} (${failure}).`,
      why: "After a login WeChat sends visitors' browsers back to this address.",
      mend: "Ignore it if the site is not online yet, or is out of this machine's reach. Else check the name's DNS record, the certificate and the firewall.",
    },
  );
}

function moved(origin: string, target: string): Finding {
  const isWww = new URL(origin).hostname.replace(/^www\./, "") === new URL(target).hostname.replace(/^www\./, "");
  return error(
    "url_moved",
    {
      what: `${origin} 会跳转到 ${target}。`,
      why: "登录从一个地址开始，却在另一个地址结束，登录用的 Cookie 就丢了，谁也登录不了。",
      mend: isWww
        ? `把 AUTH_URL 和微信的授权回调域改成 ${new URL(target).hostname} 的；或者关掉这个跳转。`
        : "把 AUTH_URL 改成访客实际使用的地址，授权回调域也一样。如果跳转来自部署平台的访问保护，就把它关掉。",
    },
    {
      what: `${origin} redirects to ${target}.`,
      why: "A login that starts at one address and ends at another loses its cookie, so nobody can sign in.",
      mend: isWww
        ? `Move AUTH_URL and WeChat's callback domain to ${new URL(target).hostname}, or turn the redirect off.`
        : "Set AUTH_URL, and the callback domain, to the address that visitors use. If the redirect is the host's protection of a deployment, turn it off.",
    },
    isWww ? target : undefined,
  );
}
