// Paths against an enumeration of all simple paths, with patterns read by JavaScript's own regular expressions.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Network } from "../../src/model/data.js";
import { at, otherEnd } from "../../src/model/data.js";
import type { Relation } from "../../src/model/vocabulary.js";
import { PatternError, parsePattern } from "../../src/paths/pattern.js";
import type { PathQuery } from "../../src/paths/paths.js";
import { findPaths } from "../../src/paths/paths.js";
import type { TieSpec } from "../networks.js";
import { networkOf, randomNumbers } from "../networks.js";

const query = (from: number, to: number, more: Partial<PathQuery> = {}): PathQuery => ({
  from,
  to,
  most: 5,
  maxHops: 4,
  pattern: "",
  direction: "drop",
  weight: "one",
  relations: null,
  kinds: null,
  origins: ["stated"],
  documents: null,
  since: "",
  until: "",
  confidence: 0,
  ...more,
});

const LETTERS: Partial<Record<Relation, string>> = { pairing: "p", aid: "a", cooperation: "c" };

/** Letters of a tie that is walked from a vertex: capital against its arrow, both where it has none. */
function letters(network: Network, edge: number, from: number): string[] {
  const { relation, directed, source } = at(network.edges, edge);
  const letter = LETTERS[relation] ?? "x";
  if (!directed) {
    return [letter, letter.toUpperCase()];
  }
  return [source === from ? letter : letter.toUpperCase()];
}

/** All simple paths in the order that is asked, by enumeration. */
function allPaths(network: Network, from: number, to: number, maxHops: number, expression: RegExp): number[][] {
  const found: number[][] = [];
  const walk = (vertices: number[], words: Set<string>): void => {
    const last = at(vertices, vertices.length - 1);
    if (last === to) {
      if ([...words].some((word) => expression.test(word))) {
        found.push(vertices);
      }
      return;
    }
    if (vertices.length > maxHops) {
      return;
    }
    const steps = new Map<number, string[]>();
    for (const edge of at(network.edgesAt, last)) {
      const next = otherEnd(at(network.edges, edge), last);
      steps.set(next, [...(steps.get(next) ?? []), ...letters(network, edge, last)]);
    }
    for (const [next, own] of steps) {
      if (!vertices.includes(next)) {
        walk([...vertices, next], new Set([...words].flatMap((word) => own.map((letter) => word + letter))));
      }
    }
  };
  walk([from], new Set([""]));
  return found.sort((a, b) => a.length - b.length || (a.map((vertex, i) => vertex - at(b, i)).find((difference) => difference !== 0) ?? 0));
}

const PATTERNS: [string, "drop" | "keep", RegExp][] = [
  ["", "drop", /^[pacPAC]*$/],
  ["", "keep", /^[pac]*$/],
  ["pairing,cooperation*", "drop", /^[pP][cC]*$/],
  ["(aid|pairing)+", "keep", /^[ap]+$/],
  ["<aid,>aid?,.*", "drop", /^Aa?[pacPAC]*$/],
  [".,.,any", "keep", /^[pac]{3}$/],
  ["(aid,cooperation)+|pairing", "drop", /^(([aA][cC])+|[pP])$/],
];

function randomTies(seed: number): TieSpec[] {
  const below = randomNumbers(seed);
  return Array.from({ length: 14 }, () => {
    const from = below(7);
    return { from: `region:${String(from)}`, to: `region:${String((from + 1 + below(6)) % 7)}`, relation: (["pairing", "aid", "cooperation"] as const)[below(3)] ?? "aid", directed: below(2) === 0 };
  });
}

test("the best paths are those that an enumeration of all simple paths finds", () => {
  let compared = 0;
  for (let seed = 1; seed <= 60; ++seed) {
    const network = networkOf(randomTies(seed));
    for (const [pattern, direction, expression] of PATTERNS) {
      const [from, to] = [seed % network.vertices.length, (seed + 2) % network.vertices.length];
      const expected = from === to ? [] : allPaths(network, from, to, 4, expression).slice(0, 5);

      const { paths } = findPaths(network, query(from, to, { pattern, direction }));

      assert.deepEqual(
        paths.map((path) => [path.hops[0]?.from, ...path.hops.map((hop) => hop.to)]),
        expected,
        `${String(seed)} ${pattern}`,
      );
      compared += paths.length;
    }
  }
  assert.ok(compared > 400, String(compared));
});

test("well documented ties are preferred where that is asked", () => {
  const network = networkOf([
    { from: "region:a", to: "region:b", relation: "aid", documents: ["x", "y", "z"] },
    { from: "region:b", to: "region:c", relation: "aid", documents: ["x", "y", "z"] },
    { from: "region:a", to: "region:c", relation: "aid" },
  ]);

  const plain = findPaths(network, query(0, 2, { most: 1 })).paths[0];
  const weighed = findPaths(network, query(0, 2, { most: 1, weight: "documents" })).paths[0];

  assert.equal(plain?.hops.length, 1);
  assert.equal(weighed?.hops.length, 2);
  assert.equal(weighed.cost, 2 / 3);
});

test("with a pattern a hop shows only the ties by which the path fits it", () => {
  const network = networkOf([
    { from: "region:a", to: "region:b", relation: "aid" },
    { from: "region:a", to: "region:b", relation: "pairing" },
  ]);

  const { paths } = findPaths(network, query(0, 1, { pattern: "pairing" }));

  assert.deepEqual(paths[0]?.hops[0]?.edges, [1]);
});

test("paths pass through parties, platforms and programmes, unless other kinds are chosen", () => {
  const network = networkOf([
    { from: "region:a", to: "field:f", relation: "cooperation" },
    { from: "region:b", to: "field:f", relation: "cooperation" },
  ]);

  assert.equal(findPaths(network, query(0, 1)).paths.length, 0);
  assert.equal(findPaths(network, query(0, 1, { kinds: ["field"] })).paths.length, 1);
});

test("a pattern that cannot be read is refused with the place and what was found", () => {
  const problem = (text: string): string => {
    try {
      parsePattern(text);
      return "";
    } catch (error) {
      return error instanceof PatternError ? `${String(error.character)} ${error.found}` : "other";
    }
  };

  assert.equal(problem("pairing,"), "9 ");
  assert.equal(problem("aid,marriage"), "5 marriage");
  assert.equal(problem("(aid"), "5 ");
  assert.equal(problem("aid)"), "4 )");
  assert.equal(problem("aid,𠀀"), "5 𠀀");
  assert.equal(problem(Array.from({ length: 64 }, () => "aid").join(",")), "256 ");
});
