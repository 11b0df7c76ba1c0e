// Entities by any form of their names: 新疆, Xinjiang, xj, 疆.
import type { Network, Vertex } from "./data.js";
import { at } from "./data.js";

const initial = "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?";
const final =
  "(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|uen|ueng|üan|ai|ei|ui|ao|ou|iu|ie|ue|üe|an|en|in|un|ün|ia|ua|uo|io|a|o|e|i|u|ü|v)";
const firstSyllable = new RegExp(`^(?:${initial}${final}|er)`, "u");
/** Inside a word a syllable without a consonant has an apostrophe before it. */
const nextSyllable = new RegExp(`^${initial.slice(0, -1)}${final}`, "u");

/** The first letters of the syllables of a word in pinyin; nothing where it is none. */
function syllableInitials(word: string, syllable = firstSyllable): string | null {
  if (word === "") {
    return "";
  }
  for (let found = syllable.exec(word)?.[0] ?? ""; found !== ""; found = syllable.exec(found.slice(0, -1))?.[0] ?? "") {
    const rest = syllableInitials(word.slice(found.length), nextSyllable);
    if (rest !== null) {
      return word.charAt(0) + rest;
    }
  }
  return null;
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().trim();

/** `Xinjiang` gives `xj`; a word that is no pinyin gives its first letter. */
export function initialsOf(english: string): string {
  const words = fold(english).split(/[^\p{L}]+/u);
  return words.map((word) => syllableInitials(word) ?? word.charAt(0)).join("");
}

interface Forms {
  vertex: Vertex;
  whole: string[];
  initials: string;
}

export interface Match {
  vertex: number;
  /** The form that was met, where it is not the name itself. */
  form: string;
}

/** 0: the name; 1: an abbreviation or alias; 2: its beginning; 3: initials; 4: a part of it. */
function rank(forms: Forms, query: string): { rank: number; form: string } | null {
  const exact = forms.whole.indexOf(query);
  if (exact >= 0) {
    return { rank: exact === 0 ? 0 : 1, form: at(forms.whole, exact) };
  }
  const begins = forms.whole.find((form) => form.startsWith(query));
  if (begins !== undefined) {
    return { rank: 2, form: begins };
  }
  if (query.length > 1 && /^[a-z]+$/.test(query) && forms.initials.startsWith(query)) {
    return { rank: 3, form: forms.initials };
  }
  const inside = forms.whole.find((form) => form.includes(query));
  return inside === undefined ? null : { rank: 4, form: inside };
}

export class NameIndex {
  private readonly forms: Forms[];

  constructor(private readonly network: Network) {
    this.forms = network.vertices.map((vertex) => ({
      vertex,
      whole: [vertex.name, vertex.en, ...vertex.names, vertex.code, vertex.id].map(fold).filter((form) => form !== ""),
      initials: initialsOf(vertex.en),
    }));
  }

  /** Best first; of equal ones those with most ties. */
  find(query: string, most = 12): Match[] {
    const wanted = fold(query);
    if (wanted === "") {
      return [];
    }
    const ties = (vertex: number): number => at(this.network.edgesAt, vertex).length;
    return this.forms
      .flatMap((forms) => {
        const found = rank(forms, wanted);
        return found === null ? [] : [{ ...found, vertex: forms.vertex.index }];
      })
      .sort((a, b) => a.rank - b.rank || ties(b.vertex) - ties(a.vertex) || a.vertex - b.vertex)
      .slice(0, most)
      .map(({ vertex, form }) => ({ vertex, form: form === fold(at(this.network.vertices, vertex).name) ? "" : form }));
  }

  /** The entity that is meant by a name that somebody wrote in full. */
  best(query: string): number | null {
    return this.find(query, 1)[0]?.vertex ?? null;
  }
}
