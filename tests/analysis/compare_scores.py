# SPDX-License-Identifier: Apache-2.0
"""compare_scores.py networkx|igraph WRITE_SCORES: our scores against those of another library.

Runs the program, computes every measure again and fails when a value differs by more than 1e-9 (relative above 1).
Exits with 77 when the library is not installed.
"""
import importlib
import json
import math
import subprocess
import sys

TOLERANCE = 1e-9


def unit(values):
    """The values scaled so that their squares sum to 1, unless all are 0."""
    length = math.sqrt(sum(value * value for value in values))
    return [value / (length or 1) for value in values]


def by_smallest(groups, n):
    """The number of the group of each vertex, groups numbered by their smallest vertex."""
    numbers = {v: i for i, group in enumerate(sorted(groups, key=min)) for v in group}
    return [numbers[v] for v in range(n)]


def plain(algorithms, name):
    """The version in plain Python: the default needs SciPy."""
    return next(getattr(algorithms, found) for found in (f"_{name}_python", f"{name}_python", name)
                if hasattr(algorithms, found))


def networkx_scores(nx, case):
    graph = nx.DiGraph() if case["directed"] else nx.Graph()
    graph.add_nodes_from(range(case["n"]))
    for source, target, weight in case["links"]:
        graph.add_edge(int(source), int(target), weight=weight, length=1 / weight)
    turned = graph.reverse() if case["directed"] else graph
    in_degree = graph.in_degree() if case["directed"] else graph.degree()
    pagerank = plain(nx.algorithms.link_analysis.pagerank_alg, "pagerank")
    hits = plain(nx.algorithms.link_analysis.hits_alg, "hits")
    simple = graph.to_undirected()
    strong = nx.strongly_connected_components(graph) if case["directed"] else nx.connected_components(graph)
    hubs, authorities = hits(graph, max_iter=100000, tol=1e-14)
    # NetworkX measures closeness by the distances to a vertex.
    scores = {
        "degree": dict(graph.degree()),
        "in_degree": dict(in_degree),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph, normalized=False, weight="length"),
        "betweenness_pairs": nx.betweenness_centrality(graph, normalized=True, weight="length"),
        "closeness_in": nx.closeness_centrality(graph, distance="length", wf_improved=False),
        "closeness_out": nx.closeness_centrality(turned, distance="length", wf_improved=False),
        "closeness_wf": nx.closeness_centrality(graph, distance="length", wf_improved=True),
        "harmonic_in": nx.harmonic_centrality(graph, distance="length"),
        "harmonic_out": nx.harmonic_centrality(turned, distance="length"),
        "pagerank": pagerank(graph, alpha=0.85, tol=1e-13 / case["n"], max_iter=1000, weight="weight"),
        "katz": nx.katz_centrality(graph, alpha=0.01, max_iter=10000, tol=1e-14, normalized=False, weight="weight"),
        "core": nx.core_number(graph),
        "triangles": nx.triangles(simple),
        "clustering": nx.clustering(simple),
    }
    if not case["directed"]:
        scores["eigenvector"] = nx.eigenvector_centrality(graph, max_iter=1000000, tol=1e-16, weight="weight")
    by_rest = [set(range(rest, case["n"], 4)) for rest in range(4)]
    by_tens = [set(range(10 * tens, 10 * tens + 10)) for tens in range(case["n"] // 10)]
    modularity = nx.algorithms.community.modularity
    return {name: [values[v] for v in range(case["n"])] for name, values in scores.items()} | {
        "hubs": unit([hubs[v] for v in range(case["n"])]),
        "authorities": unit([authorities[v] for v in range(case["n"])]),
        "weak": by_smallest(nx.connected_components(simple), case["n"]),
        "strong": by_smallest(strong, case["n"]),
        "transitivity": [nx.transitivity(simple), nx.average_clustering(simple)],
        "modularity": [modularity(graph, by_rest, resolution=1.5), modularity(graph, by_tens)],
    } | networkx_social_scores(nx, graph, case)


def networkx_social_scores(nx, graph, case):
    plain = graph.to_undirected() if case["directed"] else graph
    # NetworkX gives NaN to every vertex without out-links, we to none: 0 without links, else the definition.
    holes = {name: [case["scores"][name][v] if math.isnan(values[v]) and graph.degree(v) > 0
                    else 0.0 if math.isnan(values[v]) else values[v] for v in range(case["n"])]
             for name, values in {"constraint": nx.constraint(graph, weight="weight"),
                                  "effective_size": nx.effective_size(graph, weight="weight")}.items()}
    nx.set_node_attributes(graph, {v: v % 3 for v in graph}, "group")
    lengths = [length for source, reached in nx.all_pairs_dijkstra_path_length(graph, weight="length")
               for target, length in reached.items() if source != target]
    return holes | {
        "bridges": flat_bridges(nx.bridges(plain)),
        "articulation_points": sorted(nx.articulation_points(plain)),
        "density": [nx.density(graph)],
        "diameter": [max(lengths)],
        "mean_distance": [sum(lengths) / len(lengths)],
        "efficiency": [sum(1 / length for length in lengths) / (case["n"] * (case["n"] - 1))],
        "degree_assortativity": [degree_correlation(nx, graph)],
        "group_assortativity": [nx.attribute_assortativity_coefficient(graph, "group")],
        "mixing": [float(x) for row in nx.attribute_mixing_matrix(
            graph, "group", normalized=False, mapping={0: 0, 1: 1, 2: 2}) for x in row],
    } | ({"reciprocity": [nx.overall_reciprocity(graph)]} if case["directed"] else {})


def degree_correlation(nx, graph):
    """What nx.degree_pearson_correlation_coefficient gives, which needs SciPy."""
    pairs = list(nx.node_degree_xy(graph, x="out", y="in"))
    mean_x, mean_y = (sum(pair[i] for pair in pairs) / len(pairs) for i in (0, 1))
    xy = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    return xy / math.sqrt(sum((x - mean_x) ** 2 for x, _ in pairs) * sum((y - mean_y) ** 2 for _, y in pairs))


def flat_bridges(bridges):
    return [end for pair in sorted(sorted(bridge) for bridge in bridges) for end in pair]


def igraph_scores(igraph, case):
    graph = igraph.Graph(n=case["n"], edges=[(int(s), int(t)) for s, t, _ in case["links"]], directed=case["directed"])
    weights = [weight for _, _, weight in case["links"]]
    lengths = [1 / weight for weight in weights]
    # igraph divides nothing, and gives NaN to vertices that reach no other; we give them 0.
    pairs = (case["n"] - 1) * (case["n"] - 2) / (1 if case["directed"] else 2)
    betweenness = graph.betweenness(directed=case["directed"], weights=lengths)

    def closeness(mode):
        values = graph.closeness(mode=mode, weights=lengths, normalized=True)
        return [0.0 if math.isnan(value) else value for value in values]

    by_rest = [vertex % 4 for vertex in range(case["n"])]
    by_tens = [vertex // 10 for vertex in range(case["n"])]

    def modularity(division, resolution=1):
        # Not the method of Graph: in python-igraph 0.10.2 it drops the resolution.
        return igraph.GraphBase.modularity(graph, division, weights, resolution, case["directed"])

    simple = graph.as_undirected(mode="collapse")
    scores = {
        "core": graph.coreness(),
        "weak": by_smallest(list(graph.connected_components(mode="weak")), case["n"]),
        "strong": by_smallest(list(graph.connected_components(mode="strong")), case["n"]),
        "clustering": simple.transitivity_local_undirected(mode="zero"),
        "transitivity": [simple.transitivity_undirected(), simple.transitivity_avglocal_undirected(mode="zero")],
        "modularity": [modularity(by_rest, 1.5), modularity(by_tens)],
        "adjusted_rand": [igraph.compare_communities(by_rest, by_tens, method="adjusted_rand")],
        "degree": graph.degree(),
        "in_degree": graph.degree(mode="in"),
        "strength": graph.strength(weights=weights),
        "betweenness": betweenness,
        "betweenness_pairs": [value / pairs for value in betweenness],
        "closeness_in": closeness("in"),
        "closeness_out": closeness("out"),
        "harmonic_in": graph.harmonic_centrality(mode="in", weights=lengths, normalized=False),
        "harmonic_out": graph.harmonic_centrality(mode="out", weights=lengths, normalized=False),
        "pagerank": graph.pagerank(directed=case["directed"], damping=0.85, weights=weights),
    } | igraph_social_scores(graph, case, weights)
    if case["directed"]:  # undirected, hubs are eigenvectors of A squared, of which igraph takes any
        scores["hubs"] = unit(graph.hub_score(weights=weights))
        scores["authorities"] = unit(graph.authority_score(weights=weights))
    else:
        scores["eigenvector"] = unit(graph.eigenvector_centrality(weights=weights))
    return scores


def igraph_social_scores(graph, case, weights):
    undirected = graph.as_undirected() if case["directed"] else graph
    distances = [length for v, row in enumerate(graph.distances(weights=[1 / w for w in weights], mode="out"))
                 for u, length in enumerate(row) if u != v and length < math.inf]
    return {
        "constraint": [0.0 if math.isnan(value) else value for value in graph.constraint(weights=weights)],
        "bridges": flat_bridges(undirected.es[i].tuple for i in undirected.bridges()),
        "articulation_points": sorted(undirected.articulation_points()),
        "density": [graph.density()],
        "reciprocity": [graph.reciprocity()],
        "diameter": [max(distances)],
        "mean_distance": [sum(distances) / len(distances)],
        "degree_assortativity": [graph.assortativity_degree()],
        "group_assortativity": [graph.assortativity_nominal([v % 3 for v in range(case["n"])])],
    }


def main(name, program):
    try:
        library = importlib.import_module(name)
    except ImportError:
        print(f"{name} is not installed: nothing is compared")
        return 77
    theirs_of = {"networkx": networkx_scores, "igraph": igraph_scores}[name]
    output = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    compared, failures, worst = 0, 0, 0.0
    for number, line in enumerate(output.splitlines(), 1):
        case = json.loads(line)
        for measure, theirs in theirs_of(library, case).items():
            for vertex, (a, b) in enumerate(zip(case["scores"][measure], theirs, strict=True)):
                gap = abs(a - b) / max(1.0, abs(b))
                compared, worst = compared + 1, max(worst, gap)
                if not gap <= TOLERANCE:
                    failures += 1
                    print(f"network {number}, value {vertex}: {measure} is {a} here and {b} in {name}")
    print(f"{compared} scores compared with {name} {library.__version__}, {failures} differ; largest gap {worst:.1e}")
    return 1 if failures or compared < 1000 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
