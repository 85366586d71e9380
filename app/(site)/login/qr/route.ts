import { qrFrameHandlers } from "@/lib/auth";

export const { GET } = qrFrameHandlers;
