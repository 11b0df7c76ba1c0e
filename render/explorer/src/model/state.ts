// What the page shows, as one value, and its form in the fragment of the address. A fragment comes from outside: what does
// not fit is dropped.
import type { Direction } from "../paths/automaton.js";
import type { HopWeight } from "../paths/hops.js";
import type { Choice } from "./filter.js";
import { everything } from "./filter.js";
import { KINDS, ORIGINS, RELATIONS, isOneOf } from "./vocabulary.js";

export const LAYOUTS = ["force", "regions", "map", "rings"] as const;
export const LABELS = ["zh", "en", "both"] as const;
export const THEMES = ["auto", "light", "dark"] as const;
export const PANELS = ["details", "paths", "table", "compare", "take"] as const;
export const LANGUAGES = ["zh", "en"] as const;
export const TABLES = ["entities", "ties"] as const;
const DIRECTIONS: readonly Direction[] = ["drop", "keep"];
const WEIGHTS: readonly HopWeight[] = ["one", "documents", "statements"];

export type Language = (typeof LANGUAGES)[number];
export type Labels = (typeof LABELS)[number];
export type LayoutName = (typeof LAYOUTS)[number];
export type Panel = (typeof PANELS)[number];
export type TableName = (typeof TABLES)[number];

export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

export interface PathChoice {
  from: string;
  to: string;
  most: number;
  maxHops: number;
  pattern: string;
  direction: Direction;
  weight: HopWeight;
}

export interface State {
  language: Language;
  theme: (typeof THEMES)[number];
  layout: LayoutName;
  /** Where the drawing is looked at: middle and how much of it is seen; null: all. */
  camera: Camera | null;
  labels: Labels;
  /** Name of a measure; `none`: all of one size. */
  size: string;
  choice: Choice;
  /** Id of the chosen entity, or "". */
  entity: string;
  /** Position of the chosen tie, or -1. */
  tie: number;
  panel: Panel;
  path: PathChoice;
  /** Ids of two documents. */
  compare: [string, string];
  table: TableName;
  sort: string;
  ascending: boolean;
}

export function defaultState(language: Language, measures: readonly string[]): State {
  return {
    language,
    theme: "auto",
    layout: "force",
    camera: null,
    labels: language,
    size: measures[0] ?? "none",
    choice: everything,
    entity: "",
    tie: -1,
    panel: "details",
    path: { from: "", to: "", most: 3, maxHops: 6, pattern: "", direction: "drop", weight: "one" },
    compare: ["", ""],
    table: "entities",
    sort: "",
    ascending: false,
  };
}

const SEPARATOR = ",";

/** Texts as they are, lists joined; what equals the default is left out. */
function fields(state: State): Record<string, string> {
  const list = (values: readonly string[] | null): string => (values === null ? "*" : values.map(encodeURIComponent).join(SEPARATOR));
  return {
    lang: state.language,
    theme: state.theme,
    layout: state.layout,
    camera: state.camera === null ? "" : [state.camera.x, state.camera.y, state.camera.ratio].map((value) => String(Number(value.toFixed(4)))).join(SEPARATOR),
    labels: state.labels,
    size: state.size,
    relations: list(state.choice.relations),
    kinds: list(state.choice.kinds),
    documents: list(state.choice.documents),
    origins: list(state.choice.origins),
    since: state.choice.from,
    until: state.choice.to,
    confidence: String(state.choice.confidence),
    entity: state.entity,
    tie: String(state.tie),
    panel: state.panel,
    from: state.path.from,
    to: state.path.to,
    k: String(state.path.most),
    hops: String(state.path.maxHops),
    pattern: state.path.pattern,
    direction: state.path.direction,
    weight: state.path.weight,
    one: state.compare[0],
    other: state.compare[1],
    table: state.table,
    sort: state.sort,
    order: state.ascending ? "up" : "down",
  };
}

export function toFragment(state: State, usual: State): string {
  const normal = fields(usual);
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(fields(state))) {
    if (value !== normal[key]) {
      parameters.set(key, value);
    }
  }
  return parameters.toString();
}

export function fromFragment(fragment: string, usual: State): State {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const word = <T extends string>(key: string, words: readonly T[], otherwise: T): T => {
    const value = parameters.get(key);
    return isOneOf(words, value) ? value : otherwise;
  };
  const number = (key: string, low: number, high: number, otherwise: number): number => {
    const value = Number(parameters.get(key) ?? "x");
    return value >= low && value <= high ? value : otherwise;
  };
  const text = (key: string, otherwise: string): string => parameters.get(key) ?? otherwise;
  const list = (key: string): string[] | null => {
    const value = parameters.get(key);
    if (value === null || value === "*") {
      return null;
    }
    return value === "" ? [] : value.split(SEPARATOR).map(decoded);
  };
  const words = <T extends string>(key: string, all: readonly T[]): T[] | null => list(key)?.filter((each) => isOneOf(all, each)) ?? null;
  const language = word("lang", LANGUAGES, usual.language);
  return {
    language,
    theme: word("theme", THEMES, usual.theme),
    layout: word("layout", LAYOUTS, usual.layout),
    camera: cameraOf(text("camera", "")),
    labels: word("labels", LABELS, usual.labels),
    size: text("size", usual.size),
    choice: {
      relations: words("relations", RELATIONS),
      kinds: words("kinds", KINDS),
      documents: list("documents"),
      origins: words("origins", ORIGINS) ?? usual.choice.origins,
      from: text("since", ""),
      to: text("until", ""),
      confidence: number("confidence", 0, 1, 0),
    },
    entity: text("entity", ""),
    tie: Math.trunc(number("tie", -1, 1e9, -1)),
    panel: word("panel", PANELS, usual.panel),
    path: {
      from: text("from", ""),
      to: text("to", ""),
      most: Math.trunc(number("k", 1, 50, 3)),
      maxHops: Math.trunc(number("hops", 1, 12, 6)),
      pattern: text("pattern", ""),
      direction: word("direction", DIRECTIONS, "drop"),
      weight: word("weight", WEIGHTS, "one"),
    },
    compare: [text("one", ""), text("other", "")],
    table: word("table", TABLES, usual.table),
    sort: text("sort", ""),
    ascending: parameters.get("order") === "up",
  };
}

function cameraOf(text: string): Camera | null {
  const [x = NaN, y = NaN, ratio = NaN, ...rest] = text.split(SEPARATOR).map(Number);
  const isPlace = rest.length === 0 && Math.abs(x) < 100 && Math.abs(y) < 100 && ratio >= 0.02 && ratio <= 4;
  return isPlace ? { x, y, ratio } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
