// Pictures, files and commands of what is shown.
import type { App } from "../app.js";
import { download, pngOf } from "../export/download.js";
import type { Selection } from "../export/files.js";
import { entitiesCsv, networkJson, statementsFile, tiesCsv } from "../export/files.js";
import { svgPicture } from "../export/svg.js";
import { commandsOf, isBeyondCommands } from "../model/commands.js";
import { at } from "../model/data.js";
import { LIGHT } from "../view/colors.js";
import { button, h } from "../view/dom.js";
import { sceneEdges, sceneNodes } from "../view/scene.js";
import { copyButton, section } from "./common.js";

let scope: "view" | "selection" = "view";

function selectionOf(app: App): Selection {
  const { view, emphasis, network } = app;
  if (scope === "view" || emphasis === null) {
    return { vertices: view.vertices, edges: view.edges };
  }
  const edges = view.edges.filter((edge) => emphasis.edges.has(edge));
  const ends = new Set(edges.flatMap((edge) => [at(network.edges, edge).source, at(network.edges, edge).target]));
  return { vertices: view.vertices.filter((vertex) => emphasis.vertices.has(vertex) || ends.has(vertex)), edges };
}

function picture(app: App): string {
  const { network, view, layout, state, emphasis, t } = app;
  return svgPicture({
    network,
    state,
    layout,
    title: network.title === "" ? t("network") : network.title,
    nodes: sceneNodes(network, view, layout, state, LIGHT, emphasis),
    edges: sceneEdges(network, view, LIGHT, emphasis),
    t,
  });
}

export function takePanel(app: App): Node[] {
  const { network, state, t } = app;
  const stem = network.file.replace(/\.[^.]*$/, "") || "network";
  const hasSelection = app.emphasis !== null;
  const radio = (value: "view" | "selection"): HTMLElement => {
    const input = h("input", { attributes: { type: "radio", name: "scope", value, checked: scope === value, disabled: value === "selection" && !hasSelection } });
    input.addEventListener("change", () => {
      scope = value;
    });
    return h("label", { class: "check" }, input, t(value === "view" ? "scope.view" : "scope.selection"));
  };
  if (!hasSelection) {
    scope = "view";
  }
  const file = (label: string, extension: string, type: string, content: (selection: Selection) => string): HTMLElement =>
    button(label, () => {
      download(`${stem}${extension}`, content(selectionOf(app)), type);
    });
  const png = (): void => {
    void pngOf(picture(app)).then((blob) => {
      download(`${stem}.png`, blob);
    });
  };
  const commands = commandsOf(network, state);
  return [
    section(
      t("picture"),
      h(
        "div",
        { class: "buttons" },
        button("SVG", () => {
          download(`${stem}.svg`, picture(app), "image/svg+xml");
        }),
        button("PNG", png),
      ),
    ),
    section(
      t("data"),
      h("fieldset", { class: "scope" }, h("legend", {}, t("scope")), radio("view"), radio("selection")),
      h(
        "div",
        { class: "buttons" },
        file(t("tiesCsv"), "-ties.csv", "text/csv", (selection) => tiesCsv(network, app.view, selection)),
        file(t("entitiesCsv"), "-entities.csv", "text/csv", (selection) => entitiesCsv(network, selection)),
        file(t("json"), "-view.json", "application/json", (selection) => networkJson(network, app.view, selection)),
        file(t("statements"), "-statements.jsonl", "application/jsonl", (selection) => statementsFile(network, app.view, selection)),
      ),
      h("p", { class: "muted small" }, t("statementsHint")),
    ),
    section(
      t("commands"),
      h("pre", { attributes: { tabindex: 0 } }, commands.join("\n")),
      h("div", { class: "buttons" }, copyButton(app, t("copy"), () => commands.join("\n"))),
      ...(isBeyondCommands(state.choice) ? [h("p", { class: "muted small" }, t("beyondCommands"))] : []),
    ),
    section(t("link"), h("p", { class: "muted small" }, t("linkHint")), h("div", { class: "buttons" }, copyButton(app, t("copyLink"), () => location.href))),
  ];
}
