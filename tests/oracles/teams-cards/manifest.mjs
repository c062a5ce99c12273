// Checks the app manifest and the language file given on the command line with Microsoft's own packages, and prints what is
// wrong, a line each. The schemas are those that @microsoft/app-manifest brings along: nothing is fetched.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { ManifestUtil } = require("@microsoft/teams-manifest");
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

// A pattern in the schema of language files leaves a bracket unescaped, which the checker takes for a mistake.
const mended = (schema) =>
  JSON.parse(JSON.stringify(schema).replaceAll(String.raw`\\b]\\.`, String.raw`\\b\\]\\.`));

for (const file of process.argv.slice(2)) {
  const json = read(file);
  const [, path] = new URL(json.$schema).pathname.split("/json-schemas/");
  const schema = require(`@microsoft/app-manifest/build/json-schemas/${path}`);
  const problems = await ManifestUtil.validateManifestAgainstSchema(json, mended(schema));
  problems.forEach((problem) => console.log(`${file}: ${problem}`));
}
