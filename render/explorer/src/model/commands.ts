// The commands that give the same numbers, paths and drawings.
import type { Network } from "./data.js";
import type { Choice } from "./filter.js";
import type { State } from "./state.js";

/** For a POSIX shell; plain words stay as they are. */
export const quoted = (word: string): string => (/^[\w./:=,%+@-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

const option = (name: string, value: string): string[] => (value === "" ? [] : [`--${name}`, quoted(value)]);
const each = (name: string, values: readonly string[] | null): string[] => (values === null ? [] : values.flatMap((value) => option(name, value)));

const timeOptions = (choice: Choice): string[] => (choice.from === "" && choice.to === "" ? [] : option("between", `${choice.from}..${choice.to}`));

const originOptions = (choice: Choice): string[] => (choice.origins.length === 1 && choice.origins[0] === "stated" ? [] : each("origin", choice.origins));

/** What no command has an option for. */
export const isBeyondCommands = (choice: Choice): boolean => choice.documents !== null || choice.confidence > 0;

export function pathCommand(network: Network, state: State): string {
  const { path, choice } = state;
  const words = ["jiedui", "paths", quoted(network.file), quoted(path.from), quoted(path.to), "-k", String(path.most)];
  words.push(...(path.maxHops === 6 ? [] : ["--max-hops", String(path.maxHops)]), ...option("pattern", path.pattern));
  words.push(...(path.direction === "drop" ? [] : option("direction", path.direction)), ...(path.weight === "one" ? [] : option("weight", path.weight)));
  words.push(...(choice.relations === null ? [] : option("relation", choice.relations.join(","))), ...each("kind", choice.kinds));
  return [...words, ...originOptions(choice), ...timeOptions(choice)].join(" ");
}

function drawCommand(network: Network, state: State): string {
  const { choice } = state;
  const words = ["jiedui", "draw", quoted(network.file), "-o", "network.svg", ...option("lang", state.labels)];
  words.push(...(state.size === "none" ? [] : option("size-by", state.size)), ...(choice.relations === null ? [] : option("relation", choice.relations.join(","))));
  words.push(...(state.entity === "" ? [] : ["--view", "ego", ...option("entity", state.entity)]));
  return [...words, ...timeOptions(choice)].join(" ");
}

function rankCommand(network: Network, state: State): string {
  const { choice } = state;
  const words = ["jiedui", "rank", quoted(network.file), ...option("by", state.size === "none" ? "degree" : state.size)];
  words.push(...(choice.relations === null ? [] : option("relation", choice.relations.join(","))), ...each("kind", choice.kinds));
  words.push(...each("document", choice.documents), ...(choice.confidence > 0 ? option("min-confidence", String(choice.confidence)) : []));
  return [...words, ...originOptions(choice), ...timeOptions(choice)].join(" ");
}

/** What shows the state again with the command: the drawing, the ranking, and what the open panel is about. */
export function commandsOf(network: Network, state: State): string[] {
  const commands = [drawCommand(network, state), rankCommand(network, state)];
  if (state.entity !== "") {
    commands.push(["jiedui", "show", quoted(network.file), quoted(state.entity), ...timeOptions(state.choice)].join(" "));
  }
  if (state.path.from !== "" && state.path.to !== "") {
    commands.push(pathCommand(network, state));
  }
  return commands;
}
