#!/usr/bin/env python3
"""Recomputes the measures of a Drehscheibe export with networkx and holds them against its own results.

Run in the folder of the export:   python3 analyse.py          (needs: pip install networkx numpy scipy)

    data/       the network as a data package (datapackage.json and CSV tables)
    results/    measures.csv, network-measures.csv, recipe.json (the question that was asked)

Conventions: loops dropped, parallel ties merged, directions and strengths not used; unreachable pairs count 0. Where networkx
has another convention, the difference is in this file, beside the line that bridges it:

    closeness              scaled by component (Wasserman & Faust 1994)
    constraint, hierarchy  on the whole network, as networkx has it (UCINET cuts ego networks out)
    brokerage              each open pair counted once, a broker without sector is a group of its own, neighbours without are left out
    sector betweenness     pairs with different sectors, the body itself no end (Flom et al. 2004; Guns & Rousseau 2015)
    assortativity, modularity, E-I by sector: bodies with a sector and the ties between them

Prints the largest relative difference of each measure; ends with 0 when all are below 1e-9, 1 otherwise. Values that Drehscheibe
declines are not compared, apart from the arithmetic that it keeps beside them (columns .raw).
"""

import csv
import json
import math
import sys
from itertools import combinations
from pathlib import Path

import networkx as nx
import numpy as np

HERE = Path(__file__).resolve().parent
SECTORS = ["Gesundheit", "Soziales", "Psycho-Soziales"]
CROSS = "sektorübergreifend"
BODY_TABLES = ["centres", "partners", "committees", "networks", "funders", "groups", "bodies"]


def table(path):
    """Rows of a CSV file as dictionaries; ';' or ',' and a byte-order mark are seen by themselves."""
    text = path.read_text(encoding="utf-8-sig")
    delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    return list(csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter))


def plain(cell):
    """An apostrophe before =, +, - or @ only keeps spreadsheets from running the cell."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in tuple("=+-@\t\r\n＝＋－＠") else cell


def number(cell):
    return None if cell == "" else float(cell.replace(",", "."))


def year(date):
    return int(date[:4]) if date[:4].isdigit() else None


def in_period(tie, period):
    if period is None:
        return True
    since, until = year(tie["since"]), year(tie["until"])
    return (since is None or since <= period["to"]) and (until is None or until >= period["from"])


def load(lens):
    """The bodies and ties that the lens lets through, as a simple undirected graph."""
    bodies = {}
    for name in BODY_TABLES:
        path = HERE / "data" / f"{name}.csv"
        if path.exists():
            bodies.update({plain(row["id"]): row for row in table(path)})
    ties = table(HERE / "data" / "ties.csv")
    inside = {id for id, row in bodies.items() if row["kind"] in lens["kinds"]}
    ends = [(plain(t["source"]), plain(t["target"]), t) for t in ties]
    counted = [
        (a, b)
        for a, b, t in ends
        if t["type"] in lens["types"] and a in inside and b in inside and in_period(t, lens["period"])
    ]
    ever = {end for a, b, _ in ends for end in (a, b)}
    tied = {end for pair in counted for end in pair}
    graph = nx.Graph()
    graph.add_nodes_from(
        id for id in bodies if id in inside and (id in tied or lens["keepUntied"] or id not in ever)
    )
    graph.add_edges_from((a, b) for a, b in counted if a != b)
    return graph, bodies


def sector_of(bodies, id, lens):
    sector = bodies[id]["sector"]
    if sector in SECTORS:
        return sector
    return sector if lens["crossSector"] and sector == CROSS else None


def share(a, b):
    return a / b if b else None


def mixes(graph, label, groups):
    """Sector mix of each body's neighbours: count, Blau, IQV, evenness, participation, E-I."""
    found = {name: {} for name in ["sector-count", "blau", "iqv", "evenness", "participation", "ei"]}
    for v in graph:
        of = [label[u] for u in graph[v] if label[u]]
        if not of:
            continue
        shares = [of.count(s) / len(of) for s in groups if s in of]
        blau = 1 - sum(p * p for p in shares)
        found["sector-count"][v] = len(shares)
        found["blau"][v] = found["participation"][v] = blau
        found["iqv"][v] = share(blau, 1 - 1 / len(groups))
        found["evenness"][v] = -sum(p * math.log(p) for p in shares) / math.log(len(groups))
        if label[v]:
            outside = sum(s != label[v] for s in of)
            found["ei"][v] = (2 * outside - len(of)) / len(of)
    return found


def brokerage(graph, label):
    """Gould–Fernandez roles over open pairs, each unordered pair once; a broker without sector is a group of its own."""
    roles = {f"brokerage-{r}": {} for r in ["liaison", "itinerant", "coordinator", "gatekeeper-or-representative"]}
    for v in graph:
        counts = dict.fromkeys(roles, 0)
        for a, b in combinations([u for u in graph[v] if label[u]], 2):
            if graph.has_edge(a, b):
                continue
            own = label[v]
            if label[a] == label[b]:
                role = "coordinator" if label[a] == own else "itinerant"
            else:
                role = "gatekeeper-or-representative" if own in (label[a], label[b]) else "liaison"
            counts[f"brokerage-{role}"] += 1
        for role, count in counts.items():
            roles[role][v] = count
    return roles


def sector_betweenness(graph, label, groups):
    """Sum over pairs of sectors, ÷ pairs of others with different sectors; and the mean over pairs of sectors."""
    sums = {v: [] for v in graph}
    for a, b in combinations(groups, 2):
        ends = [[v for v in graph if label[v] == s] for s in (a, b)]
        # networkx halves undirected sums; here every pair has one end in each list.
        part = nx.betweenness_centrality_subset(graph, *ends, normalized=False)
        for v in graph:
            pairs = (len(ends[0]) - (label[v] == a)) * (len(ends[1]) - (label[v] == b))
            sums[v].append((2 * part[v], pairs))
    raw = {v: sum(x for x, _ in parts) for v, parts in sums.items()}
    basic = {v: share(raw[v], sum(n for _, n in parts)) for v, parts in sums.items()}
    structural = {}
    for v, parts in sums.items():
        shares = [x / n for x, n in parts if n]
        structural[v] = share(sum(shares), len(shares))
    return raw, basic, structural


def hierarchy(graph, v):
    """Burt's: how far constraint comes from a single neighbour."""
    parts = [nx.local_constraint(graph, v, u) for u in graph[v]]
    k, mean = len(parts), sum(parts) / max(1, len(parts))
    if k < 2 or mean == 0:
        return None
    return sum(c / mean * math.log(c / mean) for c in parts) / (k * math.log(k))


def removal(graph):
    """Pairs of others that lose every path, as a share of those with one; components that are left."""
    pairs = lambda g: sum(len(c) * (len(c) - 1) // 2 for c in nx.connected_components(g))
    whole, count = pairs(graph), nx.number_connected_components(graph)
    own = {v: len(c) for c in nx.connected_components(graph) for v in c}
    lost, shares, components = {}, {}, {}
    cuts = set(nx.articulation_points(graph))
    for v in graph:
        before = whole - (own[v] - 1)
        lost[v], components[v] = 0, count - (own[v] == 1)
        if v in cuts:  # nothing falls apart without any other
            rest = graph.copy()
            rest.remove_node(v)
            lost[v] = before - pairs(rest)
            components[v] = nx.number_connected_components(rest)
        shares[v] = share(lost[v], before)
    return lost, shares, components


def ego_betweenness(graph, v):
    ego = nx.ego_graph(graph, v)
    raw = nx.betweenness_centrality(ego, normalized=False)[v]
    k = graph.degree(v)
    return raw, share(raw, k * (k - 1) / 2)


def body_measures(graph, label, groups):
    n = graph.number_of_nodes()
    pairs = (n - 1) * (n - 2) / 2
    degree = dict(graph.degree)
    between = nx.betweenness_centrality(graph, normalized=False)
    ego = {v: ego_betweenness(graph, v) for v in graph}
    harmonic = nx.harmonic_centrality(graph)
    lost, lost_share, components = removal(graph)
    sectors = sector_betweenness(graph, label, groups)
    size = nx.effective_size(graph)
    cuts = set(nx.articulation_points(graph))
    largest = graph.subgraph(max(nx.connected_components(graph), key=len))
    matrix = nx.to_numpy_array(graph)
    found = {
        "degree": degree,
        "betweenness.raw": between,
        "betweenness": {v: share(b, pairs) for v, b in between.items()},
        "ego-betweenness.raw": {v: raw for v, (raw, _) in ego.items()},
        "ego-betweenness": {v: value for v, (_, value) in ego.items()},
        "sector-betweenness.raw": sectors[0],
        "sector-betweenness": sectors[1],
        "sector-betweenness-structural": sectors[2],
        "harmonic.raw": harmonic,
        "harmonic": {v: share(h, n - 1) for v, h in harmonic.items()},
        "closeness": nx.closeness_centrality(graph),
        "core": nx.core_number(graph),
        "clustering": nx.clustering(graph),
        "articulation": {v: float(v in cuts) for v in graph},
        "constraint": nx.constraint(graph),
        "effective-size": size,
        "efficiency": {v: share(size[v], degree[v]) for v in graph},
        "hierarchy": {v: hierarchy(graph, v) for v in graph},
        "removal-pairs-lost.raw": lost,
        "removal-pairs-lost": lost_share,
        "removal-components": components,
        **mixes(graph, label, groups),
        **brokerage(graph, label),
    }
    if matrix.any():
        top = float(np.linalg.eigvalsh(matrix)[-1])
        katz = np.linalg.solve(np.eye(n) - 0.85 / top * matrix, np.ones(n))
        katz /= np.linalg.norm(katz)
        found["katz"] = dict(zip(graph, katz))
        vector = np.abs(np.linalg.eigh(nx.to_numpy_array(largest))[1][:, -1])
        found["eigenvector"] = dict(zip(largest, vector))
        # A body without ties passes its visits on to all alike.
        degrees = matrix.sum(axis=1)
        steps = np.where(degrees[:, None] > 0, matrix / np.maximum(degrees, 1)[:, None], 1 / n)
        rank = np.linalg.solve(np.eye(n) - 0.85 * steps.T, np.full(n, 0.15 / n))
        found["pagerank"] = dict(zip(graph, rank / rank.sum()))
    return found


def network_measures(graph, label, bodies):
    n, m = graph.number_of_nodes(), graph.number_of_edges()
    degrees = [k for _, k in graph.degree]
    between = [b / ((n - 1) * (n - 2) / 2) for b in nx.betweenness_centrality(graph, normalized=False).values()] if n > 2 else []
    lengths = [d for v, to in nx.all_pairs_shortest_path_length(graph) for u, d in to.items() if u != v]
    labelled = graph.subgraph([v for v in graph if label[v]]).copy()
    nx.set_node_attributes(labelled, {v: label[v] for v in labelled}, "sector")
    external = sum(label[a] != label[b] for a, b in labelled.edges)
    found = {
        "n": n,
        "m": m,
        "density": nx.density(graph),
        "mean-degree": share(2 * m, n),
        "components": nx.number_connected_components(graph),
        "mean-distance": share(sum(lengths), len(lengths)),
        "diameter": max(lengths, default=None),
        "efficiency": nx.global_efficiency(graph),
        "transitivity": nx.transitivity(graph),
        "mean-clustering": nx.average_clustering(graph) if n else None,
        "degree-centralisation": share(sum(max(degrees) - k for k in degrees), (n - 1) * (n - 2)),
        "betweenness-centralisation": share(sum(max(between) - b for b in between), n - 1) if between else None,
        "ei": share(2 * external - labelled.number_of_edges(), labelled.number_of_edges()),
    }
    if n > 2 and nx.is_connected(graph):
        close = list(nx.closeness_centrality(graph).values())
        found["closeness-centralisation"] = sum(max(close) - c for c in close) / ((n - 1) * (n - 2) / (2 * n - 3))
    if labelled.number_of_edges():
        parts = [{v for v in labelled if label[v] == s} for s in sorted(set(label[v] for v in labelled))]
        found["modularity-sector"] = nx.community.modularity(labelled, parts)
        if len(parts) > 1:
            found["assortativity-sector"] = nx.attribute_assortativity_coefficient(labelled, "sector")
    if m and len(set(degrees)) > 1:
        x, y = zip(*[(graph.degree(a), graph.degree(b)) for e in graph.edges for a, b in (e, e[::-1])])
        if len(set(x)) > 1:
            found["assortativity-degree"] = float(np.corrcoef(x, y)[0, 1])
    return found


def main():
    recipe = json.loads((HERE / "results" / "recipe.json").read_text(encoding="utf-8"))
    lens = recipe["lens"]
    plain_lens = {"affiliations": "bodies", "weight": "none", "scheme": "assigned", "direction": "ignored"}
    if any(lens.get(name, value) != value for name, value in plain_lens.items()):
        sys.exit("This script covers lenses with bodies as they are, ties without strength or direction and assigned sectors.")
    graph, bodies = load(lens)
    label = {id: sector_of(bodies, id, lens) for id in graph}
    groups = SECTORS + ([CROSS] if lens["crossSector"] else [])
    network = {row["id"]: row for row in table(HERE / "results" / "network-measures.csv")}
    by_body = {plain(row["id"]): row for row in table(HERE / "results" / "measures.csv")}
    column = list(next(iter(network.values())))[2]
    worst, compared, absent = 0.0, 0, []

    def difference(here, there):
        return 0.0 if here == there else abs(here - there) / max(1.0, abs(there)) if here is not None else math.inf

    def told(scope, id, differences):
        nonlocal worst, compared
        if not differences:
            absent.append(id)
            return
        most = max(differences)
        worst, compared = max(worst, most), compared + 1
        print(f"{scope:8} {id:34} {len(differences):5} values   {most:.1e}   {'ok' if most < 1e-9 else 'DIFFERS'}")

    for id, here in network_measures(graph, label, bodies).items():
        there = number(network[id][column]) if id in network else None
        told("network", id, [] if there is None else [difference(here, there)])
    for id, values in body_measures(graph, label, groups).items():
        stated = [(v, number(by_body[v].get(id, ""))) for v in graph]
        told("bodies", id, [difference(values.get(v), there) for v, there in stated if there is not None])
    if absent:
        print(f"not stated in the results: {', '.join(absent)}")
    print(f"\nlargest relative difference over all {graph.number_of_nodes()} bodies: {worst:.1e}   ({compared} measures)")
    sys.exit(0 if worst < 1e-9 else 1)


if __name__ == "__main__":
    main()
