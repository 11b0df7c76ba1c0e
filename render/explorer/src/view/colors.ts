// Colours of both appearances, from the style that the drawings of jiedui have too.
import type { KindLook, RelationLook } from "../model/data.js";

export interface Palette {
  isDark: boolean;
  paper: string;
  text: string;
  muted: string;
  faint: string;
  accent: string;
}

export const LIGHT: Palette = { isDark: false, paper: "#fbfbf9", text: "#1a1a1a", muted: "#5f6368", faint: "#e3e2dc", accent: "#0a5c7a" };
export const DARK: Palette = { isDark: true, paper: "#15181b", text: "#eceae4", muted: "#a4a8ad", faint: "#2c3136", accent: "#6cc3e0" };

function channels(color: string): [number, number, number] {
  const value = Number.parseInt(/^#[0-9a-f]{6}$/i.test(color) ? color.slice(1) : "808080", 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `share` of the second colour. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  const hex = from.map((value, i) => Math.round(value + ((to[i] ?? 0) - value) * share).toString(16).padStart(2, "0"));
  return `#${hex.join("")}`;
}

export const kindColors = (look: KindLook, palette: Palette): { fill: string; outline: string } =>
  palette.isDark
    ? { fill: mix(look.outline, palette.paper, 0.55), outline: mix(look.outline, "#ffffff", 0.42) }
    : { fill: mix(look.fill, look.outline, 0.12), outline: mix(look.outline, "#ffffff", 0) };

export const relationColor = (look: RelationLook, palette: Palette): string => (palette.isDark ? mix(look.color, "#ffffff", 0.34) : mix(look.color, "#ffffff", 0));
