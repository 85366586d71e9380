import { otherProviders } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { ProviderButton } from "../components/provider-button";

const LABEL = {
  "zh-CN": (name: string) => `用 ${name} 登录`,
  en: (name: string) => `Sign in with ${name}`,
} as const;

/** The buttons of the providers beside WeChat, as far as `lib/auth/config.ts` has any. */
export async function OtherProviders({ returnTo }: { returnTo: string }) {
  const providers = otherProviders();
  if (providers.length === 0) return null;
  const label = LABEL[await currentLanguage()];
  return (
    <div className="flex flex-wrap gap-3">
      {providers.map((provider) => (
        <ProviderButton key={provider.id} provider={provider} returnTo={returnTo} label={label(provider.name)} />
      ))}
    </div>
  );
}
