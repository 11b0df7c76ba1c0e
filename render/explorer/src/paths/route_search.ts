// The k smallest simple paths in the product of network and automaton, ordered by cost, hops, sequence of vertices (Yen 1971,
// Lawler 1972): every further path leaves one found before somewhere, and the ways to leave it are disjoint sets of paths, each
// searched once. Where the automaton makes a smallest way pass a vertex twice, that way is no path, but it divides its set all
// the same.
import { at } from "../model/data.js";
import type { Automaton } from "./automaton.js";
import type { HopTable } from "./hops.js";

export interface RouteQuery {
  from: number;
  to: number;
  maxHops: number;
  most: number;
  isClosed: (vertex: number) => boolean;
  /** Searches after which the answer is given up as incomplete. */
  patience: number;
}

export interface Routes {
  /** Sequences of vertices, best first, with their costs in the unit of the hop table. */
  found: { vertices: number[]; cost: number }[];
  isComplete: boolean;
}

interface Way {
  cost: number;
  states: number[];
  spur: number;
  taken: number[];
}

function isBefore(a: Way, b: Way): boolean {
  if (a.cost !== b.cost || a.states.length !== b.states.length) {
    return a.cost < b.cost || (a.cost === b.cost && a.states.length < b.states.length);
  }
  const i = a.states.findIndex((state, position) => state !== b.states[position]);
  return i >= 0 && at(a.states, i) < at(b.states, i);
}

/** State q of the automaton at vertex v is number v * states + q. */
class RouteSearch {
  private readonly each: number;
  private readonly waiting: Way[] = [];
  /** rest[h][state]: cost of the cheapest way of exactly h hops to the goal. */
  private readonly rest: Float64Array[] = [];
  private readonly isUsed: Uint8Array;
  private readonly allEqual: boolean;
  private searches = 0;

  constructor(
    private readonly hops: HopTable,
    private readonly symbols: readonly number[],
    private readonly automaton: Automaton,
    private readonly query: RouteQuery,
  ) {
    this.each = automaton.accepts.length;
    const vertices = hops.begin.length - 1;
    this.isUsed = new Uint8Array(vertices);
    this.allEqual = hops.arcs.every((arc) => arc.length === at(hops.arcs, 0).length);
    for (let h = 0; h <= query.maxHops; ++h) {
      this.rest.push(new Float64Array(vertices * this.each));
    }
    const goal = at(this.rest, 0).fill(Infinity);
    automaton.accepts.forEach((accepts, q) => {
      goal[query.to * this.each + q] = accepts ? 0 : Infinity;
    });
  }

  run(): Routes {
    const found: Routes["found"] = [];
    this.search({ cost: 0, states: [this.query.from * this.each], spur: 0, taken: [] });
    while (found.length < this.query.most && this.waiting.length > 0) {
      if (this.searches > this.query.patience) {
        return { found, isComplete: false };
      }
      const way = this.takeBest();
      const vertices = way.states.map((state) => this.vertex(state));
      const repeated = vertices.findIndex((vertex, i) => vertices.indexOf(vertex) < i);
      if (repeated < 0) {
        found.push({ vertices, cost: way.cost });
      }
      this.divide(way, repeated < 0 ? way.states.length - 1 : Math.min(repeated, way.states.length - 1));
    }
    return { found, isComplete: true };
  }

  private vertex(state: number): number {
    return Math.floor(state / this.each);
  }

  private takeBest(): Way {
    const best = this.waiting.reduce((a, b) => (isBefore(b, a) ? b : a));
    this.waiting.splice(this.waiting.indexOf(best), 1);
    return best;
  }

  /** Sets aside, for every state from the spur on, the ways that leave there. */
  private divide(way: Way, end: number): void {
    let taken = way.taken;
    for (let spur = way.spur; spur < end; ++spur) {
      this.search({ cost: 0, states: way.states.slice(0, spur + 1), spur, taken: [...taken, this.vertex(at(way.states, spur + 1))] });
      taken = [];
    }
  }

  /** The smallest way that begins with `start.states` and then goes to none of `start.taken`. */
  private search(start: Way): void {
    this.searches += 1;
    const hopsLeft = this.query.maxHops - start.spur;
    this.isUsed.fill(0);
    for (const state of start.states) {
      this.isUsed[this.vertex(state)] = 1;
    }
    const from = at(start.states, start.spur);
    let best = { cost: Infinity, hops: 0 };
    for (let h = 1; h <= hopsLeft; ++h) {
      const cost = this.cheapest(from, h, start.taken).cost;
      best = cost < best.cost ? { cost, hops: h } : best;
      if (h === hopsLeft || (this.allEqual && best.cost < Infinity) || !this.extend(h)) {
        break;
      }
    }
    if (best.cost === Infinity) {
      return;
    }
    const states = [...start.states];
    for (let h = best.hops; h > 0; --h) {
      const isSpur = states.length === start.spur + 1;
      states.push(this.cheapest(at(states, states.length - 1), h, isSpur ? start.taken : []).state);
    }
    const before = this.costOf(start.states);
    this.waiting.push({ ...start, states, cost: before + best.cost });
  }

  private costOf(states: readonly number[]): number {
    let cost = 0;
    for (let i = 0; i + 1 < states.length; ++i) {
      cost += this.arcs(this.vertex(at(states, i))).find((arc) => arc.to === this.vertex(at(states, i + 1)))?.length ?? 0;
    }
    return cost;
  }

  private arcs(vertex: number): HopTable["arcs"] {
    return this.hops.arcs.slice(this.hops.begin[vertex], this.hops.begin[vertex + 1]);
  }

  private isOpen(vertex: number): boolean {
    return this.isUsed[vertex] === 0 && (vertex === this.query.to || !this.query.isClosed(vertex));
  }

  /** The first of the next states from which h - 1 more hops are cheapest. */
  private cheapest(state: number, h: number, taken: readonly number[]): { cost: number; state: number } {
    const vertex = this.vertex(state);
    const q = state % this.each;
    const rest = at(this.rest, h - 1);
    const best = { cost: Infinity, state: -1 };
    const end = at(this.hops.begin, vertex + 1);
    for (let i = at(this.hops.begin, vertex); i < end; ++i) {
      const arc = at(this.hops.arcs, i);
      const next = at(this.automaton.next, q * this.automaton.symbols + at(this.symbols, i));
      if (next < 0 || !this.isOpen(arc.to) || taken.includes(arc.to)) {
        continue;
      }
      const cost = arc.length + (rest[arc.to * this.each + next] ?? Infinity);
      if (cost < best.cost) {
        best.cost = cost;
        best.state = arc.to * this.each + next;
      }
    }
    return best;
  }

  /** Fills rest[h]; no way leads on from the goal. False where nothing reaches it in h hops. */
  private extend(h: number): boolean {
    const row = at(this.rest, h);
    let isReached = false;
    for (let vertex = 0; vertex + 1 < this.hops.begin.length; ++vertex) {
      const isClosed = vertex === this.query.to || !this.isOpen(vertex);
      for (let q = 0; q < this.each; ++q) {
        const cost = isClosed ? Infinity : this.cheapest(vertex * this.each + q, h, []).cost;
        row[vertex * this.each + q] = cost;
        isReached ||= cost < Infinity;
      }
    }
    return isReached;
  }
}

export const searchRoutes = (hops: HopTable, symbols: readonly number[], automaton: Automaton, query: RouteQuery): Routes =>
  new RouteSearch(hops, symbols, automaton, query).run();
