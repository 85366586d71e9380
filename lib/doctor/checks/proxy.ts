import "server-only";
import { error, type Finding } from "../finding";
import { type Variables, valueIn } from "../variables";

const PROXIES = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/**
 * A proxy that the environment names, and that Node.js does not use. Its `fetch` heeds `HTTPS_PROXY` from 22.21 and 24.0
 * on, and only with `NODE_USE_ENV_PROXY=1`.
 *
 * Source: https://nodejs.org/api/cli.html#node_use_env_proxy1
 */
export function ignoredProxy(variables: Variables, host: string, version = process.versions.node): Finding | undefined {
  const name = PROXIES.find((proxy) => valueIn(variables, proxy) !== undefined);
  if (name === undefined || (canUseProxy(version) && valueIn(variables, "NODE_USE_ENV_PROXY") === "1")) {
    return undefined;
  }
  const [newer, setting] = [canUseProxy(version), "NODE_USE_ENV_PROXY=1"];
  return error(
    "proxy_ignored",
    {
      what: `设置了 ${name}，但是 Node.js ${version} 没有用它连接 ${host}。`,
      why: "curl 等工具会用这个代理，Node.js 的 fetch 默认不用。如果网络只允许通过代理出去，登录就连不上微信。",
      mend: `${newer ? "" : "升级到 Node.js 22.21 或 24 以上，再"}在启动服务器的环境里（不是 .env 文件里）设置 ${setting}。`,
    },
    {
      what: `${name} is set, but Node.js ${version} did not use it for ${host}.`,
      why: "Tools such as curl use this proxy, and Node's fetch by default does not. Where a network lets out nothing else, no login reaches WeChat.",
      mend: `${newer ? "Set" : "Update Node.js to 22.21, or 24 and later, and set"} ${setting} where the server is started, not in an .env file.`,
    },
    setting,
  );
}

function canUseProxy(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 ? major >= 24 : major === 22 && minor >= 21;
}
