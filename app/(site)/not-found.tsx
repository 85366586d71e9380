import { copyIn, currentLanguage } from "@/lib/site";

export default async function NotFound() {
  const { missing } = copyIn(await currentLanguage());
  return (
    <div className="narrow">
      <h1>{missing.title}</h1>
      <p className="lead">{missing.text}</p>
      <a className="button" href="/">
        {missing.back}
      </a>
    </div>
  );
}
