// Reads values, one a line as JSON, { type, isExact, value }: type names a type of @slack/types, or with WebApi. or Bolt.
// before it one of @slack/web-api or @slack/bolt; isExact refuses members that the type doesn't have. Answers what TypeScript's compiler says against each, [] where it says nothing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = mkdtempSync(join(import.meta.dirname, "..", "node_modules", ".types-"));
const file = join(folder, "values.ts");
const lines = readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

// A message without a subtype has, for the types, an undefined one, which JSON can't say.
const isPlainMessage = (value) => value?.type === "message" && value.subtype === undefined;
const literal = (value) =>
  Array.isArray(value)
    ? `[${value.map(literal).join(",")}]`
    : value !== null && typeof value === "object"
      ? `{${[
          ...Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${literal(member)}`),
          ...(isPlainMessage(value) ? ["subtype:undefined"] : []),
        ].join(",")}}`
      : JSON.stringify(value);

const named = (type) => (type.includes(".") ? type : `Types.${type}`);

// One line for each value, so that the line of a complaint tells which value it is about.
writeFileSync(
  file,
  [
    'import type * as Types from "@slack/types"; import type * as WebApi from "@slack/web-api"; import type * as Bolt from "@slack/bolt";',
    ...lines.map(({ type, isExact, value }, at) =>
      isExact
        ? `export const value${at}: ${named(type)} = ${literal(value)};`
        : `(<T extends ${named(type)}>(value: T) => value)(${literal(value)});`,
    ),
  ].join("\n"),
);
const tsc = join(import.meta.dirname, "..", "node_modules", "typescript", "bin", "tsc");
const flags = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2024", "--pretty", "false", "--types", ""];
const { stdout, stderr, status } = spawnSync(process.execPath, [tsc, ...flags, file], { encoding: "utf8", cwd: folder });
rmSync(folder, { recursive: true });

const complaints = lines.map(() => []);
for (const said of stdout.split("\n")) {
  const at = /values\.ts\((\d+),\d+\): error (.*)/.exec(said);
  if (at) complaints[Number(at[1]) - 2].push(at[2]);
}
if (status !== 0 && complaints.every((list) => list.length === 0)) {
  console.error(stdout, stderr);
  process.exit(1);
}
complaints.forEach((list) => console.log(JSON.stringify(list)));
