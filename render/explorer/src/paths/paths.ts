// The k best partner paths, as `jiedui paths` finds them (analysis/include/jiedui/analysis/paths.hpp); a test compares both.
import { admittedEdges, admittedStatements } from "../model/filter.js";
import type { Network } from "../model/data.js";
import { at } from "../model/data.js";
import type { Kind, Origin, Relation } from "../model/vocabulary.js";
import { PATH_KINDS, STATED_RELATIONS, isStructural } from "../model/vocabulary.js";
import type { Direction } from "./automaton.js";
import { ANY_PATH, acceptedLabels, determinise, labelsOfEdge } from "./automaton.js";
import type { HopTable, HopWeight, TieChoice } from "./hops.js";
import { hopTable } from "./hops.js";
import type { Pattern } from "./pattern.js";
import { parsePattern } from "./pattern.js";
import { searchRoutes } from "./route_search.js";

/** `null`: as the command does when the option is not given. */
export interface PathQuery {
  from: number;
  to: number;
  most: number;
  maxHops: number;
  pattern: string;
  direction: Direction;
  weight: HopWeight;
  relations: Relation[] | null;
  kinds: Kind[] | null;
  origins: Origin[];
  documents: string[] | null;
  since: string;
  until: string;
  confidence: number;
}

export interface Hop {
  from: number;
  to: number;
  edges: number[];
  cost: number;
}

export interface PartnerPath {
  hops: Hop[];
  cost: number;
}

export interface PathAnswer {
  paths: PartnerPath[];
  /** False where the search was given up: a pattern can ask for what takes too long. */
  isComplete: boolean;
}

const PATIENCE = 20000;

/** The stated ones and those that the pattern names. */
function relationsOf(query: PathQuery, pattern: Pattern | null): ReadonlySet<Relation> {
  const named = (pattern?.ties ?? []).flatMap((tie) => (tie.relations.length === 1 ? tie.relations.filter(isStructural) : []));
  return new Set(query.relations ?? [...STATED_RELATIONS, ...named]);
}

function tieChoice(network: Network, query: PathQuery): TieChoice {
  const pattern = query.pattern.trim() === "" ? null : parsePattern(query.pattern);
  const statements = admittedStatements(network, {
    relations: null,
    kinds: null,
    documents: query.documents,
    origins: query.origins,
    from: query.since,
    to: query.until,
    confidence: query.confidence,
  });
  const edges = admittedEdges(network, statements, relationsOf(query, pattern), query.origins);
  return { edges, statements, pattern, direction: query.direction, weight: query.weight };
}

function pathOf(network: Network, ties: TieChoice, hops: HopTable, vertices: readonly number[], cost: number): PartnerPath {
  const arcs = vertices.slice(1).map((to, i) => {
    const from = at(vertices, i);
    const row = hops.arcs.slice(hops.begin[from], hops.begin[from + 1]);
    return at(row, row.findIndex((arc) => arc.to === to));
  });
  const labels = arcs.map((arc) => arc.labels);
  const accepted = ties.pattern === null ? labels : acceptedLabels(ties.pattern, ties.direction, labels);
  return {
    cost,
    hops: arcs.map((arc, i) => ({
      from: arc.from,
      to: arc.to,
      cost: 1 / arc.weight,
      edges: ties.pattern === null ? arc.edges : arc.edges.filter((edge) => (labelsOfEdge(at(network.edges, edge), arc.from) & at(accepted, i)) !== 0),
    })),
  };
}

/** Throws `PatternError` and `TooManyStates`. */
export function findPaths(network: Network, query: PathQuery): PathAnswer {
  const ties = tieChoice(network, query);
  if (query.from === query.to) {
    return { paths: [], isComplete: true };
  }
  const hops = hopTable(network, ties);
  const alphabet = [...new Set(hops.arcs.map((arc) => arc.labels))].sort((a, b) => a - b);
  const automaton = ties.pattern === null ? ANY_PATH : determinise(ties.pattern, ties.direction, alphabet);
  const symbols = hops.arcs.map((arc) => (ties.pattern === null ? 0 : alphabet.indexOf(arc.labels)));
  const kinds = new Set(query.kinds ?? PATH_KINDS);
  const routes = searchRoutes(hops, symbols, automaton, {
    from: query.from,
    to: query.to,
    maxHops: Math.max(1, Math.min(query.maxHops, network.vertices.length - 1)),
    most: query.most,
    isClosed: (vertex) => !kinds.has(at(network.vertices, vertex).kind),
    patience: PATIENCE,
  });
  return {
    isComplete: routes.isComplete,
    paths: routes.found.map((route) => pathOf(network, ties, hops, route.vertices, route.cost / hops.unit)),
  };
}
