// What follows from the state: computed when it is asked for and kept while its causes stay.
import type { PathResult } from "./app.js";
import { compareDocuments } from "./model/compare.js";
import type { Network } from "./model/data.js";
import { at, otherEnd } from "./model/data.js";
import type { View } from "./model/filter.js";
import type { State } from "./model/state.js";
import { TooManyStates } from "./paths/automaton.js";
import { PatternError } from "./paths/pattern.js";
import { findPaths } from "./paths/paths.js";
import type { Translate } from "./view/messages.js";
import type { Emphasis } from "./view/scene.js";

/** A function of one key; the last value is kept. */
export function kept<T>(compute: () => T): (...causes: unknown[]) => T {
  let known: { causes: unknown[]; value: T } | null = null;
  return (...causes) => {
    const before = known;
    if (before?.causes.length === causes.length && causes.every((cause, i) => cause === before.causes[i])) {
      return before.value;
    }
    known = { causes, value: compute() };
    return known.value;
  };
}

export function pathResult(network: Network, state: State, t: Translate): PathResult {
  const { path, choice } = state;
  if (path.from === "" || path.to === "") {
    return { kind: "none" };
  }
  const [from, to] = [network.vertexById.get(path.from), network.vertexById.get(path.to)];
  if (from === undefined || to === undefined) {
    return { kind: "problem", text: t("unknownName", from === undefined ? path.from : path.to) };
  }
  try {
    const { most, maxHops, pattern, direction, weight } = path;
    const { relations, kinds, origins, documents, confidence } = choice;
    const answer = findPaths(network, { from, to, most, maxHops, pattern, direction, weight, relations, kinds, origins, documents, since: choice.from, until: choice.to, confidence });
    return { kind: "answer", answer };
  } catch (problem) {
    if (problem instanceof PatternError) {
      return { kind: "problem", text: t("badPattern", problem.character, `${problem.expected} ≠ ${problem.found === "" ? "∅" : problem.found}`) };
    }
    if (problem instanceof TooManyStates) {
      return { kind: "problem", text: t("patternTooLarge") };
    }
    throw problem;
  }
}

function around(network: Network, edges: readonly number[], more: readonly number[] = []): Emphasis {
  const ends = edges.flatMap((edge) => [at(network.edges, edge).source, at(network.edges, edge).target]);
  return { edges: new Set(edges), vertices: new Set([...ends, ...more]) };
}

/** What stands out: the paths, the tie, the entity with its partners, or what two documents state. */
export function emphasisOf(network: Network, view: View, state: State, paths: PathResult): Emphasis | null {
  if (state.panel === "paths" && paths.kind === "answer" && paths.answer.paths.length > 0) {
    return around(network, paths.answer.paths.flatMap((path) => path.hops.flatMap((hop) => hop.edges)));
  }
  if (state.panel === "compare" && state.compare[0] !== "" && state.compare[1] !== "") {
    const { onlyOne, both, onlyOther } = compareDocuments(network, view.edges, view.statements, state.compare[0], state.compare[1]);
    return around(network, [...onlyOne, ...both, ...onlyOther]);
  }
  if (state.tie >= 0 && state.tie < network.edges.length) {
    return around(network, [state.tie]);
  }
  const vertex = network.vertexById.get(state.entity);
  if (vertex === undefined || state.layout === "rings") {
    return null;
  }
  const edges = at(network.edgesAt, vertex).filter((edge) => at(view.edgeShown, edge));
  return around(network, edges, [vertex, ...edges.map((edge) => otherEnd(at(network.edges, edge), vertex))]);
}
