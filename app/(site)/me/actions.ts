"use server";

import { redirect } from "next/navigation";
import { signOutEverywhere } from "@/lib/auth";

/** The action of the button 退出所有设备. */
export async function signOutEverywhereAction(): Promise<never> {
  redirect((await signOutEverywhere()) ? "/" : "/me?everywhere=failed");
}
