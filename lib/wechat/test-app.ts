import { HttpResponse, http } from "msw";
import { network } from "@/lib/test-network";
import { API_ORIGIN, type Endpoint, type WeChatApp } from "./index.ts";

/** An application for tests, with values that are easy to find in a leak. */
export const app: WeChatApp = { appId: "wx0123456789abcdef", appSecret: "5ec3e7".repeat(5) };

export const tokenAnswer = {
  access_token: "ACCESS-TOKEN-0001",
  expires_in: 7200,
  refresh_token: "REFRESH-TOKEN-0001",
  openid: "o6_bmjrPTlm6_2sgVt7hMZOPfL2M",
  scope: "snsapi_login",
  unionid: "o6_bmasdasdsad6_2sgVt7hMZOPfL",
};

/** Makes WeChat answer with these bodies, one per call, the last one repeatedly. Returns the URLs that were called. */
export function answerWith(
  endpoint: Endpoint,
  ...bodies: (object | string | (() => Response | Promise<Response>))[]
): string[] {
  const calls: string[] = [];
  network.use(
    http.get(`${API_ORIGIN}${endpoint}`, ({ request }) => {
      const body = bodies[Math.min(calls.length, bodies.length - 1)];
      calls.push(request.url);
      if (typeof body === "function") return body();
      // WeChat sends its JSON as text/plain.
      return HttpResponse.text(typeof body === "string" ? body : JSON.stringify(body));
    }),
  );
  return calls;
}
