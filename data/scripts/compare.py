#!/usr/bin/env python3
"""Recomputes a comparison that Drehscheibe wrote and holds the numbers against its own.

Run in the folder of the export:   python3 compare.py [comparison.json]      (with numpy, tests are repeated draw by draw by draws.py)

What is recomputed
    values       density, mean degree and ties per centre of every unit, from its counts
    groups       n, mean, median, standard deviation; difference of means; Cliff's delta; Hedges' g
    funnels      quasi-Poisson regression of ties on log size (as R's glm), expectation of each unit from the others alone
    tests        permutation test of the difference, studentised after Welch (Janssen 1997), and the interval of the difference by
                 bootstrap (BCa): with the same random numbers, so that p and interval come out the same; without numpy by others,
                 and p must agree within what two such drawings can differ by. Holm's correction from the stated p-values

Ends with 0 when all is within 1e-9 (p by other random numbers: within Monte-Carlo error), 1 otherwise.
"""

import json
import math
import random
import statistics
import sys
from pathlib import Path

PATH = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent / "comparison.json")
DRAWS = 4999

try:
    import draws
except ImportError:
    draws = None
worst = 0.0
failed = 0


def compare(name, here, there, limit=1e-9):
    global worst, failed
    if there is None or here is None:
        if there is not here:
            failed += 1
            print(f"{name:58} here {here}   Drehscheibe {there}   DIFFERS")
        return
    difference = abs(here - there) / max(1.0, abs(there))
    worst = max(worst, difference)
    if not difference < limit:
        failed += 1
        print(f"{name:58} here {here:.12g}   Drehscheibe {there:.12g}   DIFFERS")


def fit(y, x=None, offset=None):
    """Quasi-Poisson by iteratively reweighted least squares: (intercept, slope, dispersion, degrees of freedom)."""
    n = len(y)
    middle = sum(x) / n if x else 0.0
    z = [v - middle for v in x] if x else [0.0] * n
    off = offset or [0.0] * n
    a, b = math.log(sum(y) / sum(math.exp(o) for o in off)), 0.0
    for _ in range(100):
        mu = [math.exp(a + b * zi + o) for zi, o in zip(z, off)]
        sw, swz = sum(mu), sum(m * zi for m, zi in zip(mu, z))
        swzz = sum(m * zi * zi for m, zi in zip(mu, z))
        r = sum(yi - m for yi, m in zip(y, mu))
        rz = sum((yi - m) * zi for yi, m, zi in zip(y, mu, z))
        if x:
            det = sw * swzz - swz * swz
            da, db = (swzz * r - swz * rz) / det, (sw * rz - swz * r) / det
        else:
            da, db = r / sw, 0.0
        a, b = a + da, b + db
        if abs(da) + abs(db) < 1e-14:
            break
    mu = [math.exp(a + b * zi + o) for zi, o in zip(z, off)]
    df = n - (2 if x else 1)
    phi = sum((yi - m) ** 2 / m for yi, m in zip(y, mu)) / df
    return a - b * middle, b, phi, df


def welch(a, b):
    na, nb = len(a), len(b)
    se = math.sqrt(statistics.variance(a) / na + statistics.variance(b) / nb)
    return (statistics.fmean(a) - statistics.fmean(b)) / se if se > 0 else 0.0


def permutation_p(a, b, draws, seed):
    """Two-sided p of Welch's t, groups dealt anew."""
    observed = abs(welch(a, b))
    values, na = a + b, len(a)
    try:
        import numpy as np

        rng = np.random.default_rng(seed)
        v = np.array(values)
        deals = rng.permuted(np.tile(v, (draws, 1)), axis=1)
        x, y = deals[:, :na], deals[:, na:]
        se = np.sqrt(x.var(axis=1, ddof=1) / x.shape[1] + y.var(axis=1, ddof=1) / y.shape[1])
        with np.errstate(all="ignore"):
            t = np.abs(np.where(se > 0, (x.mean(axis=1) - y.mean(axis=1)) / se, 0))
        hits = int((t >= observed * (1 - 1e-12)).sum())
    except ImportError:
        rng = random.Random(seed)
        hits = 0
        for _ in range(draws):
            rng.shuffle(values)
            hits += abs(welch(values[:na], values[na:])) >= observed * (1 - 1e-12)
    return (1 + hits) / (1 + draws)


def main():
    data = json.loads(PATH.read_text(encoding="utf-8"))
    units = data["units"]
    values = {v["indicator"]: [x["value"] for x in v["values"]] for v in data["values"]}

    def each(indicator, of):
        for unit, stated in zip(units, values.get(indicator, [])):
            if stated is not None:
                compare(f"{indicator}  {unit['label']}", of(unit), stated)

    each("density", lambda u: u["m"] / (u["n"] * (u["n"] - 1) / 2))
    each("mean-degree", lambda u: 2 * u["m"] / u["n"])
    each("ties-per-centre", lambda u: u["centreTies"] / u["centres"])
    print(f"values:   {len(units)} units")

    for funnel in data["funnels"]:
        if funnel["declined"]:
            continue
        kind, points = funnel["kind"], funnel["points"]
        y = [p["observed"] for p in points]
        logs = [math.log(p["size"]) for p in points]
        ask = (lambda yy, ll: fit(yy, None, ll)) if kind == "centres" else (lambda yy, ll: fit(yy, ll))
        intercept, slope, phi, df = ask(y, logs)
        compare(f"funnel {kind}: intercept", intercept, funnel["intercept"])
        if kind != "centres":
            compare(f"funnel {kind}: slope", slope, funnel["slope"])
        compare(f"funnel {kind}: dispersion", phi, funnel["dispersion"])
        compare(f"funnel {kind}: degrees of freedom", df, funnel["df"])
        for i, point in enumerate(points):
            a, b, _, _ = ask(y[:i] + y[i + 1 :], logs[:i] + logs[i + 1 :])
            expected = math.exp(a + (1.0 if kind == "centres" else b) * logs[i])
            compare(f"funnel {kind}: expected of {point['unit']}", expected, point["expected"])
        print(f"funnel:   {kind}, {len(points)} units, each expected from the others")

    # Values of tested indicators may not be among those that are shown.
    place = {u["id"]: i for i, u in enumerate(units)}
    members = {(g["between"], k["key"]): k["units"] for g in data["groups"] for k in g["groups"]}
    asked = {}

    def repeated(answer):
        """All differences of an indicator between its groups, drawn anew with the same random numbers; by the keys of the groups."""
        at = answer["between"], answer["indicator"]
        if at not in asked:
            same = [a for a in data["answers"] if (a["between"], a["indicator"]) == at]
            keys = [key for between, key in members if between == at[0]]
            if same:
                keys = [key for key in keys if any(key in (a["a"]["key"], a["b"]["key"]) for a in same)]
            stated = values[at[1]]
            # In the order of the units.
            of = {key: set(members[at[0], key]) for key in keys}
            samples = [[x for u, x in zip(units, stated) if u["id"] in of[key] and x is not None] for key in keys]
            recipe = data["recipe"]
            found, p, means = draws.groups_apart(samples, recipe["draws"], recipe["seed"], in_pairs=bool(same))
            asked[at] = {(keys[a], keys[b]): x for (a, b), x in found.items()}, p, dict(zip(keys, means))
        return asked[at]

    tested = 0
    for answer in data["answers"]:
        stated = values.get(answer["indicator"])
        if stated is None or answer["declined"]:
            continue
        a, b = (
            [stated[place[u]] for u in members[(answer["between"], answer[side]["key"])] if stated[place[u]] is not None]
            for side in "ab"
        )
        name = f"{answer['indicator']}: {answer['a']['key']} – {answer['b']['key']}"
        for side, group in (("a", a), ("b", b)):
            compare(f"{name}  n {side}", len(group), answer[side]["n"])
            compare(f"{name}  mean {side}", statistics.fmean(group), answer[side]["mean"])
            compare(f"{name}  median {side}", statistics.median(group), answer[side]["median"])
            compare(f"{name}  sd {side}", statistics.stdev(group), answer[side]["sd"])
        compare(f"{name}  difference", statistics.fmean(a) - statistics.fmean(b), answer["estimate"])
        # Values that agree in twelve digits are ties.
        x12, y12 = ([float(f"{v:.12g}") for v in group] for group in (a, b))
        delta = sum((x > y) - (x < y) for x in x12 for y in y12) / (len(a) * len(b))
        compare(f"{name}  Cliff's delta", delta, answer["cliffsDelta"])
        df = len(a) + len(b) - 2
        pooled = math.sqrt(((len(a) - 1) * statistics.variance(a) + (len(b) - 1) * statistics.variance(b)) / df)
        if pooled > 0 and answer["hedgesG"] is not None:
            correction = 1 - 3 / (4 * df - 1)  # Hedges (1981), approximate
            here = (statistics.fmean(a) - statistics.fmean(b)) / pooled * correction
            compare(f"{name}  Hedges' g", here, answer["hedgesG"])
        tested += 1
        there = answer["p"]
        if draws:
            here = repeated(answer)[0][answer["a"]["key"], answer["b"]["key"]]
            compare(f"{name}  p", here["p"], there)
            for end, x in zip(("low", "high"), here["interval"]):
                compare(f"{name}  {end}", x, answer["interval"][end])
            for side in "ab":
                for end, x in zip(("low", "high"), repeated(answer)[2][answer[side]["key"]] or ()):
                    compare(f"{name}  mean {side} {end}", x, answer[side]["interval"][end])
            print(f"test:     {name:50} p {here['p']:.4f}   Drehscheibe {there:.4f}   draw by draw")
            continue
        p = permutation_p(a, b, DRAWS, 1)
        error = math.sqrt(there * (1 - there) * (1 / DRAWS + (0 if answer["exact"] else 1 / answer["draws"])))
        allowed = 4 * error + 1 / DRAWS + 1 / answer["draws"]
        ok = abs(p - there) <= allowed
        global failed
        failed += not ok
        print(f"test:     {name:50} p {p:.4f}   Drehscheibe {there:.4f}   allowed ± {allowed:.4f}   {'ok' if ok else 'DIFFERS'}")
    for answer in data["overall"]:
        if draws and not answer["declined"] and values.get(answer["indicator"]):
            name = f"{answer['indicator']}: all groups by {answer['between']}"
            compare(name, repeated(answer)[1], answer["p"])
            print(f"test:     {name:50} p {answer['p']:.4f}   draw by draw")
            tested += 1

    answered = sorted((a for a in data["answers"] if a["p"] is not None), key=lambda a: a["p"])
    running = 0.0
    for i, answer in enumerate(answered):
        running = max(running, min(1.0, answer["p"] * (answer["family"] - i)))
        compare(f"Holm {answer['indicator']} {answer['a']['key']} – {answer['b']['key']}", running, answer["pHolm"])

    print(f"\nlargest relative difference: {worst:.1e}; tests recomputed: {tested}; differing: {failed}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
