// Pages that the command makes, and what stands in them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Network, RawNetwork } from "../../src/model/data.js";
import { readNetwork } from "../../src/model/data.js";

const program = process.env.JIEDUI ?? "jiedui";

export const jiedui = (...words: string[]): string => execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });

export const folder = (): string => mkdtempSync(join(tmpdir(), "jiedui-explorer-"));

export function makePage(statements: object[], ...options: string[]): { network: string; page: string } {
  const at = folder();
  const [lines, network, page] = [join(at, "statements.jsonl"), join(at, "network.json"), join(at, "network.html")];
  writeFileSync(lines, statements.map((statement) => `${JSON.stringify(statement)}\n`).join(""));
  jiedui("build", lines, "-o", network);
  jiedui("explore", network, "-o", page, ...options);
  return { network, page };
}

export function dataOf(page: string): Network {
  const text = readFileSync(page, "utf8");
  const begin = text.indexOf('id="data">') + 'id="data">'.length;
  return readNetwork(JSON.parse(text.slice(begin, text.indexOf("</script>", begin))) as RawNetwork);
}
