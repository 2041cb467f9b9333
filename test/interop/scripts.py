#!/usr/bin/env python3
"""Runs the scripts of the research archive and of comparisons (data/scripts) on every bundled network and prints what they find.

Needs Python with networkx, numpy and scipy, and R with igraph, sna and jsonlite.   python3 test/interop/scripts.py
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLI = ["node", "--import", "tsx", str(ROOT / "src/cli/main.ts")]

print("| network | lens | bodies | largest difference, Python | largest difference, R |")
print("|---|---|---|---|---|", flush=True)
worst = 0
for network in sorted((ROOT / "data/networks").iterdir()):
    for lens in ["everything", "relational"]:
        with tempfile.TemporaryDirectory() as folder:
            run = lambda *args: subprocess.run([*CLI, *args], cwd=ROOT, check=True, capture_output=True)
            run("analyse", str(network), "--lens", lens, "--out", f"{folder}/results", "--lang", "de")
            run("convert", str(network), f"{folder}/data")
            for script in ["analyse.py", "analyse.R"]:
                shutil.copy(ROOT / "data/scripts" / script, folder)
            found = []
            for command in [["python3", "analyse.py"], ["Rscript", "analyse.R"]]:
                done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
                last = re.search(r"over all (\d+) bodies: (\S+ +\(\d+ measures\))", done.stdout)
                found.append(last.group(2) if last else done.stderr.strip()[-80:])
                bodies = last.group(1) if last else "?"
                worst = max(worst, done.returncode)
            print(f"| {network.name} | {lens} | {bodies} | {found[0]} | {found[1]} |", flush=True)

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
        subprocess.run(
            [*CLI, "compare", path, "--by", by, *asked, "--draws", "1999", "--out", folder],
            cwd=ROOT, check=True, capture_output=True,
        )
        found = []
        for command in [["python3", "compare.py"], ["Rscript", "compare.R"]]:
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            found.append((done.stdout.strip().splitlines() or [done.stderr.strip()[-80:]])[-1])
            worst = max(worst, done.returncode)
        print(f"| {name} by {by}, {between or 'no groups'} | {found[0]} | {found[1]} |", flush=True)
raise SystemExit(worst)
