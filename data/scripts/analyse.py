#!/usr/bin/env python3
"""Recomputes the results of a Drehscheibe export with networkx and numpy and holds them against its own results.

Run in the folder of the export:   python3 analyse.py          (needs: pip install networkx numpy scipy)

    draws.py    the random numbers and draws of tests, read by this script
    data/       the network as a data package (datapackage.json and CSV tables)
    results/    measures.csv, network-measures.csv, recipe.json (the question that was asked), tables of tests

The question is read from the recipe: strengths, directions, projected committees, sector schemes, conditions on bodies and ties.
Conventions: loops dropped, parallel ties merged (strengths added or the greatest taken, as the recipe says), the length of a tie is 1/strength;
unreachable pairs count 0. Where networkx has another convention, the difference is beside the line that bridges it:

    closeness              scaled by component (Wasserman & Faust 1994); networkx means distances to a body (in)
    shortest paths         own search with a relative tolerance of 1e-12: networkx misses ways of equal length that rounding tells apart
    constraint, hierarchy  on the whole network, as networkx has it (UCINET cuts ego networks out)
    brokerage              each open pair counted once, a broker without sector is a group of its own, neighbours without are left out
    sector betweenness     pairs with different sectors, the body itself no end (Flom et al. 2004; Guns & Rousseau 2015)
    flow betweenness       Newman (2005), ends left out, from the pseudoinverse of the Laplacian
    bridging, bridgeness   Valente & Fujimoto (2010), Jensen et al. (2016), by their definitions
    two-mode measures      networkx's bipartite module (Borgatti & Everett 1997; Latapy et al. 2008; Robins & Alexander 2004)
    assortativity, modularity, E-I by sector: bodies with a sector and the ties between them

Tests are repeated draw by draw with the same random numbers: p, expectations, standard errors and intervals come out the same. Where all
draws would take longer than two minutes, the first ones are made, and p has to lie within what two drawings can differ by.

Prints the largest relative difference of each measure, and what it does not recompute; ends with 0 when all are below 1e-9, 1 otherwise. Values that Drehscheibe declines are not compared, apart from the arithmetic
that it keeps beside them (columns .raw).
"""

import csv
import heapq
import json
import math
import sys
import unicodedata
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import networkx as nx
import numpy as np

import draws

HERE = Path(__file__).resolve().parent
SECTORS = ["Gesundheit", "Soziales", "Psycho-Soziales"]
CROSS = "sektorübergreifend"
BODY_TABLES = ["centres", "partners", "committees", "networks", "funders", "groups", "bodies"]
AFFILIATIONS = ("committee", "network")
DIRECTED_TYPES = {
    "network-membership", "committee-membership", "support", "mandate", "funding", "carrier", "part-of", "administration",
}
KINDS = ["centre", "partner", "committee", "network", "funder", "group"]
LEVELS = ["stadtteil", "local", "region", "land", "bund", "eu"]
BODY_FIELDS = ["sector", "category", "level", "place", "region", "land", "block", "body"]
TOLERANCE = 1e-12
# Beyond these, definitions that are counted out by brute force take too long.
MOST_BODIES_BRUTE = 400
MOST_BODIES = 3000
# Where all draws of a test would take longer, the first ones are made.
MOST_SECONDS = 120

# ------------------------------------------------------------------------------------------------------------------ data


def table(path):
    """Rows of a CSV file as dictionaries; ';' or ',' and a byte-order mark are seen by themselves."""
    text = path.read_text(encoding="utf-8-sig")
    delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    return list(csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter))


def plain(cell):
    """An apostrophe before =, +, - or @ only keeps spreadsheets from running the cell."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in tuple("=+-@\t\r\n＝＋－＠") else cell


def number(cell):
    return None if cell in ("", None) else float(cell.replace(",", "."))


def regions():
    """Name and Land of each region."""
    path = HERE / "data" / "regions.csv"
    rows = table(path) if path.exists() else []
    return {plain(r["id"]): (plain(r.get("label") or "") or None, plain(r.get("land") or "") or None) for r in rows}


def year(date):
    return int(date[:4]) if date[:4].isdigit() else None


def in_period(tie, period):
    if period is None:
        return True
    since, until = year(tie["since"]), year(tie["until"])
    return (since is None or since <= period["to"]) and (until is None or until >= period["from"])


# ------------------------------------------------------------------------------------------------------------ conditions


def folded(text):
    """A text without case and accents, umlauts dropped and written out: either form may hold what is sought."""

    def bare(word):
        apart = unicodedata.normalize("NFD", word.lower().replace("ß", "ss"))
        return "".join(c for c in apart if not unicodedata.category(c).startswith("M"))

    return bare(text), bare(text.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"))


def span(field, value):
    """Where a value lies on its field's order; a month or a year reaches from its first day to its last."""
    if field in ("since", "until", "lastContact", "due"):
        y, m, d = ([int(part or 0) for part in value.split("-")] + [0, 0])[:3]
        first = y * 10000 + m * 100 + d
        return first, first + (9999 if m == 0 else 99 if d == 0 else 0)
    at = LEVELS.index(value) if field == "level" else float(value)
    return at, at


def passes(condition, value):
    """Whether a value that somebody stated meets the condition."""
    field, is_, values = condition["field"], condition["is"], condition["values"]
    if is_ in ("any", "none"):
        named = {CROSS if field == "sector" and v == "übergreifend" else v for v in values}
        return (value in named) == (is_ == "any")
    if is_ == "contains":
        forms = folded(value)
        return all(any(sought in form for form in forms for sought in folded(word)) for word in values[0].split())
    if is_ in ("said", "unsaid"):
        return is_ == "said"
    bounds = sorted(span(field, v) for v in values)
    low = -math.inf if is_ == "most" else bounds[0][0]
    high = math.inf if is_ == "least" else bounds[-1][1]
    first, last = span(field, value)
    return last >= low and first <= high


def meets(conditions, value_of):
    """Whether a record meets all conditions. Of what nobody said each condition itself says whether it counts."""
    for condition in conditions:
        value = value_of(condition["field"])
        if value is None:
            if condition["is"] != "unsaid" and (condition["is"] == "said" or not condition["unsaid"]):
                return False
        elif not passes(condition, value):
            return False
    return True


def tie_value(tie, field):
    """What a tie says in a field of a condition, None where nobody did; a tie by a person hangs on that person."""
    if field == "personBound":
        said = {"yes": "yes", "no": "no"}.get(tie.get("person_bound", ""))
        return said or ("yes" if tie["type"] == "personal-link" else None)
    value = tie.get({"lastContact": "last_contact"}.get(field, field)) or None
    if field in ("stage", "weight"):
        return value.replace(",", ".") if value else None
    return value


# -------------------------------------------------------------------------------------------------------------- network read


def projected(members, lens):
    """Ties that stand for committees: one a pair and committee, with the strength that the projection gives it."""
    sits, sums, ties = defaultdict(int), defaultdict(float), []
    for inside in members.values():
        for m in inside:
            sits[m] += 1
    for inside in members.values():
        share = 1 / (len(inside) - 1) if lens["projection"] == "newman" and len(inside) > 1 else 1
        for a, b in combinations(inside, 2):
            ties.append((a, b, share))
            sums[frozenset((a, b))] += share
    if lens["projection"] == "count":
        return [(a, b, 1.0) for a, b, _ in ties]
    strongest = lens["parallel"] == "max"
    out = []
    for a, b, share in ties:
        total = sums[frozenset((a, b))]
        scale = 1 / (sits[a] + sits[b] - total) if lens["projection"] == "jaccard" else 1
        out.append((a, b, scale * (total if strongest else share)))
    return out


class Network:
    """What the lens lets through: simple graph, arcs where directions count (else None), bodies, sectors, tie types of each edge."""

    def __init__(self, lens):
        self.lens = lens
        bodies = {}
        for name in BODY_TABLES:
            path = HERE / "data" / f"{name}.csv"
            if path.exists():
                bodies.update({plain(row["id"]): row for row in table(path)})
        package = HERE / "data" / "datapackage.json"
        about = json.loads(package.read_text(encoding="utf-8")) if package.exists() else {}
        self.aggregate = about.get("aggregate") is True
        self.bodies = bodies
        ties = table(HERE / "data" / "ties.csv")
        where = lens.get("where") or []
        of_bodies = [c for c in where if c["field"] in BODY_FIELDS]
        of_ties = [c for c in where if c["field"] not in BODY_FIELDS]
        hub, places = about.get("hub"), regions()
        # What the network is about stays, whatever is asked of bodies, unless it is left out by name.
        of_hub = [c for c in of_bodies if c["field"] == "body" and c["is"] == "none"]
        kinds = {id for id, row in bodies.items() if row["kind"] in lens["kinds"]}
        inside = {id for id in kinds if meets(of_hub if id == hub else of_bodies, lambda f: self.body_value(id, f, places))}
        apart = kinds - inside
        ends = [(plain(t["source"]), plain(t["target"]), t) for t in ties]
        asked = [
            (a, b, t)
            for a, b, t in ends
            if t["type"] in lens["types"] and in_period(t, lens["period"]) and (a in inside or b in inside)
            and meets(of_ties, lambda f: tie_value(t, f))
        ]
        counted = [(a, b, t) for a, b, t in asked if a in inside and b in inside]
        ever = {end for a, b, _ in ends for end in (a, b)}
        # Who met the conditions and only lost the other end to them was asked for, and stays.
        parted = {a if a in inside else b for a, b, _ in asked if (a in apart) != (b in apart)}
        project = lens["affiliations"] == "projected"
        belongs = {id for id in inside if bodies[id]["kind"] in AFFILIATIONS}
        # Each tie: ends, strength, type, whether it goes both ways.
        read, members = [], {}
        for a, b, t in counted:
            if not project or (a not in belongs and b not in belongs):
                stated = number(t["weight"]) if lens["weight"] == "stated" else None
                read.append((a, b, 1.0 if stated is None else stated, t["type"], t["type"] not in DIRECTED_TYPES))
            elif (a in belongs) != (b in belongs):
                member, of = (a, b) if b in belongs else (b, a)
                found = members.setdefault(of, {})
                found.setdefault(member, t["type"])
        for a, b, strength in projected({of: list(inside) for of, inside in members.items()}, lens):
            read.append((a, b, strength, None, True))
        tied = {end for a, b, *_ in read for end in (a, b)}
        ids = [
            id for id in bodies
            if id in inside and not (project and id in belongs)
            and (id in tied or lens["keepUntied"] or id not in ever or id in parted)
        ]
        self.weighted = lens["weight"] != "none"
        join = max if lens["parallel"] == "max" else (lambda x, y: x + y)
        self.graph, self.types = nx.Graph(), defaultdict(set)
        self.graph.add_nodes_from(ids)
        arcs = nx.DiGraph()
        arcs.add_nodes_from(ids)
        self.directed_types = defaultdict(set)

        def add(graph, a, b, strength):
            if graph.has_edge(a, b):
                strength = join(graph[a][b]["weight"], strength)
            graph.add_edge(a, b, weight=strength)

        for a, b, strength, kind, both in read:
            if a == b:
                continue
            add(self.graph, a, b, strength)
            self.types[frozenset((a, b))].add(kind)
            add(arcs, a, b, strength)
            self.directed_types[a, b].add(kind)
            if both:
                add(arcs, b, a, strength)
                self.directed_types[b, a].add(kind)
        self.arcs = arcs if lens.get("direction", "ignored") == "recorded" else None
        if not self.weighted:
            for graph in (self.graph, arcs):
                for a, b in graph.edges:
                    graph[a][b]["weight"] = 1.0
        for graph in (self.graph, arcs):
            for a, b, edge in graph.edges(data=True):
                edge["length"] = 1 / edge["weight"]
        assigned = {id: self.sector(row) for id, row in bodies.items()}
        present = {s for s in assigned.values() if s and s != CROSS}
        known = SECTORS[:2] if lens["scheme"] == "two-fields" else SECTORS
        self.groups = (list(known) if present <= set(known) else sorted(present)) + ([CROSS] if lens["crossSector"] else [])
        self.paths = None
        self.label = {id: assigned[id] if assigned[id] in self.groups else None for id in ids}

    def body_value(self, id, field, places):
        """What a body says in a field of a condition; None where nobody did."""
        row = self.bodies[id]
        if field == "sector":
            return self.sector(row)
        if field == "body":
            return id
        if field == "block":
            return "yes" if row.get("block") in ("yes", "true", "1") else "no"
        if field in ("region", "land"):
            label, land = places.get(plain(row.get("region") or ""), (None, None))
            return (label or plain(row.get("region") or "") or None) if field == "region" else land
        return plain(row.get(field) or "") or None

    def sector(self, row):
        scheme, own = self.lens["scheme"], self.lens.get("ownScheme") or {}
        if scheme == "own":
            return own[plain(row["id"])] or None if plain(row["id"]) in own else own.get(row["category"]) or None
        value, other = row["sector"] or None, row.get("sector_alternative") or None
        if value in ("übergreifend", CROSS):
            value = CROSS
        if value is None or scheme == "assigned":
            return value
        if scheme == "alternatives":
            return other or value
        if value != "Psycho-Soziales":
            return value
        return "Gesundheit" if other == "Gesundheit" else "Soziales"


def share(a, b):
    return a / b if b else None


# ----------------------------------------------------------------------------------------------------------------- paths


def searches(graph, weighted):
    """From every body: those that it reaches in order of distance, with number of shortest ways and those before on them."""
    for s in graph:
        distance, ways, before, order, heap, done = {s: 0.0}, {s: 1}, defaultdict(list), [], [(0.0, 0, s)], set()
        count = 1
        # Without strengths, ways grow step by step: a queue does instead of a heap.
        while not weighted and len(order) < len(ways):
            v = heap[len(order)][2]
            order.append(v)
            for u in graph[v]:
                if u not in distance:
                    distance[u], ways[u], before[u] = distance[v] + 1, 0, []
                    heap.append((0, 0, u))
                if distance[u] == distance[v] + 1:
                    ways[u] += ways[v]
                    before[u].append(v)
        while weighted and heap:
            d, _, v = heapq.heappop(heap)
            if v in done or d > distance[v] * (1 + TOLERANCE):
                continue
            done.add(v)
            order.append(v)
            for u, edge in graph[v].items():
                if u in done:
                    continue
                there = distance[v] + (edge["length"] if weighted else 1.0)
                known = distance.get(u)
                if known is None or there < known * (1 - TOLERANCE):
                    distance[u], ways[u], before[u] = there, ways[v], [v]
                    heapq.heappush(heap, (there, count, u))
                    count += 1
                elif abs(there - known) <= TOLERANCE * known:
                    ways[u] += ways[v]
                    before[u].append(v)
        yield s, order, distance, ways, before


def passing(order, ways, before, is_end):
    """Shares of the shortest ways from the first body to the ends that lead through each other body (Brandes 2001)."""
    carried = dict.fromkeys(order, 0.0)
    for v in reversed(order[1:]):
        at = carried[v] + (1.0 if is_end(v) else 0.0)
        for u in before[v]:
            carried[u] += ways[u] / ways[v] * at
    return carried


def all_paths(net):
    """Betweenness, betweenness of each pair of sectors, and all distances, by one search from every body."""
    if net.paths:
        return net.paths
    graph = net.arcs if net.arcs is not None else net.graph
    total = dict.fromkeys(graph, 0.0)
    by_pair = {pair: dict.fromkeys(graph, 0.0) for pair in combinations(net.groups, 2)}
    lengths = []
    for s, order, distance, ways, before in searches(graph, net.weighted):
        lengths += [distance[v] for v in order[1:]]
        carried = passing(order, ways, before, lambda v: True)
        for v in order[1:]:
            total[v] += carried[v]
        for (a, b), sums in by_pair.items():
            for one, other in ((a, b), (b, a)):
                if net.label[s] != one:
                    continue
                for v, x in passing(order, ways, before, lambda v: net.label[v] == other).items():
                    if v != s:
                        sums[v] += x
    if net.arcs is None:  # every pair was met from both of its ends
        total = {v: x / 2 for v, x in total.items()}
        by_pair = {pair: {v: x / 2 for v, x in sums.items()} for pair, sums in by_pair.items()}
    net.paths = total, by_pair, lengths
    return net.paths


def sector_betweenness(net, by_pair):
    """Sum over pairs of sectors, ÷ pairs of others with different sectors; and the mean over pairs of sectors."""
    both = 1 if net.arcs is None else 2
    size = {s: sum(x == s for x in net.label.values()) for s in net.groups}
    raw, basic, structural = {}, {}, {}
    for v in net.graph:
        pairs, shares = 0, []
        raw[v] = 0.0
        for (a, b), sums in by_pair.items():
            possible = both * (size[a] - (net.label[v] == a)) * (size[b] - (net.label[v] == b))
            if not possible:
                continue
            raw[v] += sums[v]
            pairs += possible
            shares.append(sums[v] / possible)
        basic[v], structural[v] = share(raw[v], pairs), share(sum(shares), len(shares))
    return raw, basic, structural


# ---------------------------------------------------------------------------------------------------------------- bodies


def mixes(graph, label, groups, weighted):
    """Sector mix of each body's neighbours: count, Blau, IQV, evenness, participation, E-I."""
    found = {name: {} for name in ["sector-count", "blau", "iqv", "evenness", "participation", "ei"]}
    for v in graph:
        parts = defaultdict(float)
        for u, edge in graph[v].items():
            if label[u]:
                parts[label[u]] += edge["weight"] if weighted else 1
        total = sum(parts.values())
        if not total:
            continue
        shares = [x / total for x in parts.values()]
        blau = 1 - sum(p * p for p in shares)
        found["sector-count"][v] = len(shares)
        found["blau"][v] = found["participation"][v] = blau
        if len(groups) > 1:
            found["iqv"][v] = blau / (1 - 1 / len(groups))
            found["evenness"][v] = -sum(p * math.log(p) for p in shares) / math.log(len(groups))
        if label[v]:
            outside = total - parts.get(label[v], 0)
            found["ei"][v] = (2 * outside - total) / total
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


def directed_brokerage(arcs, label):
    """The same over ordered open triples a → v → c without a → c."""
    names = ["coordinator", "itinerant", "liaison", "gatekeeper", "representative"]
    roles = {f"brokerage-{r}": dict.fromkeys(arcs, 0) for r in names}
    for v in arcs:
        own = label[v]
        for a in arcs.pred[v]:
            for c in arcs.succ[v]:
                if a == c or not label[a] or not label[c] or arcs.has_edge(a, c):
                    continue
                if label[a] == label[c]:
                    role = "coordinator" if label[a] == own else "itinerant"
                else:
                    role = "gatekeeper" if label[c] == own else "representative" if label[a] == own else "liaison"
                roles[f"brokerage-{role}"][v] += 1
    roles["brokerage-gatekeeper-or-representative"] = {
        v: roles["brokerage-gatekeeper"][v] + roles["brokerage-representative"][v] for v in arcs
    }
    return roles


def holes(net):
    """Constraint, effective size, efficiency, hierarchy (Burt 1992); where directions count, both of a pair are added up."""
    ids = list(net.graph)
    if net.arcs is not None:
        a = nx.to_numpy_array(net.arcs, ids, weight="weight" if net.weighted else None)
        w = a + a.T
    else:
        w = nx.to_numpy_array(net.graph, ids, weight="weight" if net.weighted else None)
    strength = np.maximum(w.sum(axis=1), 1e-300)
    p = w / strength[:, None]
    m = w / np.maximum(w.max(axis=1), 1e-300)[:, None]
    parts = np.where(w > 0, (p + p @ p) ** 2, 0)
    redundant = np.einsum("iq,jq,ij->i", p, m, (w > 0).astype(float))
    found = {"constraint": {}, "effective-size": {}, "efficiency": {}, "hierarchy": {}}
    for i, v in enumerate(ids):
        k = int((w[i] > 0).sum())
        if not k:
            continue
        c = parts[i][w[i] > 0]
        # q = j adds nothing: nobody is tied to themselves.
        size = k - redundant[i]
        found["constraint"][v], found["effective-size"][v], found["efficiency"][v] = c.sum(), size, size / k
        if k > 1:
            q = c / c.mean()
            found["hierarchy"][v] = float((q * np.log(q)).sum() / (k * math.log(k)))
    return found


def removal(graph, label):
    """Pairs of others that lose every path, as a share of those with one; the same over different sectors; components left."""
    pairs = lambda parts: sum(len(c) * (len(c) - 1) // 2 for c in parts)

    def across(parts):
        total = 0
        for c in parts:
            sizes = defaultdict(int)
            for v in c:
                if label[v]:
                    sizes[label[v]] += 1
            n = sum(sizes.values())
            total += n * (n - 1) // 2 - sum(x * (x - 1) // 2 for x in sizes.values())
        return total

    found = {name: {} for name in [
        "removal-pairs-lost.raw", "removal-pairs-lost", "removal-cross-pairs-lost.raw", "removal-cross-pairs-lost",
        "removal-components",
    ]}
    whole = [set(c) for c in nx.connected_components(graph)]
    home = {v: i for i, c in enumerate(whole) for v in c}
    cuts = set(nx.articulation_points(graph))
    for v in graph:
        own = whole[home[v]]
        others = [c for i, c in enumerate(whole) if i != home[v]]
        before = [*others, own - {v}]
        after = [*others, *nx.connected_components(graph.subgraph(own - {v}))] if v in cuts else [c for c in before if c]
        for name, count in (("removal-pairs-lost", pairs), ("removal-cross-pairs-lost", across)):
            joined = count(before)
            lost = joined - count(after)
            found[f"{name}.raw"][v], found[name][v] = lost, lost / joined if joined else 0.0
        found["removal-components"][v] = len(after)
    return found


def flow_betweenness(graph, weighted):
    """Newman (2005): current through v, averaged over pairs of others; pairs that no path joins exchange none."""
    n = len(graph)
    raw = dict.fromkeys(graph, 0.0)
    for part in nx.connected_components(graph):
        ids = list(part)
        if len(ids) < 3:
            continue
        sub = graph.subgraph(ids)
        potential = np.linalg.pinv(nx.laplacian_matrix(sub, ids, weight="weight" if weighted else None).toarray().astype(float))
        place = {v: i for i, v in enumerate(ids)}
        rank = 2 * np.arange(len(ids) - 1) - (len(ids) - 2)
        for v in ids:
            keep = [i for i in range(len(ids)) if i != place[v]]
            for u, edge in sub[v].items():
                current = (edge["weight"] if weighted else 1.0) * (potential[place[v]] - potential[place[u]])
                raw[v] += float((np.sort(current[keep]) * rank).sum()) / 2
    return raw, {v: share(x, (n - 1) * (n - 2) / 2) for v, x in raw.items()}


def bridging(graph):
    """Valente & Fujimoto (2010): mean fall of global efficiency when each tie of a body goes."""
    whole = nx.global_efficiency(graph)
    fall = {}
    for a, b in graph.edges:
        rest = graph.copy()
        rest.remove_edge(a, b)
        fall[frozenset((a, b))] = whole - nx.global_efficiency(rest)
    return {v: sum(fall[frozenset((v, u))] for u in graph[v]) / graph.degree(v) for v in graph if graph.degree(v)}


def bridgeness(graph):
    """Jensen et al. (2016): betweenness over pairs of which neither is a neighbour of v."""
    ids = list(graph)
    n = len(ids)
    place = {v: i for i, v in enumerate(ids)}
    far, ways = np.full((n, n), np.inf), np.zeros((n, n))
    for s, order, distance, found, _ in searches(graph, False):
        for v in order:
            far[place[s], place[v]], ways[place[s], place[v]] = distance[v], found[v]
    raw = {}
    for v in ids:
        i = place[v]
        keep = [j for j in range(n) if j != i and not graph.has_edge(v, ids[j])]
        on = far[keep][:, [i]] + far[[i]][:, keep] == far[np.ix_(keep, keep)]
        on &= np.isfinite(far[np.ix_(keep, keep)])
        with np.errstate(invalid="ignore", divide="ignore"):
            part = np.where(on, ways[keep][:, [i]] * ways[[i]][:, keep] / ways[np.ix_(keep, keep)], 0)
        raw[v] = float(part.sum()) / 2
    return raw, {v: share(x, (n - 1) * (n - 2) / 2) for v, x in raw.items()}


def ego_betweenness(graph, v):
    ego = nx.ego_graph(graph, v)
    raw = nx.betweenness_centrality(ego, normalized=False)[v]
    k = graph.degree(v)
    return raw, share(raw, k * (k - 1) / 2)


def clustering(graph, weighted):
    """Watts & Strogatz (1998); with strengths Barrat et al. (2004), which networkx has not (its own is Onnela et al. 2005)."""
    if not weighted:
        return nx.clustering(graph)
    found = {}
    for v in graph:
        k, s = graph.degree(v), graph.degree(v, weight="weight")
        closed = sum(
            graph[v][a]["weight"] + graph[v][b]["weight"] for a, b in combinations(graph[v], 2) if graph.has_edge(a, b)
        )
        found[v] = closed / (s * (k - 1)) if k > 1 else 0.0
    return found


def influence(net):
    """Eigenvector, Katz and PageRank by dense linear algebra."""
    graph = net.arcs if net.arcs is not None else net.graph
    ids, n = list(graph), len(graph)
    a = nx.to_numpy_array(graph, ids, weight="weight" if net.weighted else None)
    found = {}
    if not a.any():
        return found
    parts = list(nx.connected_components(graph) if net.arcs is None else nx.strongly_connected_components(graph))
    inside = sorted((ids.index(v) for v in max(parts, key=len)))
    part = a[np.ix_(inside, inside)]
    if len(inside) > 1:
        values, vectors = np.linalg.eigh(part) if net.arcs is None else np.linalg.eig(part.T)
        vector = np.abs(np.real(vectors[:, np.argmax(np.real(values))]))
        found["eigenvector"] = {ids[i]: x for i, x in zip(inside, vector / np.linalg.norm(vector))}
    if net.arcs is None:
        top = float(np.linalg.eigvalsh(a)[-1])
    else:
        blocks = [[ids.index(v) for v in c] for c in parts if len(c) > 1]
        radii = [float(np.max(np.abs(np.linalg.eigvals(a[np.ix_(i, i)])))) for i in blocks]
        # Where nobody gets back to where they started, the greatest in-strength stands in for it.
        top = max(radii) if radii else float(a.sum(axis=0).max())
    katz = np.linalg.solve(np.eye(n) - 0.85 / top * a.T, np.ones(n))
    found["katz"] = dict(zip(ids, katz / np.linalg.norm(katz)))
    sent = a.sum(axis=1)
    # A body without ties passes its visits on to all alike.
    steps = np.where(sent[:, None] > 0, a / np.where(sent > 0, sent, 1)[:, None], 1 / n)
    rank = np.linalg.solve(np.eye(n) - 0.85 * steps.T, np.full(n, 0.15 / n))
    found["pagerank"] = dict(zip(ids, rank / rank.sum()))
    return found


def sides_of(net):
    """The two-mode part: the whole network where kinds fall into two sides that all ties cross, else memberships; None = neither."""
    kind = {v: net.bodies[v]["kind"] for v in net.graph}
    kinds = nx.Graph((kind[a], kind[b]) for a, b in net.graph.edges)
    if len(kinds) > 1 and nx.is_connected(kinds) and not list(nx.selfloop_edges(kinds)) and nx.is_bipartite(kinds):
        colour = nx.bipartite.color(kinds)
        side = {v: colour.get(kind[v], 0) for v in net.graph}
        # Kinds without ties are on the side of the kind that comes first.
        first = next(k for k in net.lens["kinds"] if k in colour)
        side = {v: (colour[kind[v]] != colour[first]) * 1 if kind[v] in colour else 0 for v in net.graph}
        return net.graph, side
    belongs = {v: kind[v] in AFFILIATIONS for v in net.graph}
    part = nx.Graph((a, b) for a, b in net.graph.edges if belongs[a] != belongs[b])
    return (part, {v: int(belongs[v]) for v in part}) if len(part) else None


def two_mode_betweenness(part, zero, between):
    if min(len(zero), len(part) - len(zero)) > 1:
        return nx.bipartite.betweenness_centrality(part, zero)
    # Where a side has one body, networkx divides by 0: that body passes between all others, of whom none can pass.
    most = (len(part) - 1) * (len(part) - 2) / 2
    return {v: b / most if most else 0.0 for v, b in between.items()}


def two_mode(net):
    found = sides_of(net)
    if not found:
        return {}, {}
    part, side = found
    zero = [v for v in part if side[v] == 0]
    one = len(part) - len(zero)
    near = {v: one if side[v] == 0 else len(zero) for v in part}
    between = nx.betweenness_centrality(part, normalized=False)
    bodies = {
        "two-mode-degree.raw": dict(part.degree),
        "two-mode-degree": {v: part.degree(v) / near[v] for v in part},
        "two-mode-closeness": nx.bipartite.closeness_centrality(part, zero),
        "two-mode-betweenness.raw": between,
        "two-mode-betweenness": two_mode_betweenness(part, zero, between),
        "two-mode-clustering": nx.bipartite.latapy_clustering(part, mode="dot"),
    }
    network = {
        "two-mode-density": part.number_of_edges() / (one * len(zero)) if one and zero else None,
        "two-mode-clustering": nx.bipartite.robins_alexander_clustering(part),
    }
    return bodies, network


def body_measures(net):
    graph, arcs, n = net.graph, net.arcs, len(net.graph)
    pairs = (n - 1) * (n - 2) / (1 if arcs is not None else 2)
    length = "length" if net.weighted else None
    between, by_pair, _ = all_paths(net)
    sectors = sector_betweenness(net, by_pair)
    ego = {v: ego_betweenness(graph, v) for v in graph}
    harmonic = nx.harmonic_centrality(graph, distance=length)
    cuts = set(nx.articulation_points(graph))
    found = {
        "degree": dict(graph.degree),
        "betweenness.raw": between,
        "betweenness": {v: share(b, pairs) for v, b in between.items()},
        "ego-betweenness.raw": {v: raw for v, (raw, _) in ego.items()},
        "ego-betweenness": {v: value for v, (_, value) in ego.items()},
        "sector-betweenness.raw": sectors[0],
        "sector-betweenness": sectors[1],
        "sector-betweenness-structural": sectors[2],
        "harmonic.raw": harmonic,
        "harmonic": {v: share(h, n - 1) for v, h in harmonic.items()},
        "closeness": nx.closeness_centrality(graph, distance=length),
        "core": nx.core_number(graph),
        "clustering": clustering(graph, net.weighted),
        "articulation": {v: float(v in cuts) for v in graph},
        **removal(graph, net.label),
        **mixes(graph, net.label, net.groups, net.weighted or net.aggregate),
        **(brokerage(graph, net.label) if arcs is None else directed_brokerage(arcs, net.label)),
        **holes(net),
        **influence(net),
        **two_mode(net)[0],
    }
    if net.weighted:
        found["strength"] = dict(graph.degree(weight="weight"))
    if n <= MOST_BODIES_BRUTE:
        found["bridgeness.raw"], found["bridgeness"] = bridgeness(graph)
        found["bridging"] = bridging(graph)
        if arcs is None:
            found["flow-betweenness.raw"], found["flow-betweenness"] = flow_betweenness(graph, net.weighted)
    if arcs is not None:
        found.update(directed_bodies(net, length, n))
    return found


def directed_bodies(net, length, n):
    arcs = net.arcs
    found = {}
    # networkx measures distances to a body.
    for way, graph in (("in", arcs), ("out", arcs.reverse())):
        harmonic = nx.harmonic_centrality(graph, distance=length)
        found[f"harmonic-{way}.raw"], found[f"harmonic-{way}"] = harmonic, {v: share(h, n - 1) for v, h in harmonic.items()}
        found[f"closeness-{way}"] = nx.closeness_centrality(graph, distance=length)
        found[f"degree-{way}"] = dict(graph.in_degree)
        if net.weighted:
            found[f"strength-{way}"] = dict(graph.in_degree(weight="weight"))
        found[f"participation-{way}"] = mixes(graph.reverse(), net.label, net.groups, net.weighted)["participation"]
    return found


# --------------------------------------------------------------------------------------------------------------- network


def sector_coefficients(net):
    """E-I, modularity and assortativity by sector, from the shares of ties (arcs) between groups."""
    at = {s: i for i, s in enumerate(net.groups)}
    mixing = np.zeros((len(at), len(at)))
    graph = net.arcs if net.arcs is not None else net.graph
    for a, b, edge in graph.edges(data=True):
        if net.label[a] and net.label[b]:
            x = edge["weight"] if net.weighted else 1
            mixing[at[net.label[a]], at[net.label[b]]] += x
            if net.arcs is None:
                mixing[at[net.label[b]], at[net.label[a]]] += x
    total, inside = mixing.sum(), np.trace(mixing)
    if not total:
        return {}
    chance = float(((mixing.sum(axis=1) / total) * (mixing.sum(axis=0) / total)).sum())
    modularity = inside / total - chance
    found = {"ei": (total - 2 * inside) / total, "modularity-sector": modularity}
    if 1 - chance > 1e-12:
        found["assortativity-sector"] = modularity / (1 - chance)
    return found


def network_measures(net):
    graph, arcs = net.graph, net.arcs
    n, m = graph.number_of_nodes(), graph.number_of_edges()
    degrees = [k for _, k in graph.degree]
    either = arcs if arcs is not None else graph
    most = (n - 1) * (n - 2) / (1 if arcs is not None else 2)
    through, _, lengths = all_paths(net)
    between = [b / most for b in through.values()] if n > 2 else []
    found = {
        "n": n,
        "m": m,
        "density": nx.density(either),
        "mean-degree": share(2 * m, n),
        "components": nx.number_connected_components(graph),
        "mean-distance": share(sum(lengths), len(lengths)),
        "diameter": max(lengths, default=None),
        "efficiency": share(sum(1 / d for d in lengths), n * (n - 1)),
        "transitivity": nx.transitivity(graph),
        "mean-clustering": share(sum(clustering(graph, net.weighted).values()), n),
        "degree-centralisation": share(sum(max(degrees) - k for k in degrees), (n - 1) * (n - 2)),
        "betweenness-centralisation": share(sum(max(between) - b for b in between), n - 1) if between else None,
        **sector_coefficients(net),
        **two_mode(net)[1],
    }
    if n > 2 and nx.is_connected(graph):
        close = list(nx.closeness_centrality(graph).values())
        found["closeness-centralisation"] = sum(max(close) - c for c in close) / ((n - 1) * (n - 2) / (2 * n - 3))
    if m:
        if arcs is None:
            ends = [(graph.degree(a), graph.degree(b)) for e in graph.edges for a, b in (e, e[::-1])]
        else:
            ends = [(arcs.out_degree(a), arcs.in_degree(b)) for a, b in arcs.edges]
        x, y = zip(*ends)
        if len(set(x)) > 1 and len(set(y)) > 1:
            found["assortativity-degree"] = float(np.corrcoef(x, y)[0, 1])
    if arcs is not None:
        found["arcs"] = arcs.number_of_edges()
        found["reciprocity"] = share(sum(arcs.has_edge(b, a) for a, b in arcs.edges), arcs.number_of_edges())
        found["strong-components"] = nx.number_strongly_connected_components(arcs)
        for way, degree in (("in", arcs.in_degree), ("out", arcs.out_degree)):
            ks = [k for _, k in degree]
            found[f"degree-centralisation-{way}"] = share(n * max(ks) - sum(ks), (n - 1) ** 2)
    return found


# ----------------------------------------------------------------------------------------------------------------- tests


def relation(net, id, ids):
    """A table of pairs by the id of a relation, as a matrix over bodies, of whom `ids` says the places; the diagonal is not read."""
    what, _, which = id.partition(":")
    graph = net.arcs if net.arcs is not None else net.graph
    if what in ("ties", "strength"):
        return nx.to_numpy_array(graph, weight="weight" if what == "strength" and net.weighted else None)[np.ix_(ids, ids)]
    every = list(net.graph)
    if what == "type":
        if net.arcs is not None:
            full = [[float(which in net.directed_types.get((a, b), ())) for b in every] for a in every]
        else:
            full = [[float(which in net.types.get(frozenset((a, b)), ())) for b in every] for a in every]
        return np.array(full)[np.ix_(ids, ids)]
    if what == "shared":
        a = nx.to_numpy_array(net.graph, every, weight=None)
        of = np.array([net.bodies[v]["kind"] == which for v in every])
        return (a[:, of] @ a[:, of].T)[np.ix_(ids, ids)]
    if what == "nearness":
        far = np.array([[distance.get(u, np.inf) for u in every] for _, _, distance, *_ in searches(graph, False)])
        with np.errstate(divide="ignore"):
            return np.where(np.isfinite(far) & (far > 0), 1 / far, 0)[np.ix_(ids, ids)]
    column = {"sector": None, "place": "place"}.get(which, which)
    value = [net.label[v] if column is None else (net.bodies[v].get(column) or "").strip() for v in every]
    same = np.array([[float(bool(x) and x == y) for y in value] for x in value])
    return same[np.ix_(ids, ids)]


def test_rows(index, test):
    path = HERE / "results" / f"test-{index}-{test['test']}.csv"
    return {row["statistic"]: row for row in table(path)} if path.exists() else {}


def allowed(p, draws, here):
    """How far apart two estimates of a doubled p can lie: four standard errors, and a step of each."""
    side = p / 2
    return 8 * math.sqrt(max(side * (1 - side), 1e-4) * (1 / here + 1 / max(draws, 1))) + 2 / here + 2 / max(draws, 1)


def affordable(draws_asked, seconds_each):
    """How many of the draws this script makes: all of them, or the first ones where all would take longer than two minutes."""
    return min(draws_asked, max(99, int(MOST_SECONDS / seconds_each)))


class Asked:
    """A test of the recipe: what it asks, the rows that came of it, and the network as the draws see it, in the order of ids."""

    def __init__(self, net, test, rows):
        self.net, self.rows = net, {id: row for id, row in rows.items() if not row.get("declined")}
        self.options, self.draws, self.seed, self.name = dict(test["options"]), test["draws"], test["seed"], test["test"]
        # By units of UTF-16, as text is compared there.
        self.ids = sorted(net.graph, key=lambda id: id.encode("utf-16-be"))
        place = {v: i for i, v in enumerate(self.ids)}
        ends = sorted(sorted((place[a], place[b])) for a, b in net.graph.edges)
        self.one, self.other = np.array(ends, int).reshape(-1, 2).T
        self.group = np.array([net.groups.index(net.label[v]) if net.label[v] else -1 for v in self.ids])
        self.n, self.groups = len(self.ids), len(net.groups)
        self.side = self.sides()

    def sides(self):
        """0 or 1 of each body where the kinds of bodies fall into two sides that ties always cross, in one way only; else None."""
        kind = [self.net.bodies[v]["kind"] for v in self.ids]
        kinds = nx.Graph((kind[a], kind[b]) for a, b in zip(self.one, self.other))
        if len(kinds) < 2 or list(nx.selfloop_edges(kinds)) or not nx.is_connected(kinds) or not nx.is_bipartite(kinds):
            return None
        colour = nx.bipartite.color(kinds)
        first = next(k for k in KINDS if k in colour)
        return np.array([int(k in colour and colour[k] != colour[first]) for k in kind])

    def compute(self, one, other, group=None):
        group = self.group if group is None else group
        return draws.statistics(self.n, one, other, group, self.groups, set(self.rows))


def labels(asked, held):
    """Sectors dealt anew over the bodies that have one; ties stay."""
    net, n, k = asked.net, asked.n, asked.groups
    if not asked.rows:
        return
    weights = np.array([net.graph[asked.ids[a]][asked.ids[b]]["weight"] for a, b in zip(asked.one, asked.other)]) if net.weighted else None
    has = np.flatnonzero(asked.group >= 0)
    near = [sorted(asked.ids.index(u) for u in net.graph[v] if net.label[u]) for v in asked.ids] if n <= MOST_BODIES_BRUTE else None
    roles = {"coordinator": 0, "itinerant": 1, "liaison": 2, "gatekeeper-or-representative": 3}
    if near is not None:
        tied = {frozenset(e) for e in zip(asked.one, asked.other)}
        open_ = [(v, a, b) for v in range(n) for a, b in combinations(near[v], 2) if frozenset((a, b)) not in tied]
        broker, a_, b_ = np.array(open_, int).reshape(-1, 3).T

    def compute(dealt):
        group = asked.group.copy()
        group[has] = dealt
        cells = draws.mixing(group[asked.one], group[asked.other], k, weights)
        found = draws.of_sectors(cells)
        for g in range(k):
            for h in range(g, k):
                found[f"mixing {net.groups[g]} – {net.groups[h]}"] = float(cells[g, h])
        if near is not None:
            v, a, b = group[broker], group[a_], group[b_]
            role = np.where(a == b, np.where(a == v, 0, 1), np.where((v == a) | (v == b), 3, 2))
            counts = np.bincount(role, minlength=4)
            found |= {f"brokerage-{name}": float(counts[at]) for name, at in roles.items()}
        return found

    dealt = asked.group[has].astype(np.int8)
    exact = draws.ways_to_deal([int((dealt == g).sum()) for g in range(k)]) <= min(100_000, 1 + asked.draws) if len(has) < 40 else False
    reps = affordable(asked.draws, 1e-4 + 5e-8 * (len(open_) if near is not None else 0))
    every = draws.arrangements(dealt.tolist()) if exact else draws.deals(dealt, reps, asked.seed)
    observed = compute(dealt)
    found = [compute(np.array(deal)) for deal in every]
    for id in asked.rows:
        if id in observed:
            held("labels", id, draws.tested(observed[id], [f[id] for f in found], exact), asked, id, asked.draws if exact else reps)


def conditional_uniform(asked, held):
    """Random networks under a condition."""
    condition, n, m = asked.options.get("condition", "ties"), asked.n, len(asked.one)
    if not asked.rows:
        return
    each = 2e-4 + 1e-9 * n**3 * (10 if "betweenness-centralisation" in asked.rows else 1)
    side_by_side = min(max(1, draws.MOST_FLAGS // n**2), -(-asked.draws // draws.STREAM))
    each += {"ties": 1e-4 * m, "degrees": 2e-4 * max(200, 10 * m), "size": 1e-8 * n**2}[condition] / side_by_side
    reps = affordable(asked.draws, each)
    observed = asked.compute(asked.one, asked.other)
    found = [asked.compute(*ends) for ends in draws.networks(condition, n, asked.one, asked.other, asked.side, reps, asked.seed)]
    for id in asked.rows:
        held("cug", f"{id}, same {condition}", draws.tested(observed[id], [f[id] for f in found]), asked, id, reps)


def bootstrap(asked, held):
    """Bodies drawn anew with replacement."""
    if not asked.rows:
        return
    n = asked.n
    reps = affordable(asked.draws, 2e-4 + 3e-8 * n**2 + (1e-9 * n**3 if "transitivity" in asked.rows else 0))
    possible = draws.sides_or_pairs(n, asked.side)

    def compute(original, one, other):
        return {**asked.compute(one, other, asked.group[original]), "density": len(one) / possible}

    observed = compute(np.arange(n), asked.one, asked.other)
    found = [compute(*drawn) for drawn in draws.redrawn(n, asked.one, asked.other, asked.side, reps, asked.seed)]
    for id in asked.rows:
        held("boot", id, draws.percentile(observed[id], [f[id] for f in found]), asked, id, reps)


def tables_of(asked, names):
    shared = {id.partition(":")[2] for id in names if id.startswith("shared:")}
    every = list(asked.net.graph)
    ids = [every.index(v) for v in asked.ids if asked.net.bodies[v]["kind"] not in shared]
    return [relation(asked.net, id.strip(), ids) for id in names]


def qap(asked, held):
    names = asked.options.get("x", "shared:committee"), asked.options.get("y", "ties")
    if not asked.rows:
        return
    x, y = tables_of(asked, names)
    filled = min(np.count_nonzero(x), np.count_nonzero(y))
    reps = affordable(asked.draws, 2e-5 + 3e-8 * filled + 5e-7 * len(x))
    id = next(iter(asked.rows))
    held("qap", " × ".join(names), draws.qap(x, y, reps, asked.seed), asked, id, reps)


def mrqap(asked, held, told):
    """Double semi-partialling (Dekker, Krackhardt & Snijders 2007): what the others leave of a predictor is exchanged."""
    names = [name.strip() for name in asked.options.get("x", "shared:committee,same:sector").split(",")]
    if not asked.rows:
        return
    matrices = tables_of(asked, [asked.options.get("y", "ties"), *names])
    n = len(matrices[0])
    off = ~np.eye(n, dtype=bool)
    y, *xs = (m[off] for m in matrices)
    b = np.linalg.lstsq(np.column_stack([np.ones(len(y)), *xs]), y, rcond=None)[0]
    stated = [number(asked.rows["intercept"]["value"]), *(number(asked.rows[f"b {id}"]["value"]) for id in names)]
    told("mrqap", f"coefficients of {', '.join(names)}", [abs(x - s) / max(1, abs(s)) for x, s in zip(b, stated)])
    even = all(np.array_equal(m, m.T) for m in matrices)
    freedom = len(y) / (2 if even else 1) - len(xs) - 1
    reps = affordable(asked.draws, len(xs) * (5e-5 + 3e-8 * len(xs) * n**2))
    exchanges = draws.orders(n, reps, asked.seed, len(xs))
    for k, id in enumerate(names):
        basis, _ = np.linalg.qr(np.column_stack([np.ones(len(y)), *(x for i, x in enumerate(xs) if i != k)]))
        left = lambda v: v - basis @ (basis.T @ v)
        wanted, rest = left(y), left(xs[k])
        full = np.zeros((n, n))
        full[off] = rest

        def t(x):
            own, common = x @ x, x @ wanted
            return float(common / math.sqrt(own * max(0.0, wanted @ wanted - common * common / own) / freedom))

        drawn = [t(left(full[np.ix_(order, order)][off])) for order in exchanges[:, k]]
        held("mrqap", f"t of {id}", draws.by_size(t(rest), drawn), asked, f"t {id}", reps)


def measured_units(asked):
    """Values of a measure of the bodies of a kind, and these bodies, in the order of ids; what is declined is left out."""
    measure, kind = asked.options.get("measure", "degree"), asked.options.get("kind", "centre")
    path = HERE / "results" / "measures.csv"
    stated = {plain(row["id"]): number_or_none(row.get(measure, "")) for row in table(path)} if path.exists() else {}
    ids = [v for v in asked.ids if asked.net.bodies[v]["kind"] == kind and stated.get(v) is not None]
    return ids, [stated[v] for v in ids]


def units(asked, held):
    _, values = measured_units(asked)
    id = next(iter(asked.rows), None)
    if id is None or len(values) < 2:
        return
    held("units", id, draws.units(values, asked.draws, asked.seed), asked, id, asked.draws)


def groups(asked, held):
    """Units of groups: p of each pair and of all, intervals of the differences."""
    between, net = asked.options.get("between", "size"), asked.net
    path = HERE / "data" / "regions.csv"
    region = {plain(r["id"]): r for r in table(path)} if path.exists() else {}

    def group(v):
        if between == "kind":
            return net.bodies[v]["kind"]
        if between == "sector":
            return net.label[v] or ""
        row = region.get(plain(net.bodies[v].get("region") or ""), {})
        return plain(row.get("label" if between == "region" else between) or "")

    ids, values = measured_units(asked)
    # Names of all units' groups, also of those whose value is declined.
    kind = asked.options.get("kind", "centre")
    names = sorted({group(v) for v in asked.ids if net.bodies[v]["kind"] == kind} - {""}, key=lambda x: x.encode("utf-16-be"))
    samples = [[x for v, x in zip(ids, values) if group(v) == name] for name in names]
    found, p, _ = draws.groups_apart(samples, asked.draws, asked.seed)
    stated = list(test_rows(*asked.at).values())
    of_pairs = list(combinations(range(len(names)), 2))
    for (a, b), row in zip(of_pairs, stated):
        if (a, b) in found and not row.get("declined"):
            low, high = found[a, b]["interval"]
            here = {"value": found[a, b]["difference"], "low": low, "high": high, "p": found[a, b]["p"]}
            held("groups", f"{names[a]} – {names[b]}", here, asked, row["statistic"], asked.draws)
    if p is not None and "F (Welch)" in asked.rows:
        held("groups", "F (Welch)", {"p": p}, asked, "F (Welch)", asked.draws)


def tests(net, recipe, told, judged, left_out):
    """Tests of the recipe, draw by draw with the same random numbers; where all draws would take too long, the first ones."""

    def held(scope, name, here, asked, id, reps):
        row = asked.rows[id]
        if reps < asked.draws:
            told(scope, name, [abs(here["value"] - number(row["value"])) / max(1, abs(here["value"]))])
            if row.get("p"):
                judged(scope, f"{name}, {reps} of {asked.draws} draws", here["p"], number(row["p"]), asked.draws, reps)
            else:
                left_out.append(f"interval of {name} ({asked.draws} draws would take long)")
            return
        stated = {column: number(row[column]) for column in here if row.get(column)}
        told(scope, name, [abs(here[c] - x) / max(1.0, abs(x)) if math.isfinite(here[c]) else math.inf for c, x in stated.items()])

    run = {"labels": labels, "cug": conditional_uniform, "bootstrap": bootstrap, "qap": qap, "units": units, "groups": groups}
    for index, test in enumerate(recipe.get("tests", []), 1):
        asked = Asked(net, test, test_rows(index, test))
        asked.at = index, test
        if asked.name == "mrqap":
            mrqap(asked, held, told)
        elif asked.name in run:
            run[asked.name](asked, held)
            if asked.name == "labels" and asked.n > MOST_BODIES_BRUTE and any(id.startswith("brokerage") for id in asked.rows):
                left_out.append(f"test {index}: brokerage roles (more than {MOST_BODIES_BRUTE} bodies)")
        else:
            left_out.append(f"test {index}: {asked.name}")


def groups_of(net, recipe, told):
    """Groups in the net: not sought again, but how good they are, and how far they agree with the sectors, follows from the table."""
    groups_path, quality_path = HERE / "results" / "groups.csv", HERE / "results" / "groups-quality.csv"
    asked = recipe.get("groups")
    if not asked or not groups_path.exists():
        return []
    rows = table(groups_path)
    if not rows:
        return []  # declined there
    column = list(rows[0])[2]
    of = {plain(row["id"]): int(row[column]) for row in rows if row[column]}
    stated = {row["id"]: number(list(row.values())[2]) for row in table(quality_path)} if quality_path.exists() else {}
    parts = defaultdict(set)
    for v, g in of.items():
        parts[g].add(v)
    here = {"groups": len(parts), "alone": sum(v not in of for v in net.graph)}
    if parts:
        inside = net.graph.subgraph(of)
        weight = "weight" if net.weighted else None
        here["modularity"] = nx.community.modularity(inside, parts.values(), weight=weight, resolution=asked["resolution"])
        both = [(of[v], net.label[v]) for v in net.graph if v in of and net.label[v]]
        here["sector-bodies"] = len(both)
        here["sector-ari"], here["sector-nmi"] = agreement(both)
    for id, x in here.items():
        if stated.get(id) is not None:
            told("groups", id, [abs(x - stated[id]) / max(1.0, abs(stated[id]))])
    missing = [] if stated else ["quality of the groups: results/groups-quality.csv is missing"]
    return [*missing, f"the search for groups itself ({asked['method']}, {asked['runs']} runs): drehscheibe analyse --recipe repeats it"]


def agreement(both):
    """Adjusted Rand index (Hubert & Arabie 1985) and mutual information by the mean of the entropies (Danon et al. 2005)."""
    n = len(both)
    if n < 2:
        return math.nan, math.nan
    counts = [Counter(x) for x in (both, [a for a, _ in both], [b for _, b in both])]
    pairs, one, other = (sum(k * (k - 1) / 2 for k in c.values()) for c in counts)
    joint, h, i = (-sum(k / n * math.log(k / n) for k in c.values()) for c in counts)
    expected, most = one * other / (n * (n - 1) / 2), (one + other) / 2
    ari = (pairs - expected) / (most - expected) if most != expected else float(one == other == pairs)
    return ari, 2 * (h + i - joint) / (h + i) if h + i else 1.0


# ------------------------------------------------------------------------------------------------------------------ main


def main():
    recipe = json.loads((HERE / "results" / "recipe.json").read_text(encoding="utf-8"))
    net = Network(recipe["lens"])
    n = len(net.graph)
    if n > MOST_BODIES:
        sys.exit(f"This script takes up to {MOST_BODIES} bodies: it lays matrices out in full. drehscheibe analyse --recipe takes more.")
    worst, compared, absent, wrong = 0.0, 0, [], 0

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

    def judged(scope, id, here, there, draws, reps):
        nonlocal wrong
        ok = abs(here - there) <= allowed(there, draws, reps)
        wrong += not ok
        print(f"{scope:8} {id:34} p {here:.4f}   Drehscheibe {there:.4f}   {'ok' if ok else 'DIFFERS'}")

    left_out = []
    measured = HERE / "results" / "measures.csv"
    if measured.exists():
        network = {row["id"]: row for row in table(HERE / "results" / "network-measures.csv")}
        by_body = {plain(row["id"]): row for row in table(measured)}
        column = list(next(iter(network.values())))[2]
        here_network, here_bodies = network_measures(net), body_measures(net)
        for id, here in here_network.items():
            there = number(network[id][column]) if id in network else None
            told("network", id, [] if there is None else [difference(here, there)])
        for id, values in here_bodies.items():
            stated = [(v, number(by_body[v].get(id, ""))) for v in net.graph]
            told("bodies", id, [difference(values.get(v), there) for v, there in stated if there is not None])
        numeric = [
            id for id in next(iter(by_body.values()), {})
            if id not in here_bodies and any(_is_number(row[id]) for row in by_body.values())
            and all(row[id] == "" or _is_number(row[id]) for row in by_body.values())
        ]
        left_out += [f"measure {id} of bodies" for id in numeric]
        left_out += [f"measure {id} of the network" for id, row in network.items()
                     if id not in here_network and number_or_none(row[column]) is not None]
    tests(net, recipe, told, judged, left_out)
    left_out += groups_of(net, recipe, told)
    if absent:
        print(f"not stated in the results: {', '.join(absent)}")
    print("not recomputed here: " + ("; ".join(left_out) if left_out else "nothing, all stated numbers are"))
    print(f"\nlargest relative difference over all {n} bodies: {worst:.1e}   ({compared} measures)")
    sys.exit(0 if worst < 1e-9 and wrong == 0 else 1)


def number_or_none(cell):
    try:
        return number(cell)
    except ValueError:
        return None


def _is_number(cell):
    return number_or_none(cell or "") is not None


if __name__ == "__main__":
    main()
