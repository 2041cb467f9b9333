# Draws as Drehscheibe makes them: the same random numbers from the same seed, so that what rests on draws comes out the same.
#
# Read by analyse.R, which lies beside it. Needs nothing but R.
#
#   numbers    xoroshiro128+ (Blackman & Vigna 2021) on halves of 32 bits, seeded with one number as the package pure-rand 8 does it. Draws
#              come in streams of 32; the generator of a stream is seeded with MurmurHash3's finaliser of seed and stream, so the first
#              draws of many are the draws of few. All streams are drawn side by side, one element each. R has no whole numbers of
#              32 bits without a sign, so each is held as two of 16 bits.
#   p          (1 + hits) / (1 + draws); two-sided p is twice the smaller side; what differs by less than 1e-9 of the largest value
#              (1e-13 at least) is equal
#   intervals  quantiles of type 7 (Hyndman & Fan 1996); of means bias-corrected and accelerated (Efron 1987)

stream_length <- 32L
streams_of <- function(draws) ceiling(draws / stream_length)

xor32 <- function(a, b) bitwXor(a %/% 65536, b %/% 65536) * 65536 + bitwXor(a %% 65536, b %% 65536)
times32 <- function(a, b) {
  middle <- ((a %/% 65536) * (b %% 65536) + (a %% 65536) * (b %/% 65536)) %% 65536
  (middle * 65536 + (a %% 65536) * (b %% 65536)) %% 2^32
}
stir <- function(seed, stream) {
  h <- xor32(times32(seed %% 2^32, 0x9e3779b1), times32((stream + 1) %% 2^32, 0x85ebca6b))
  h <- times32(xor32(h, h %/% 65536), 0x85ebca6b)
  h <- times32(xor32(h, h %/% 2^13), 0xc2b2ae35)
  xor32(h, h %/% 65536)
}

# Random numbers of many streams side by side: upper (h) and lower (l) 16 bits of the four halves of each state.
numbers_of <- function(seed, streams) {
  h <- stir(seed, streams)
  g <- new.env()
  whole <- rep(65535L, length(h))
  g$ah <- 65535L - as.integer(h %/% 65536)
  g$al <- 65535L - as.integer(h %% 65536)
  g$bh <- whole
  g$bl <- whole
  g$ch <- integer(length(h))
  g$cl <- g$ch
  g$dh <- as.integer(h %/% 65536)
  g$dl <- as.integer(h %% 65536)
  g
}

next_of <- function(g, w) {
  ah <- g$ah[w]; al <- g$al[w]; bh <- g$bh[w]; bl <- g$bl[w]
  ch <- g$ch[w]; cl <- g$cl[w]; dh <- g$dh[w]; dl <- g$dl[w]
  xh <- bitwXor(ch, ah); xl <- bitwXor(cl, al)
  yh <- bitwXor(dh, bh); yl <- bitwXor(dl, bl)
  g$ah[w] <- bitwXor(bitwXor((al %% 256L) * 256L, bh %/% 256L), bitwXor(xh, xl))
  g$al[w] <- bitwXor((bh %% 256L) * 256L + bl %/% 256L, xl)
  g$bh[w] <- bitwXor(bitwXor((bl %% 256L) * 256L, ah %/% 256L), bitwXor(yh, yl))
  g$bl[w] <- bitwXor(bitwXor((ah %% 256L) * 256L + al %/% 256L, yl), xh)
  g$ch[w] <- (yh * 32L) %% 65536L + yl %/% 2048L
  g$cl[w] <- bitwXor((yl * 32L) %% 65536L, xh %/% 2048L)
  g$dh[w] <- (xh * 32L) %% 65536L + xl %/% 2048L
  g$dl[w] <- bitwXor((xl * 32L) %% 65536L, yh %/% 2048L)
  low <- al + cl
  ((ah + ch + low %/% 65536L) %% 65536L) * 65536 + low %% 65536L
}

# Whole numbers from 0 to size - 1, equally likely: what would make the first ones more likely is drawn again.
below <- function(g, size, w = seq_along(g$ah)) {
  x <- (next_of(g, w) + 2^31) %% 2^32
  if (size > 2) {
    allowed <- (2^32 %/% size) * size
    again <- which(x >= allowed)
    while (length(again)) {
      x[again] <- (next_of(g, w[again]) + 2^31) %% 2^32
      again <- again[x[again] >= allowed]
    }
  }
  x %% size
}
# Numbers from 0 to below 1.
shares <- function(g, w = seq_along(g$ah)) {
  high <- (next_of(g, w) %% 2^26) * 2^-26
  high + (next_of(g, w) %% 2^27) * 2^-53
}
# Fisher-Yates of each stream's row; goes on from the order that it has.
shuffled <- function(g, rows) {
  every <- seq_len(nrow(rows))
  for (i in ncol(rows):2) {
    j <- cbind(every, below(g, i) + 1)
    kept <- rows[, i]
    rows[, i] <- rows[j]
    rows[j] <- kept
  }
  rows
}

# What a function of each draw gives, draws in their order. `rounds(r)`: a list with what belongs to draw r of each stream.
in_order <- function(draws, rounds) {
  found <- vector("list", streams_of(draws) * stream_length)
  for (r in seq_len(stream_length)) {
    of_round <- rounds(r)
    found[(seq_along(of_round) - 1) * stream_length + r] <- of_round
  }
  found[seq_len(draws)]
}

# Orders of n bodies, `per_draw` of them one after another in each draw; counted from 1.
orders_of <- function(n, draws, seed, per_draw = 1) {
  g <- numbers_of(seed, seq_len(streams_of(draws)) - 1)
  order <- matrix(rep(seq_len(n), each = streams_of(draws)), ncol = n)
  in_order(draws, function(r) {
    made <- lapply(seq_len(per_draw), function(k) order <<- shuffled(g, order))
    lapply(seq_len(nrow(order)), function(s) lapply(made, function(rows) rows[s, ]))
  })
}
# Labels dealt anew, draw after draw.
deals_of <- function(labels, draws, seed) {
  g <- numbers_of(seed, seq_len(streams_of(draws)) - 1)
  dealt <- matrix(rep(labels, each = streams_of(draws)), ncol = length(labels))
  in_order(draws, function(r) {
    dealt <<- shuffled(g, dealt)
    lapply(seq_len(nrow(dealt)), function(s) dealt[s, ])
  })
}

# ---- networks by chance: a matrix of two columns with the ends of the ties, bodies counted from 1
possible_ties <- function(n, side) if (is.null(side)) n * (n - 1) / 2 else sum(side) * (n - sum(side))
all_pairs <- function(n, side) {
  pairs <- cbind(rep(seq_len(n), n - seq_len(n)), unlist(lapply(seq_len(n), function(i) if (i < n) (i + 1):n)))
  if (is.null(side)) pairs else pairs[side[pairs[, 1]] != side[pairs[, 2]], , drop = FALSE]
}
networks_of <- function(condition, n, ends, side, draws, seed) {
  streams <- streams_of(draws)
  g <- numbers_of(seed, seq_len(streams) - 1)
  m <- nrow(ends)
  if (condition == "size") {
    pairs <- all_pairs(n, side)
    return(in_order(draws, function(r) {
      bits <- vapply(seq_len(ceiling(nrow(pairs) / 30)), function(i) below(g, 2^30), numeric(streams))
      bits <- matrix(bits, nrow = streams)
      lapply(seq_len(streams), function(s) {
        tied <- as.vector(outer(2^(0:29), bits[s, ], function(power, x) (x %/% power) %% 2 == 1))
        pairs[tied[seq_len(nrow(pairs))], , drop = FALSE]
      })
    }))
  }
  if (condition == "ties") return(in_order(draws, function(r) of_ties(g, n, m, side, streams)))
  turn <- if (is.null(side)) rep(FALSE, m) else side[ends[, 1]] == 1
  ends[turn, ] <- ends[turn, 2:1]
  steps <- max(200, 10 * m)
  start <- switched(numbers_of(seed, -1), n, ends, steps, side, 1)[[1]]
  in_order(draws, function(r) switched(g, n, start, steps, side, streams))
}
of_ties <- function(g, n, m, side, streams) {
  dense <- m > possible_ties(n, side) / 2
  wanted <- if (dense) possible_ties(n, side) - m else m
  zero <- if (is.null(side)) seq_len(n) else which(side == 0)
  one <- if (is.null(side)) seq_len(n) else which(side == 1)
  taken <- matrix(FALSE, streams, n * n)
  ends <- array(0, c(streams, max(1, wanted), 2))
  count <- integer(streams)
  active <- if (wanted > 0) seq_len(streams) else integer(0)
  while (length(active)) {
    v <- zero[below(g, length(zero), active) + 1]
    u <- one[below(g, length(one), active) + 1]
    key <- cbind(active, (pmin(v, u) - 1) * n + pmax(v, u))
    new <- v != u & !taken[key]
    if (!any(new)) next
    taken[key[new, , drop = FALSE]] <- TRUE
    at <- active[new]
    count[at] <- count[at] + 1L
    ends[cbind(at, count[at], 1)] <- v[new]
    ends[cbind(at, count[at], 2)] <- u[new]
    active <- active[count[active] < wanted]
  }
  if (!dense) return(lapply(seq_len(streams), function(s) matrix(ends[s, seq_len(wanted), ], ncol = 2)))
  pairs <- all_pairs(n, side)
  lapply(seq_len(streams), function(s) pairs[!taken[s, (pairs[, 1] - 1) * n + pairs[, 2]], , drop = FALSE])
}
# Steps of the switching chain: a-b, c-d become a-d, c-b unless that made a loop or a tie twice (Rao, Jana & Bandyopadhyay 1996).
switched <- function(g, n, ends, steps, side, streams) {
  m <- nrow(ends)
  s <- seq_len(streams)
  from <- matrix(rep(ends[, 1], each = streams), streams)
  to <- matrix(rep(ends[, 2], each = streams), streams)
  tied <- matrix(FALSE, streams, n * n)
  tied[, c((ends[, 1] - 1) * n + ends[, 2], (ends[, 2] - 1) * n + ends[, 1])] <- TRUE
  if (m > 1) for (step in seq_len(steps)) {
    e <- cbind(s, below(g, m) + 1)
    draw <- below(g, 2 * m)
    f <- cbind(s, draw %/% 2 + 1)
    turned <- if (is.null(side)) draw %% 2 == 1 else rep(FALSE, streams)
    a <- from[e]
    b <- to[e]
    x <- from[f]
    y <- to[f]
    c <- ifelse(turned, y, x)
    d <- ifelse(turned, x, y)
    ok <- e[, 2] != f[, 2] & a != d & b != c & a != c & b != d
    ok <- ok & !tied[cbind(s, (a - 1) * n + d)] & !tied[cbind(s, (c - 1) * n + b)]
    if (!any(ok)) next
    k <- s[ok]
    both <- function(p, q) cbind(c(k, k), c((p[ok] - 1) * n + q[ok], (q[ok] - 1) * n + p[ok]))
    tied[both(a, b)] <- FALSE
    tied[both(c, d)] <- FALSE
    tied[both(a, d)] <- TRUE
    tied[both(c, b)] <- TRUE
    to[e[ok, , drop = FALSE]] <- d[ok]
    back <- ok & turned
    on <- ok & !turned
    from[f[back, , drop = FALSE]] <- b[back]
    to[f[on, , drop = FALSE]] <- b[on]
  }
  lapply(s, function(i) cbind(from[i, ], to[i, ]))
}

# Bodies drawn anew with replacement; copies of one body are tied as often as all pairs are (Snijders & Borgatti 1999).
redrawn_of <- function(n, ends, side, draws, seed) {
  streams <- streams_of(draws)
  g <- numbers_of(seed, seq_len(streams) - 1)
  density <- nrow(ends) / possible_ties(n, side)
  own <- lapply(seq_len(n), function(i) if (is.null(side)) seq_len(n) else which(side == side[i]))
  tied <- matrix(FALSE, n, n)
  tied[rbind(ends, ends[, 2:1])] <- TRUE
  upper <- all_pairs(n, NULL)
  in_order(draws, function(r) {
    original <- matrix(vapply(seq_len(n), function(i) own[[i]][below(g, length(own[[i]])) + 1], numeric(streams)), nrow = streams)
    twins <- lapply(seq_len(streams), function(s) if (is.null(side)) twins_of(original[s, ]) else matrix(0, 0, 2))
    size <- vapply(twins, nrow, 0L)
    drawn <- lapply(size, logical)
    for (k in seq_len(max(size))) {
      w <- which(size >= k)
      x <- shares(g, w)
      for (i in seq_along(w)) drawn[[w[i]]][k] <- x[i] < density
    }
    lapply(seq_len(streams), function(s) {
      known <- tied[cbind(original[s, upper[, 1]], original[s, upper[, 2]])]
      list(original = original[s, ], ends = rbind(upper[known, , drop = FALSE], twins[[s]][drawn[[s]], , drop = FALSE]))
    })
  })
}
# Pairs of copies of one body: by body, then by the later copy, then by the earlier one.
twins_of <- function(original) {
  do.call(rbind, c(list(matrix(0, 0, 2)), lapply(unname(split(seq_along(original), original)), function(at) {
    if (length(at) < 2) return(NULL)
    do.call(rbind, lapply(2:length(at), function(i) cbind(at[i], at[seq_len(i - 1)])))
  })))
}

# ---- what comes of the draws: columns of a table of tests
tested <- function(observed, drawn) {
  x <- sort(drawn[is.finite(drawn)])
  slack <- max(1e-13, 1e-9 * max(abs(c(observed, x[1], x[length(x)])), na.rm = TRUE))
  low <- (1 + sum(x <= observed + slack)) / (1 + length(x))
  high <- (1 + sum(x >= observed - slack)) / (1 + length(x))
  spread <- sd(x)
  varies <- isTRUE(spread > max(1e-13, 1e-9 * max(abs(c(mean(x), observed)))))
  middle <- unname(quantile(x, c(0.025, 0.975)))
  list(value = observed, expected = mean(x), sd = if (varies) spread else 0, z = if (varies) (observed - mean(x)) / spread else NA,
    low = middle[1], high = middle[2], p_low = low, p_high = high, p = min(1, 2 * min(low, high)))
}
# The same with p by size, of either sign.
by_size <- function(t, drawn) {
  found <- tested(t, drawn)
  found$p <- tested(abs(t), abs(drawn))$p_high
  found
}
percentile <- function(estimate, drawn) {
  x <- drawn[is.finite(drawn)]
  middle <- unname(quantile(x, c(0.025, 0.975)))
  list(value = estimate, sd = sd(x), low = middle[1], high = middle[2])
}
# Mean of units with its standard error and BCa interval, units drawn anew with replacement.
units_of <- function(values, draws, seed) {
  g <- numbers_of(seed, seq_len(streams_of(draws)) - 1)
  drawn <- unlist(in_order(draws, function(r) {
    sum <- numeric(streams_of(draws))
    for (i in seq_along(values)) sum <- sum + values[below(g, length(values)) + 1]
    as.list(sum / length(values))
  }))
  estimate <- mean(values)
  slack <- 1e-9 * max(abs(c(estimate, range(drawn))))
  share <- (sum(drawn < estimate - slack) + sum(abs(drawn - estimate) <= slack) / 2) / length(drawn)
  tails <- c(0.025, 0.975)
  if (share > 0 && share < 1) {
    off <- values - estimate
    a <- if (any(off != 0)) sum(off^3) / (6 * sum(off^2)^1.5) else 0
    z <- qnorm(share) + qnorm(tails)
    tails <- pnorm(qnorm(share) + z / (1 - a * z))
  }
  ends <- unname(quantile(drawn, tails))
  list(value = estimate, sd = sd(drawn), low = ends[1], high = ends[2])
}
