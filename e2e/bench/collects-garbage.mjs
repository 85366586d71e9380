// Loaded into a measured server by `node --import`. When the server gets SIGUSR2, it collects its garbage, so that the
// memory that remains is in use. Its calls to WeChat go to the stand-in.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import "../answer-for-wechat.mjs";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");
process.on("SIGUSR2", () => collectGarbage());
