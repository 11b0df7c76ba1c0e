// How the network is shown, and what of it: the legend is where relations and kinds are chosen.
import type { App } from "../app.js";
import { at } from "../model/data.js";
import { dateOf } from "../model/dates.js";
import type { Choice } from "../model/filter.js";
import { chosenRelations, everything } from "../model/filter.js";
import type { Labels, LayoutName } from "../model/state.js";
import { LABELS, LAYOUTS } from "../model/state.js";
import { KINDS, ORIGINS, RELATIONS, STATED_RELATIONS } from "../model/vocabulary.js";
import { button, checkbox, field, h, select } from "../view/dom.js";
import { inLanguage, titleOf } from "../view/names.js";
import { kindSwatch, relationSwatch } from "../view/swatches.js";

const choose = (app: App, patch: Partial<Choice>): void => {
  app.update({ choice: { ...app.state.choice, ...patch } });
};

const count = (value: number): HTMLElement => h("span", { class: "count" }, String(value));

function viewFields(app: App): HTMLElement {
  const { state, t, network } = app;
  const layouts = LAYOUTS.map((name): [string, string] => [name, t(`layout.${name}`)]);
  const sizes: [string, string][] = [...network.measures.map((measure): [string, string] => [measure.name, inLanguage(measure.title, state.language)]), ["none", t("size.none")]];
  const changeLayout = (value: string): void => {
    if (value === "rings" && !network.vertexById.has(state.entity)) {
      app.announce(t("ringsNeedEntity"));
      app.update({});
      return;
    }
    app.update({ layout: LAYOUTS.find((name) => name === value) ?? ("force" satisfies LayoutName) });
  };
  const labels = LABELS.map((name): [string, string] => [name, t(`labels.${name}`)]);
  return h(
    "div",
    { class: "fields" },
    field(t("layout"), select(layouts, state.layout, changeLayout, { id: "layout" })),
    field(t("size"), select(sizes, state.size, (value) => {
      app.update({ size: value });
    })),
    field(t("labels"), select(labels, state.labels, (value) => {
      app.update({ labels: LABELS.find((name) => name === value) ?? ("zh" satisfies Labels) });
    })),
  );
}

function group(title: string, children: Node[], buttons: Node[] = []): HTMLElement {
  return h("fieldset", {}, h("legend", {}, title), ...children, buttons.length > 0 && h("div", { class: "tiny" }, ...buttons));
}

/** The chosen ones after a click; null where that is what an untouched page has. */
function toggled<T>(all: readonly T[], chosen: ReadonlySet<T>, value: T, isOn: boolean, usual: readonly T[]): T[] | null {
  const next = all.filter((each) => (each === value ? isOn : chosen.has(each)));
  return next.length === usual.length && next.every((each, i) => each === usual[i]) ? null : next;
}

function relationGroup(app: App): HTMLElement {
  const { network, state, t } = app;
  const chosen = chosenRelations(state.choice);
  const rows = RELATIONS.flatMap((relation) => {
    const number = network.edges.filter((edge) => edge.relation === relation).length;
    const look = network.style.relations[relation];
    const change = (isOn: boolean): void => {
      choose(app, { relations: toggled(RELATIONS, chosen, relation, isOn, STATED_RELATIONS) });
    };
    return number === 0 ? [] : [checkbox([relationSwatch(look, app.palette), h("span", { class: "grow" }, inLanguage(look.label, state.language)), count(number)], chosen.has(relation), change)];
  });
  const all = button(t("all"), () => {
    choose(app, { relations: [...RELATIONS], origins: [...ORIGINS] });
  });
  const none = button(t("none"), () => {
    choose(app, { relations: [] });
  });
  return group(t("relations"), [...rows, h("p", { class: "muted small" }, t("thickness"))], [all, none]);
}

function kindGroup(app: App): HTMLElement {
  const { network, state, t } = app;
  const chosen = new Set(state.choice.kinds ?? KINDS);
  const rows = KINDS.flatMap((kind) => {
    const number = network.vertices.filter((vertex) => vertex.kind === kind).length;
    const look = network.style.kinds[kind];
    const change = (isOn: boolean): void => {
      choose(app, { kinds: toggled(KINDS, chosen, kind, isOn, KINDS) });
    };
    return number === 0 ? [] : [checkbox([kindSwatch(look, app.palette), h("span", { class: "grow" }, inLanguage(look.label, state.language)), count(number)], chosen.has(kind), change)];
  });
  return group(t("kinds"), rows);
}

function documentGroup(app: App): HTMLElement {
  const { network, state, t } = app;
  const all = network.documents.map((document) => document.document);
  const chosen = new Set(state.choice.documents ?? all);
  const rows = network.documents.map((document) => {
    const change = (isOn: boolean): void => {
      choose(app, { documents: toggled(all, chosen, document.document, isOn, all) });
    };
    return checkbox([h("span", { class: "grow" }, titleOf(document))], chosen.has(document.document), change);
  });
  const buttons = [
    button(t("all"), () => {
      choose(app, { documents: null });
    }),
    button(t("none"), () => {
      choose(app, { documents: [] });
    }),
  ];
  return group(t("documents"), [h("div", { class: "long" }, ...rows)], buttons);
}

/** Two sliders over the days on which documents were issued. */
function timeGroup(app: App): HTMLElement {
  const { network, state, t } = app;
  const days = [...new Set(network.documents.map(dateOf))].filter((day) => day !== "").sort();
  if (days.length === 0) {
    return group(t("time"), [h("p", { class: "muted small" }, t("noDates"))]);
  }
  const last = days.length - 1;
  const low = state.choice.from === "" ? 0 : Math.max(0, days.findIndex((day) => day >= state.choice.from));
  const high = state.choice.to === "" ? last : days.reduce((found, day, i) => (day <= state.choice.to ? i : found), 0);
  const slider = (label: string, position: number, change: (position: number) => void): HTMLElement => {
    const shown = h("output", {}, at(days, position));
    const input = h("input", { attributes: { type: "range", min: 0, max: last, step: 1, value: position, "aria-valuetext": at(days, position), disabled: last === 0 } });
    input.addEventListener("input", () => {
      shown.value = at(days, Number(input.value));
      input.setAttribute("aria-valuetext", shown.value);
    });
    input.addEventListener("change", () => {
      change(Number(input.value));
    });
    return h("label", { class: "slider" }, h("span", {}, label), input, shown);
  };
  const from = (position: number): void => {
    choose(app, { from: position === 0 ? "" : at(days, position), to: position > high ? at(days, position) : state.choice.to });
  };
  const to = (position: number): void => {
    choose(app, { to: position === last ? "" : at(days, position), from: position < low ? at(days, position) : state.choice.from });
  };
  return group(t("time"), [slider(t("since"), low, from), slider(t("until"), high, to), h("p", { class: "muted small" }, t("undated"))]);
}

function qualityGroup(app: App): HTMLElement {
  const { state, t } = app;
  const chosen = new Set(state.choice.origins);
  const rows = ORIGINS.map((origin) =>
    checkbox([t(`origin.${origin}`)], chosen.has(origin), (isOn) => {
      const origins = ORIGINS.filter((each) => (each === origin ? isOn : chosen.has(each)));
      choose(app, { origins });
    }),
  );
  const value = h("output", {}, state.choice.confidence.toFixed(2));
  const input = h("input", { attributes: { type: "range", min: 0, max: 1, step: 0.05, value: state.choice.confidence } });
  input.addEventListener("input", () => {
    value.value = Number(input.value).toFixed(2);
  });
  input.addEventListener("change", () => {
    choose(app, { confidence: Number(input.value) });
  });
  return group(t("origins"), [...rows, h("label", { class: "slider" }, h("span", {}, t("confidence")), input, value)]);
}

export function filterPanel(app: App): Node[] {
  const reset = button(app.t("reset"), () => {
    app.update({ choice: everything, layout: "force", size: app.usual.size, labels: app.state.language });
  });
  return [viewFields(app), relationGroup(app), kindGroup(app), timeGroup(app), documentGroup(app), qualityGroup(app), h("div", { class: "buttons" }, reset)];
}
