// Bundles the TypeScript tests of a folder for node's test runner: node bundle.mjs FOLDER OUTPUT.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const [folder, output] = process.argv.slice(2);
const entryPoints = readdirSync(folder).filter((name) => name.endsWith(".test.ts")).map((name) => join(folder, name));
buildSync({ entryPoints, outdir: output, outExtension: { ".js": ".mjs" }, bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "warning", target: "node18" });
