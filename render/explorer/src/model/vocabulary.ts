// The words of the cooperation model, in its order (graph/include/jiedui/graph/vocabulary.hpp).

export const KINDS = ["region", "area", "zone", "country", "organization", "platform", "programme", "field", "document"] as const;
export type Kind = (typeof KINDS)[number];

export const RELATIONS = [
  "pairing",
  "aid",
  "cooperation",
  "joint_research",
  "co_construction",
  "talent_exchange",
  "technology_transfer",
  "hosts",
  "part_of",
  "member_of",
  "issues",
  "leads",
  "focuses_on",
] as const;
export type Relation = (typeof RELATIONS)[number];

export const ORIGINS = ["stated", "background"] as const;
export type Origin = (typeof ORIGINS)[number];

export const STATED_RELATIONS: readonly Relation[] = RELATIONS.slice(0, 8);
/** What paths pass through. */
export const PATH_KINDS: readonly Kind[] = KINDS.slice(0, 7);

export const isStructural = (relation: Relation): boolean => RELATIONS.indexOf(relation) >= 8;

export const isOneOf = <T extends string>(words: readonly T[], word: unknown): word is T => words.some((each) => each === word);
