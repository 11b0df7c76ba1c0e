// The page against the command: the same paths, the same numbers, statements that can be built again.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { statementsFile } from "../../src/export/files.js";
import { pathCommand } from "../../src/model/commands.js";
import type { Network } from "../../src/model/data.js";
import { at } from "../../src/model/data.js";
import { everything, viewOf } from "../../src/model/filter.js";
import type { State } from "../../src/model/state.js";
import { defaultState } from "../../src/model/state.js";
import { findPaths } from "../../src/paths/paths.js";
import { randomNumbers } from "../networks.js";
import { dataOf, folder, jiedui, makePage } from "./page_data.js";

interface Answer {
  paths: { cost: number; hops: { from: { id: string }; to: { id: string }; cost: number; ties: { relation: string; source: string; target: string; directed: boolean; origin: string }[] }[] }[];
}

const RELATIONS = ["pairing", "aid", "cooperation", "co_construction", "technology_transfer"];
const PATTERNS = ["", "", "", "pairing,co_construction*", "(aid|pairing)+", "<aid,.*", ">aid?,any+", ".,.", "(cooperation,aid)*|pairing+", "member_of,.*"];
const DATES = ["2018", "2019-07", "2020-12-04", "2021-03-31", "2023", ""];

/** Statements with directed and undirected ties, several documents, places, platforms and programmes. */
function randomStatements(seed: number): object[] {
  const below = randomNumbers(seed);
  const entities = ["region:甲", "region:乙", "region:丙", "region:丁", "area:戊区", "organization:己院", "zone:庚园", "country:辛国"];
  const documents = DATES.map((date, i) => ({ document: `文${String(i)}`, title: `标题${String(i)}`, number: "", issuers: [], written: date, published: "" }));
  const statements = Array.from({ length: 22 }, (_, i) => {
    const relation = at(RELATIONS, below(RELATIONS.length));
    const from = below(entities.length);
    const [source, target] = [at(entities, from), at(entities, (from + 1 + below(entities.length - 1)) % entities.length)];
    const isDirected = relation === "aid" || (relation === "technology_transfer" && below(2) === 0);
    const roles = isDirected ? (relation === "aid" ? ["supporter", "supported"] : ["source", "receiver"]) : ["peer", "peer"];
    const platform = below(5) === 0 ? `platform:台${String(below(3))}` : null;
    return {
      document: `文${String(below(DATES.length))}`,
      clause: `第${String(i)}条`,
      relation,
      participants: [
        { entity: source, role: roles[0] },
        { entity: target, role: roles[1] },
      ],
      platform,
      fields: below(6) === 0 ? ["某技术"] : [],
      evidence: [{ span: [i, i + 2], quote: "引文" }],
      origin: below(9) === 0 ? "background" : "stated",
    };
  });
  return [...documents, ...statements];
}

function randomState(network: Network, seed: number): State {
  const below = randomNumbers(seed);
  const usual = defaultState("zh", []);
  const parties = network.vertices.filter((vertex) => vertex.kind !== "field");
  const id = (): string => at(parties, below(parties.length)).id;
  return {
    ...usual,
    choice: {
      ...everything,
      relations: below(4) === 0 ? ["pairing", "aid", "cooperation", "focuses_on"] : null,
      kinds: below(4) === 0 ? ["region", "platform", "field"] : null,
      origins: below(3) === 0 ? ["stated", "background"] : ["stated"],
      from: below(4) === 0 ? "2019" : "",
      to: below(4) === 0 ? "2021-03-31" : "",
    },
    path: {
      from: id(),
      to: id(),
      most: 1 + below(8),
      maxHops: below(3) === 0 ? 2 + below(3) : 6,
      pattern: at(PATTERNS, below(PATTERNS.length)),
      direction: below(2) === 0 ? "drop" : "keep",
      weight: at(["one", "documents", "statements"] as const, below(3)),
    },
  };
}

/** What the page answers, in the form of the command. */
function answerOf(network: Network, state: State): Answer {
  const { path, choice } = state;
  const id = (vertex: number): string => at(network.vertices, vertex).id;
  const { most, maxHops, pattern, direction, weight } = path;
  const { relations, kinds, origins, documents, confidence } = choice;
  const ends = { from: network.vertexById.get(path.from) ?? -1, to: network.vertexById.get(path.to) ?? -1 };
  const { paths } = findPaths(network, { ...ends, most, maxHops, pattern, direction, weight, relations, kinds, origins, documents, since: choice.from, until: choice.to, confidence });
  return {
    paths: paths.map(({ cost, hops }) => ({
      cost,
      hops: hops.map((hop) => ({
        from: { id: id(hop.from) },
        to: { id: id(hop.to) },
        cost: hop.cost,
        ties: hop.edges.map((index) => {
          const edge = at(network.edges, index);
          return { relation: edge.relation, source: id(edge.source), target: id(edge.target), directed: edge.directed, origin: edge.background ? "background" : "stated" };
        }),
      })),
    })),
  };
}

const only = ({ paths }: Answer): Answer => ({
  paths: paths.map(({ cost, hops }) => ({
    cost,
    hops: hops.map((hop) => ({
      from: { id: hop.from.id },
      to: { id: hop.to.id },
      cost: hop.cost,
      ties: hop.ties.map(({ relation, source, target, directed, origin }) => ({ relation, source, target, directed, origin })),
    })),
  })),
});

/** The words of a command line as the page writes it. */
const wordsOf = (command: string): string[] => [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map((match) => (match[1] ?? match[2] ?? "").replaceAll(`'\\''`, "'"));

function compare(network: Network, file: string, state: State): number {
  const [, ...words] = wordsOf(pathCommand({ ...network, file }, state));

  const theirs = JSON.parse(jiedui(...words, "--format", "json")) as Answer;

  assert.deepEqual(answerOf(network, state), only(theirs), words.join(" "));
  return theirs.paths.length;
}

test("the page finds the paths that the command finds", () => {
  let questions = 0;
  let found = 0;
  for (let seed = 1; seed <= 20; ++seed) {
    const { network: file, page } = makePage(randomStatements(seed));
    const network = dataOf(page);
    for (let i = 0; i < 25; ++i) {
      found += compare(network, file, randomState(network, seed * 100 + i));
      questions += 1;
    }
  }
  assert.equal(questions, 500);
  assert.ok(found > 500, String(found));
});

test("the measures in the page are those of the command", () => {
  const { network: file, page } = makePage(randomStatements(77), "--by", "degree,betweenness,constraint");
  const network = dataOf(page);

  for (const measure of network.measures) {
    const { ranking } = JSON.parse(jiedui("rank", file, "--by", measure.name, "--format", "json")) as { ranking: { id: string; score: number }[] };
    const known = measure.values.flatMap((value, i) => (value === null ? [] : [[at(network.vertices, i).id, value] as const]));

    assert.deepEqual(new Map(known), new Map(ranking.map(({ id, score }) => [id, score])));
  }
  assert.equal(network.measures.length, 3);
});

test("what is taken away as statements builds the same network again", () => {
  const { network: file, page } = makePage(randomStatements(5));
  const network = dataOf(page);
  const all = { vertices: network.vertices.map((vertex) => vertex.index), edges: network.edges.map((edge) => edge.index) };
  const lines = join(folder(), "again.jsonl");
  writeFileSync(lines, statementsFile(network, viewOf(network, everything), all));

  const again = jiedui("build", lines, "-o", "-");

  assert.equal(again, readFileSync(file, "utf8"));
});

test("the same network gives the same bytes, and no data ends the page's script", () => {
  const hostile = '</script><script>alert(1)</script><!--<b>&"';
  const statement = { document: hostile, clause: hostile, relation: "aid", participants: [{ entity: `region:${hostile}`, role: "supporter" }, { entity: "region:javascript:alert(1)", role: "supported" }], evidence: [{ span: [0, 1], quote: hostile }] };
  const { network: file, page } = makePage([statement], "--title", hostile);
  const second = `${page}.again`;

  jiedui("explore", file, "-o", second, "--title", hostile);
  const text = readFileSync(page, "utf8");

  assert.equal(text, readFileSync(second, "utf8"));
  assert.equal(text.split("<script").length - 1, 2);
  assert.equal(text.split("</script>").length - 1, 2);
  assert.equal(dataOf(page).title, hostile);
  assert.equal(dataOf(page).statements[0]?.evidence[0]?.quote, hostile);
});

test("the page without data is smaller than a megabyte", () => {
  const { page } = makePage([{ document: "d", clause: "", relation: "pairing", participants: [{ entity: "region:a", role: "peer" }, { entity: "region:b", role: "peer" }], evidence: [] }]);

  assert.ok(readFileSync(page).length < 1_000_000);
});
