import { qrCodeImage, sandboxRoute } from "@/lib/sandbox";

export const GET = sandboxRoute(qrCodeImage);
