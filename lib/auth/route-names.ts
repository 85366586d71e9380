import "server-only";
import { type Context, contextFor } from "./context";
import { WECHAT_PROVIDERS, type WeChatProviderId } from "./providers/applications";
import { configuredProviders } from "./providers/configured";

type Kind = "signin" | "callback";

/**
 * The route that a path names, such as `session` or `callback/github`. Undefined for a provider that is not configured,
 * and for a page that only such a provider needs.
 */
export function routeOf(context: Context, pathname: string): string | undefined {
  const route = pathname.replace(/^\/api\/auth\//, "");
  const known = configuredProviders();
  const ids = [...WECHAT_PROVIDERS.filter((id) => context.apps[id]), ...known.map(({ id }) => id)];
  const routes = [
    ...["session", "csrf", "providers", "error", "signin", "signout"],
    ...(known.some(({ type }) => type === "email") ? ["verify-request"] : []),
    ...ids.flatMap((id) => [`signin/${id}`, `callback/${id}`]),
  ];
  return routes.includes(route) ? route : undefined;
}

/** The WeChat provider of a route, such as `callback/wechat`. Undefined for any other route. */
export function providerOf(kind: Kind, route: string): WeChatProviderId | undefined {
  return WECHAT_PROVIDERS.find((id) => route === `${kind}/${id}`);
}

/** The context for the {@link providerOf} a route. Undefined for any other route. */
export function contextOfRoute(context: Context, kind: Kind, route: string): Context | undefined {
  const providerId = providerOf(kind, route);
  return providerId && contextFor(context, providerId);
}

/**
 * Whether a route is where another site leads back to. Apple posts to it. The provider's own checks decide about such a
 * request. A password is posted to a callback, too, by a page of this site.
 */
export function isReturn(route: string): boolean {
  return configuredProviders().some(({ id, type }) => /^(?:oauth|oidc)$/.test(type) && route === `callback/${id}`);
}
