import { expect, test } from "vitest";
import { avatarUrl } from "./index.ts";

test("turns WeChat's http URLs into https", () => {
  expect(avatarUrl("http://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4/132")).toBe(
    "https://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4/132",
  );
});

test("puts the wanted size into the last segment of the path", () => {
  expect(avatarUrl("https://wx.qlogo.cn/mmopen/g3MonUZtNHkdmzicIlib/0", 96)).toBe(
    "https://wx.qlogo.cn/mmopen/g3MonUZtNHkdmzicIlib/96",
  );
  expect(avatarUrl("https://wx.qlogo.cn/mmopen/132/g3MonUZtNHkdmzicIlib/132", 0)).toBe(
    "https://wx.qlogo.cn/mmopen/132/g3MonUZtNHkdmzicIlib/0",
  );
  expect(avatarUrl("https://wx.qlogo.cn/mmopen/g3MonUZtNHkdmzicIlib", 96)).toBe(
    "https://wx.qlogo.cn/mmopen/g3MonUZtNHkdmzicIlib",
  );
});

test("leaves URLs of other hosts as they are", () => {
  expect(avatarUrl("http://localhost:3000/wechat/avatars/crane/132", 46)).toBe(
    "http://localhost:3000/wechat/avatars/crane/132",
  );
  expect(avatarUrl("http://notqlogo.cn/132")).toBe("http://notqlogo.cn/132");
});

test.each(["", "javascript:alert(1)", "data:image/png;base64,AA", "//wx.qlogo.cn/132", "画像"])(
  "returns no avatar for %j",
  (headimgurl) => {
    expect(avatarUrl(headimgurl)).toBeUndefined();
  },
);
