#!/usr/bin/python3
"""Makes small files with igraph and networkx, and says in files/expected.json what is in them.

By hand: /usr/bin/python3 test/interop/make.py   (igraph 0.10, networkx 2.8; not part of the automatic tests)

The files are kept, so that the tests read what these programs really write. Files of Gephi, yEd and UCINET cannot be made
here; those under files/by-hand follow the published descriptions of their formats and are listed in the same expected.json.
"""
import json
import os

import igraph
import networkx as nx

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = os.path.join(HERE, "files")

# label, kind, sector, staff, x, y, note
NODES = [
    ("Kontaktstelle Süd", "centre", "", 4, 0.5, 0.25, "Größe & \"Güte\""),
    ("Klinikum <West>", "partner", "Gesundheit", 340, 1.5, -2.0, ""),
    ("Bürgerstiftung", "funder", "Soziales", 12, -3.25, 4.0, "seit 1998"),
    ("AG Sucht", "committee", "Gesundheit", 0, 0.0, 0.0, ""),
    ("Ohne Verbindung e. V.", "group", "Soziales", 1, 9.0, 9.0, ""),
]
# source, target, weight, type, formality
EDGES = [
    (0, 1, 2.5, "cooperation", "contract"),
    (0, 3, 1.0, "committee-membership", "informal"),
    (2, 0, 1500.0, "funding", "agreement"),
    (1, 3, 0.125, "cooperation", "informal"),
]
PARALLEL = (0, 1, 3.0, "event", "informal")


def with_igraph(directed, parallel):
    g = igraph.Graph(directed=directed)
    g.add_vertices(len(NODES))
    for at, name in enumerate(["name", "kind", "sector", "staff", "x", "y", "note"]):
        g.vs[name] = [row[at] for row in NODES]
    edges = EDGES + ([PARALLEL] if parallel else [])
    g.add_edges([(e[0], e[1]) for e in edges])
    for at, name in [(2, "weight"), (3, "type"), (4, "formality")]:
        g.es[name] = [e[at] for e in edges]
    g["name"] = "Netz Süd"
    return g


def with_networkx(directed, parallel):
    kinds = {(False, False): nx.Graph, (True, False): nx.DiGraph, (False, True): nx.MultiGraph, (True, True): nx.MultiDiGraph}
    g = kinds[(directed, parallel)](name="Netz Süd")
    for label, kind, sector, staff, x, y, note in NODES:
        g.add_node(label, kind=kind, sector=sector, staff=staff, x=x, y=y, note=note)
    for s, t, weight, type_, formality in EDGES + ([PARALLEL] if parallel else []):
        g.add_edge(NODES[s][0], NODES[t][0], weight=weight, type=type_, formality=formality)
    return g


def expected(by, attributes, edge_attributes, parallel, weights=True, labels=None, nodes=None):
    names = labels or [row[0] for row in NODES]
    columns = ["label", "kind", "sector", "staff", "x", "y", "note"]
    edges = EDGES + ([PARALLEL] if parallel else [])
    return {
        "by": by,
        "n": len(names),
        "m": len(edges),
        "nodes": [
            {"label": names[i], **{c: row[columns.index(c)] for c in attributes if row[columns.index(c)] != ""}}
            for i, row in enumerate(NODES)
        ],
        "edges": [
            {"source": names[s], "target": names[t], **({"weight": w} if weights else {}),
             **({"type": type_} if "type" in edge_attributes else {}),
             **({"formality": formality} if "formality" in edge_attributes else {})}
            for s, t, w, type_, formality in edges
        ],
    }


ALL = ["kind", "sector", "staff", "x", "y", "note"]
TIE = ["type", "formality"]


def main():
    found = {}
    path = lambda name: os.path.join(FILES, name)
    ig = "igraph %s" % igraph.__version__
    nw = "networkx %s" % nx.__version__
    for directed in (False, True):
        way = "directed" if directed else "undirected"
        g = with_igraph(directed, parallel=True)
        g.write_graphml(path(f"igraph-{way}.graphml"))
        found[f"igraph-{way}.graphml"] = expected(ig, ALL, TIE, True)
        g.write_gml(path(f"igraph-{way}.gml"))
        found[f"igraph-{way}.gml"] = expected(ig, ALL, TIE, True)
        p = with_igraph(directed, parallel=True)
        p.vs["id"] = p.vs["name"]
        del p.vs["x"], p.vs["y"], p.vs["note"]
        p.write_pajek(path(f"igraph-{way}.net"))
        found[f"igraph-{way}.net"] = expected(ig, [], [], True)
        for parallel in (False, True):
            multi = "-multi" if parallel else ""
            h = with_networkx(directed, parallel)
            for ending, write in (("graphml", nx.write_graphml), ("gexf", nx.write_gexf), ("gml", nx.write_gml)):
                name = f"networkx-{way}{multi}.{ending}"
                k = h.copy()
                if ending == "gml":
                    # An empty text is written without a value, which its own reader refuses.
                    for _, data in k.nodes(data=True):
                        for key in [key for key, value in data.items() if value == ""]:
                            del data[key]
                write(k, path(name))
                found[name] = expected(nw, ALL, TIE, parallel)
            name = f"networkx-{way}{multi}.net"
            k = h.copy()
            for _, data in k.nodes(data=True):
                data.clear()
            for *_, data in k.edges(data=True):
                for key in ("type", "formality"):
                    del data[key]
            nx.write_pajek(k, path(name))
            found[name] = expected(nw, [], [], parallel)
    hand = os.path.join(FILES, "by-hand", "expected.json")
    with open(hand, encoding="utf-8") as file:
        for name, what in json.load(file).items():
            found[f"by-hand/{name}"] = what
    with open(os.path.join(FILES, "expected.json"), "w", encoding="utf-8") as file:
        json.dump(found, file, ensure_ascii=False, indent=1)
        file.write("\n")
    print(len(found), "files")


main()
