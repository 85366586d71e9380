// The demo's pages look like the site's.
export { default, generateMetadata, viewport } from "../(site)/layout";
