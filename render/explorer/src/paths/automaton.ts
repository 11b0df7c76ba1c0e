// How hops fit a pattern (analysis/src/pattern_automaton.hpp). A label set has one bit for each relation along its arrow
// and one for each against it; an undirected tie has both.
import type { Edge } from "../model/data.js";
import { at } from "../model/data.js";
import { RELATIONS } from "../model/vocabulary.js";
import type { Pattern, PatternTie } from "./pattern.js";

export type Direction = "drop" | "keep";

const bit = (relation: string, isAgainst: boolean): number =>
  1 << (RELATIONS.findIndex((each) => each === relation) + (isAgainst ? RELATIONS.length : 0));

export function labelsOfEdge(edge: Edge, from: number): number {
  if (!edge.directed) {
    return bit(edge.relation, false) | bit(edge.relation, true);
  }
  return bit(edge.relation, edge.source !== from);
}

function labelsOfTie(tie: PatternTie, direction: Direction): number {
  const isBoth = tie.arrow === "unsaid" && direction === "drop";
  let labels = 0;
  for (const relation of tie.relations) {
    labels |= isBoth || tie.arrow !== "against" ? bit(relation, false) : 0;
    labels |= isBoth || tie.arrow === "against" ? bit(relation, true) : 0;
  }
  return labels;
}

/** All that a pattern admits anywhere; without one, whatever the direction allows. */
export function labelsOfPattern(pattern: Pattern | null, direction: Direction): number {
  const ties: PatternTie[] = pattern?.ties ?? [{ relations: RELATIONS, arrow: "unsaid" }];
  return ties.reduce((labels, tie) => labels | labelsOfTie(tie, direction), 0);
}

const AT_START = 1n << 63n;
const has = (set: bigint, i: number): boolean => ((set >> BigInt(i)) & 1n) === 1n;

class Steps {
  readonly labels: number[];

  constructor(
    private readonly pattern: Pattern,
    direction: Direction,
  ) {
    this.labels = pattern.ties.map((tie) => labelsOfTie(tie, direction));
  }

  /** The ties of the pattern that may come after one of `before` and fit the hop. */
  next(before: bigint, hop: number): bigint {
    let possible = (before & AT_START) === 0n ? 0n : this.pattern.first;
    this.pattern.follow.forEach((set, i) => {
      possible |= has(before, i) ? set : 0n;
    });
    let ties = 0n;
    this.labels.forEach((labels, i) => {
      ties |= (labels & hop) === 0 ? 0n : possible & (1n << BigInt(i));
    });
    return ties;
  }

  /** Those of `ties` that one of `later` may follow. */
  before(ties: bigint, later: bigint): bigint {
    let result = 0n;
    this.pattern.follow.forEach((set, i) => {
      result |= (set & later) === 0n ? 0n : ties & (1n << BigInt(i));
    });
    return result;
  }
}

/** Deterministic; begins in state 0; `next[state * symbols + symbol]` is -1 where nothing fits. */
export interface Automaton {
  symbols: number;
  next: number[];
  accepts: boolean[];
}

export const ANY_PATH: Automaton = { symbols: 1, next: [0], accepts: [true] };

const MAX_STATES = 4096;

export class TooManyStates extends Error {}

export function determinise(pattern: Pattern, direction: Direction, alphabet: readonly number[]): Automaton {
  const steps = new Steps(pattern, direction);
  const automaton: Automaton = { symbols: alphabet.length, next: [], accepts: [] };
  const numbers = new Map([[AT_START, 0]]);
  const sets = [AT_START];
  for (const set of sets) {
    automaton.accepts.push((set & pattern.last) !== 0n);
    for (const hop of alphabet) {
      const next = steps.next(set, hop);
      if (next !== 0n && !numbers.has(next)) {
        numbers.set(next, sets.length);
        sets.push(next);
      }
      automaton.next.push(next === 0n ? -1 : (numbers.get(next) ?? -1));
    }
    if (sets.length > MAX_STATES) {
      throw new TooManyStates();
    }
  }
  return automaton;
}

/** Which labels of each hop belong to a run that the pattern accepts; the hops are those of an accepted path. */
export function acceptedLabels(pattern: Pattern, direction: Direction, hops: readonly number[]): number[] {
  const steps = new Steps(pattern, direction);
  const sets = [AT_START];
  for (const hop of hops) {
    sets.push(steps.next(at(sets, sets.length - 1), hop));
  }
  const accepted = hops.map(() => 0);
  let live = at(sets, sets.length - 1) & pattern.last;
  for (let i = hops.length; i > 0; --i) {
    const labels = steps.labels.reduce((all, each, tie) => all | (has(live, tie) ? each : 0), 0);
    accepted[i - 1] = labels & at(hops, i - 1);
    live = steps.before(at(sets, i - 1), live);
  }
  return accepted;
}
