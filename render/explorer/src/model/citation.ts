// A statement as it is cited: Chinese after GB/T 7714, English in the order of author, year, title.
import type { Proof } from "./evidence.js";
import { dateOf } from "./dates.js";
import type { Language } from "./state.js";

const FEW = 3;

function issuersOf(proof: Proof, more: string, separator: string): string {
  const issuers = proof.document?.issuers ?? [];
  return issuers.length > FEW ? issuers.slice(0, FEW).join(separator) + more : issuers.join(separator);
}

export function citationOf(proof: Proof, language: Language): string {
  const title = proof.document?.title === undefined || proof.document.title === "" ? proof.statement.document : proof.document.title;
  const number = proof.document?.number ?? "";
  const date = dateOf(proof.document);
  const { clause } = proof.statement;
  const quotes = proof.quotations.filter((quotation) => !quotation.isValidity && quotation.quote !== "").map((quotation) => quotation.quote);
  if (language === "zh") {
    const issuers = issuersOf(proof, "，等", "，");
    const head = [issuers, `${title}${number === "" || number === title ? "" : `：${number}`}[A]`].filter((part) => part !== "").join(". ");
    return `${[head, date, clause].filter((part) => part !== "").join(", ")}. ${quotes.map((quote) => `“${quote}”`).join(" ")}`.trim();
  }
  const issuers = issuersOf(proof, " et al.", ", ");
  const head = `${issuers === "" ? "" : `${issuers} `}${date === "" ? "(n.d.)" : `(${date})`}. ${title}`;
  return `${[head, number === title ? "" : number, clause === "" ? "" : `clause ${clause}`].filter((part) => part !== "").join(", ")}. ${quotes.map((quote) => `“${quote}”`).join(" ")}`.trim();
}
