import { expect, test } from "vitest";
import { agoText } from "./ago.ts";

test.each([
  [-1, "刚才", "just now"],
  [0, "刚才", "just now"],
  [12, "12 秒前", "12 s ago"],
  [119, "119 秒前", "119 s ago"],
  [120, "2 分钟前", "2 min ago"],
  [7199, "119 分钟前", "119 min ago"],
  [7200, "2 小时前", "2 h ago"],
  [172_800, "2 天前", "2 d ago"],
])("%i seconds", (seconds, chinese, english) => {
  const told = (["zh-CN", "en"] as const).map((language) => agoText(language, seconds).replace("\u00a0", " "));
  expect(told).toEqual([chinese, english]);
});
