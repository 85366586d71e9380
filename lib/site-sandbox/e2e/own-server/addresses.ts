import { ENDPOINT_PATHS } from "../../../sandbox/api/api";
import { DECISION_PATH, PAGES } from "../../../sandbox/pages";

const MOUNT = "/wechat-sandbox";

/** The paths of the sandbox's pages. */
export const PAGE_ADDRESSES = Object.values(PAGES).map((path) => (path === "/" ? MOUNT : `${MOUNT}${path}`));

/** A path of each kind that the sandbox serves. */
export const ADDRESSES = [
  ...PAGE_ADDRESSES,
  ...[
    ...ENDPOINT_PATHS,
    DECISION_PATH,
    "/connect/l/qrconnect",
    "/connect/qrcode/AAAAAAAAAAAAAAAA",
    "/avatars/crane/132",
    "/assets/style.css",
  ].map((path) => `${MOUNT}${path}`),
];
