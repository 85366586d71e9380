import { compileIfChanged } from "./compile.mjs";

// `npm run sandbox`: what the package does, from the sources.
compileIfChanged();
await import("./bin.mjs");
