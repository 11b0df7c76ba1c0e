// Bundles the page: node build.mjs NODE_MODULES OUTPUT. OUTPUT ending in .html is the template itself, else a C++ source
// file that holds it. The same sources give the same bytes.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [modules, output] = process.argv.slice(2).map((path) => resolve(path));
const esbuild = createRequire(join(modules, "..", "package.json"))("esbuild");
const source = join(dirname(fileURLToPath(import.meta.url)), "src");

const common = { bundle: true, minify: true, write: false, charset: "utf8", legalComments: "inline", logLevel: "warning" };
const bundled = (entry, options) => esbuild.buildSync({ ...common, ...options, entryPoints: [join(source, entry)] }).outputFiles[0].text;
const script = bundled("main.ts", { nodePaths: [modules], target: "es2020", format: "iife" });
const style = bundled("page.css", { target: ["chrome100", "firefox100", "safari15"] });

const hash = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  "img-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

let page = readFileSync(join(source, "page.html"), "utf8");
for (const [mark, text] of Object.entries({ policy, style, script })) {
  page = page.split(`@@${mark}@@`).join(text);
}
for (const mark of ["language", "title", "data"]) {
  if (page.split(`@@${mark}@@`).length !== 2) {
    throw new Error(`the page must have @@${mark}@@ once`);
  }
}

if (output.endsWith(".html")) {
  writeFileSync(output, page);
} else {
  const characters = [...page];
  const pieces = [];
  for (let i = 0; i < characters.length; i += 8000) {
    pieces.push(`R"jiedui(${characters.slice(i, i + 8000).join("")})jiedui"`);
  }
  writeFileSync(
    output,
    `// Made by render/explorer/build.mjs.\n#include "explorer_page.hpp"\n\nnamespace jiedui::render::detail {\n\n` +
      `std::string_view explorer_template() {\n    static const char page[] =\n${pieces.join("\n")};\n` +
      `    return {page, sizeof page - 1};\n}\n\n} // namespace jiedui::render::detail\n`,
  );
}
