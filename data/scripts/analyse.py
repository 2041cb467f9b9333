#!/usr/bin/env python3
"""Recomputes the headline measures of a Drehscheibe export and holds them against its own results.

Run in the folder of the export:   python3 analyse.py          (needs: pip install networkx)

    data/       the network as a data package (datapackage.json and CSV tables)
    results/    measures.csv, network-measures.csv, recipe.json (the question that was asked)

Definitions
    n, m           bodies and distinct pairs with a tie; loops dropped, parallel ties merged, directions ignored
    density        2m / (n (n - 1))
    degree         number of different neighbours
    betweenness    Freeman (1977), as a share of (n - 1)(n - 2) / 2
    closeness      not compared: conventions for several components differ
    E-I index      Krackhardt & Stern (1988): (external - internal) / (external + internal), over ties with both sectors known
"""

import csv
import json
import sys
from pathlib import Path

import networkx as nx

HERE = Path(__file__).resolve().parent
SECTORS = ["Gesundheit", "Soziales", "Psycho-Soziales"]
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


def ei_index(graph, bodies):
    known = [
        (bodies[a]["sector"], bodies[b]["sector"])
        for a, b in graph.edges
        if bodies[a]["sector"] in SECTORS and bodies[b]["sector"] in SECTORS
    ]
    external = sum(a != b for a, b in known)
    return (2 * external - len(known)) / len(known) if known else None


def main():
    recipe = json.loads((HERE / "results" / "recipe.json").read_text(encoding="utf-8"))
    lens = recipe["lens"]
    if lens["affiliations"] != "bodies" or lens["weight"] != "none" or lens["scheme"] != "assigned":
        sys.exit("This script covers lenses with bodies as they are, ties counted once and assigned sectors.")
    graph, bodies = load(lens)
    n, m = graph.number_of_nodes(), graph.number_of_edges()
    network = {row["id"]: row for row in table(HERE / "results" / "network-measures.csv")}
    by_body = {plain(row["id"]): row for row in table(HERE / "results" / "measures.csv")}
    columns = list(next(iter(network.values())))
    stated = lambda id: number(network[id][columns[2]]) if id in network else None

    worst = 0.0

    def compare(name, here, there):
        nonlocal worst
        if here is None or there is None:
            print(f"{name:28}  here {here}   Drehscheibe {there}")
            return
        difference = abs(here - there) / max(1.0, abs(there))
        worst = max(worst, difference)
        print(f"{name:28}  here {here:<22.16g} Drehscheibe {there:<22.16g} {'ok' if difference < 1e-9 else 'DIFFERS'}")

    compare("n (bodies)", n, stated("n"))
    compare("m (pairs)", m, stated("m"))
    compare("density", nx.density(graph), stated("density"))
    compare("E-I index", ei_index(graph, bodies), stated("ei"))
    betweenness = nx.betweenness_centrality(graph, normalized=False)
    pairs = (n - 1) * (n - 2) / 2
    for id in sorted(graph, key=betweenness.get, reverse=True)[:5]:
        compare(f"degree {id}"[:28], graph.degree(id), number(by_body[id]["degree"]))
        raw = number(by_body[id].get("betweenness.raw", ""))
        compare(f"betweenness {id}"[:28], betweenness[id] / pairs, None if raw is None else raw / pairs)
    for id in graph:
        raw = number(by_body[id].get("betweenness.raw", ""))
        for here, there in [(graph.degree(id), number(by_body[id]["degree"])), (betweenness[id], raw)]:
            if there is not None:
                worst = max(worst, abs(here - there) / max(1.0, abs(there)))
    print(f"\nlargest relative difference over all {n} bodies: {worst:.1e}")
    sys.exit(0 if worst < 1e-9 else 1)


if __name__ == "__main__":
    main()
