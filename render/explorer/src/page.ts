// The page: one state, the parts that show it, and its link.
import type { App, PathResult } from "./app.js";
import { copyText } from "./export/download.js";
import { emphasisOf, kept, pathResult } from "./derive.js";
import type { Network } from "./model/data.js";
import { at } from "./model/data.js";
import type { View } from "./model/filter.js";
import { viewOf } from "./model/filter.js";
import type { Layout } from "./model/layouts.js";
import { layOut } from "./model/layouts.js";
import { NameIndex } from "./model/search.js";
import type { Panel, State } from "./model/state.js";
import { PANELS, THEMES, defaultState, fromFragment, toFragment } from "./model/state.js";
import { comparePanel } from "./panels/compare.js";
import { detailsPanel } from "./panels/details.js";
import { filterPanel } from "./panels/filters.js";
import { pathsPanel } from "./panels/paths.js";
import { searchBox } from "./panels/search.js";
import { tablePanel } from "./panels/table.js";
import { takePanel } from "./panels/take.js";
import { Canvas } from "./view/canvas.js";
import type { Palette } from "./view/colors.js";
import { DARK, LIGHT } from "./view/colors.js";
import { button, h, replaceKeepingFocus, select } from "./view/dom.js";
import type { Translate } from "./view/messages.js";
import { translator } from "./view/messages.js";
import type { Emphasis } from "./view/scene.js";

const PANEL_OF: Record<Panel, (app: App) => Node[]> = { details: detailsPanel, paths: pathsPanel, table: tablePanel, compare: comparePanel, take: takePanel };

const SPOKEN_FOR = 2500;

export class Page implements App {
  readonly names: NameIndex;
  readonly usual: State;
  state: State;

  private readonly search = searchBox(() => this);
  private readonly header = h("header", { class: "top" });
  private readonly side = h("div", { class: "filters" });
  private readonly sideFrame = h("details", { class: "side" });
  private readonly tabs = h("div", { class: "tabs", attributes: { role: "tablist" } });
  private readonly panel = h("div", { id: "panel", class: "panel", attributes: { role: "tabpanel", tabindex: -1 } });
  private readonly stage = h("div", { class: "stage", attributes: { tabindex: 0, role: "application" } });
  private readonly tools = h("div", { class: "tools" });
  private readonly shown = h("p", { class: "shown muted" });
  private readonly spoken = h("div", { class: "spoken", attributes: { role: "status" } });
  private readonly skip = h("a", { class: "skip", attributes: { href: "#panel" } });
  private canvas: Canvas | null = null;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private pictured: unknown[] = [];

  private readonly keptView = kept(() => viewOf(this.network, this.state.choice));
  private readonly keptLayout = kept(() => layOut(this.state.layout, this.network, this.view, this.centre()));
  private readonly keptPaths = kept(() => pathResult(this.network, this.state, this.t));
  private readonly keptEmphasis = kept(() => emphasisOf(this.network, this.view, this.state, this.paths));
  private readonly keptTranslate = kept(() => translator(this.state.language));

  constructor(readonly network: Network) {
    this.names = new NameIndex(network);
    this.usual = defaultState(network.language, network.measures.map((measure) => measure.name));
    this.state = fromFragment(location.hash, this.usual);
  }

  get view(): View {
    return this.keptView(this.state.choice);
  }
  get layout(): Layout {
    const { layout } = this.state;
    return this.keptLayout(layout, layout === "force" ? null : this.view, layout === "rings" ? this.centre() : null);
  }
  get paths(): PathResult {
    return this.keptPaths(this.state.path, this.state.choice, this.state.language);
  }
  get emphasis(): Emphasis | null {
    return this.keptEmphasis(this.view, this.state.panel, this.state.compare, this.state.tie, this.state.entity, this.state.layout, this.state.panel === "paths" ? this.paths : null);
  }
  get t(): Translate {
    return this.keptTranslate(this.state.language);
  }
  get palette(): Palette {
    const { theme } = this.state;
    return theme === "dark" || (theme === "auto" && window.matchMedia("(prefers-color-scheme: dark)").matches) ? DARK : LIGHT;
  }

  start(): void {
    const main = h("main", {}, h("div", { class: "canvas" }, this.stage, this.tools, this.shown), h("div", { class: "content" }, this.tabs, this.panel));
    this.sideFrame.append(h("summary", {}), this.side);
    this.sideFrame.open = window.matchMedia("(min-width: 900px)").matches;
    document.body.append(this.skip, this.header, h("div", { class: "find" }, this.search.element), this.sideFrame, main, this.spoken);
    this.listen();
    this.makeCanvas();
    this.render();
    const vertex = this.network.vertexById.get(this.state.entity);
    if (vertex !== undefined && this.state.layout !== "rings" && this.state.camera === null) {
      this.canvas?.reveal(vertex);
    }
  }

  update(patch: Partial<State>): void {
    const before = this.state;
    this.state = { ...before, ...patch };
    if (before.layout !== this.state.layout) {
      this.state.camera = null;
    }
    const isStep = before.entity !== this.state.entity || before.tie !== this.state.tie || before.panel !== this.state.panel;
    this.write(isStep ? "pushState" : "replaceState");
    this.render();
  }

  /** The state into the address. */
  private write(how: "pushState" | "replaceState"): void {
    const fragment = toFragment(this.state, this.usual);
    history[how](null, "", fragment === "" ? "#" : `#${fragment}`);
  }

  openEntity(vertex: number): void {
    this.update({ entity: at(this.network.vertices, vertex).id, tie: -1, panel: "details" });
    this.canvas?.reveal(vertex);
    this.readOn();
  }

  openTie(edge: number): void {
    this.update({ tie: edge, panel: "details" });
    this.readOn();
  }

  announce(text: string): void {
    this.spoken.textContent = text;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.spoken.textContent = "";
    }, SPOKEN_FOR);
  }

  private centre(): number | null {
    return this.network.vertexById.get(this.state.entity) ?? null;
  }

  /** Puts the reader where the answer begins. */
  private readOn(): void {
    this.panel.scrollTop = 0;
    this.panel.focus({ preventScroll: window.matchMedia("(min-width: 900px)").matches });
  }

  private makeCanvas(): void {
    try {
      this.canvas = new Canvas(this.network, this.stage, this.palette, {
        entity: (vertex) => {
          this.openEntity(vertex);
        },
        tie: (edge) => {
          this.openTie(edge);
        },
        camera: (camera) => {
          this.state = { ...this.state, camera };
          this.write("replaceState");
        },
        nothing: () => {
          if (this.state.entity !== "" || this.state.tie >= 0) {
            this.update({ entity: this.state.layout === "rings" ? this.state.entity : "", tie: -1 });
          }
        },
      });
    } catch {
      this.stage.append(h("p", { class: "problem" }, this.t("noWebGl")));
    }
  }

  private listen(): void {
    addEventListener("popstate", () => {
      this.state = fromFragment(location.hash, this.usual);
      this.render();
      this.canvas?.look(this.state.camera);
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.render();
    });
    new ResizeObserver(() => this.canvas?.resize()).observe(this.stage);
    this.stage.addEventListener("keydown", (event) => {
      const moves: Record<string, () => void> = {
        ArrowLeft: () => this.canvas?.pan(-1, 0),
        ArrowRight: () => this.canvas?.pan(1, 0),
        ArrowUp: () => this.canvas?.pan(0, -1),
        ArrowDown: () => this.canvas?.pan(0, 1),
        "+": () => this.canvas?.zoom(1 / 1.4),
        "=": () => this.canvas?.zoom(1 / 1.4),
        "-": () => this.canvas?.zoom(1.4),
        "0": () => this.canvas?.fit(),
      };
      const move = moves[event.key];
      if (move !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        move();
      }
    });
    this.skip.addEventListener("click", (event) => {
      event.preventDefault();
      this.panel.focus();
    });
    this.tabs.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        const next = (PANELS.indexOf(this.state.panel) + step + PANELS.length) % PANELS.length;
        this.update({ panel: at(PANELS, next) });
        this.tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
      }
    });
  }

  private render(): void {
    const { state, t, network, palette } = this;
    document.documentElement.lang = state.language === "zh" ? "zh-Hans" : "en";
    document.documentElement.dataset.theme = palette.isDark ? "dark" : "light";
    document.documentElement.dataset.panel = state.panel;
    document.title = network.title === "" ? t("network") : network.title;
    this.skip.textContent = t("skip");
    this.stage.setAttribute("aria-label", t("canvas"));
    this.search.translate();
    replaceKeepingFocus(this.header, ...this.headerParts());
    const summary = this.sideFrame.querySelector("summary");
    if (summary !== null) {
      summary.textContent = t("settings");
    }
    replaceKeepingFocus(this.side, ...filterPanel(this));
    replaceKeepingFocus(this.tabs, ...this.tabParts());
    this.panel.setAttribute("aria-labelledby", `tab-${state.panel}`);
    replaceKeepingFocus(this.panel, ...PANEL_OF[state.panel](this));
    replaceKeepingFocus(this.tools, ...this.toolParts());
    const { vertices, edges } = this.view;
    this.shown.textContent = edges.length === 0 ? t("nothingShown") : t("shownOf", vertices.length, network.vertices.length, edges.length, network.edges.length);
    this.draw();
  }

  private draw(): void {
    const { view, layout, state, palette, emphasis } = this;
    const causes = [view, layout, palette, emphasis, state.size, state.labels, state.language];
    if (causes.some((cause, i) => cause !== this.pictured[i])) {
      this.pictured = causes;
      this.canvas?.show({ view, layout, state, palette, emphasis });
    }
  }

  private headerParts(): Node[] {
    const { network, state, t } = this;
    const stated = network.documents.length;
    const themes = THEMES.map((theme): [string, string] => [theme, t(`theme.${theme}`)]);
    const language = button(
      t("language"),
      () => {
        const next = state.language === "zh" ? "en" : "zh";
        this.update({ language: next, labels: state.labels === "both" ? "both" : next });
      },
      { id: "language", attributes: { lang: state.language === "zh" ? "en" : "zh-Hans" } },
    );
    const theme = select(
      themes,
      state.theme,
      (value) => {
        this.update({ theme: THEMES.find((each) => each === value) ?? "auto" });
      },
      { attributes: { "aria-label": t("theme") } },
    );
    const link = button(t("copyLink"), () => {
      void copyText(location.href).then((isCopied) => {
        this.announce(t(isCopied ? "copied" : "notCopied"));
      });
    });
    return [
      h("div", { class: "titles" }, h("h1", {}, network.title === "" ? t("network") : network.title), h("p", { class: "muted" }, t("summary", network.vertices.length, network.edges.length, stated))),
      h("div", { class: "buttons" }, link, theme, language),
    ];
  }

  private tabParts(): Node[] {
    return PANELS.map((panel) =>
      button(
        this.t(`panel.${panel}`),
        () => {
          this.update({ panel });
        },
        { id: `tab-${panel}`, class: "tab", attributes: { role: "tab", "aria-selected": String(this.state.panel === panel), "aria-controls": "panel", tabindex: this.state.panel === panel ? 0 : -1 } },
      ),
    );
  }

  private toolParts(): Node[] {
    const tool = (sign: string, label: string, press: () => void): HTMLElement => button(sign, press, { attributes: { "aria-label": label, title: label } });
    return [tool("+", this.t("zoomIn"), () => this.canvas?.zoom(1 / 1.4)), tool("−", this.t("zoomOut"), () => this.canvas?.zoom(1.4)), tool("⤢", this.t("fit"), () => this.canvas?.fit())];
  }
}
