"""JSON-LD as RDF, with rdflib and without a network. usage: check_jsonld.py SAMPLES"""
import samples

try:
    import rdflib
    from rdflib.namespace import RDF
except ImportError:
    samples.skip("the Python module rdflib is not installed")

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
MODEL = rdflib.Namespace("urn:jiedui:model:")

count = 0
for folder, native in samples.networks():
    graph = rdflib.Graph().parse(folder / "jsonld", format="json-ld")
    statements = native["graph"]["statements"]
    assert len(set(graph.subjects(RDF.type, OA.Annotation))) == len(statements)
    assert len(list(graph.subject_objects(PROV.wasQuotedFrom))) == len(statements)
    for node in native["nodes"]:
        assert any((subject, RDF.type, MODEL[node["kind"]]) in graph
                   for subject in graph.subjects(rdflib.RDFS.label, rdflib.Literal(node["name"], lang="zh"))), node["id"]
    for edge in native["edges"]:
        tie = rdflib.URIRef("urn:jiedui:edge:" + edge["id"])
        assert graph.value(tie, RDF.predicate) == MODEL[edge["relation"]]
        assert graph.value(tie, MODEL.directed).toPython() is not edge["undirected"]
        assert graph.value(tie, MODEL.weight).toPython() == edge["weight"]
        said = {piece["statement"] for piece in edge["evidence"]}
        assert set(graph.objects(tie, PROV.wasDerivedFrom)) == {rdflib.URIRef(f"urn:jiedui:statement:{n}") for n in said}
    quotes = sorted(piece["quote"] for statement in statements for piece in statement["evidence"] if piece["quote"])
    assert sorted(str(quote) for quote in graph.objects(None, OA.exact)) == quotes
    spans = sorted(piece["span"][0] for statement in statements for piece in statement["evidence"])
    assert sorted(start.toPython() for start in graph.objects(None, OA.start)) == spans
    count += 1
print(f"rdflib {rdflib.__version__} reads {count} networks as RDF")
