# Recomputes the results of a Drehscheibe export with igraph and sna and holds them against its own results.
#
# Run in the folder of the export:   Rscript analyse.R      (needs: install.packages(c("igraph", "jsonlite")); sna for roles)
#
#   draws.R     the random numbers and draws of tests, read by this script
#   data/       the network as a data package (datapackage.json and CSV tables)
#   results/    measures.csv, network-measures.csv, recipe.json (the question that was asked), tables of tests
#
# The question is read from the recipe: strengths, directions, projected committees, sector schemes, conditions on bodies and ties.
# Conventions: loops dropped, parallel ties merged (strengths added or the greatest taken, as the recipe says), the length of a tie is 1/strength;
# unreachable pairs count 0. Where a package has another convention, the difference is here, beside the line that bridges it. Traps:
#   sna brokerage   counts ordered pairs, so coordinator, itinerant and liaison come twice in an undirected network, and gatekeeper
#                   and representative are the same count. Its columns are w_I coordinator, w_O itinerant, b_IO representative,
#                   b_OI gatekeeper, b_O liaison.
#   igraph closeness is per component without scaling; scaled here after Wasserman & Faust (1994)
#   igraph local transitivity is NaN below two neighbours; 0 here. With strengths (Barrat et al. 2004) likewise
#   igraph constraint takes the strengths of a directed graph as they are; both directions are added up here (Burt 1992)
#
# Tests are repeated draw by draw with the same random numbers: p, expectations, standard errors and intervals come out the same. Where all
# draws would take longer than two minutes, the first ones are made, and p has to lie within what two drawings can differ by.
#
# Prints the largest relative difference of each measure, and what it does not recompute; ends with 0 when all are below 1e-9, 1 otherwise.

suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})

sectors <- c("Gesundheit", "Soziales", "Psycho-Soziales")
cross <- "sektor\u00fcbergreifend"
body_tables <- c("centres", "partners", "committees", "networks", "funders", "groups", "bodies")
affiliations <- c("committee", "network")
directed_types <- c("network-membership", "committee-membership", "support", "mandate", "funding", "carrier", "part-of",
  "administration")
# Beyond these, definitions that are counted out by brute force take too long.
most_brute <- 400
most_bodies <- 3000
# Where all draws of a test would take longer, the first ones are made.
most_seconds <- 120
left_out <- character(0)

# An apostrophe before =, +, - or @ only keeps spreadsheets from running the cell.
plain <- function(cell) sub("^'('*[=+@\uFF1D\uFF0B\uFF0D\uFF20-])", "\\1", cell)
number <- function(cell) ifelse(cell == "", NA, suppressWarnings(as.numeric(sub(",", ".", cell, fixed = TRUE))))

# All cells as text; ';' or ',' and a byte-order mark are seen by themselves.
read_table <- function(path) {
  head <- readLines(path, n = 1, encoding = "UTF-8", warn = FALSE)
  count <- function(sign) lengths(regmatches(head, gregexpr(sign, head, fixed = TRUE)))
  read.table(path, header = TRUE, sep = if (count(";") > count(",")) ";" else ",", quote = "\"",
    colClasses = "character", na.strings = character(0), comment.char = "", check.names = FALSE,
    fileEncoding = "UTF-8-BOM", encoding = "UTF-8")
}

recipe <- fromJSON("results/recipe.json", simplifyVector = TRUE)
lens <- recipe$lens
conditions <- fromJSON("results/recipe.json", simplifyVector = FALSE)$lens$where
is_directed_lens <- identical(lens$direction, "recorded")
weighted <- lens$weight != "none"

# ---- the bodies and ties that the lens lets through
bodies <- do.call(rbind, lapply(body_tables, function(name) {
  path <- file.path("data", paste0(name, ".csv"))
  if (!file.exists(path)) return(NULL)
  found <- read_table(path)
  wanted <- c("id", "kind", "category", "sector", "sector_alternative", "region", "level", "place", "block")
  for (column in setdiff(wanted, names(found))) found[[column]] <- rep("", nrow(found))
  found[, wanted]
}))
bodies$id <- plain(bodies$id)
about <- if (file.exists("data/datapackage.json")) fromJSON("data/datapackage.json", simplifyVector = FALSE) else list()
aggregate <- isTRUE(about$aggregate)
ties <- read_table("data/ties.csv")
ties$source <- plain(ties$source)
ties$target <- plain(ties$target)
year <- function(date) suppressWarnings(as.integer(substr(date, 1, 4)))
in_period <- if (is.null(lens$period)) rep(TRUE, nrow(ties)) else {
  since <- year(ties$since)
  until <- year(ties$until)
  (is.na(since) | since <= lens$period$to) & (is.na(until) | until >= lens$period$from)
}
value <- ifelse(bodies$sector %in% c("\u00fcbergreifend", cross), cross, bodies$sector)
other <- bodies$sector_alternative
assigned <- switch(lens$scheme,
  assigned = value,
  alternatives = ifelse(value != "" & other != "", other, value),
  `two-fields` = ifelse(value == "Psycho-Soziales", ifelse(other == "Gesundheit", "Gesundheit", "Soziales"), value),
  own = vapply(seq_len(nrow(bodies)), function(i) {
    own <- lens$ownScheme
    found <- if (!is.null(own[[bodies$id[i]]])) own[[bodies$id[i]]] else own[[bodies$category[i]]]
    if (is.null(found)) "" else found
  }, ""))

# ---- conditions: what bodies and ties have to be like in order to count. NA = nobody said.
body_fields <- c("sector", "category", "level", "place", "region", "land", "block", "body")
dates <- c("since", "until", "lastContact", "due")
levels_known <- c("stadtteil", "local", "region", "land", "bund", "eu")
# Without case and accents, umlauts dropped and written out: either form may hold what is sought.
accents <- c("\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f9\u00fa\u00fb\u00fc\u00fd\u00ff\u0107\u010d\u0119\u011b\u0144\u0159\u015b\u0161\u016f\u017a\u017c\u017e",
  "aaaaaaceeeeiiiinooooouuuuyyccee" , "nrssuzzz")
accents <- c(accents[1], paste0(accents[2], accents[3]))
folded <- function(text) {
  bare <- function(x) chartr(accents[1], accents[2], gsub("\u00df", "ss", tolower(x)))
  out <- tolower(text)
  for (pair in list(c("\u00e4", "ae"), c("\u00f6", "oe"), c("\u00fc", "ue"))) out <- gsub(pair[1], pair[2], out)
  list(bare(text), bare(out))
}
# Where values lie on their field's order; a month or a year reaches from its first day to its last.
spans <- function(field, values) {
  if (!(field %in% dates)) {
    at <- if (field == "level") match(values, levels_known) else number(values)
    return(list(first = at, last = at))
  }
  part <- function(i) vapply(strsplit(values, "-", fixed = TRUE), function(x) if (length(x) < i) 0 else as.numeric(x[i]), 0)
  y <- part(1)
  m <- part(2)
  d <- part(3)
  first <- y * 10000 + m * 100 + d
  list(first = first, last = first + ifelse(m == 0, 9999, ifelse(d == 0, 99, 0)))
}
passing <- function(condition, values) {
  wanted <- unlist(condition$values)
  switch(condition$is,
    any = values %in% sub("^\u00fcbergreifend$", if (condition$field == "sector") cross else "\u00fcbergreifend", wanted),
    none = !(values %in% sub("^\u00fcbergreifend$", if (condition$field == "sector") cross else "\u00fcbergreifend", wanted)),
    contains = {
      forms <- folded(values)
      has <- function(sought) grepl(sought, forms[[1]], fixed = TRUE) | grepl(sought, forms[[2]], fixed = TRUE)
      Reduce(`&`, lapply(strsplit(trimws(wanted), "[[:space:]]+")[[1]], function(word) has(folded(word)[[1]]) | has(folded(word)[[2]])))
    },
    said = rep(TRUE, length(values)),
    unsaid = rep(FALSE, length(values)),
    {
      bounds <- spans(condition$field, wanted)
      low <- if (condition$is == "most") -Inf else min(bounds$first)
      high <- if (condition$is == "least") Inf else bounds$last[which.max(bounds$first)]
      here <- spans(condition$field, values)
      here$last >= low & here$first <= high
    })
}
# Whether records meet all conditions. Of what nobody said each condition itself says whether it counts.
meets <- function(asked, value_of, count) {
  ok <- rep(TRUE, count)
  for (condition in asked) {
    values <- value_of(condition$field)
    said <- !is.na(values)
    now <- rep(condition$is == "unsaid" || (condition$is != "said" && isTRUE(condition$unsaid)), count)
    if (any(said)) now[said] <- passing(condition, values[said])
    ok <- ok & now
  }
  ok
}
or_na <- function(x) ifelse(x == "", NA, x)
regions <- if (file.exists("data/regions.csv")) read_table("data/regions.csv") else data.frame(id = character(0), label = character(0))
if (is.null(regions$land)) regions$land <- rep("", nrow(regions))
body_value <- function(field) {
  row <- match(plain(bodies$region), plain(regions$id))
  name <- or_na(plain(regions$label))[row]
  switch(field,
    sector = or_na(assigned), body = bodies$id, block = ifelse(bodies$block %in% c("yes", "true", "1"), "yes", "no"),
    region = ifelse(is.na(name), or_na(plain(bodies$region)), name), land = or_na(plain(regions$land))[row],
    or_na(plain(bodies[[field]])))
}
tie_value <- function(field) {
  cells <- ties[[switch(field, lastContact = "last_contact", personBound = "person_bound", field)]]
  if (is.null(cells)) cells <- rep("", nrow(ties))
  # A tie by a person hangs on that person.
  if (field == "personBound") return(ifelse(cells %in% c("yes", "no"), cells, ifelse(ties$type == "personal-link", "yes", NA)))
  or_na(cells)
}
is_of_bodies <- vapply(conditions, function(condition) condition$field %in% body_fields, TRUE)
of_bodies <- conditions[is_of_bodies]
meeting <- meets(of_bodies, body_value, nrow(bodies))
# What the network is about stays, whatever is asked of bodies, unless it is left out by name.
hub <- bodies$id %in% about$hub
if (any(hub)) meeting[hub] <- meets(Filter(function(x) x$field == "body" && x$is == "none", of_bodies), body_value, nrow(bodies))[hub]
inside <- bodies$id[bodies$kind %in% lens$kinds & meeting]
apart <- bodies$id[bodies$kind %in% lens$kinds & !meeting]
kind_of <- setNames(bodies$kind, bodies$id)
from_in <- ties$source %in% inside
to_in <- ties$target %in% inside
asked <- ties$type %in% lens$types & in_period & meets(conditions[!is_of_bodies], tie_value, nrow(ties))
counted <- ties[asked & from_in & to_in, ]
# Who met the conditions and only lost the other end to them was asked for, and stays.
parted <- c(ties$source[asked & from_in & ties$target %in% apart], ties$target[asked & to_in & ties$source %in% apart])
ever <- c(ties$source, ties$target)
project <- lens$affiliations == "projected"
belongs <- inside[kind_of[inside] %in% affiliations]
stated <- if (lens$weight == "stated") ifelse(is.na(number(counted$weight)), 1, number(counted$weight)) else rep(1, nrow(counted))
from_a <- counted$source %in% belongs
to_a <- counted$target %in% belongs
plainly <- if (project) !from_a & !to_a else rep(TRUE, nrow(counted))
edges <- data.frame(a = counted$source[plainly], b = counted$target[plainly], strength = stated[plainly],
  type = counted$type[plainly], both = !(counted$type[plainly] %in% directed_types), stringsAsFactors = FALSE)
if (project) {
  joins <- xor(from_a, to_a)
  members <- unique(data.frame(member = ifelse(to_a, counted$source, counted$target)[joins],
    of = ifelse(to_a, counted$target, counted$source)[joins], stringsAsFactors = FALSE))
  sits <- table(members$member)
  stand <- do.call(rbind, lapply(unique(members$of), function(of) {
    who <- members$member[members$of == of]
    if (length(who) < 2) return(NULL)
    pairs <- combn(who, 2)
    data.frame(a = pmin(pairs[1, ], pairs[2, ]), b = pmax(pairs[1, ], pairs[2, ]),
      share = if (lens$projection == "newman") 1 / (length(who) - 1) else 1, stringsAsFactors = FALSE)
  }))
  if (!is.null(stand)) {
    key <- paste(stand$a, stand$b, sep = "\r")
    sums <- tapply(stand$share, key, sum)[key]
    scale <- if (lens$projection == "jaccard") 1 / (as.numeric(sits[stand$a]) + as.numeric(sits[stand$b]) - sums) else 1
    strength <- if (lens$projection == "count") rep(1, nrow(stand)) else as.numeric(scale * (if (lens$parallel == "max") sums else stand$share))
    edges <- rbind(edges, data.frame(a = stand$a, b = stand$b, strength = strength, type = "", both = TRUE, stringsAsFactors = FALSE))
  }
}
tied <- c(edges$a, edges$b)
kept <- inside[!(project & inside %in% belongs) & (inside %in% tied | lens$keepUntied | !(inside %in% ever) | inside %in% parted)]
if (length(kept) > most_bodies) stop(sprintf("This script takes up to %d bodies: it lays matrices out in full.", most_bodies))
edges <- edges[edges$a != edges$b, ]
joined_by <- if (lens$parallel == "max") "max" else "sum"
simple <- function(table, directed) {
  made <- graph_from_data_frame(data.frame(a = table$a, b = table$b, weight = if (weighted) table$strength else rep(1, nrow(table))),
    directed = directed, vertices = data.frame(name = kept))
  made <- simplify(made, edge.attr.comb = list(weight = if (weighted) joined_by else "max"))
  made
}
g <- simple(edges, FALSE)
back <- edges[edges$both, ]
arcs <- simple(rbind(edges[, c("a", "b", "strength")],
  data.frame(a = back$b, b = back$a, strength = back$strength, stringsAsFactors = FALSE)), TRUE)
either <- if (is_directed_lens) arcs else g
if (ecount(g) == 0) {
  cat(sprintf("no ties under this question: nothing to recompute\nlargest relative difference over all %d bodies: 0   (0 measures)\n", vcount(g)))
  quit(status = 0)
}
as_lengths <- function(graph) if (weighted && ecount(graph) > 0) 1 / E(graph)$weight else rep(1, ecount(graph))

# ---- sectors of bodies; NA = none
n <- vcount(g)
m <- ecount(g)
names_g <- V(g)$name
known <- if (lens$scheme == "two-fields") sectors[1:2] else sectors
present <- setdiff(unique(assigned), c("", cross))
groups <- c(if (all(present %in% known)) known else sort(present, method = "radix"), if (isTRUE(lens$crossSector)) cross)
label <- unname(setNames(assigned, bodies$id)[names_g])
label[!(label %in% groups)] <- NA
near <- lapply(adjacent_vertices(g, V(g)), as.integer)
degree_g <- degree(g)

# ---- ways: distances and numbers of shortest ways, from each body to each, with a relative tolerance of 1e-12
ways_of <- function(graph, lengths) {
  far <- distances(graph, mode = "out", weights = lengths)
  adjacency <- as_adjacency_matrix(set_edge_attr(graph, "length", value = lengths), attr = "length", sparse = FALSE)
  into <- lapply(seq_len(n), function(v) which(adjacency[, v] > 0))
  count <- diag(n)
  for (s in seq_len(n)) {
    for (v in order(far[s, ])) if (v != s && is.finite(far[s, v])) {
      before <- into[[v]]
      on <- abs(far[s, before] + adjacency[before, v] - far[s, v]) <= 1e-12 * far[s, v]
      count[s, v] <- sum(count[s, before[on]])
    }
  }
  list(far = far, count = count)
}
brute <- n <= most_brute
if (!brute) left_out <- c(left_out, sprintf("what is counted out by brute force (more than %d bodies)", most_brute))

# ---- whole network
half <- if (is_directed_lens) 1 else 2
between <- betweenness(either, directed = is_directed_lens, weights = if (weighted) as_lengths(either) else NA, normalized = FALSE)
pairs <- (n - 1) * (n - 2) / half
lengths_e <- distances(either, mode = "out", weights = if (weighted) as_lengths(either) else NA)
diag(lengths_e) <- NA
reached <- lengths_e[is.finite(lengths_e)]
lengths_g <- distances(g, weights = if (weighted) as_lengths(g) else NA)
diag(lengths_g) <- NA
steps_g <- distances(g, weights = NA)
inverse <- ifelse(is.finite(lengths_g), 1 / lengths_g, 0)
local <- if (weighted) transitivity(g, type = "barrat", isolates = "zero") else transitivity(g, type = "local", isolates = "zero")
local[degree_g < 2] <- 0
weights_e <- if (weighted) E(either)$weight else rep(1, ecount(either))
ends_e <- ends(either, E(either), names = FALSE)
mixing <- matrix(0, length(groups), length(groups))
at <- match(label, groups)
for (i in seq_len(nrow(ends_e))) {
  a <- at[ends_e[i, 1]]
  b <- at[ends_e[i, 2]]
  if (is.na(a) || is.na(b)) next
  mixing[a, b] <- mixing[a, b] + weights_e[i]
  if (!is_directed_lens) mixing[b, a] <- mixing[b, a] + weights_e[i]
}
total <- sum(mixing)
chance <- sum(rowSums(mixing) / total * colSums(mixing) / total)
modular <- sum(diag(mixing)) / total - chance
network_here <- list(
  n = n, m = m, density = edge_density(either), `mean-degree` = 2 * m / n, components = components(g)$no,
  `mean-distance` = mean(reached), diameter = if (length(reached)) max(reached) else NA,
  efficiency = sum(1 / reached) / (n * (n - 1)),
  transitivity = transitivity(g, type = "global"), `mean-clustering` = mean(local),
  `degree-centralisation` = sum(max(degree_g) - degree_g) / ((n - 1) * (n - 2)),
  `betweenness-centralisation` = sum(max(between) - between) / ((n - 1) * pairs),
  `assortativity-degree` = if (is_directed_lens) assortativity_degree(arcs, directed = TRUE) else assortativity_degree(g),
  ei = (total - 2 * sum(diag(mixing))) / total, `modularity-sector` = modular,
  `assortativity-sector` = if (isTRUE(1 - chance > 1e-12)) modular / (1 - chance) else NA
)
if (is_directed_lens) {
  in_degree <- degree(arcs, mode = "in")
  out_degree <- degree(arcs, mode = "out")
  network_here <- c(network_here, list(
    arcs = ecount(arcs), reciprocity = reciprocity(arcs), `strong-components` = components(arcs, mode = "strong")$no,
    `degree-centralisation-in` = (n * max(in_degree) - sum(in_degree)) / (n - 1)^2,
    `degree-centralisation-out` = (n * max(out_degree) - sum(out_degree)) / (n - 1)^2))
}
if (is_connected(g)) {
  close <- (n - 1) / rowSums(steps_g)
  network_here$`closeness-centralisation` <- sum(max(close) - close) / ((n - 1) * (n - 2) / (2 * n - 3))
}

# ---- bodies
nearness <- function(far) {
  reach <- rowSums(is.finite(far) & !is.na(far))
  sum_far <- rowSums(ifelse(is.finite(far), far, 0), na.rm = TRUE)
  list(closeness = ifelse(sum_far > 0, reach / (n - 1) * reach / sum_far, 0),
    harmonic = rowSums(ifelse(is.finite(far), 1 / far, 0), na.rm = TRUE))
}
part <- components(g)
attribute <- if (weighted) "weight" else NULL
adjacency <- as_adjacency_matrix(g, sparse = FALSE)
strong <- components(either, mode = "strong")
largest <- which(strong$membership == which.max(strong$csize))
valued <- as_adjacency_matrix(either, attr = attribute, sparse = FALSE)
vector_g <- rep(NA_real_, n)
if (length(largest) > 1) {
  found <- eigen(t(valued[largest, largest]), symmetric = !is_directed_lens)
  leading <- abs(Re(found$vectors[, which.max(Re(found$values))]))
  vector_g[largest] <- leading / sqrt(sum(leading^2))
}
top <- max(c(0, unlist(lapply(which(strong$csize > 1), function(c) {
  who <- which(strong$membership == c)
  max(Mod(eigen(valued[who, who, drop = FALSE], symmetric = !is_directed_lens, only.values = TRUE)$values))
}))))
if (top == 0) top <- max(colSums(valued))
katz <- solve(diag(n) - 0.85 / top * t(valued), rep(1, n))
ego <- vapply(seq_len(n), function(v) {
  cut <- induced_subgraph(g, c(v, near[[v]]))
  betweenness(cut, V(cut)[name == names_g[v]], weights = NA, normalized = FALSE)[[1]]
}, 0)
joined <- function(graph) sum(choose(components(graph)$csize, 2))
across <- function(graph) {
  of <- label[match(V(graph)$name, names_g)]
  inside <- table(components(graph)$membership[!is.na(of)], of[!is.na(of)])
  if (length(inside) == 0) return(0)
  sum(choose(rowSums(inside), 2)) - sum(choose(inside, 2))
}
# Nothing falls apart but at cut vertices.
cuts <- as.integer(articulation_points(g))
lost <- cross_lost <- cross_share <- numeric(n)
before <- joined(g) - (part$csize[part$membership] - 1)
left <- part$no - (part$csize[part$membership] == 1)
for (v in cuts) {
  rest <- delete_vertices(g, v)
  lost[v] <- before[v] - joined(rest)
  left[v] <- components(rest)$no
  of <- label[part$membership == part$membership[v]]
  own <- if (is.na(label[v])) 0 else sum(!is.na(of)) - 1 - (sum(of == label[v], na.rm = TRUE) - 1)
  whole <- across(g) - own
  cross_lost[v] <- whole - across(rest)
  cross_share[v] <- if (whole > 0) cross_lost[v] / whole else 0
}
mix_of <- function(graph, mode) {
  w <- as_adjacency_matrix(graph, attr = if (weighted || aggregate) "weight" else NULL, sparse = FALSE)
  if (mode == "in") w <- t(w)
  function(what) vapply(seq_len(n), function(v) {
    parts <- tapply(w[v, !is.na(label)], factor(label[!is.na(label)], groups), sum)
    parts[is.na(parts)] <- 0
    if (sum(parts) == 0) NA_real_ else what(parts[parts > 0] / sum(parts), v)
  }, 0)
}
mix <- mix_of(g, "all")
blau <- mix(function(p, ...) 1 - sum(p^2))
# Burt (1992): where directions count, both of a pair are added up.
both_ways <- if (is_directed_lens) valued + t(valued) else valued
p <- both_ways / pmax(rowSums(both_ways), 1e-300)
most <- both_ways / pmax(apply(both_ways, 1, max), 1e-300)
tied_to <- both_ways > 0
local_constraint <- ifelse(tied_to, (p + p %*% p)^2, 0)
constraint_g <- rowSums(local_constraint)
size <- rowSums(tied_to) - rowSums((p %*% t(most)) * tied_to)
hierarchy <- vapply(seq_len(n), function(v) {
  c <- local_constraint[v, tied_to[v, ]]
  k <- length(c)
  if (k < 2) NA_real_ else sum(c / mean(c) * log(c / mean(c))) / (k * log(k))
}, 0)
own_distances <- nearness(lengths_g)
bodies_here <- list(
  degree = degree_g, betweenness.raw = between, betweenness = between / pairs,
  `ego-betweenness.raw` = ego, `ego-betweenness` = ego / choose(degree_g, 2),
  harmonic.raw = own_distances$harmonic, harmonic = own_distances$harmonic / (n - 1), closeness = own_distances$closeness,
  core = coreness(g), clustering = local, constraint = constraint_g, `effective-size` = size, efficiency = size / degree_g,
  hierarchy = hierarchy, articulation = as.numeric(seq_len(n) %in% cuts),
  eigenvector = vector_g, katz = katz / sqrt(sum(katz^2)),
  pagerank = page_rank(either, damping = 0.85, weights = if (weighted) E(either)$weight else NA)$vector,
  `removal-pairs-lost.raw` = lost, `removal-pairs-lost` = ifelse(before > 0, lost / before, 0),
  `removal-cross-pairs-lost.raw` = cross_lost, `removal-cross-pairs-lost` = cross_share, `removal-components` = left,
  `sector-count` = mix(function(p, ...) length(p)), blau = blau, participation = blau, iqv = blau / (1 - 1 / length(groups)),
  evenness = mix(function(p, ...) -sum(p * log(p)) / log(length(groups))),
  ei = mix(function(p, v) if (is.na(label[v])) NA_real_ else 1 - 2 * sum(p[names(p) == label[v]]))
)
if (weighted) bodies_here$strength <- strength(g)
if (is_directed_lens) for (way in c("in", "out")) {
  found <- nearness(if (way == "out") lengths_e else t(lengths_e))
  bodies_here[[paste0("harmonic-", way, ".raw")]] <- found$harmonic
  bodies_here[[paste0("harmonic-", way)]] <- found$harmonic / (n - 1)
  bodies_here[[paste0("closeness-", way)]] <- found$closeness
  bodies_here[[paste0("degree-", way)]] <- degree(arcs, mode = way)
  if (weighted) bodies_here[[paste0("strength-", way)]] <- strength(arcs, mode = way)
  bodies_here[[paste0("participation-", way)]] <- mix_of(arcs, way)(function(p, ...) 1 - sum(p^2))
}

# ---- sector betweenness, flow, bridging, bridgeness: by their definitions
if (brute && n > 2) {
  found <- ways_of(either, as_lengths(either))
  sizes <- table(factor(label, groups))
  sums <- list()
  for (a in groups) for (b in groups) if (match(a, groups) < match(b, groups)) sums[[paste(a, b)]] <- numeric(n)
  for (v in seq_len(n)) {
    through <- outer(found$far[, v], found$far[v, ], "+")
    on <- is.finite(found$far) & abs(through - found$far) <= 1e-12 * found$far
    share <- ifelse(on, outer(found$count[, v], found$count[v, ]) / found$count, 0)
    share[v, ] <- 0
    share[, v] <- 0
    diag(share) <- 0
    for (a in groups) for (b in groups) if (match(a, groups) < match(b, groups)) {
      one <- which(label == a)
      two <- which(label == b)
      sums[[paste(a, b)]][v] <- sum(share[one, two]) + if (is_directed_lens) sum(share[two, one]) else 0
    }
  }
  raw <- basic <- structural <- rep(NA_real_, n)
  for (v in seq_len(n)) {
    shares <- pair_count <- value_sum <- NULL
    for (a in groups) for (b in groups) if (match(a, groups) < match(b, groups)) {
      possible <- (3 - half) * (sizes[[a]] - isTRUE(label[v] == a)) * (sizes[[b]] - isTRUE(label[v] == b))
      if (possible == 0) next
      value_sum <- c(value_sum, sums[[paste(a, b)]][v])
      pair_count <- c(pair_count, possible)
    }
    raw[v] <- sum(value_sum)
    if (length(pair_count)) {
      basic[v] <- sum(value_sum) / sum(pair_count)
      structural[v] <- mean(value_sum / pair_count)
    }
  }
  bodies_here$`sector-betweenness.raw` <- raw
  bodies_here$`sector-betweenness` <- basic
  bodies_here$`sector-betweenness-structural` <- structural

  plain_ways <- ways_of(g, rep(1, m))
  bridged <- vapply(seq_len(n), function(v) {
    keep <- setdiff(which(adjacency[v, ] == 0), v)
    on <- is.finite(plain_ways$far[keep, keep]) & outer(plain_ways$far[keep, v], plain_ways$far[v, keep], "+") == plain_ways$far[keep, keep]
    sum(ifelse(on, outer(plain_ways$count[keep, v], plain_ways$count[v, keep]) / plain_ways$count[keep, keep], 0)) / 2
  }, 0)
  bodies_here$bridgeness.raw <- bridged
  bodies_here$bridgeness <- bridged / ((n - 1) * (n - 2) / 2)

  whole_efficiency <- function(graph) {
    far <- distances(graph, weights = NA)
    diag(far) <- Inf
    sum(1 / far) / (n * (n - 1))
  }
  full <- whole_efficiency(g)
  fall <- vapply(seq_len(m), function(e) full - whole_efficiency(delete_edges(g, e)), 0)
  bodies_here$bridging <- vapply(seq_len(n), function(v) {
    own <- as.integer(incident(g, v))
    if (length(own) == 0) NA_real_ else mean(fall[own])
  }, 0)

  if (!is_directed_lens) {
    conduct <- as_adjacency_matrix(g, attr = attribute, sparse = FALSE)
    flow <- numeric(n)
    for (c in seq_len(part$no)) {
      who <- which(part$membership == c)
      k <- length(who)
      if (k < 3) next
      laplacian <- diag(rowSums(conduct[who, who])) - conduct[who, who]
      potential <- solve(laplacian + 1 / k) - 1 / k
      rank <- 2 * seq_len(k - 1) - k
      for (i in seq_len(k)) for (j in which(conduct[who[i], who] > 0))
        flow[who[i]] <- flow[who[i]] + sum(sort(conduct[who[i], who[j]] * (potential[i, ] - potential[j, ])[-i]) * rank) / 2
    }
    bodies_here$`flow-betweenness.raw` <- flow
    bodies_here$`flow-betweenness` <- flow / ((n - 1) * (n - 2) / 2)
  }
}

# ---- two-mode measures: the whole network where kinds fall into two sides that all ties cross, else memberships
kind <- unname(kind_of[names_g])
ends_g <- ends(g, E(g), names = FALSE)
sides <- function() {
  if (m == 0) return(NULL)
  kinds <- graph_from_data_frame(unique(data.frame(a = kind[ends_g[, 1]], b = kind[ends_g[, 2]])), directed = FALSE)
  if (vcount(kinds) > 1 && is_connected(kinds) && !any(which_loop(kinds))) {
    colour <- bipartite_mapping(kinds)
    if (colour$res) {
      of <- setNames(colour$type, V(kinds)$name)
      first <- lens$kinds[lens$kinds %in% names(of)][1]
      side <- ifelse(kind %in% names(of), of[kind] != of[[first]], FALSE)
      return(list(part = g, side = as.integer(side)))
    }
  }
  is_in <- kind %in% affiliations
  crossing <- is_in[ends_g[, 1]] != is_in[ends_g[, 2]]
  if (!any(crossing)) return(NULL)
  made <- subgraph.edges(g, which(crossing), delete.vertices = TRUE)
  list(part = made, side = as.integer(kind[match(V(made)$name, names_g)] %in% affiliations))
}
two <- sides()
if (!is.null(two)) {
  part2 <- two$part
  n2 <- vcount(part2)
  counts <- c(sum(two$side == 0), sum(two$side == 1))
  own <- counts[two$side + 1]
  opposite <- counts[2 - two$side]
  place <- match(V(part2)$name, names_g)
  spread <- function(values) replace(rep(NA_real_, n), place, values)
  k2 <- degree(part2)
  far2 <- distances(part2, weights = NA)
  reach2 <- rowSums(is.finite(far2)) - 1
  sum2 <- rowSums(ifelse(is.finite(far2), far2, 0))
  b2 <- betweenness(part2, weights = NA, normalized = FALSE)
  s <- floor((own - 1) / opposite)
  t <- (own - 1) %% opposite
  top2 <- (opposite^2 * (s + 1)^2 + opposite * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
  # Of bodies outside, nothing is stated; where only one network is two-mode, its arithmetic.
  bodies_here$`two-mode-degree.raw` <- spread(k2)
  bodies_here$`two-mode-degree` <- spread(k2 / opposite)
  bodies_here$`two-mode-closeness` <- spread(ifelse(sum2 > 0, (opposite + 2 * (own - 1)) / sum2 * reach2 / (n2 - 1), 0))
  bodies_here$`two-mode-betweenness.raw` <- spread(b2)
  bodies_here$`two-mode-betweenness` <- spread(ifelse(top2 > 0, b2 / top2, 0))
  network_here$`two-mode-density` <- ecount(part2) / prod(counts)
  if (n2 <= most_bodies) {
    a2 <- as_adjacency_matrix(part2, sparse = FALSE)
    common <- a2 %*% a2
    union_of <- outer(k2, k2, "+") - common
    overlap <- ifelse(common > 0, common / union_of, 0)
    diag(overlap) <- 0
    diag(common) <- 0
    met <- rowSums(common > 0)
    bodies_here$`two-mode-clustering` <- spread(ifelse(met > 0, rowSums(overlap) / pmax(met, 1), 0))
    e2 <- ends(part2, E(part2), names = FALSE)
    cycles <- sum(choose(common[lower.tri(common)], 2)) / 2
    network_here$`two-mode-clustering` <- 4 * cycles / sum((k2[e2[, 1]] - 1) * (k2[e2[, 2]] - 1))
  }
}

# ---- roles
if (n > 400) {
  left_out <- c(left_out, "brokerage roles (sna needs a full matrix for every body)")
} else if (requireNamespace("sna", quietly = TRUE)) {
  # Neighbours without a sector are left out; a broker without one is a group of its own.
  every <- as_adjacency_matrix(either, sparse = FALSE)
  roles <- t(vapply(seq_len(n), function(v) {
    use <- union(which(!is.na(label)), v)
    class <- label[use]
    class[is.na(class)] <- "own"
    if (length(unique(class)) < 2 || length(use) < 3) return(c(0, 0, 0, 0, 0))
    raw <- sna::brokerage(every[use, use], class)$raw.nli[match(v, use), ]
    c(raw[["b_O"]], raw[["w_O"]], raw[["w_I"]], raw[["b_OI"]], raw[["b_IO"]])
  }, numeric(5)))
  bodies_here$`brokerage-liaison` <- roles[, 1] / half
  bodies_here$`brokerage-itinerant` <- roles[, 2] / half
  bodies_here$`brokerage-coordinator` <- roles[, 3] / half
  bodies_here$`brokerage-gatekeeper-or-representative` <- (roles[, 4] + roles[, 5]) / half
  if (is_directed_lens) {
    bodies_here$`brokerage-gatekeeper` <- roles[, 4]
    bodies_here$`brokerage-representative` <- roles[, 5]
  }
} else left_out <- c(left_out, "brokerage roles (sna is not installed)")

# ---- held against the results
worst <- 0
compared <- 0
wrong <- 0
compare <- function(scope, id, here, there) {
  stated <- !is.na(there)
  if (!any(stated)) return(invisible())
  differences <- abs(here[stated] - there[stated]) / pmax(1, abs(there[stated]))
  most <- if (anyNA(differences)) Inf else max(differences)
  worst <<- max(worst, most)
  compared <<- compared + 1
  cat(sprintf("%-8s %-40s %5d values   %.1e   %s\n", scope, id, sum(stated), most, if (most < 1e-9) "ok" else "DIFFERS"))
}
if (file.exists("results/measures.csv")) {
  network <- read_table("results/network-measures.csv")
  measures <- read_table("results/measures.csv")
  measures$id <- plain(measures$id)
  rownames(measures) <- measures$id
  for (id in names(network_here))
    if (id %in% network$id) compare("network", id, network_here[[id]], number(network[network$id == id, 3]))
  for (id in names(bodies_here))
    if (id %in% colnames(measures)) compare("bodies", id, unname(bodies_here[[id]]), number(measures[names_g, id]))
  absent <- setdiff(network$id[!is.na(number(network[[3]]))], names(network_here))
  if (length(absent)) left_out <- c(left_out, paste("of the network:", paste(absent, collapse = ", ")))
  numeric_columns <- Filter(function(id) {
    cells <- measures[[id]][measures[[id]] != ""]
    length(cells) > 0 && !anyNA(number(cells)) && !(id %in% names(bodies_here))
  }, colnames(measures))
  if (length(numeric_columns)) left_out <- c(left_out, paste("of bodies:", paste(numeric_columns, collapse = ", ")))
}

# ---- tests: draw by draw with the same random numbers; where all draws would take too long, the first ones
source("draws.R")
order_of_ids <- order(enc2utf8(names_g), method = "radix")
place_of <- integer(n)
place_of[order_of_ids] <- seq_len(n)
ends_d <- local({
  e <- matrix(place_of[ends(g, E(g), names = FALSE)], ncol = 2)
  e <- cbind(pmin(e[, 1], e[, 2]), pmax(e[, 1], e[, 2]))
  e[order(e[, 1], e[, 2]), , drop = FALSE]
})
label_d <- label[order_of_ids]
# 0 or 1 of each body where the kinds of bodies fall into two sides that ties always cross, in one way only; else NULL.
side_d <- local({
  known <- c("centre", "partner", "committee", "network", "funder", "group")
  of <- kind[order_of_ids]
  kinds <- simplify(graph_from_data_frame(data.frame(of[ends_d[, 1]], of[ends_d[, 2]]), directed = FALSE), remove.loops = FALSE)
  if (vcount(kinds) < 2 || any(which_loop(kinds)) || !is_connected(kinds) || !bipartite_mapping(kinds)$res) NULL else {
    colour <- setNames(bipartite_mapping(kinds)$type, V(kinds)$name)
    first <- known[known %in% names(colour)][1]
    ifelse(of %in% names(colour), as.integer(colour[of] != colour[[first]]), 0L)
  }
})
network_of <- function(ends) make_graph(t(ends), n = n, directed = FALSE)

relation <- function(id, use) {
  what <- sub(":.*", "", id)
  which_one <- sub("^[^:]*:?", "", id)
  found <- switch(what,
    ties = as_adjacency_matrix(either, sparse = FALSE),
    strength = as_adjacency_matrix(either, attr = attribute, sparse = FALSE),
    shared = {
      of <- kind == which_one
      adjacency[, of, drop = FALSE] %*% t(adjacency[, of, drop = FALSE])
    },
    same = {
      value <- if (which_one == "sector") ifelse(is.na(label), "", label) else trimws(bodies[match(names_g, bodies$id), which_one])
      outer(value, value, function(x, y) as.numeric(x != "" & x == y))
    })
  if (is.null(found)) return(NULL)
  found[use, use]
}
# Whether two estimates of a p agree, up to four standard errors of each and a step.
judge <- function(name, what, here, there, draws, reps) {
  allowed <- 8 * sqrt(max(there / 2 * (1 - there / 2), 1e-4) * (1 / reps + 1 / draws)) + 2 / reps + 2 / draws
  ok <- abs(here - there) <= allowed
  wrong <<- wrong + !ok
  cat(sprintf("%-8s %-40s p %.4f   Drehscheibe %.4f   %s\n", name, what, here, there, if (ok) "ok" else "DIFFERS"))
}
# All columns of a row; where not all draws were made, its value, and p as two drawings may differ.
held <- function(scope, what, here, row, reps, draws) {
  if (reps < draws) {
    compare(scope, what, here$value, number(row$value))
    if (row$p != "") judge(scope, sprintf("%s, %d of %d draws", what, reps, draws), here$p, number(row$p), draws, reps)
    else left_out <<- c(left_out, sprintf("interval of %s (%d draws would take long)", what, draws))
    return(invisible())
  }
  columns <- names(here)[vapply(names(here), function(id) row[[id]] != "", TRUE)]
  compare(scope, what, unlist(here[columns]), number(unlist(row[columns])))
}
affordable <- function(draws, seconds_each) min(draws, max(99, floor(most_seconds / seconds_each)))

# r of two tables, and after bodies of one were exchanged; the one with fewer values keeps its places.
qap <- function(x, y, draws, seed) {
  off <- row(x) != col(x)
  u <- x[off]
  v <- y[off]
  centre <- sum(off) * mean(u) * mean(v)
  spread <- sqrt(sum((u - mean(u))^2) * sum((v - mean(v))^2))
  fewer <- if (sum(u != 0) <= sum(v != 0)) list(x, y) else list(y, x)
  filled <- which(fewer[[1]] != 0 & off, arr.ind = TRUE)
  weight <- fewer[[1]][filled]
  r <- function(order) (sum(fewer[[2]][cbind(order[filled[, 1]], order[filled[, 2]])] * weight) - centre) / spread
  tested(r(seq_len(nrow(x))), vapply(orders_of(nrow(x), draws, seed), function(order) r(order[[1]]), 0))
}

# t of each predictor, and after bodies of what the others leave of it were exchanged (Dekker, Krackhardt & Snijders 2007).
semi_partialled <- function(y, xs, draws, seed) {
  off <- row(y) != col(y)
  even <- all(vapply(c(list(y), xs), isSymmetric, TRUE, check.attributes = FALSE))
  freedom <- sum(off) / (if (even) 2 else 1) - length(xs) - 1
  exchanges <- orders_of(nrow(y), draws, seed, length(xs))
  lapply(seq_along(xs), function(k) {
    others <- qr(do.call(cbind, c(list(rep(1, sum(off))), lapply(xs[-k], function(x) x[off]))))
    wanted <- qr.resid(others, y[off])
    t_of <- function(x) {
      own <- sum(x^2)
      common <- sum(x * wanted)
      common / sqrt(own * max(0, sum(wanted^2) - common^2 / own) / freedom)
    }
    rest <- matrix(0, nrow(y), ncol(y))
    rest[off] <- qr.resid(others, xs[[k]][off])
    by_size(t_of(rest[off]), vapply(exchanges, function(order) t_of(qr.resid(others, rest[order[[k]], order[[k]]][off])), 0))
  })
}

# E-I, modularity, assortativity of sectors; NA where there is no value.
of_sectors <- function(ends, label, weight = rep(1, nrow(ends))) {
  use <- !is.na(label[ends[, 1]]) & !is.na(label[ends[, 2]])
  found <- c("ei" = NA_real_, "modularity-sector" = NA_real_, "assortativity-sector" = NA_real_)
  if (!any(use)) return(found)
  a <- factor(label[ends[use, 1]], groups)
  b <- factor(label[ends[use, 2]], groups)
  w <- weight[use]
  inside <- sum(w[a == b]) / sum(w)
  mass <- (tapply(w, a, sum, default = 0) + tapply(w, b, sum, default = 0)) / (2 * sum(w))
  chance <- sum(mass^2)
  found["ei"] <- 1 - 2 * inside
  found["modularity-sector"] <- inside - chance
  if (sum(mass > 0) > 1) found["assortativity-sector"] <- (inside - chance) / (1 - chance)
  found
}
whole_network <- function(ends, wanted, label = label_d) {
  h <- network_of(ends)
  k <- degree(h)
  m <- nrow(ends)
  found <- c("density" = m / possible_ties(n, side_d), "mean-degree" = mean(k))
  if ("transitivity" %in% wanted) found["transitivity"] <- transitivity(h)
  if ("degree-centralisation" %in% wanted) found["degree-centralisation"] <- sum(max(k) - k) / ((n - 1) * (n - 2))
  if ("assortativity-degree" %in% wanted) {
    spread <- 2 * m * sum(k^3) - sum(k^2)^2
    products <- 2 * sum(k[ends[, 1]] * k[ends[, 2]])
    found["assortativity-degree"] <- if (spread > 0) (2 * m * products - sum(k^2)^2) / spread else NA
  }
  if ("mean-clustering" %in% wanted) found["mean-clustering"] <- mean(transitivity(h, type = "local", isolates = "zero"))
  if ("betweenness-centralisation" %in% wanted) {
    b <- betweenness(h, directed = FALSE, weights = NA) / ((n - 1) * (n - 2) / 2)
    found["betweenness-centralisation"] <- sum(max(b) - b) / (n - 1)
  }
  if (any(grepl("sector|^ei$", wanted))) found <- c(found, of_sectors(ends, label))
  found
}

tests <- recipe$tests
if (!is.null(tests)) for (i in seq_len(nrow(tests))) {
  name <- tests$test[i]
  options <- tests$options[[i]]
  option <- function(key, usual) {
    if (length(options) == 0) return(usual)
    found <- matrix(options, ncol = 2)
    if (key %in% found[, 1]) found[found[, 1] == key, 2] else usual
  }
  path <- sprintf("results/test-%d-%s.csv", i, name)
  if (!(name %in% c("qap", "mrqap", "cug", "bootstrap", "labels", "units")) || !file.exists(path)) {
    left_out <- c(left_out, sprintf("test %d: %s (analyse.py has it)", i, name))
    next
  }
  rows <- read_table(path)
  rows <- rows[rows$declined == "", ]
  if (nrow(rows) == 0) next
  draws <- tests$draws[i]
  seed <- tests$seed[i]
  row_of <- function(id) rows[rows$statistic == id, ]
  columns_of <- function(found, id) vapply(found, function(x) unname(x[id]), 0)
  if (name == "labels") {
    sectors_only <- intersect(rows$statistic, c("ei", "modularity-sector", "assortativity-sector"))
    left_out <- c(left_out, sprintf("test %d: cells and roles of labels (analyse.py has them)", i))
    if ("yes" %in% rows$exact) {
      left_out <- c(left_out, sprintf("test %d: all arrangements of labels (analyse.py has them)", i))
      next
    }
    has <- which(!is.na(label_d))
    weight <- if (weighted) E(g)$weight[get.edge.ids(g, c(t(matrix(order_of_ids[ends_d], ncol = 2))))] else rep(1, nrow(ends_d))
    reps <- affordable(draws, 1e-3)
    found <- lapply(deals_of(label_d[has], reps, seed), function(dealt) of_sectors(ends_d, replace(label_d, has, dealt), weight))
    observed <- of_sectors(ends_d, label_d, weight)
    for (what in sectors_only) held("labels", what, tested(observed[[what]], columns_of(found, what)), row_of(what), reps, draws)
    next
  }
  if (name == "units") {
    measure <- option("measure", "degree")
    ids <- names_g[order_of_ids][kind[order_of_ids] == option("kind", "centre")]
    values <- if (exists("measures") && measure %in% colnames(measures)) number(measures[ids, measure]) else numeric(0)
    values <- values[!is.na(values)]
    if (length(values) > 1) held("units", measure, units_of(values, draws, seed), rows[1, ], draws, draws)
    next
  }
  if (name %in% c("cug", "bootstrap")) {
    wanted <- rows$statistic
    each <- 1e-3 + 2e-8 * n^2 + if ("betweenness-centralisation" %in% wanted) 1e-7 * n * ecount(g) else 0
    condition <- option("condition", "ties")
    streams <- streams_of(draws)
    m_d <- nrow(ends_d)
    # Vectors over all streams take some time however short, and then by their length.
    if (name == "cug") each <- each + switch(condition, ties = 2 * m_d * 1e-4, degrees = max(200, 10 * m_d) * 3e-4, size = 1e-7 * n^2) * (1 / streams + 2e-3)
    reps <- affordable(draws, each)
    if (streams_of(reps) * n^2 > 3e8) {
      left_out <- c(left_out, sprintf("test %d: %s (large)", i, name))
      next
    }
    observed <- whole_network(ends_d, wanted)
    if (name == "bootstrap") {
      found <- lapply(redrawn_of(n, ends_d, side_d, reps, seed), function(r) whole_network(r$ends, wanted, label_d[r$original]))
    } else {
      found <- lapply(networks_of(condition, n, ends_d, side_d, reps, seed), whole_network, wanted = wanted)
    }
    for (what in wanted) {
      drawn <- columns_of(found, what)
      here <- if (name == "bootstrap") percentile(observed[[what]], drawn) else tested(observed[[what]], drawn)
      held(if (name == "cug") "cug" else "boot", if (name == "cug") paste0(what, ", same ", condition) else what, here, row_of(what), reps, draws)
    }
    next
  }
  ids <- if (name == "qap") c(option("x", "shared:committee"), option("y", "ties")) else
    c(trimws(strsplit(option("x", "shared:committee,same:sector"), ",")[[1]]), option("y", "ties"))
  shared <- sub("^shared:", "", ids[grepl("^shared:", ids)])
  use <- order_of_ids[!(kind[order_of_ids] %in% shared)]
  tables <- lapply(ids, relation, use = use)
  if (any(vapply(tables, is.null, TRUE)) || "yes" %in% rows$exact) {
    left_out <- c(left_out, sprintf("test %d: %s of %s (analyse.py has it)", i, name, paste(ids, collapse = " and ")))
    next
  }
  y <- tables[[length(ids)]]
  if (name == "qap") {
    reps <- affordable(draws, 1e-4 + 1e-7 * min(sum(y != 0), sum(tables[[1]] != 0)) + 1e-5 * nrow(y))
    held("qap", paste(ids, collapse = " x "), qap(tables[[1]], y, reps, seed), rows[1, ], reps, draws)
    next
  }
  reps <- affordable(draws, length(ids) * (1e-4 + 5e-8 * length(ids) * nrow(y)^2))
  found <- semi_partialled(y, tables[-length(ids)], reps, seed)
  for (k in seq_len(length(ids) - 1)) held("mrqap", paste("t of", ids[k]), found[[k]], row_of(paste("t", ids[k])), reps, draws)
}

# ---- groups in the net: not sought again, but how good they are, and how far they agree with the sectors, follows from the table
if (!is.null(recipe$groups)) {
  left_out <- c(left_out, "the search for groups itself: drehscheibe analyse --recipe repeats it")
  if (file.exists("results/groups.csv") && file.exists("results/groups-quality.csv")) {
    rows <- read_table("results/groups.csv")
    quality <- read_table("results/groups-quality.csv")
    if (nrow(rows) > 0 && nrow(quality) > 0) {
      of <- number(rows[[3]][match(names_g, plain(rows$id))])
      inside <- induced_subgraph(g, which(!is.na(of)))
      weight <- if (weighted) E(inside)$weight else NULL
      here <- list("groups" = length(unique(of[!is.na(of)])), "alone" = sum(is.na(of)),
        "modularity" = modularity(inside, of[!is.na(of)], weights = weight, resolution = recipe$groups$resolution))
      both <- !is.na(of) & !is.na(label)
      if (length(unique(label[both])) > 1) {
        one <- of[both]
        two <- as.integer(factor(label[both]))
        here[["sector-bodies"]] <- sum(both)
        here[["sector-ari"]] <- igraph::compare(one, two, "adjusted.rand")
        here[["sector-nmi"]] <- igraph::compare(one, two, "nmi")
      }
      for (id in names(here)) if (id %in% quality$id) compare("groups", id, here[[id]], number(quality[quality$id == id, 3]))
    }
  }
}

cat("not recomputed here:", if (length(left_out)) paste(left_out, collapse = "; ") else "nothing, all stated numbers are", "\n")
cat(sprintf("\nlargest relative difference over all %d bodies: %.1e   (%d measures)\n", n, worst, compared))
quit(status = if (worst < 1e-9 && wrong == 0) 0 else 1)
