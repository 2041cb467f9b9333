"""Draws as Drehscheibe makes them: the same random numbers from the same seed, so that what rests on draws comes out the same.

Read by analyse.py and compare.py, which lie beside it. Needs numpy.

    numbers    xoroshiro128+ (Blackman & Vigna 2021) on halves of 32 bits, seeded with one number as the package pure-rand 8 does it.
               Draws come in streams of 32; the generator of a stream is seeded with MurmurHash3's finaliser of seed and stream, so the
               first draws of many are the draws of few. Here all streams are drawn side by side, one array element each.
    p          (1 + hits) / (1 + draws); two-sided p is twice the smaller side; what differs by less than 1e-9 of the largest value
               (1e-13 at least) is equal
    intervals  quantiles of type 7 (Hyndman & Fan 1996); of means bias-corrected and accelerated (Efron 1987)
"""

import math
from itertools import permutations
from statistics import NormalDist

import numpy as np

STREAM = 32
SLACK = 1e-9
SPECK = 1e-13
LOW = 0xFFFFFFFF
# Arrays of a flag for each stream and pair of bodies hold so many.
MOST_FLAGS = 300_000_000


def _stir(seed, stream):
    h = ((seed * 0x9E3779B1) ^ ((stream + 1) * 0x85EBCA6B)) & LOW
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & LOW
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & LOW
    return h ^ (h >> 16)


class Numbers:
    """Random numbers of many streams side by side; `where` names the streams that draw, all of them unless said."""

    def __init__(self, seed, streams):
        h = np.array([_stir(seed & LOW, s) for s in streams], dtype=np.uint32)
        self.s01, self.s00 = np.full(len(h), LOW, np.uint32), ~h
        self.s11, self.s10 = h.copy(), np.zeros(len(h), np.uint32)

    def _next(self, where):
        s00, s01, s10, s11 = (half[where].copy() for half in (self.s00, self.s01, self.s10, self.s11))
        a0, a1 = s10 ^ s00, s11 ^ s01
        self.s00[where] = s00 << 24 ^ s01 >> 8 ^ a0 ^ a0 << 16
        self.s01[where] = s01 << 24 ^ s00 >> 8 ^ a1 ^ (a1 << 16 | a0 >> 16)
        self.s10[where] = a1 << 5 ^ a0 >> 27
        self.s11[where] = a0 << 5 ^ a1 >> 27
        return s00 + s10

    def below(self, size, where=slice(None)):
        """Whole numbers from 0 to size − 1, equally likely: what would make the first ones more likely is drawn again."""
        x = self._next(where) ^ np.uint32(0x80000000)
        if size > 2 and (allowed := 2**32 // size * size) < 2**32:
            again = np.flatnonzero(x >= allowed)
            places = np.arange(len(self.s00))[where]
            while len(again):
                x[again] = self._next(places[again]) ^ np.uint32(0x80000000)
                again = again[x[again] >= allowed]
        return (x % np.uint32(size)).astype(np.int64)

    def shares(self, where=slice(None)):
        """Numbers from 0 to below 1, multiples of 2⁻⁵³."""
        high = (self._next(where) & np.uint32(2**26 - 1)) * 2.0**-26
        return high + (self._next(where) & np.uint32(2**27 - 1)) * 2.0**-53

    def shuffle(self, lists):
        """Fisher–Yates of each stream's row, in place; goes on from the order that it has."""
        all_ = np.arange(len(lists))
        for i in range(lists.shape[1] - 1, 0, -1):
            j = self.below(i + 1)
            kept = lists[:, i].copy()
            lists[:, i] = lists[all_, j]
            lists[all_, j] = kept


def streams_of(draws):
    return range(-(-draws // STREAM))


def rows_of(draws, rounds):
    """Draws in their order. `rounds`: 32 arrays, round r with draw r of every stream."""
    rows = np.array(list(rounds))
    return np.moveaxis(rows, 0, 1).reshape(-1, *rows.shape[2:])[:draws]


# ----------------------------------------------------------------------------------------------- what comes of the draws


def quantile(values, q):
    return float(np.quantile(values, q)) if len(values) else math.nan


def tested(observed, drawn, exact=False):
    """Columns of a table of tests, by name. `exact`: these are all arrangements, the recorded one among them."""
    x = np.sort(np.asarray(drawn, float)[np.isfinite(drawn)])
    n = len(x)
    size = max(abs(observed), *(abs(x[[0, -1]]) if n else [0.0]))
    slack = max(SPECK, SLACK * size)
    chance = (lambda hits: hits / max(1, n)) if exact else (lambda hits: (1 + hits) / (1 + n))
    low, high = chance(int((x <= observed + slack).sum())), chance(int((x >= observed - slack).sum()))
    mean = float(x.mean()) if n else math.nan
    sd = float(x.std(ddof=0 if exact else 1)) if n > 1 else math.nan
    varies = sd > max(SPECK, SLACK * max(abs(mean), abs(observed)))
    return {
        "value": observed, "expected": mean, "sd": sd if varies else 0.0, "z": (observed - mean) / sd if varies else math.nan,
        "low": quantile(x, 0.025), "high": quantile(x, 0.975), "p_low": low, "p_high": high, "p": min(1.0, 2 * min(low, high)),
    }


def by_size(t, drawn):
    """As `tested`, with p by size, of either sign."""
    return {**tested(t, drawn), "p": tested(abs(t), np.abs(drawn))["p_high"]}


def percentile(estimate, drawn):
    x = np.asarray(drawn)[np.isfinite(drawn)]
    return {"value": estimate, "sd": float(x.std(ddof=1)), "low": quantile(x, 0.025), "high": quantile(x, 0.975)}


def bca(estimate, drawn, influence, level=0.95):
    """Bias-corrected and accelerated interval; the percentile interval where all draws lie on one side."""
    x = np.sort(np.asarray(drawn, float)[np.isfinite(drawn)])
    slack = SLACK * max(abs(estimate), *np.abs(x[[0, -1]]))
    below = (x < estimate - slack).sum() + (np.abs(x - estimate) <= slack).sum() / 2
    tails = (1 - level) / 2, (1 + level) / 2
    if not 0 < below < len(x):
        return tuple(quantile(x, t) for t in tails)
    normal = NormalDist()
    bias = normal.inv_cdf(below / len(x))
    squares, cubes = float((influence**2).sum()), float((influence**3).sum())
    a = cubes / (6 * squares**1.5) if squares > 0 else 0.0
    z = [bias + normal.inv_cdf(t) for t in tails]
    return tuple(quantile(x, normal.cdf(bias + v / (1 - a * v))) for v in z)


# ------------------------------------------------------------------------------------------------------- networks by chance


def sides_or_pairs(n, side):
    return n * (n - 1) // 2 if side is None else int(side.sum()) * int(n - side.sum())


def networks(condition, n, one, other, side, draws, seed):
    """Random networks with as many bodies (size), ties (ties) or ties of each body (degrees), as two lists of ends each.

    `one`, `other`: ends of the recorded ties, the smaller first, in ascending order. `side`: 0 or 1 of each body where ties only cross
    between two sides, else None.
    """
    if condition == "size":
        yield from _of_size(n, side, draws, seed)
        return
    streams = streams_of(draws)
    chunk = max(1, MOST_FLAGS // (n * n))
    start = None
    if condition == "degrees":
        turn = side is not None and side[one] == 1
        ends = np.stack([np.where(turn, other, one), np.where(turn, one, other)])
        steps = max(200, 10 * len(one))
        start = _switched(n, ends, steps, Numbers(seed, [-1]), side is not None)[0]
    for first in range(0, len(streams), chunk):
        part = streams[first : first + chunk]
        numbers = Numbers(seed, part)
        found = []
        for _ in range(STREAM):
            if start is None:
                found.append(_of_ties(n, len(one), side, numbers, len(part)))
            else:
                found.append(_switched(n, start, steps, numbers, side is not None, len(part)))
        for s in range(len(part)):
            for r in range(STREAM):
                if (part[s] * STREAM + r) < draws:
                    yield found[r][s]


def _of_size(n, side, draws, seed):
    one, other = np.triu_indices(n, 1)
    if side is not None:
        cross = side[one] != side[other]
        one, other = one[cross], other[cross]
    numbers = Numbers(seed, streams_of(draws))
    groups = -(-len(one) // 30)
    bits = rows_of(draws, (np.array([numbers.below(2**30) for _ in range(groups)]).T for _ in range(STREAM)))
    for row in bits:
        tied = ((row[:, None] >> np.arange(30)) & 1).astype(bool).ravel()[: len(one)]
        yield one[tied], other[tied]


def _of_ties(n, m, side, numbers, streams):
    possible = sides_or_pairs(n, side)
    dense = m > possible / 2
    wanted = possible - m if dense else m
    zero, two = (np.arange(n),) * 2 if side is None else (np.flatnonzero(side == 0), np.flatnonzero(side == 1))
    taken = np.zeros((streams, n * n), bool)
    count = np.zeros(streams, int)
    ends = np.zeros((2, streams, wanted), int)
    active = np.arange(streams) if wanted else np.zeros(0, int)
    while len(active):
        v, u = zero[numbers.below(len(zero), active)], two[numbers.below(len(two), active)]
        key = np.minimum(v, u) * n + np.maximum(v, u)
        new = (v != u) & ~taken[active, key]
        at = active[new]
        taken[at, key[new]] = True
        ends[0, at, count[at]], ends[1, at, count[at]] = v[new], u[new]
        count[at] += 1
        active = active[count[active] < wanted]
    if not dense:
        return [(ends[0, s], ends[1, s]) for s in range(streams)]
    one, other = np.triu_indices(n, 1)
    if side is not None:
        cross = side[one] != side[other]
        one, other = one[cross], other[cross]
    rest = ~taken[:, one * n + other]
    return [(one[row], other[row]) for row in rest]


def _switched(n, ends, steps, numbers, sided, streams=1):
    """Steps of the switching chain: a–b, c–d become a–d, c–b unless that made a loop or a tie twice (Rao, Jana & Bandyopadhyay 1996)."""
    m = ends.shape[1]
    a_, b_ = (np.tile(row, (streams, 1)) for row in ends)
    tied = np.zeros((streams, n * n), bool)
    tied[:, ends[0] * n + ends[1]] = tied[:, ends[1] * n + ends[0]] = True
    s = np.arange(streams)
    for _ in range(steps if m > 1 else 0):
        e, draw = numbers.below(m), numbers.below(2 * m)
        f = draw >> 1
        turned = np.zeros(streams, bool) if sided else (draw & 1).astype(bool)
        a, b, x, y = a_[s, e], b_[s, e], a_[s, f], b_[s, f]
        c, d = np.where(turned, y, x), np.where(turned, x, y)
        ok = (e != f) & (a != d) & (b != c) & (a != c) & (b != d)
        ok &= ~(tied[s, a * n + d] | tied[s, c * n + b])
        k = np.flatnonzero(ok)
        a, b, c, d, e, f, turned = a[k], b[k], c[k], d[k], e[k], f[k], turned[k]
        for p, q in ((a, b), (c, d)):
            tied[k, p * n + q] = tied[k, q * n + p] = False
        for p, q in ((a, d), (c, b)):
            tied[k, p * n + q] = tied[k, q * n + p] = True
        b_[k, e] = d
        a_[k[turned], f[turned]] = b[turned]
        b_[k[~turned], f[~turned]] = b[~turned]
    return [np.stack([a_[i], b_[i]]) for i in range(streams)]


def redrawn(n, one, other, side, draws, seed):
    """Bodies drawn anew with replacement (Snijders & Borgatti 1999): original body of each, and ties as two lists of ends.

    Copies of one body are tied as often as all pairs are, each pair by a draw of its own; bodies of two sides are drawn side by side.
    """
    numbers = Numbers(seed, streams_of(draws))
    density = len(one) / sides_or_pairs(n, side)
    own = [np.arange(n)] * n if side is None else [np.flatnonzero(side == side[i]) for i in range(n)]
    tied = np.zeros((n, n), bool)
    tied[one, other] = tied[other, one] = True
    upper = np.triu_indices(n, 1)
    found = []
    for _ in range(STREAM):
        original = np.array([own[i][numbers.below(len(own[i]))] for i in range(n)]).T
        twins = [_twins(row) if side is None else (np.zeros(0, int),) * 2 for row in original]
        filled = [[] for _ in twins]
        for k in range(max((len(p) for p, _ in twins), default=0)):
            where = np.array([s for s, (p, _) in enumerate(twins) if len(p) > k])
            for s, x in zip(where, numbers.shares(where)):
                filled[s].append(x < density)
        found.append([(o, p[np.array(x, bool)], q[np.array(x, bool)]) for o, (p, q), x in zip(original, twins, filled)])
    for s in range(len(streams_of(draws))):
        for r in range(STREAM):
            if s * STREAM + r >= draws:
                return
            original, p, q = found[r][s]
            known = tied[original[upper[0]], original[upper[1]]]
            yield original, np.concatenate([upper[0][known], p]), np.concatenate([upper[1][known], q])


def _twins(original):
    """Pairs of copies of one body: by body, then by the later copy, then by the earlier one."""
    order = np.argsort(original, kind="stable")
    first = np.concatenate([[True], original[order][1:] != original[order][:-1]])
    start = np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))
    pairs = [(order[i], order[j]) for i in range(len(order)) for j in range(start[i], i)]
    return tuple(np.array([p[k] for p in pairs], int) for k in (0, 1))


def statistics(n, one, other, group, groups, wanted):
    """Statistics of a network from the ends of its ties, NaN where there is no value; group is −1 without a sector."""
    k = np.bincount(one, minlength=n) + np.bincount(other, minlength=n)
    m, found = len(one), {}
    a = None
    if {"transitivity", "mean-clustering", "betweenness-centralisation"} & wanted:
        a = np.zeros((n, n))
        a[one, other] = a[other, one] = 1
    if {"transitivity", "mean-clustering"} & wanted:
        closed = np.rint(((a @ a) * a).sum(axis=1))
        pairs = k * (k - 1)
        found["transitivity"] = closed.sum() / pairs.sum() if pairs.sum() else math.nan
        found["mean-clustering"] = float(np.divide(closed, pairs, out=np.zeros(n), where=pairs > 0).mean())
    found["density"], found["mean-degree"] = m / (n * (n - 1) / 2), 2 * m / n
    found["degree-centralisation"] = (n * int(k.max()) - 2 * m) / ((n - 1) * (n - 2))
    if "betweenness-centralisation" in wanted:
        b = _betweenness(a)
        found["betweenness-centralisation"] = (n * b.max() - b.sum()) / ((n - 1) ** 2 * (n - 2) / 2)
    if "assortativity-degree" in wanted:
        squares, cubes, products = int((k**2).sum()), int((k**3).sum()), 2 * int((k[one] * k[other]).sum())
        spread = 2 * m * cubes - squares**2
        found["assortativity-degree"] = (2 * m * products - squares**2) / spread if spread > 0 else math.nan
    if {"ei", "modularity-sector", "assortativity-sector"} & wanted:
        found.update(of_sectors(mixing(group[one], group[other], groups)))
    return found


def mixing(g, h, groups, weights=None):
    """Ties (or their strengths) between groups, as a symmetric table in which ties inside a group stand once."""
    both = (g >= 0) & (h >= 0)
    cells = np.minimum(g, h)[both] * groups + np.maximum(g, h)[both]
    table = np.bincount(cells, None if weights is None else weights[both], minlength=groups * groups).reshape(groups, groups)
    return table + np.triu(table, 1).T


def of_sectors(table):
    total = float(np.triu(table).sum())
    if not total:
        return {"ei": math.nan, "modularity-sector": math.nan, "assortativity-sector": math.nan}
    inside = float(np.trace(table))
    ends = table.sum(axis=1) + np.diag(table)
    chance = float(((ends / (2 * total)) ** 2).sum())
    modularity = inside / total - chance
    return {
        "ei": (total - 2 * inside) / total, "modularity-sector": modularity,
        "assortativity-sector": modularity / (1 - chance) if (ends > 0).sum() > 1 else math.nan,
    }


def _betweenness(a):
    """Σ over pairs s < t of the share of their shortest ways through each body, all sources at once (Brandes 2001)."""
    n = len(a)
    ways, level, levels = np.eye(n), np.eye(n), []
    far = np.eye(n, dtype=bool)
    while level.any():
        levels.append(level)
        level = np.where(far, 0, level @ a)
        far |= level > 0
        ways = ways + level
    carried = np.zeros((n, n))
    for before, here in zip(levels[-2::-1], levels[:0:-1]):
        share = np.where(here > 0, (1 + carried) / ways.clip(1), 0)
        carried += np.where(before > 0, (share @ a) * ways, 0)
    np.fill_diagonal(carried, 0)
    return carried.sum(axis=0) / 2


# -------------------------------------------------------------------------------------------------------- exchanges and deals


def orders(n, draws, seed, per_draw=1):
    """Orders of n bodies, `per_draw` of them one after another in each draw: draws × per_draw × n."""
    numbers = Numbers(seed, streams_of(draws))
    order = np.tile(np.arange(n), (len(streams_of(draws)), 1))

    def one_round():
        rows = []
        for _ in range(per_draw):
            numbers.shuffle(order)
            rows.append(order.astype(np.int32))
        return np.stack(rows, axis=1)

    return rows_of(draws, (one_round() for _ in range(STREAM)))


def deals(labels, draws, seed):
    """Labels dealt anew, draw after draw."""
    numbers = Numbers(seed, streams_of(draws))
    dealt = np.tile(np.asarray(labels), (len(streams_of(draws)), 1))

    def one_round():
        numbers.shuffle(dealt)
        return dealt.copy()

    return rows_of(draws, (one_round() for _ in range(STREAM)))


def arrangements(labels):
    """All different arrangements of labels, in ascending order."""
    of = sorted(labels)
    while True:
        yield list(of)
        i = len(of) - 2
        while i >= 0 and of[i] >= of[i + 1]:
            i -= 1
        if i < 0:
            return
        j = len(of) - 1
        while of[j] <= of[i]:
            j -= 1
        of[i], of[j] = of[j], of[i]
        of[i + 1 :] = reversed(of[i + 1 :])


def ways_to_deal(sizes):
    return math.factorial(sum(sizes)) // math.prod(math.factorial(s) for s in sizes)


def qap(x, y, draws, seed):
    """r of two tables, and of all exchanges drawn; the table with fewer values not 0 keeps its places."""
    n = len(x)
    off = ~np.eye(n, dtype=bool)
    sparse, full = (x, y) if (x[off] != 0).sum() <= (y[off] != 0).sum() else (y, x)
    one, other = (sparse * off).nonzero()
    values = sparse[one, other]
    u, v = x[off], y[off]
    centre, spread = u.sum() * v.mean(), math.sqrt(((u - u.mean()) ** 2).sum() * ((v - v.mean()) ** 2).sum())
    r = lambda order: float((values @ full[order[one], order[other]] - centre) / spread)
    exact = math.factorial(n) <= 100_000 if n < 20 else False
    every = (np.array(p) for p in permutations(range(n))) if exact else (row[0] for row in orders(n, draws, seed))
    return tested(r(np.arange(n)), [r(order) for order in every], exact)


# ------------------------------------------------------------------------------------------------------------ units and groups


def units(values, draws, seed):
    """Mean of units with its standard error and interval, units drawn anew with replacement."""
    x = np.asarray(values, float)
    numbers = Numbers(seed, streams_of(draws))
    one_round = lambda: sum(x[numbers.below(len(x))] for _ in x) / len(x)
    drawn = rows_of(draws, (one_round() for _ in range(STREAM)))
    low, high = bca(x.mean(), drawn, x - x.mean())
    return {"value": float(x.mean()), "sd": float(drawn.std(ddof=1)), "low": low, "high": high}


def groups_apart(samples, draws, seed, in_pairs=True):
    """Differences between groups: p of each pair by Welch's t and of all by Welch's F after units were dealt anew; intervals of the
    differences from groups whose units were drawn anew. Few arrangements are gone through instead.

    Returns {(a, b): {difference, interval, p, exact}}, p over all groups (None where fewer than two have two units), and the interval of
    each group's mean (None below two units).
    """
    samples = [np.asarray(s, float) for s in samples]
    large = [g for g, s in enumerate(samples) if len(s) > 1]
    pairs = [_Deal([samples[a], samples[b]], (a, b)) for i, a in enumerate(large) for b in large[i + 1 :]] if in_pairs else []
    whole = _Deal([samples[g] for g in large], None) if len(large) > 1 else None
    if whole and not whole.scale:
        whole = None
    numbers = Numbers(seed, streams_of(draws))
    streams = len(streams_of(draws))
    for deal in [*pairs, *([whole] if whole else [])]:
        deal.begin(streams)

    def one_round():
        means = [sum(s[numbers.below(len(s))] for _ in s) / len(s) if len(s) else np.full(streams, np.nan) for s in samples]
        ts = [pair.mixed(numbers) for pair in pairs]
        return np.stack([*means, *ts, whole.dealt(numbers) if whole else np.zeros(streams)], axis=1)

    rows = rows_of(draws, (one_round() for _ in range(STREAM)))
    found = {}
    for i, pair in enumerate(pairs):
        a, b = pair.of
        one, other = samples[a], samples[b]
        drawn = rows[:, a] - rows[:, b]
        influence = np.concatenate([(one - one.mean()) / len(one), (other.mean() - other) / len(other)])
        difference = float(one.mean() - other.mean())
        p = pair.p(rows[:, len(samples) + i]) if pair.scale else math.nan
        found[a, b] = {"difference": difference, "interval": bca(difference, drawn, influence), "p": p, "exact": pair.exact is not None}
    means = [bca(s.mean(), rows[:, g], (s - s.mean()) / len(s)) if len(s) > 1 else None for g, s in enumerate(samples)]
    return found, whole.p(rows[:, -1]) if whole else None, means


class _Deal:
    """Two groups, or all of them, whose units are dealt anew."""

    def __init__(self, parts, of):
        every = np.concatenate(parts)
        self.of, self.sizes, self.values = of, [len(p) for p in parts], every - every.mean()
        scale = float((self.values**2).mean())
        self.scale = scale if scale > (1e-12 * np.abs(every).max()) ** 2 else 0.0
        self.labels = np.repeat(np.arange(len(parts)), self.sizes)
        self.observed = float(self.statistic(self.labels[None])[0])
        self.exact = None
        if self.scale and ways_to_deal(self.sizes) <= 20_000:
            self.exact = self.statistic(np.array(list(arrangements(self.labels))))

    def begin(self, streams):
        self.mix, self.deal = np.tile(self.values, (streams, 1)), np.tile(self.labels, (streams, 1))

    def statistic(self, labels, values=None):
        values = self.values if values is None else values
        n = np.array(self.sizes, float)
        sums = [np.where(labels == g, values, 0.0) for g in range(len(n))]
        mean = np.stack([s.sum(axis=1) for s in sums], axis=1) / n
        squares = np.stack([(s**2).sum(axis=1) for s in sums], axis=1)
        variance = np.maximum(0, (squares - n * mean**2) / (n - 1))
        return np.abs(self._t(n, mean, variance)) if self.of else self._f(n, mean, variance)

    def _t(self, n, mean, variance):
        difference, square = mean[:, 0] - mean[:, 1], (variance / n).sum(axis=1)
        apart = np.where(difference**2 <= 1e-12 * self.scale, 0.0, np.inf)
        with np.errstate(all="ignore"):
            return np.where(square > 1e-12 * self.scale, difference / np.sqrt(square), apart)

    def _f(self, n, mean, variance):
        weight = n / np.maximum(variance, 1e-6 * self.scale)
        total = weight.sum(axis=1, keepdims=True)
        centre = (weight * mean).sum(axis=1, keepdims=True) / total
        between = (weight * (mean - centre) ** 2).sum(axis=1)
        correction = ((1 - weight / total) ** 2 / (n - 1)).sum(axis=1)
        k = len(n)
        return between / (k - 1) / (1 + 2 * (k - 2) * correction / (k * k - 1))

    def mixed(self, numbers):
        """|t| of a pair: only the smaller group is drawn, the other is what is left."""
        if self.exact is not None:
            return np.zeros(len(self.mix))
        size, drawn = len(self.values), min(self.sizes)
        rows = np.arange(len(self.mix))
        for i in range(drawn):
            j = i + numbers.below(size - i)
            kept = self.mix[:, i].copy()
            self.mix[:, i] = self.mix[rows, j]
            self.mix[rows, j] = kept
        first = np.where(np.arange(size) < drawn, 0, 1) if self.sizes[0] == drawn else np.where(np.arange(size) < drawn, 1, 0)
        return self.statistic(first[None], self.mix)

    def dealt(self, numbers):
        if self.exact is not None:
            return np.zeros(len(self.deal))
        numbers.shuffle(self.deal)
        return self.statistic(self.deal)

    def p(self, drawn):
        limit = abs(self.observed) * (1 - SLACK) - (SLACK if self.of else SLACK**2)
        if self.exact is not None:
            return float((self.exact >= limit).mean())
        return (1 + int((drawn >= limit).sum())) / (1 + len(drawn))
