// The network inside the page, as render/src/explorer_data.cpp writes it, with the look-ups that everything else needs.
import type { Kind, Relation } from "./vocabulary.js";

export interface Words {
  zh: string;
  en: string;
}

export interface KindLook {
  label: Words;
  shape: string;
  fill: string;
  outline: string;
}

export interface RelationLook {
  label: Words;
  color: string;
  line: string;
  arrow: string;
}

export interface Style {
  kinds: Record<Kind, KindLook>;
  relations: Record<Relation, RelationLook>;
  groups: Record<string, Words>;
}

export interface Piece {
  span: [number, number];
  quote: string;
}

/** A statement in the form of statement files (docs/formats.md). */
export interface Statement {
  document: string;
  clause: string;
  relation: Relation;
  participants: { entity: string; role: string }[];
  platform?: string | null;
  programme?: string | null;
  fields?: string[];
  evidence: Piece[];
  confidence: number;
  origin: "stated" | "background";
  rule?: string;
  valid_from?: string;
  valid_to?: string;
  valid_by?: Piece | null;
  note?: string;
}

export interface DocumentRecord {
  document: string;
  title: string;
  number: string;
  issuers: string[];
  written: string;
  published: string;
}

export interface Vertex {
  index: number;
  id: string;
  kind: Kind;
  name: string;
  en: string;
  code: string;
  group: string;
  names: string[];
  map: [number, number] | null;
  at: [number, number] | null;
}

export interface Edge {
  index: number;
  source: number;
  target: number;
  relation: Relation;
  directed: boolean;
  background: boolean;
  statements: number[];
}

export interface Measure {
  name: string;
  title: Words;
  formula: string;
  source: string;
  convention: string;
  values: (number | null)[];
}

export interface Passage {
  before: string;
  quote: string;
  after: string;
}

export interface Network {
  title: string;
  language: "zh" | "en";
  file: string;
  program: string;
  style: Style;
  documents: DocumentRecord[];
  vertices: Vertex[];
  edges: Edge[];
  statements: Statement[];
  measures: Measure[];
  passages: Map<string, Passage>;
  /** Edges at each vertex, ascending. */
  edgesAt: number[][];
  vertexById: Map<string, number>;
  documentById: Map<string, DocumentRecord>;
}

interface RawVertex {
  kind: Kind;
  name: string;
  en?: string;
  code?: string;
  group?: string;
  names?: string[];
  map?: [number, number];
  at?: [number, number];
}

interface RawEdge {
  s: number;
  t: number;
  r: Relation;
  d?: boolean;
  b?: boolean;
  by: number[];
}

export interface RawNetwork {
  format: string;
  title: string;
  language: "zh" | "en";
  network: string;
  program: string;
  style: Style;
  documents: DocumentRecord[];
  vertices: RawVertex[];
  edges: RawEdge[];
  statements: Statement[];
  measures: Measure[];
  passages: (Passage & { s: number; e: number })[];
}

/** The key of a piece of evidence in `Network.passages`. */
export const passageKey = (statement: number, piece: number): string => `${String(statement)}:${String(piece)}`;

/** Documents without a record, such as those of a hand-coded table, get an empty one. */
function allDocuments(raw: RawNetwork): DocumentRecord[] {
  const known = new Set(raw.documents.map((document) => document.document));
  const others = new Set(raw.statements.filter((s) => s.origin === "stated" && !known.has(s.document)).map((s) => s.document));
  const bare = [...others].map((document) => ({ document, title: "", number: "", issuers: [], written: "", published: "" }));
  return [...raw.documents, ...bare];
}

export function readNetwork(raw: RawNetwork): Network {
  const vertices = raw.vertices.map((vertex, index) => ({
    index,
    id: `${vertex.kind}:${vertex.name}`,
    kind: vertex.kind,
    name: vertex.name,
    en: vertex.en ?? "",
    code: vertex.code ?? "",
    group: vertex.group ?? "",
    names: vertex.names ?? [],
    map: vertex.map ?? null,
    at: vertex.at ?? null,
  }));
  const edges = raw.edges.map((edge, index) => ({
    index,
    source: edge.s,
    target: edge.t,
    relation: edge.r,
    directed: edge.d ?? false,
    background: edge.b ?? false,
    statements: edge.by,
  }));
  const edgesAt: number[][] = vertices.map(() => []);
  for (const edge of edges) {
    edgesAt[edge.source]?.push(edge.index);
    edgesAt[edge.target]?.push(edge.index);
  }
  const documents = allDocuments(raw);
  return {
    title: raw.title,
    language: raw.language,
    file: raw.network,
    program: raw.program,
    style: raw.style,
    documents,
    vertices,
    edges,
    statements: raw.statements,
    measures: raw.measures,
    passages: new Map(raw.passages.map((passage) => [passageKey(passage.s, passage.e), passage])),
    edgesAt,
    vertexById: new Map(vertices.map((vertex) => [vertex.id, vertex.index])),
    documentById: new Map(documents.map((document) => [document.document, document])),
  };
}

/** Arrays whose indices come from the network itself. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) {
    throw new RangeError(`no entry ${String(index)}`);
  }
  return value;
}

export const otherEnd = (edge: Edge, vertex: number): number => (edge.source === vertex ? edge.target : edge.source);
