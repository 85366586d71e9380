import { currentUser, type User } from "@/lib/auth";
import { type Copy, copyIn, currentLanguage, siteMode } from "@/lib/site";
import { NextStep } from "./components/next-step";
import { Person } from "./components/person";
import { SignInButton } from "./components/sign-in-button";
import { SignOutButton } from "./components/sign-out-button";

export default async function Home() {
  const [user, language] = await Promise.all([currentUser(), currentLanguage()]);
  const copy = copyIn(language);
  return user ? <SignedIn user={user} copy={copy} /> : <SignedOut copy={copy} />;
}

function SignedIn({ user, copy }: { user: User; copy: Copy }) {
  return (
    <div className="narrow">
      <h1>{copy.signedIn.title}</h1>
      <p className="lead">{copy.signedIn.lead}</p>
      <section className="card">
        <Person user={user} />
      </section>
      <div className="row">
        <a className="button" href="/me">
          {copy.signedIn.more}
        </a>
        <SignOutButton />
      </div>
    </div>
  );
}

function SignedOut({ copy }: { copy: Copy }) {
  return (
    <div className="hero">
      <div>
        <h1>
          {copy.hero.first}
          <br />
          {copy.hero.before}
          <em>{copy.hero.marked}</em>
          {copy.hero.after}
        </h1>
        <p className="lead">{copy.lead}</p>
        {siteMode() === "unconfigured" ? (
          <NextStep />
        ) : (
          <div className="row">
            <SignInButton returnTo="/" />
            <code className="command">npm ci && npm run dev</code>
          </div>
        )}
        <dl className="facts">
          {copy.facts.map(([figure, unit]) => (
            <div key={unit}>
              <dt>{unit}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      </div>
      <section className="steps">
        <h2>{copy.steps.title}</h2>
        <ol>
          {copy.steps.list.map(([name, text]) => (
            <li key={name}>
              <strong>{name}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
