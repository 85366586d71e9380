import { describe, expect, test } from "vitest";
import { CAST } from "./cast.ts";
import { type Edit, edited, editSchema } from "./edit.ts";

describe.each(CAST)("$slug", (person) => {
  test("stays the same without an edit", () => {
    expect(edited(person, undefined)).toBe(person);
    expect(edited(person, {})).toEqual(person);
  });

  test.each<[Edit, object]>([
    [{ nickname: "" }, { nickname: "" }],
    [{ nickname: "改过" }, { nickname: "改过" }],
    [{ portrait: "moon" }, { portrait: "moon" }],
    [{ portrait: "none" }, { portrait: undefined }],
    [{ unionid: "none" }, { unionid: undefined }],
    [{ unionid: "empty" }, { unionid: "" }],
  ])("with %j keeps everything else", (edit, changes) => {
    expect(edited(person, edit)).toEqual({ ...person, ...changes });
  });
});

test.each([
  { nickname: "字".repeat(65) },
  { nickname: 1 },
  { portrait: "nobody" },
  { portrait: "https://evil.example/" },
  { unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT" },
  { openid: "oSANDBOX-zho-6Wg1Ky8BnSa2LfD" },
  { slug: "zhou" },
])("%j is not a valid edit", (edit) => {
  expect(editSchema.safeParse(edit).success).toBe(false);
});
