#!/usr/bin/python3
"""Reads files that we wrote with igraph and networkx, and compares nodes, edges, attributes and weights with what we meant.

By hand: /usr/bin/python3 test/interop/check.py   (igraph 0.10, networkx 2.8; not part of the automatic tests)
Prints one line for each file and program, as they stand in README.md. Then lets both programs write what they read, and
`back.ts` says whether it is still our project; --keep keeps four of these files for the tests.
"""
import glob
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections import Counter

import igraph
import networkx as nx

warnings.simplefilter("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))


def number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return None


def same(found, meant):
    """Numbers by value; igraph leaves entities of GML other than the five of XML as they stand."""
    if found is None or found != found:
        return False
    a, b = number(found), number(meant)
    if a is not None and b is not None:
        return a == b
    return str(found) == meant or html.unescape(str(found)) == meant


class Seen:
    """What a program found: nodes by position or name, edges as pairs of them."""

    def __init__(self, nodes, edges):
        self.nodes = nodes  # list of (identity, attributes)
        self.edges = edges  # list of (identity, identity, attributes)


def from_igraph(path):
    g = igraph.Graph.Read(path, format={"net": "pajek"}.get(path.rsplit(".", 1)[1], path.rsplit(".", 1)[1]))
    nodes = [(v.index, v.attributes()) for v in g.vs]
    return Seen(nodes, [(e.source, e.target, e.attributes()) for e in g.es])


def from_networkx(path):
    ending = path.rsplit(".", 1)[1]
    read = {"graphml": nx.read_graphml, "gexf": nx.read_gexf, "gml": nx.read_gml, "net": nx.read_pajek}[ending]
    g = read(path)
    return Seen(list(g.nodes(data=True)), list(g.edges(data=True)))


def compare(seen, meant, ending):
    """A list of what differs."""
    wrong = []
    edges = meant["edges"]
    if ending == "dl":
        # A matrix: ties without a direction in both halves.
        edges = edges + [
            {**e, "source": e["target"], "target": e["source"]} for e in edges if not e["directed"] and e["source"] != e["target"]
        ]
    if len(seen.nodes) != len(meant["nodes"]):
        wrong.append(f"n = {len(seen.nodes)}, not {len(meant['nodes'])}")
        return wrong
    if len(seen.edges) != len(edges):
        wrong.append(f"m = {len(seen.edges)}, not {len(edges)}")
    # All programs keep the order of the nodes.
    ids = {identity: meant["nodes"][i]["id"] for i, (identity, _) in enumerate(seen.nodes)}
    for (identity, found), node in zip(seen.nodes, meant["nodes"]):
        label = found.get("label", found.get("name", identity))
        if ending in ("net", "dl"):
            name = found.get("name", found.get("id", identity)) if isinstance(identity, int) else identity
            if not same(name, node["name"]):
                wrong.append(f"name {name!r}, not {node['name']!r}")
            continue
        true = found.get("name", label) if ending == "gml" and found.get("name") else label
        if not same(true, node["label"]):
            wrong.append(f"label {true!r}, not {node['label']!r}")
        viz = found.get("viz", {})
        look = {"size": viz.get("size"), **{a: viz.get("position", {}).get(a) for a in "xyz"}}
        if "color" in viz:
            look["color"] = "#%02x%02x%02x" % tuple(viz["color"][c] for c in "rgb")
        for name, value in node["attributes"].items():
            # GML's keys are letters and digits.
            options = [found.get(name), found.get(re.sub("[^A-Za-z0-9]", "", name)), look.get(name)]
            if not any(same(option, value) for option in options):
                wrong.append(f"{node['id']}.{name} = {options[0]!r}, not {value!r}")
    pairs = Counter()
    for source, target, found in seen.edges:
        weight = found.get("weight")
        weight = None if weight is None or weight != weight else float(weight)
        pairs[(frozenset((ids[source], ids[target])), weight)] += 1
    for edge in edges:
        weight = edge["weight"]
        if weight is None and ending == "net":
            weight = 1
        options = [weight, None, 1.0] if weight is None else [weight]
        for option in options:
            key = (frozenset((edge["source"], edge["target"])), None if option is None else float(option))
            if pairs[key] > 0:
                pairs[key] -= 1
                break
        else:
            wrong.append(f"no edge {edge['source']} - {edge['target']} of weight {weight}")
    kept = [a for *_, a in seen.edges]
    if ending not in ("net", "dl"):
        types = Counter(a.get("type") for a in kept)
        if types != Counter(e["type"] for e in edges):
            wrong.append(f"types {dict(types)}")
    return wrong


def there_and_back(folder):
    back = os.path.join(folder, "back")
    os.makedirs(back, exist_ok=True)
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        stem = path[: -len(".json")]
        name = os.path.join(back, os.path.basename(stem))
        igraph.Graph.Read(f"{stem}.graphml").write_graphml(f"{name}.igraph.graphml")
        igraph.Graph.Read(f"{stem}.gml").write_gml(f"{name}.igraph.gml")
        nx.write_graphml(nx.read_graphml(f"{stem}.graphml"), f"{name}.networkx.graphml")
        nx.write_gml(nx.read_gml(f"{stem}.gml"), f"{name}.networkx.gml")
    print()
    sys.stdout.flush()
    subprocess.run(["node", "--import", "tsx", os.path.join(HERE, "back.ts"), folder], check=True)


def main():
    folders = [word for word in sys.argv[1:] if not word.startswith("--")]
    folder = folders[0] if folders else tempfile.mkdtemp()
    subprocess.run(["node", "--import", "tsx", os.path.join(HERE, "write.ts"), folder], check=True)
    print(f"igraph {igraph.__version__}, networkx {nx.__version__}")
    bad = 0
    rows = []
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        stem = path[: -len(".json")]
        with open(path, encoding="utf-8") as file:
            meant = json.load(file)
        for ending in ("graphml", "gexf", "gml", "net", "dl"):
            for program, read in (("igraph", from_igraph), ("networkx", from_networkx)):
                if (program, ending) in (("igraph", "gexf"), ("networkx", "dl")):
                    continue
                try:
                    wrong = compare(read(f"{stem}.{ending}"), meant, ending)
                    answer = "same" if not wrong else "; ".join(wrong[:3])
                except Exception as error:  # what a program says of a file is the result
                    answer = f"{type(error).__name__}: {str(error).splitlines()[0][:140]}"
                bad += answer != "same"
                n, m = len(meant["nodes"]), len(meant["edges"])
                rows.append((os.path.basename(stem), ending, program, n, m, meant["directions"], answer))
    print("| network | file | read by | n | m | directions | result |\n|---|---|---|---|---|---|---|")
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    there_and_back(folder)
    if "--keep" in sys.argv:
        kept = os.path.join(HERE, "files", "back")
        os.makedirs(kept, exist_ok=True)
        for path in glob.glob(os.path.join(folder, "back", "dortmund-2023.*")):
            shutil.copy(path, kept)
    print(f"\n{len(rows)} readings, {len(rows) - bad} the same, {bad} not")


main()
