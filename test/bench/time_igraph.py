"""Times igraph on one network: reads {n, edges, strengths} from stdin, writes {work: {seconds: [...], values: [...]}}.

Run by against-igraph.ts. Needs python3-igraph.
"""
import json
import sys
import time

import igraph

RUNS = 5
LONG = 8.0

network = json.load(sys.stdin)
graph = igraph.Graph(n=network["n"], edges=network["edges"])
lengths = [1 / s for s in network["strengths"]]
n = graph.vcount()
pairs = (n - 1) * (n - 2) / 2

WORKS = {
    "betweenness": lambda: [b / pairs for b in graph.betweenness()],
    "betweenness weighted": lambda: [b / pairs for b in graph.betweenness(weights=lengths)],
    "closeness": lambda: graph.harmonic_centrality(),
    "pagerank": lambda: graph.pagerank(damping=0.85),
    "eigenvector": lambda: graph.eigenvector_centrality(scale=False),
    "core": lambda: graph.coreness(),
    "clustering": lambda: graph.transitivity_local_undirected(mode="zero"),
    "constraint": lambda: graph.constraint(),
}

answers = {}
for work in network["works"]:
    seconds = []
    values = []
    for run in range(RUNS):
        start = time.perf_counter()
        values = WORKS[work]()
        seconds.append(time.perf_counter() - start)
        if seconds[0] > LONG:
            break
    answers[work] = {"seconds": seconds, "values": [None if v != v else v for v in values]}
json.dump(answers, sys.stdout)
