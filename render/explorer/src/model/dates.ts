// Dates as the files hold them: 2022-03-03, 2022-03, 2022 (graph/include/jiedui/graph/dates.hpp).
import type { DocumentRecord } from "./data.js";

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) {
    return false;
  }
  const month = Number(parts[2] ?? "1");
  const day = Number(parts[3] ?? "1");
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(parts[1]), month);
}

export const firstDay = (date: string): string => date + "-01-01".slice(date.length - 4);

export function lastDay(date: string): string {
  if (date.length === 4) {
    return `${date}-12-31`;
  }
  return date.length === 7 ? `${date}-${String(daysIn(Number(date.slice(0, 4)), Number(date.slice(5))))}` : date;
}

/** When a document was issued: written, else published; empty when neither is known. */
export function dateOf(document: DocumentRecord | undefined): string {
  return [document?.written ?? "", document?.published ?? ""].find(isDate) ?? "";
}
