/** The avatars. Each is a picture in the folder assets. */
export const AVATAR_NAMES = ["crane", "teapot", "moon", "mountain"] as const;

export type AvatarName = (typeof AVATAR_NAMES)[number];
