#!/usr/bin/env python3
"""Runs the scripts of the research archive (data/scripts) on every bundled network and prints what they find.

Needs Python with networkx, and R with igraph and jsonlite.   python3 test/interop/scripts.py
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLI = ["node", "--import", "tsx", str(ROOT / "src/cli/main.ts")]

print("| network | lens | bodies | largest difference, Python | largest difference, R |")
print("|---|---|---|---|---|")
worst = 0
for network in sorted((ROOT / "data/networks").iterdir()):
    for lens in ["everything", "relational"]:
        with tempfile.TemporaryDirectory() as folder:
            run = lambda *args: subprocess.run([*CLI, *args], cwd=ROOT, check=True, capture_output=True)
            run("analyse", str(network), "--lens", lens, "--out", f"{folder}/results", "--lang", "de")
            run("convert", str(network), f"{folder}/data")
            for script in (ROOT / "data/scripts").iterdir():
                shutil.copy(script, folder)
            found = []
            for command in [["python3", "analyse.py"], ["Rscript", "analyse.R"]]:
                done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
                last = re.search(r"over all (\d+) bodies: (\S+)", done.stdout)
                found.append(last.group(2) if last else done.stderr.strip()[-80:])
                bodies = last.group(1) if last else "?"
                worst = max(worst, done.returncode)
            print(f"| {network.name} | {lens} | {bodies} | {found[0]} | {found[1]} |")
raise SystemExit(worst)
