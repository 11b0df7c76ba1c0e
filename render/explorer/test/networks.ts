// Small networks for tests, put together from ties.
import type { Network, RawNetwork, Statement } from "../src/model/data.js";
import { readNetwork } from "../src/model/data.js";
import type { Kind, Relation } from "../src/model/vocabulary.js";
import { KINDS, RELATIONS } from "../src/model/vocabulary.js";

export interface TieSpec {
  from: string;
  to: string;
  relation: Relation;
  directed?: boolean;
  background?: boolean;
  documents?: string[];
  quote?: string;
  confidence?: number;
}

const kindOf = (id: string): Kind => KINDS.find((kind) => id.startsWith(`${kind}:`)) ?? "region";

export const style: RawNetwork["style"] = {
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, { label: { zh: `${kind}类`, en: kind }, shape: "box", fill: "#ffffff", outline: "#333333" }])) as RawNetwork["style"]["kinds"],
  relations: Object.fromEntries(RELATIONS.map((relation) => [relation, { label: { zh: `${relation}系`, en: relation }, color: "#336699", line: "solid", arrow: "normal" }])) as RawNetwork["style"]["relations"],
  groups: { west: { zh: "西部", en: "West" } },
};

/** One statement for each document of each tie. Vertices are sorted by their ids within kinds, as jiedui sorts them. */
export function networkOf(ties: TieSpec[], facts: Record<string, Partial<RawNetwork["vertices"][number]>> = {}, dates: Record<string, string> = {}): Network {
  const ids = [...new Set(ties.flatMap((tie) => [tie.from, tie.to]))].sort((a, b) => KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b)) || (a < b ? -1 : 1));
  const statements: Statement[] = [];
  const edges = ties.map((tie) => {
    const by = (tie.documents ?? ["文件一"]).map((document) => {
      statements.push({
        document,
        clause: "一(一)",
        relation: tie.relation,
        participants: [],
        evidence: [{ span: [0, 4], quote: tie.quote ?? "甲乙合作" }],
        confidence: tie.confidence ?? 1,
        origin: tie.background === true ? "background" : "stated",
      });
      return statements.length - 1;
    });
    const [s, t] = [ids.indexOf(tie.from), ids.indexOf(tie.to)];
    const isTurned = tie.directed !== true && t < s;
    return { s: isTurned ? t : s, t: isTurned ? s : t, r: tie.relation, d: tie.directed ?? false, b: tie.background ?? false, by };
  });
  const documents = [...new Set(statements.map((statement) => statement.document))].map((document) => ({ document, title: `${document}的标题`, number: "", issuers: ["某某厅"], written: dates[document] ?? "2021-05-01", published: "" }));
  return readNetwork({
    format: "jiedui-explorer",
    title: "",
    language: "zh",
    network: "network.json",
    program: "0",
    style,
    documents,
    vertices: ids.map((id) => ({ kind: kindOf(id), name: id.slice(id.indexOf(":") + 1), ...facts[id] })),
    edges,
    statements,
    measures: [],
    passages: [],
  });
}

/** The same numbers every time (Park and Miller 1988). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed * 7919 + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
