import { currentLanguage, hasSharedStore } from "@/lib/site";
import { Notice } from "../components/notice";
import { SubmitButton } from "../components/submit-button";
import { signOutEverywhereAction } from "./actions";
import { COPY } from "./copy";

interface Props {
  /** Whether the visitor has just tried, and the store did not answer. */
  readonly failed: boolean;
}

/** The button that ends all of the visitor's sessions. It is a form, so it works without JavaScript. */
export async function SignOutEverywhere({ failed }: Props) {
  const copy = COPY[await currentLanguage()].everywhere;
  return (
    <form action={signOutEverywhereAction} className="grid gap-4">
      {failed && (
        <div role="alert">
          <Notice>
            <p>{copy.failed}</p>
          </Notice>
        </div>
      )}
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
        <div>
          <p>{copy.text}</p>
          {!hasSharedStore() && <p className="text-sm text-ink-3">{copy.inMemory}</p>}
        </div>
        <div>
          <SubmitButton>{copy.button}</SubmitButton>
        </div>
      </div>
    </form>
  );
}
