import assert from "node:assert/strict";
import { test } from "node:test";
import { entitiesCsv, networkJson, statementsFile, tiesCsv } from "../../src/export/files.js";
import { svgPicture } from "../../src/export/svg.js";
import { everything, viewOf } from "../../src/model/filter.js";
import { layOut } from "../../src/model/layouts.js";
import { defaultState } from "../../src/model/state.js";
import { LIGHT } from "../../src/view/colors.js";
import { translator } from "../../src/view/messages.js";
import { sceneEdges, sceneNodes } from "../../src/view/scene.js";
import { networkOf } from "../networks.js";

const HOSTILE = '</script><b onload="x">&\'"\u0007';
const network = networkOf([
  { from: `region:${HOSTILE}`, to: "region:=1+1", relation: "aid", directed: true, quote: `他说,"好"\n${HOSTILE}` },
  { from: "region:=1+1", to: "region:b", relation: "pairing" },
]);
const view = viewOf(network, everything);
const whole = { vertices: view.vertices, edges: view.edges };

test("tables quote what has to be quoted and disarm formulas", () => {
  const ties = tiesCsv(network, view, whole);
  const entities = entitiesCsv(network, whole);

  assert.ok(ties.startsWith("\ufeffsource,target,relation,"));
  assert.ok(ties.includes('"他说,""好"" </script>'.replace(" </", "</")) || ties.includes('""好""'));
  assert.ok(entities.includes("'=1+1"));
  assert.equal(ties.trimEnd().split("\r\n").length, 3);
});

test("the network is node-link with its evidence", () => {
  const file = JSON.parse(networkJson(network, view, { vertices: [0, 1], edges: [0] })) as { nodes: { id: string }[]; edges: { undirected: boolean; evidence: { quote: string }[] }[] };

  assert.equal(file.nodes.length, 2);
  assert.equal(file.edges[0]?.undirected, false);
  assert.ok(file.edges[0].evidence[0]?.quote.includes("</script>"));
});

test("a statement file has the documents first and each statement once", () => {
  const lines = statementsFile(network, view, whole).trimEnd().split("\n").map((line) => JSON.parse(line) as { relation?: string });

  assert.deepEqual(lines.map((line) => line.relation), [undefined, "aid", "pairing"]);
});

test("the picture is well-formed whatever the names are", () => {
  const state = defaultState("en", []);
  const layout = layOut("regions", network, view, null);

  const svg = svgPicture({ network, state, layout, title: HOSTILE, t: translator("en"), nodes: sceneNodes(network, view, layout, state, LIGHT, null), edges: sceneEdges(network, view, LIGHT, null) });

  assert.ok(!svg.includes("<b"));
  assert.ok(!svg.includes("\u0007"));
  assert.ok(!/NaN|Infinity|undefined/.test(svg));
  const opened = svg.match(/<(?!\/)[a-z]+(?:[^>"]|"[^"]*")*(?<!\/)>/g)?.length;
  const closed = svg.match(/<\/[a-z]+>/g)?.length;
  assert.equal(opened, closed);
});
