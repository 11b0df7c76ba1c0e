// Opens the files of every graph in the libraries that they are for and compares what these hold with the native file.
// usage: node check_consumers.mjs SAMPLES
import assert from "node:assert/strict";
import {readFileSync, readdirSync} from "node:fs";
import {join, resolve} from "node:path";

import {Graph as G6Graph} from "@antv/graphlib";
import cytoscape from "cytoscape";
import * as d3 from "d3-force";
import * as echarts from "echarts";
import Graph from "graphology";
import {parse as parseGexf} from "graphology-gexf";
import {parse as parseGraphml} from "graphology-graphml";
import * as vega from "vega";

const samples = resolve(process.argv[2]);
const text = (graph, format) => readFileSync(join(samples, graph, format), "utf-8");
const json = (graph, format) => JSON.parse(text(graph, format));
const evidence = value => (typeof value === "string" ? JSON.parse(value) : value);

/// Values of an edge, wherever the format keeps them, against the edge of the native file.
function sameEdge(values, edge) {
    assert.equal(values.relation, edge.relation);
    assert.equal(values.undirected, edge.undirected);
    assert.equal(Number(values.weight), edge.weight);
    assert.equal(values.origin, edge.attributes.origin);
    assert.equal(values.valid_from || null, edge.valid_from);
    assert.equal(values.valid_to || null, edge.valid_to);
    assert.deepEqual(evidence(values.evidence), edge.evidence);
}

/// Vertices and edges of a graphology graph. Readers of XML trim what stands between tags, so names go trimmed.
function sameGraphology(graph, native, {directions}) {
    const trimmed = value => value.trim();
    assert.deepEqual(graph.nodes(), native.nodes.map(node => node.id));
    assert.equal(graph.size, native.edges.length);
    for (const node of native.nodes) {
        assert.equal(graph.getNodeAttribute(node.id, "kind"), node.kind);
        assert.equal(trimmed(graph.getNodeAttribute(node.id, "label")), trimmed(node.label));
    }
    for (const edge of native.edges) {
        assert.equal(graph.source(edge.id), edge.source);
        assert.equal(graph.target(edge.id), edge.target);
        if (directions) {
            assert.equal(graph.isUndirected(edge.id), edge.undirected);
        }
        sameEdge(graph.getEdgeAttributes(edge.id), edge);
    }
}

const checks = {
    "graphology opens the native file"(name, native) {
        const graph = Graph.from(native);
        assert.equal(graph.order, native.nodes.length);
        native.edges.forEach(edge => assert.equal(graph.isUndirected(edge.key), edge.undirected));
    },
    "graphology opens its own format"(name, native) {
        sameGraphology(Graph.from(json(name, "graphology")), native, {directions: true});
    },
    "graphology opens GEXF 1.3 and 1.2"(name, native) {
        sameGraphology(parseGexf(Graph, text(name, "gexf")), native, {directions: true});
        sameGraphology(parseGexf(Graph, text(name, "gexf-1.2")), native, {directions: false});
    },
    "graphology opens GraphML"(name, native) {
        for (const format of ["graphml", "graphml-mixed"]) {
            sameGraphology(parseGraphml(Graph, text(name, format)), native, {directions: false});
        }
    },
    "Cytoscape.js opens its elements"(name, native) {
        const core = cytoscape({headless: true, elements: json(name, "cytoscape").elements});
        assert.equal(core.nodes().length, native.nodes.length);
        assert.equal(core.edges().length, native.edges.length);
        native.nodes.forEach(node => assert.equal(core.getElementById(node.id).data("kind"), node.kind));
        native.edges.forEach(edge => sameEdge(core.getElementById(edge.id).data(), edge));
    },
    "d3-force joins nodes and links, of its own file and the native one"(name, native) {
        const own = json(name, "d3");
        own.links.forEach((link, i) => sameEdge(link, native.edges[i]));
        for (const [nodes, links] of [[own.nodes, own.links], [structuredClone(native.nodes), structuredClone(native.edges)]]) {
            d3.forceSimulation(nodes).stop().force("link", d3.forceLink(links).id(d => d.id)).tick(3);
            links.forEach((link, i) => assert.equal(link.source.id, native.edges[i].source));
            links.forEach((link, i) => assert.equal(link.target.kind, native.nodes.find(n => n.id === native.edges[i].target).kind));
        }
    },
    async "Vega runs the specification"(name, native) {
        const problems = [];
        const logger = vega.logger(vega.Warn);
        logger.error = logger.warn = (...words) => problems.push(words.join(" "));
        const view = new vega.View(vega.parse(json(name, "vega")), {renderer: "none", logger});
        await view.runAsync();
        const marks = view.scenegraph().root.items[0].items;
        assert.equal(view.data("vertices").length, native.nodes.length);
        assert.equal(marks.find(mark => mark.name === "nodes").items.length, native.nodes.length);
        const paths = marks.find(mark => mark.marktype === "path").items;
        assert.equal(paths.length, native.edges.length);
        paths.forEach(path => assert.match(path.path, /^M-?[\d.e-]+,-?[\d.e-]+L/));
        view.data("edges").forEach((edge, i) => sameEdge(edge, native.edges[i]));
        assert.deepEqual(problems, []);
        view.finalize();
    },
    "ECharts draws graph, sankey and lines, and the native file as a graph"(name, native) {
        echarts.registerMap("china", {geoJSON: {type: "FeatureCollection", features: [{type: "Feature", properties: {name: "all"},
            geometry: {type: "Polygon", coordinates: [[[70, -10], [140, -10], [140, 55], [70, 55], [70, -10]]]}}]}});
        const drawn = option => {
            const chart = echarts.init(null, null, {renderer: "svg", ssr: true, width: 600, height: 400});
            chart.setOption({...option, animation: false});
            const svg = chart.renderToSVGString();
            const counts = chart.getModel().getSeries().map(series => series.getGraph
                ? [series.getGraph().nodes.length, series.getGraph().edges.length]
                : [series.getData().count()]);
            chart.dispose();
            assert.match(svg, /^<svg/);
            return counts;
        };
        const all = [[native.nodes.length, native.edges.length]];
        assert.deepEqual(drawn(json(name, "echarts")), all);
        assert.deepEqual(drawn({series: [{type: "graph", ...native}]}), all);
        json(name, "echarts").series[0].links.forEach((link, i) => sameEdge(link, native.edges[i]));
        const placed = new Set(native.nodes.filter(node => "longitude" in node.attributes).map(node => node.id));
        const lines = native.edges.filter(edge => placed.has(edge.source) && placed.has(edge.target));
        assert.deepEqual(drawn(json(name, "echarts-map")), [[placed.size], [lines.length]]);
        const flows = native.edges.filter(edge => !edge.undirected);
        const sides = new Set(flows.flatMap(edge => ["from " + edge.source, "to " + edge.target]));
        assert.deepEqual(drawn(json(name, "echarts-sankey")), [[sides.size, flows.length]]);
    },
    "the data model of G6 takes nodes, edges and combos"(name, native) {
        const file = json(name, "g6");
        const graph = new G6Graph({nodes: file.nodes, edges: file.edges});
        assert.equal(graph.getAllNodes().length, native.nodes.length);
        assert.equal(graph.getAllEdges().length, native.edges.length);
        native.edges.forEach(edge => sameEdge(graph.getEdge(edge.id).data, edge));
        const combos = new Set(file.combos.map(combo => combo.id));
        file.nodes.forEach(node => assert.ok(node.combo === undefined || combos.has(node.combo)));
        const ids = [...file.nodes, ...file.edges, ...file.combos].map(element => element.id);
        assert.equal(new Set(ids).size, ids.length);
    },
};

let failures = 0;
const names = readdirSync(samples);
assert.ok(names.length >= 7);
for (const [what, check] of Object.entries(checks)) {
    for (const name of names) {
        try {
            await check(name, json(name, "json"));
        } catch (problem) {
            ++failures;
            console.log(`FAILED ${what}: ${name}: ${problem.stack}`);
        }
    }
    console.log(what);
}
console.log(`${Object.keys(checks).length} checks of ${names.length} networks, ${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
