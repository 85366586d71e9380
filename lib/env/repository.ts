import "server-only";

interface Variables {
  readonly VERCEL_GIT_PROVIDER?: string | undefined;
  readonly VERCEL_GIT_REPO_OWNER?: string | undefined;
  readonly VERCEL_GIT_REPO_SLUG?: string | undefined;
}

/**
 * The URL of the GitHub repository that Vercel builds the site from. Undefined elsewhere, and for a name that GitHub
 * does not allow. That is no error: a missing link must not stop the server.
 *
 * See https://vercel.com/docs/environment-variables/system-environment-variables.
 */
export function repositoryOf(given: Variables): string | undefined {
  const { VERCEL_GIT_PROVIDER: provider, VERCEL_GIT_REPO_OWNER: owner = "", VERCEL_GIT_REPO_SLUG: name = "" } = given;
  const isOwner = /^[a-z\d][a-z\d-]{0,38}$/i.test(owner);
  const isName = /^[\w.-]{1,100}$/.test(name) && !/^\.{1,2}$/.test(name);
  return provider === "github" && isOwner && isName ? `https://github.com/${owner}/${name}` : undefined;
}
