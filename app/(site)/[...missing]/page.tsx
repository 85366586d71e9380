import { notFound } from "next/navigation";

/** Every address that nothing else answers, so that its page has the site's layout. */
export default function MissingPage(): never {
  notFound();
}
