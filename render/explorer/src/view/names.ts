// What entities, relations and documents are called in a language.
import type { DocumentRecord, Network, Words } from "../model/data.js";
import { at } from "../model/data.js";
import type { Labels, Language } from "../model/state.js";

export const inLanguage = (words: Words, language: Language): string => (language === "zh" ? words.zh : words.en) || words.zh || words.en;

/** In one line; `both` puts the English name behind the Chinese one. */
export function nameOf(network: Network, vertex: number, labels: Labels, separator = " "): string {
  const { name, en } = at(network.vertices, vertex);
  if (labels === "zh" || en === "" || en === name) {
    return name;
  }
  return labels === "en" ? en : `${name}${separator}${en}`;
}

export const titleOf = (document: DocumentRecord): string => document.number || document.title || document.document;

/** The name of a cluster of the layout by macro-regions. */
export function groupName(network: Network, group: string, language: Language): string {
  const words = network.style.groups[group];
  if (words !== undefined) {
    return inLanguage(words, language);
  }
  const kind = Object.entries(network.style.kinds).find(([name]) => group === `kind:${name}`);
  return kind === undefined ? group : inLanguage(kind[1].label, language);
}
