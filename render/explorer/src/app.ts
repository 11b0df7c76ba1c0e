// What the parts of the page share.
import type { Network } from "./model/data.js";
import type { View } from "./model/filter.js";
import type { NameIndex } from "./model/search.js";
import type { State } from "./model/state.js";
import type { PathAnswer } from "./paths/paths.js";
import type { Palette } from "./view/colors.js";
import type { Layout } from "./model/layouts.js";
import type { Translate } from "./view/messages.js";
import type { Emphasis } from "./view/scene.js";

export type PathResult = { kind: "none" } | { kind: "problem"; text: string } | { kind: "answer"; answer: PathAnswer };

export interface App {
  readonly network: Network;
  readonly names: NameIndex;
  /** What a fresh page shows. */
  readonly usual: State;
  readonly state: State;
  readonly view: View;
  readonly layout: Layout;
  readonly palette: Palette;
  readonly emphasis: Emphasis | null;
  readonly paths: PathResult;
  readonly t: Translate;
  update: (patch: Partial<State>) => void;
  /** Shows an entity or a tie and moves the reader to its details. */
  openEntity: (vertex: number) => void;
  openTie: (edge: number) => void;
  /** Says something to everybody for a moment. */
  announce: (text: string) => void;
}
