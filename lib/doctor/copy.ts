import "server-only";
import type { Texts } from "@/lib/site";
import type { Translated } from "./finding";

const zh = {
  title: "诊断",
  lead: "检查这个部署的设置，以及微信是否接受它们。",
  environment: "环境",
  mode: "模式",
  origin: "网站地址",
  unknown: "AUTH_URL 不是网站的地址",
  appId: "AppID",
  callbackDomain: "授权回调域",
  why: "原因：",
  mend: "解决：",
  copy: "复制：",
  error: "错误",
  warning: "警告",
  fine: "没有问题",
  leftOut: "没有检查",
  total: { errors: "错误：", warnings: "警告：", leftOut: "没有检查：" },
} as const;

const en: Texts<typeof zh> = {
  title: "Doctor",
  lead: "Checks this deployment's settings, and whether WeChat accepts them.",
  environment: "Environment",
  mode: "Mode",
  origin: "Site",
  unknown: "AUTH_URL is not an origin",
  appId: "AppID",
  callbackDomain: "Callback domain",
  why: "Why: ",
  mend: "How to fix it: ",
  copy: "Copy: ",
  error: "Error",
  warning: "Warning",
  fine: "No problems",
  leftOut: "Not checked",
  total: { errors: "Errors: ", warnings: "Warnings: ", leftOut: "Not checked: " },
};

/** The words around the findings. */
export const DOCTOR_COPY: Translated<Texts<typeof zh>> = { "zh-CN": zh, en };
