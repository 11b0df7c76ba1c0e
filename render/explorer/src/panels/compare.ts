// Two documents side by side.
import type { App } from "../app.js";
import { compareDocuments } from "../model/compare.js";
import { field, h, select } from "../view/dom.js";
import { titleOf } from "../view/names.js";
import { list, section, tieButton } from "./common.js";

export function comparePanel(app: App): Node[] {
  const { network, state, t, view } = app;
  const [one, other] = state.compare;
  const options: [string, string][] = [["", t("choose")], ...network.documents.map((document): [string, string] => [document.document, titleOf(document)])];
  const chooser = (label: string, value: string, change: (value: string) => void): HTMLElement => field(label, select(options, value, change));
  const choosers = h(
    "div",
    { class: "path-form" },
    chooser(t("one"), one, (value) => {
      app.update({ compare: [value, other] });
    }),
    chooser(t("other"), other, (value) => {
      app.update({ compare: [one, value] });
    }),
  );
  if (one === "" || other === "" || one === other) {
    return [h("p", { class: "lead" }, t("chooseTwo")), choosers];
  }
  const { onlyOne, both, onlyOther } = compareDocuments(network, view.edges, view.statements, one, other);
  const name = (id: string): string => titleOf(network.documentById.get(id) ?? { document: id, title: "", number: "", issuers: [], written: "", published: "" });
  const part = (title: string, edges: number[]): HTMLElement => section(`${title} (${String(edges.length)})`, list(edges.map((edge) => tieButton(app, edge))));
  return [choosers, part(t("onlyIn", name(one)), onlyOne), part(t("inBoth"), both), part(t("onlyIn", name(other)), onlyOther)];
}
