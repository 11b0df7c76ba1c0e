import assert from "node:assert/strict";
import { test } from "node:test";
import { citationOf } from "../../src/model/citation.js";
import { commandsOf, quoted } from "../../src/model/commands.js";
import { compareDocuments } from "../../src/model/compare.js";
import { bends } from "../../src/model/curves.js";
import { dateOf, firstDay, isDate, lastDay } from "../../src/model/dates.js";
import { proofOf } from "../../src/model/evidence.js";
import { everything, viewOf } from "../../src/model/filter.js";
import { distances, layOut } from "../../src/model/layouts.js";
import { NameIndex, initialsOf } from "../../src/model/search.js";
import { LAYOUTS, defaultState, fromFragment, toFragment } from "../../src/model/state.js";
import { entityRows, rankOf, shortNumber, tieRows } from "../../src/model/table.js";
import { broken } from "../../src/view/labels.js";
import { networkOf } from "../networks.js";

const sample = networkOf(
  [
    { from: "region:新疆", to: "region:上海", relation: "aid", directed: true, documents: ["甲文", "乙文"] },
    { from: "region:新疆", to: "region:上海", relation: "pairing", documents: ["乙文"], confidence: 0.5 },
    { from: "region:上海", to: "platform:中心", relation: "co_construction", documents: ["丙文"] },
    { from: "region:新疆", to: "area:西部地区", relation: "member_of", directed: true, background: true, documents: [""] },
  ],
  { "region:新疆": { en: "Xinjiang", names: ["新疆维吾尔自治区", "疆"], map: [87, 43], group: "west" }, "region:上海": { en: "Shanghai", map: [121, 31] } },
  { 甲文: "2019", 乙文: "2021-06-30", 丙文: "" },
);
const vertex = (id: string): number => sample.vertexById.get(id) ?? -1;

test("dates mean all their days", () => {
  assert.deepEqual(["2021", "2021-02", "2021-02-29", "2020-02-29", "21", "2021-13"].map(isDate), [true, true, false, true, false, false]);
  assert.deepEqual(["2021", "2021-06", "2021-06-30"].map(firstDay), ["2021-01-01", "2021-06-01", "2021-06-30"]);
  assert.deepEqual(["2021", "2020-02", "2021-06-30"].map(lastDay), ["2021-12-31", "2020-02-29", "2021-06-30"]);
});

test("a document is dated by when it was written, else published", () => {
  const record = { document: "d", title: "", number: "", issuers: [], written: "unknown", published: "2020-01" };

  assert.equal(dateOf(record), "2020-01");
  assert.equal(dateOf({ ...record, written: "2019" }), "2019");
  assert.equal(dateOf(undefined), "");
});

test("an untouched page shows what documents state", () => {
  const view = viewOf(sample, everything);

  assert.deepEqual(view.edges, [0, 1, 2]);
  assert.deepEqual(view.vertices, [vertex("region:上海"), vertex("region:新疆"), vertex("platform:中心")]);
  assert.deepEqual(view.weight.slice(0, 3), [2, 1, 1]);
});

test("every filter leaves out what it names", () => {
  const edges = (choice: Partial<typeof everything>): number[] => viewOf(sample, { ...everything, ...choice }).edges;

  assert.deepEqual(edges({ relations: ["aid"] }), [0]);
  assert.deepEqual(edges({ kinds: ["region"] }), [0, 1]);
  assert.deepEqual(edges({ documents: ["乙文"] }), [0, 1]);
  assert.deepEqual(edges({ confidence: 0.6 }), [0, 2]);
  assert.deepEqual(edges({ from: "2020" }), [0, 1]);
  assert.deepEqual(edges({ to: "2019-12-31" }), [0]);
  assert.deepEqual(edges({ from: "2019-06" }), [0, 1]);
  assert.deepEqual(edges({ relations: ["member_of"], origins: ["background"], documents: [] }), [3]);
});

test("the documents that a filter leaves out add no weight", () => {
  assert.equal(viewOf(sample, { ...everything, from: "2020" }).weight[0], 1);
});

test("a name is found in any of its forms", () => {
  const names = new NameIndex(sample);

  for (const form of ["新疆", "Xinjiang", "xinj", "xj", "疆", "region:新疆", "维吾尔", "ＸＪ"]) {
    assert.equal(names.best(form), vertex("region:新疆"), form);
  }
  assert.equal(names.best("sh"), vertex("region:上海"));
  assert.equal(names.best("nobody"), null);
  assert.deepEqual(names.find("  "), []);
});

test("initials are those of syllables where a word is pinyin, else of words", () => {
  assert.deepEqual(["Xinjiang", "Qux Republic", "Guangdong", "Xi'an", "Shaanxi"].map(initialsOf), ["xj", "qr", "gd", "xa", "s"]);
});

test("the state survives its fragment", () => {
  const usual = defaultState("zh", ["degree"]);
  const state = {
    ...usual,
    language: "en" as const,
    layout: "map" as const,
    camera: { x: 0.25, y: -1.5, ratio: 0.125 },
    entity: "region:新~疆&#=",
    tie: 3,
    panel: "paths" as const,
    choice: { ...everything, relations: ["aid" as const, "hosts" as const], documents: ["甲~文", "乙"], from: "2020", confidence: 0.25, origins: [] },
    path: { ...usual.path, from: "a", to: "b", pattern: "<aid,.*|(pairing)+", most: 7, weight: "documents" as const },
    compare: ["甲", "乙"] as [string, string],
  };

  assert.deepEqual(fromFragment(`#${toFragment(state, usual)}`, usual), state);
  assert.equal(toFragment(usual, usual), "");
});

test("a fragment from somewhere else cannot bring anything but a state", () => {
  const usual = defaultState("zh", ["degree"]);

  const state = fromFragment("#lang=fr&layout=__proto__&camera=0,1,1e9&relations=aid,<script>&k=1e9&hops=-1&documents=%25E0%25A4%25A&confidence=NaN&tie=1.5", usual);

  assert.equal(state.language, "zh");
  assert.equal(state.layout, "force");
  assert.deepEqual(state.choice.relations, ["aid"]);
  assert.equal(state.path.most, 3);
  assert.equal(state.path.maxHops, 6);
  assert.equal(state.choice.confidence, 0);
  assert.equal(state.camera, null);
  assert.equal(state.tie, 1);
});

test("every layout gives every shown entity a place of its own", () => {
  const view = viewOf(sample, { ...everything, relations: null });

  for (const name of LAYOUTS) {
    const { places } = layOut(name, sample, view, vertex("region:新疆"));
    const shown = view.vertices.map((each) => places[each]);

    assert.ok(shown.every((place) => place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y)), name);
    assert.equal(new Set(shown.map((place) => JSON.stringify(place))).size, view.vertices.length, name);
  }
});

test("rings follow the distance over what is shown", () => {
  const view = viewOf(sample, everything);

  assert.deepEqual(distances(sample, view, vertex("region:新疆")), [1, 0, -1, 2]);
});

test("parallel ties bend to different sides", () => {
  const bend = bends(sample.edges.slice(0, 3));

  assert.equal(bend.get(2), 0);
  // The one runs the other way, so the same side has the other sign.
  assert.equal(bend.get(0), bend.get(1));
});

test("two documents are compared tie by tie", () => {
  const view = viewOf(sample, everything);

  assert.deepEqual(compareDocuments(sample, view.edges, view.statements, "甲文", "乙文"), { onlyOne: [], both: [0], onlyOther: [1] });
});

test("a citation names issuer, title, date, clause and quotation", () => {
  const proof = proofOf(sample, 1);

  assert.equal(citationOf(proof, "zh"), "某某厅. 乙文的标题[A], 2021-06-30, 一(一). “甲乙合作”");
  assert.equal(citationOf(proof, "en"), "某某厅 (2021-06-30). 乙文的标题, clause 一(一). “甲乙合作”");
});

test("tables are sorted by any column and entities without a value come last", () => {
  const measured = { ...sample, measures: [{ name: "degree", title: { zh: "", en: "" }, formula: "", source: "", convention: "", values: [2, 1, null, null] }] };
  const view = viewOf(measured, everything);
  const order = (sort: string, ascending: boolean): number[] => entityRows(measured, view, sort, ascending).map((row) => row.vertex);

  assert.deepEqual(order("degree", true), [1, 0, 3]);
  assert.deepEqual(order("degree", false), [0, 1, 3]);
  assert.deepEqual(tieRows(measured, view, "documents", false), [0, 1, 2]);
  assert.deepEqual([rankOf([3, 1, 3, null], 1), shortNumber(1 / 3), shortNumber(null)], [3, "0.3333", "–"]);
});

test("commands are quoted for the shell", () => {
  const state = { ...defaultState("zh", ["degree"]), entity: "region:新疆", choice: { ...everything, from: "2020", relations: ["aid" as const] } };

  assert.equal(quoted("it's; rm -rf"), `'it'\\''s; rm -rf'`);
  assert.deepEqual(commandsOf({ ...sample, file: "my file.json" }, state), [
    "jiedui draw 'my file.json' -o network.svg --lang zh --size-by degree --relation aid --view ego --entity 'region:新疆' --between 2020..",
    "jiedui rank 'my file.json' --by degree --relation aid --between 2020..",
    "jiedui show 'my file.json' 'region:新疆' --between 2020..",
  ]);
});

test("long names are broken in the middle, English ones between words", () => {
  assert.deepEqual(broken("新疆"), ["新疆"]);
  assert.deepEqual(broken("海南藏族自治州国家可持续发展实验区"), ["海南藏族自治州国家", "可持续发展实验区"]);
  assert.deepEqual(broken("Provinces along the Yellow River"), ["Provinces along", "the Yellow River"]);
});
