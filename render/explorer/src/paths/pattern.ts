// The pattern of relations of `jiedui paths --pattern` (analysis/include/jiedui/analysis/relation_pattern.hpp): a regular
// expression whose letters are relations, read into its position automaton (Glushkov 1961).
import type { Relation } from "../model/vocabulary.js";
import { RELATIONS, isOneOf } from "../model/vocabulary.js";

export interface PatternTie {
  relations: readonly Relation[];
  arrow: "unsaid" | "along" | "against";
}

/** Bit i of a set stands for `ties[i]`. Without ties every path fits. */
export interface Pattern {
  ties: PatternTie[];
  follow: bigint[];
  first: bigint;
  last: bigint;
}

export class PatternError extends Error {
  constructor(
    readonly character: number,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`character ${String(character)}: expected ${expected}, found ${found === "" ? "the end" : found}`);
  }
}

const MAX_TIES = 63;

interface Part {
  mayBeEmpty: boolean;
  first: bigint;
  last: bigint;
}

/** Recursive descent, one method for each line of the grammar. */
class Parser {
  private at = 0;
  private readonly ties: PatternTie[] = [];
  private readonly follow: bigint[] = [];

  constructor(private readonly text: string) {}

  run(): Pattern {
    const whole = this.alternatives();
    if (this.sign() !== "") {
      this.fail("'|', ',', '*', '+', '?' or the end");
    }
    return { ties: this.ties, follow: this.follow, first: whole.first, last: whole.last };
  }

  private alternatives(): Part {
    let part = this.sequence();
    while (this.take("|")) {
      const other = this.sequence();
      part = { mayBeEmpty: part.mayBeEmpty || other.mayBeEmpty, first: part.first | other.first, last: part.last | other.last };
    }
    return part;
  }

  private sequence(): Part {
    let part = this.item();
    while (this.take(",")) {
      const next = this.item();
      this.connect(part.last, next.first);
      part = {
        mayBeEmpty: part.mayBeEmpty && next.mayBeEmpty,
        first: part.first | (part.mayBeEmpty ? next.first : 0n),
        last: next.last | (next.mayBeEmpty ? part.last : 0n),
      };
    }
    return part;
  }

  private item(): Part {
    const part = this.operand();
    if (this.take("*")) {
      this.connect(part.last, part.first);
      return { ...part, mayBeEmpty: true };
    }
    if (this.take("+")) {
      this.connect(part.last, part.first);
      return part;
    }
    return this.take("?") ? { ...part, mayBeEmpty: true } : part;
  }

  private operand(): Part {
    if (!this.take("(")) {
      return this.tie();
    }
    const part = this.alternatives();
    if (!this.take(")")) {
      this.fail("')'");
    }
    return part;
  }

  private tie(): Part {
    const arrow = this.take(">") ? "along" : this.take("<") ? "against" : "unsaid";
    const relations = this.relations();
    if (this.ties.length === MAX_TIES) {
      this.fail(`${String(MAX_TIES)} ties at most`);
    }
    const bit = 1n << BigInt(this.ties.length);
    this.ties.push({ relations, arrow });
    this.follow.push(0n);
    return { mayBeEmpty: false, first: bit, last: bit };
  }

  private relations(): readonly Relation[] {
    if (this.take(".")) {
      return RELATIONS;
    }
    this.skipBlanks();
    const word = /^[a-z_]*/.exec(this.text.slice(this.at))?.[0] ?? "";
    if (word !== "any" && !isOneOf(RELATIONS, word)) {
      return this.fail("a relation, '.', '<', '>' or '('", word);
    }
    this.at += word.length;
    return word === "any" ? RELATIONS : [word];
  }

  private connect(from: bigint, to: bigint): void {
    this.follow.forEach((set, i) => {
      this.follow[i] = ((from >> BigInt(i)) & 1n) === 1n ? set | to : set;
    });
  }

  private skipBlanks(): void {
    while (this.text.charAt(this.at) === " " || this.text.charAt(this.at) === "\t") {
      this.at += 1;
    }
  }

  private sign(): string {
    this.skipBlanks();
    return this.text.charAt(this.at);
  }

  private take(wanted: string): boolean {
    const isThere = this.sign() === wanted;
    this.at += isThere ? 1 : 0;
    return isThere;
  }

  private fail(expected: string, word = ""): never {
    const found = word === "" ? ([...this.text.slice(this.at)][0] ?? "") : word;
    throw new PatternError([...this.text.slice(0, this.at)].length + 1, expected, found);
  }
}

/** Throws `PatternError`. */
export const parsePattern = (text: string): Pattern => new Parser(text).run();
