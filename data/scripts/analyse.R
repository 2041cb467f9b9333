# Recomputes the headline measures of a Drehscheibe export and holds them against its own results.
#
# Run in the folder of the export:   Rscript analyse.R      (needs: install.packages(c("igraph", "jsonlite")))
#
#   data/       the network as a data package (datapackage.json and CSV tables)
#   results/    measures.csv, network-measures.csv, recipe.json (the question that was asked)
#
# Definitions
#   n, m          bodies and distinct pairs with a tie; loops dropped, parallel ties merged, directions ignored
#   density       2m / (n (n - 1))
#   degree        number of different neighbours
#   betweenness   Freeman (1977), as a share of (n - 1)(n - 2) / 2
#   E-I index     Krackhardt & Stern (1988): (external - internal) / (external + internal), over ties with both sectors known

suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})

sectors <- c("Gesundheit", "Soziales", "Psycho-Soziales")
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
if (lens$affiliations != "bodies" || lens$weight != "none" || lens$scheme != "assigned")
  stop("This script covers lenses with bodies as they are, ties counted once and assigned sectors.")

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

# ---- measures
n <- vcount(g)
m <- ecount(g)
pairs <- (n - 1) * (n - 2) / 2
between <- betweenness(g, normalized = FALSE)
ends <- ends(g, E(g))
sector_of <- setNames(bodies$sector, bodies$id)
both <- sector_of[ends[, 1]] %in% sectors & sector_of[ends[, 2]] %in% sectors
external <- sum(sector_of[ends[both, 1]] != sector_of[ends[both, 2]])
ei <- if (any(both)) (2 * external - sum(both)) / sum(both) else NA

# ---- held against the results
network <- read_table("results/network-measures.csv")
stated <- function(id) number(network[network$id == id, 3])
measures <- read_table("results/measures.csv")
measures$id <- plain(measures$id)
rownames(measures) <- measures$id
worst <- 0
compare <- function(name, here, there) {
  difference <- abs(here - there) / max(1, abs(there))
  if (!is.na(difference)) worst <<- max(worst, difference)
  cat(sprintf("%-28s  here %-22.16g Drehscheibe %-22.16g %s\n", substr(name, 1, 28), here, there,
    if (is.na(difference)) "" else if (difference < 1e-9) "ok" else "DIFFERS"))
}
compare("n (bodies)", n, stated("n"))
compare("m (pairs)", m, stated("m"))
compare("density", edge_density(g), stated("density"))
compare("E-I index", ei, stated("ei"))
top <- names(sort(between, decreasing = TRUE))[seq_len(min(5, n))]
for (id in top) {
  compare(paste("degree", id), degree(g)[[id]], number(measures[id, "degree"]))
  compare(paste("betweenness", id), between[[id]] / pairs, number(measures[id, "betweenness.raw"]) / pairs)
}
difference <- function(here, there) max(0, abs(here - there) / pmax(1, abs(there)), na.rm = TRUE)
worst <- max(worst,
  difference(degree(g), number(measures[V(g)$name, "degree"])),
  difference(between, number(measures[V(g)$name, "betweenness.raw"])))
cat(sprintf("\nlargest relative difference over all %d bodies: %.1e\n", n, worst))
quit(status = if (worst < 1e-9) 0 else 1)
