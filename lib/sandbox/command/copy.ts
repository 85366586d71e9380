import type { Language } from "../language.ts";

/** The texts of the command. */
export interface CommandCopy {
  readonly help: string;
  readonly title: string;
  readonly replace: string;
  readonly website: string;
  readonly official: string;
  readonly phone: string;
  readonly noPhone: string;
  readonly callbacks: string;
  readonly thisMachine: string;
  readonly trust: string;
  readonly inspector: string;
  readonly stop: string;
  readonly notAnOption: (text: string) => string;
  readonly unknownOption: (name: string) => string;
  readonly noValue: (name: string) => string;
  readonly needlessValue: (name: string) => string;
  readonly badPort: (text: string) => string;
  readonly badOrigin: (option: string, text: string) => string;
  readonly badRedis: string;
  readonly noSeed: (file: string) => string;
  readonly badJson: (place: string) => string;
  readonly noRedisClient: string;
  readonly noRedis: string;
  readonly portTaken: (port: number) => string;
  readonly portForbidden: (port: number) => string;
  readonly badHost: (host: string) => string;
}

const EN: CommandCopy = {
  help: `Usage: wechat-sandbox [options]

A stand-in for WeChat's login on this machine, without an account.

  --port NUMBER       Where it listens. 0 takes a free port. Default: 4100.
  --host NAME         The name or address where it listens. With 0.0.0.0 a phone can scan the QR code. Default: localhost.
  --callback ORIGIN   Accepts callbacks at this origin, such as http://192.168.1.5:8000. Can be repeated.
                      Default: this machine at any port.
  --origin URL        Where browsers reach it, if a proxy or a container is in between, such as https://wechat.test.
  --redis URL         Keeps tickets and requests in Redis, which several sandboxes can share.
  --seed FILE         People and applications of your own, in JSON.
  --https             Speaks https with a certificate of its own, and says how to trust it.
  --open              Opens the list of requests in a browser.
  --help              Shows this text.
`,
  title: "WeChat's stand-in",
  replace: "In your client, replace WeChat's two hosts:",
  website: "Website application",
  official: "Official account (inside WeChat)",
  phone: "A phone on the same network reaches it at",
  noPhone: "To scan the QR code with a phone, start it with --host 0.0.0.0.",
  callbacks: "Accepted callbacks",
  thisMachine: "this machine at any port",
  trust: "To trust the certificate, set one of these for your client:",
  inspector: "Last requests, with the reason for each answer",
  stop: "Ctrl-C stops it.",
  notAnOption: (text) => `"${text}" is not an option: see --help for those that there are.`,
  unknownOption: (name) => `There is no option ${name}: see --help for those that there are.`,
  noValue: (name) => `${name} needs a value: see --help for an example.`,
  needlessValue: (name) => `${name} takes no value: leave out what follows the =.`,
  badPort: (text) => `--port cannot be "${text}": give a number from 0 to 65535, such as --port 4100.`,
  badOrigin: (option, text) =>
    `${option} cannot be "${text}": give an origin without a path, such as ${option} http://localhost:8000.`,
  noSeed: (file) =>
    `--seed cannot read "${file}": give the path of a file that you may read, such as --seed seed.json.`,
  badJson: (place) =>
    `${place}: this is not valid JSON. Look for a missing comma, quote or bracket here or just before.`,
  badRedis: "--redis is not the URL of a Redis: give one such as --redis redis://localhost:6379.",
  noRedisClient: "--redis needs the package @redis/client: install it with npm install @redis/client.",
  noRedis: "The Redis of --redis did not answer within two seconds: start it, or correct the URL.",
  portTaken: (port) => `Port ${port} is in use: stop the other program, or take a free port with --port 0.`,
  portForbidden: (port) => `This user may not listen at port ${port}: take one above 1023, such as --port 4100.`,
  badHost: (host) => `--host cannot be "${host}": give a name or an address of this machine, such as --host 0.0.0.0.`,
};

const ZH: CommandCopy = {
  help: `用法：wechat-sandbox [选项]

在本机代替微信登录的沙盒，不需要任何账号。

  --port 端口         监听的端口，0 表示任选一个空闲端口。默认：4100。
  --host 主机         监听的主机名或地址。设为 0.0.0.0，手机才能扫码。默认：localhost。
  --callback 地址     接受跳回这个地址（origin）的登录，比如 http://192.168.1.5:8000，可以写多个。
                      默认：本机的任何端口。
  --origin 地址       浏览器访问沙盒的地址，用于前面有代理或容器的时候，比如 https://wechat.test。
  --redis URL         把登录和请求记录存在 Redis 里，多个沙盒可以共用。
  --seed 文件         自己的人物和应用，JSON 格式。
  --https             用自己的证书提供 https，并说明怎样信任它。
  --open              在浏览器里打开请求记录。
  --help              显示这段说明。
`,
  title: "微信沙盒",
  replace: "在你的客户端里替换微信的两个主机：",
  website: "网站应用",
  official: "服务号（微信内）",
  phone: "同一网络里的手机可以访问",
  noPhone: "想用手机扫码，请用 --host 0.0.0.0 启动。",
  callbacks: "接受的回调地址",
  thisMachine: "本机的任何端口",
  trust: "想信任这个证书，请给你的客户端设置其中一项：",
  inspector: "最近的请求，以及每个回答的原因",
  stop: "按 Ctrl-C 停止。",
  notAnOption: (text) => `“${text}”不是选项：可用的选项请看 --help。`,
  unknownOption: (name) => `没有 ${name} 这个选项：可用的选项请看 --help。`,
  noValue: (name) => `${name} 需要一个值：例子请看 --help。`,
  needlessValue: (name) => `${name} 不需要值：请去掉 = 和后面的内容。`,
  badPort: (text) => `--port 不能是“${text}”：请写 0 到 65535 之间的数字，比如 --port 4100。`,
  badOrigin: (option, text) =>
    `${option} 不能是“${text}”：请写不带路径的地址（origin），比如 ${option} http://localhost:8000。`,
  noSeed: (file) => `--seed 读不到“${file}”：请写一个可以读取的文件，比如 --seed seed.json。`,
  badJson: (place) => `${place}：这里不是有效的 JSON，请检查这里或前面是否少了逗号、引号或括号。`,
  badRedis: "--redis 不是 Redis 的地址：请写成 --redis redis://localhost:6379 这样。",
  noRedisClient: "--redis 需要 @redis/client 这个包：请用 npm install @redis/client 安装。",
  noRedis: "--redis 指定的 Redis 在两秒内没有回应：请启动它，或者改正地址。",
  portTaken: (port) => `端口 ${port} 已被占用：请停止占用它的程序，或者用 --port 0 任选一个空闲端口。`,
  portForbidden: (port) => `当前用户不能监听端口 ${port}：请用 1023 以上的端口，比如 --port 4100。`,
  badHost: (host) => `--host 不能是“${host}”：请写本机的主机名或地址，比如 --host 0.0.0.0。`,
};

/** The texts of the command in a language. */
export const COMMAND_COPY: Readonly<Record<Language, CommandCopy>> = { "zh-CN": ZH, en: EN };
