#!/usr/bin/env python3
"""Runs the scripts of the research archive and of comparisons (data/scripts) on every bundled network and prints what they find.

Needs Python with networkx, numpy and scipy, and R with igraph, sna and jsonlite.   python3 test/interop/scripts.py [network …]
"""

import csv
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLI = ["node", "--import", "tsx", str(ROOT / "src/cli/main.ts")]

# Lenses by name: what they have that the lens of everything has not.
LENSES = {
    "everything": {},
    "relational": None,
    "directions": {"direction": "recorded"},
    "strengths": {"weight": "ties"},
    "strengths and directions": {"weight": "stated", "direction": "recorded", "parallel": "max"},
    "committees projected, Newman": {"affiliations": "projected", "projection": "newman", "weight": "ties"},
    "committees projected, Jaccard, directions": {
        "affiliations": "projected", "projection": "jaccard", "weight": "ties", "parallel": "max", "direction": "recorded",
    },
    "two fields, cross-sector counts": {"scheme": "two-fields", "crossSector": True},
    "alternatives": {"scheme": "alternatives", "keepUntied": True},
}
# Stands for the place that most partners of a network are in, umlauts written out.
PLACE = "{place}"


def only(field, is_, *values, unsaid=False):
    return {"field": field, "is": is_, "values": list(values), "unsaid": unsaid}


LENSES |= {
    "health alone": {"where": [only("sector", "any", "Gesundheit")]},
    "no blocks, local or wider, unsaid stay": {
        "where": [only("block", "none", "yes"), only("level", "between", "local", "land", unsaid=True)],
    },
    "known since 2006, strengths": {"weight": "ties", "where": [only("since", "least", "2006", unsaid=True)]},
    "often or unsaid, not by law": {
        "where": [only("frequency", "none", "occasional", "once", unsaid=True), only("formality", "unsaid")],
    },
    "stage 2 at most, by Land and place": {
        "where": [
            only("stage", "most", "2", unsaid=True), only("land", "said"), only("place", "contains", PLACE, unsaid=True),
            only("personBound", "none", "yes", unsaid=True),
        ],
    },
}
TESTS = [
    {"test": "labels", "options": [], "draws": 999, "seed": 3},
    {"test": "qap", "options": [["x", "same:sector"], ["y", "ties"]], "draws": 999, "seed": 3},
    {"test": "mrqap", "options": [["x", "shared:committee,same:sector"], ["y", "ties"]], "draws": 99, "seed": 3},
    {"test": "mrqap", "options": [["x", "same:kind,same:sector"], ["y", "ties"]], "draws": 999, "seed": 4},
    {"test": "cug", "options": [["condition", "ties"]], "draws": 999, "seed": 3},
    {"test": "cug", "options": [["condition", "degrees"]], "draws": 999, "seed": 3},
    {"test": "cug", "options": [["condition", "size"]], "draws": 199, "seed": 3},
    {"test": "bootstrap", "options": [], "draws": 999, "seed": 3},
]
GROUPS = {"method": "leiden", "resolution": 1, "runs": 10, "seed": 3}
# So large that brute force takes minutes: with some lenses alone.
LARGE = {"practice-135"}
OF_LARGE = ("everything", "directions", "health alone", "stage 2 at most, by Land and place")


def run(*args):
    return subprocess.run([*CLI, *args], cwd=ROOT, check=True, capture_output=True)


def most_common_place(network):
    with open(network / "partners.csv", encoding="utf-8-sig", newline="") as file:
        places = Counter(row["place"] for row in csv.DictReader(file) if row["place"])
    place = places.most_common(1)[0][0] if places else "Ort"
    return place.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").upper()


def with_tests(path, folder, lens):
    """Results with tests and groups: the recipe of the measures, asked again with these."""
    run("analyse", path, "--lens", lens, "--out", f"{folder}/results", "--lang", "de")
    recipe = Path(folder) / "asked.json"
    asked = json.loads((Path(folder) / "results/recipe.json").read_text(encoding="utf-8"))
    asked.update(tests=TESTS, groups=GROUPS, results=[])
    recipe.write_text(json.dumps(asked), encoding="utf-8")
    run("analyse", path, "--recipe", str(recipe), "--out", f"{folder}/results", "--lang", "de")


print("| network | lens | bodies | largest difference, Python | largest difference, R |")
print("|---|---|---|---|---|", flush=True)
worst = 0
chosen = set(sys.argv[1:])
networks = [n for n in sorted((ROOT / "data/networks").iterdir()) if not chosen or n.name in chosen]
for network in networks:
    for name, fields in LENSES.items():
        if network.name in LARGE and name not in OF_LARGE:
            continue
        with tempfile.TemporaryDirectory() as folder:
            lens = "relational" if fields is None else f"{folder}/lens.json"
            if fields is not None:
                Path(lens).write_text(json.dumps(fields).replace(PLACE, most_common_place(network)), encoding="utf-8")
            with_tests(str(network), folder, lens)
            run("convert", str(network), f"{folder}/data")
            for script in ["analyse.py", "draws.py", "analyse.R", "draws.R"]:
                shutil.copy(ROOT / "data/scripts" / script, folder)
            found = []
            for command in [["python3", "analyse.py"], ["Rscript", "analyse.R"]]:
                done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
                last = re.search(r"over all (\d+) bodies: (\S+ +\(\d+ measures\))", done.stdout)
                found.append(last.group(2) if last else done.stderr.strip()[-80:])
                differing = re.findall(r"^(.*)DIFFERS$", done.stdout, re.M)
                for line in differing:
                    print(f"{network.name}, {name}, {command[1]}: {line}", file=sys.stderr, flush=True)
                bodies = last.group(1) if last else "?"
                worst = max(worst, done.returncode)
            print(f"| {network.name} | {name} | {bodies} | {found[0]} | {found[1]} |", flush=True)
if chosen:
    raise SystemExit(worst)

print("\n| comparison | Python | R |\n|---|---|---|", flush=True)
for name, by, between in [
    ("practice-135", "region", "size"),
    ("practice-135", "region", "part"),
    ("practice-135", "centre", "size"),
    ("four-regions", "region", None),
]:
    with tempfile.TemporaryDirectory() as folder:
        asked = ["--between", between, "--test", "mean-degree,density-adjusted,ties-per-centre"] if between else []
        path = str(ROOT / "data/networks" / name)
        run("compare", path, "--by", by, *asked, "--draws", "1999", "--out", folder)
        found = []
        for command in [["python3", "compare.py"], ["Rscript", "compare.R"]]:
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            found.append((done.stdout.strip().splitlines() or [done.stderr.strip()[-80:]])[-1])
            worst = max(worst, done.returncode)
        print(f"| {name} by {by}, {between or 'no groups'} | {found[0]} | {found[1]} |", flush=True)
raise SystemExit(worst)
