# Recomputes the measures of a Drehscheibe export with igraph and sna and holds them against its own results.
#
# Run in the folder of the export:   Rscript analyse.R      (needs: install.packages(c("igraph", "jsonlite")); sna for the roles)
#
#   data/       the network as a data package (datapackage.json and CSV tables)
#   results/    measures.csv, network-measures.csv, recipe.json (the question that was asked)
#
# Conventions: loops dropped, parallel ties merged, directions and strengths not used; unreachable pairs count 0. Where a package
# has another convention, the difference is here, beside the line that bridges it. Traps:
#   sna brokerage   counts ordered pairs, so coordinator, itinerant and liaison come twice in an undirected network, and gatekeeper
#                   and representative are the same count. Its columns are w_I coordinator, w_O itinerant, b_IO representative,
#                   b_OI gatekeeper, b_O liaison.
#   igraph closeness is per component without scaling; scaled here after Wasserman & Faust (1994)
#   igraph local transitivity is NaN below two neighbours; 0 here
#
# Prints the largest relative difference of each measure; ends with 0 when all are below 1e-9, 1 otherwise.

suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})

sectors <- c("Gesundheit", "Soziales", "Psycho-Soziales")
cross <- "sektor\u00fcbergreifend"
body_tables <- c("centres", "partners", "committees", "networks", "funders", "groups", "bodies")

# An apostrophe before =, +, - or @ only keeps spreadsheets from running the cell.
plain <- function(cell) sub("^'('*[=+@\uFF1D\uFF0B\uFF0D\uFF20-])", "\\1", cell)
number <- function(cell) ifelse(cell == "", NA, suppressWarnings(as.numeric(sub(",", ".", cell, fixed = TRUE))))

# All cells as text; ';' or ',' and a byte-order mark are seen by themselves.
read_table <- function(path) {
  head <- readLines(path, n = 1, encoding = "UTF-8", warn = FALSE)
  count <- function(sign) lengths(regmatches(head, gregexpr(sign, head, fixed = TRUE)))
  found <- read.table(path, header = TRUE, sep = if (count(";") > count(",")) ";" else ",", quote = "\"",
    colClasses = "character", na.strings = character(0), comment.char = "", check.names = FALSE,
    fileEncoding = "UTF-8-BOM", encoding = "UTF-8")
  found
}

recipe <- fromJSON("results/recipe.json", simplifyVector = TRUE)
lens <- recipe$lens
if (lens$affiliations != "bodies" || lens$weight != "none" || lens$scheme != "assigned" || !(lens$direction %in% c(NULL, "ignored")))
  stop("This script covers lenses with bodies as they are, ties without strength or direction and assigned sectors.")

# ---- the bodies and ties that the lens lets through, as a simple undirected graph
bodies <- do.call(rbind, lapply(body_tables, function(name) {
  path <- file.path("data", paste0(name, ".csv"))
  if (file.exists(path)) read_table(path)[, c("id", "kind", "sector")]
}))
bodies$id <- plain(bodies$id)
ties <- read_table("data/ties.csv")
ties$source <- plain(ties$source)
ties$target <- plain(ties$target)
year <- function(date) suppressWarnings(as.integer(substr(date, 1, 4)))
in_period <- if (is.null(lens$period)) rep(TRUE, nrow(ties)) else {
  since <- year(ties$since)
  until <- year(ties$until)
  (is.na(since) | since <= lens$period$to) & (is.na(until) | until >= lens$period$from)
}
inside <- bodies$id[bodies$kind %in% lens$kinds]
counted <- ties[ties$type %in% lens$types & ties$source %in% inside & ties$target %in% inside & in_period, ]
tied <- c(counted$source, counted$target)
ever <- c(ties$source, ties$target)
kept <- inside[inside %in% tied | lens$keepUntied | !(inside %in% ever)]
g <- simplify(graph_from_data_frame(counted[, c("source", "target")], directed = FALSE,
  vertices = data.frame(name = kept)))

# ---- sectors of bodies; NA = none
n <- vcount(g)
m <- ecount(g)
names_g <- V(g)$name
sector_of <- setNames(bodies$sector, bodies$id)
label <- unname(sector_of[names_g])
groups <- c(sectors, if (isTRUE(lens$crossSector)) cross)
label[!(label %in% groups)] <- NA
near <- lapply(adjacent_vertices(g, V(g)), as.integer)
degree_g <- degree(g)

# ---- whole network
between <- betweenness(g, normalized = FALSE)
lengths_g <- distances(g)
diag(lengths_g) <- NA
reached <- lengths_g[is.finite(lengths_g)]
inverse <- ifelse(is.finite(lengths_g), 1 / lengths_g, 0)
local <- transitivity(g, type = "local", isolates = "zero")
local[degree_g < 2] <- 0
labelled <- induced_subgraph(g, which(!is.na(label)))
kept_label <- label[!is.na(label)]
tied_ends <- ends(labelled, E(labelled), names = FALSE)
external <- sum(kept_label[tied_ends[, 1]] != kept_label[tied_ends[, 2]])
inside_m <- ecount(labelled)
network_here <- list(
  n = n, m = m, density = edge_density(g), `mean-degree` = 2 * m / n, components = components(g)$no,
  `mean-distance` = mean(reached), diameter = max(reached), efficiency = sum(inverse, na.rm = TRUE) / (n * (n - 1)),
  transitivity = transitivity(g, type = "global"), `mean-clustering` = mean(local),
  `degree-centralisation` = sum(max(degree_g) - degree_g) / ((n - 1) * (n - 2)),
  `betweenness-centralisation` = sum(max(between) - between) / ((n - 1) * (n - 1) * (n - 2) / 2),
  `assortativity-degree` = assortativity_degree(g),
  ei = (2 * external - inside_m) / inside_m,
  `modularity-sector` = modularity(labelled, as.integer(factor(kept_label))),
  `assortativity-sector` = assortativity_nominal(labelled, as.integer(factor(kept_label)))
)
if (is_connected(g)) {
  close <- (n - 1) / rowSums(lengths_g, na.rm = TRUE)
  network_here$`closeness-centralisation` <- sum(max(close) - close) / ((n - 1) * (n - 2) / (2 * n - 3))
}

# ---- bodies
reach <- rowSums(is.finite(lengths_g) & !is.na(lengths_g))
far <- rowSums(ifelse(is.finite(lengths_g), lengths_g, 0), na.rm = TRUE)
part <- components(g)
largest <- which(part$membership == which.max(part$csize))
vector_g <- rep(NA_real_, n)
vector_g[largest] <- eigen_centrality(induced_subgraph(g, largest), options = list(tol = 1e-14, maxiter = 1e5))$vector
vector_g <- vector_g / sqrt(sum(vector_g^2, na.rm = TRUE))
adjacency <- as_adjacency_matrix(g, sparse = FALSE)
top <- max(eigen(adjacency, symmetric = TRUE, only.values = TRUE)$values)
katz <- solve(diag(n) - 0.85 / top * adjacency, rep(1, n))
ego <- vapply(seq_len(n), function(v) {
  cut <- induced_subgraph(g, c(v, near[[v]]))
  betweenness(cut, V(cut)[name == names_g[v]], normalized = FALSE)[[1]]
}, 0)
joined <- function(graph) sum(choose(components(graph)$csize, 2))
before <- joined(g) - (part$csize[part$membership] - 1)
# Nothing falls apart but at cut vertices.
cuts <- as.integer(articulation_points(g))
lost <- numeric(n)
left <- part$no - (part$csize[part$membership] == 1)
for (v in cuts) {
  rest <- delete_vertices(g, v)
  lost[v] <- before[v] - joined(rest)
  left[v] <- components(rest)$no
}
mix <- function(what) vapply(seq_len(n), function(v) {
  of <- label[near[[v]]]
  of <- of[!is.na(of)]
  if (length(of) == 0) NA_real_ else what(table(of) / length(of), v, of)
}, 0)
blau <- mix(function(p, ...) 1 - sum(p^2))
size <- vapply(seq_len(n), function(v) degree_g[v] - 2 * ecount(induced_subgraph(g, near[[v]])) / degree_g[v], 0)
pairs <- (n - 1) * (n - 2) / 2
bodies_here <- list(
  degree = degree_g, betweenness.raw = between, betweenness = between / pairs,
  `ego-betweenness.raw` = ego, `ego-betweenness` = ego / choose(degree_g, 2),
  harmonic.raw = rowSums(inverse, na.rm = TRUE), harmonic = rowSums(inverse, na.rm = TRUE) / (n - 1),
  closeness = ifelse(far > 0, reach / (n - 1) * reach / far, 0),
  core = coreness(g), clustering = local, constraint = constraint(g), `effective-size` = size, efficiency = size / degree_g,
  articulation = as.numeric(seq_len(n) %in% cuts),
  eigenvector = vector_g, katz = katz / sqrt(sum(katz^2)), pagerank = page_rank(g, damping = 0.85)$vector,
  `removal-pairs-lost.raw` = lost, `removal-pairs-lost` = lost / before,
  `removal-components` = left,
  `sector-count` = mix(function(p, ...) length(p)), blau = blau, participation = blau, iqv = blau / (1 - 1 / length(groups)),
  evenness = mix(function(p, ...) -sum(p * log(p)) / log(length(groups))),
  ei = mix(function(p, v, of) if (is.na(label[v])) NA_real_ else (2 * sum(of != label[v]) - length(of)) / length(of))
)
if (n > 400) {
  cat("brokerage roles are not compared: sna needs a full matrix for every body\n")
} else if (requireNamespace("sna", quietly = TRUE)) {
  # Neighbours without a sector are left out; a broker without one is a group of its own.
  roles <- t(vapply(seq_len(n), function(v) {
    use <- union(which(!is.na(label)), v)
    class <- label[use]
    class[is.na(class)] <- "own"
    if (length(unique(class)) < 2 || length(use) < 3) return(c(0, 0, 0, 0))
    raw <- sna::brokerage(adjacency[use, use], class)$raw.nli[match(v, use), ]
    c(raw[["b_O"]] / 2, raw[["w_O"]] / 2, raw[["w_I"]] / 2, raw[["b_IO"]])
  }, c(0, 0, 0, 0)))
  for (i in 1:4)
    bodies_here[[c("brokerage-liaison", "brokerage-itinerant", "brokerage-coordinator",
      "brokerage-gatekeeper-or-representative")[i]]] <- roles[, i]
} else cat("sna is not installed: brokerage roles are not compared\n")

# ---- held against the results
network <- read_table("results/network-measures.csv")
measures <- read_table("results/measures.csv")
measures$id <- plain(measures$id)
rownames(measures) <- measures$id
worst <- 0
compared <- 0
compare <- function(scope, id, here, there) {
  stated <- !is.na(there)
  if (!any(stated)) return(invisible())
  differences <- abs(here[stated] - there[stated]) / pmax(1, abs(there[stated]))
  most <- if (anyNA(differences)) Inf else max(differences)
  worst <<- max(worst, most)
  compared <<- compared + 1
  cat(sprintf("%-8s %-40s %5d values   %.1e   %s\n", scope, id, sum(stated), most, if (most < 1e-9) "ok" else "DIFFERS"))
}
for (id in names(network_here))
  if (id %in% network$id) compare("network", id, network_here[[id]], number(network[network$id == id, 3]))
for (id in names(bodies_here))
  if (id %in% colnames(measures)) compare("bodies", id, unname(bodies_here[[id]]), number(measures[names_g, id]))
cat(sprintf("\nlargest relative difference over all %d bodies: %.1e   (%d measures)\n", n, worst, compared))
quit(status = if (worst < 1e-9) 0 else 1)
