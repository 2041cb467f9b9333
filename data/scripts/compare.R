# Recomputes a comparison that Drehscheibe wrote and holds the numbers against its own.
#
# Run in the folder of the export:   Rscript compare.R [comparison.json]      (needs: install.packages("jsonlite"))
#
# What is recomputed
#   values    density, mean degree and ties per centre of every unit, from its counts
#   groups    n, mean, median, standard deviation; difference of means; Hedges' g (approximate correction)
#   funnels   glm(family = quasipoisson) of ties on log size; expectation of each unit from the others alone
#   tests     permutation test of the difference, studentised after Welch, by other random numbers: p within Monte-Carlo error;
#             p.adjust(method = "holm") of the stated p-values
#
# Ends with 0 when all is within 1e-9 (p: within Monte-Carlo error), 1 otherwise.

suppressPackageStartupMessages(library(jsonlite))
path <- c(commandArgs(trailingOnly = TRUE), "comparison.json")[1]
data <- fromJSON(path, simplifyVector = FALSE)
draws_here <- 4999
set.seed(1)
worst <- 0
failed <- 0

compare <- function(name, here, there) {
  if (is.null(there)) return(invisible())
  difference <- abs(here - there) / max(1, abs(there))
  worst <<- max(worst, difference)
  if (!isTRUE(difference < 1e-9)) {
    failed <<- failed + 1
    cat(sprintf("%-58s here %.12g   Drehscheibe %.12g   DIFFERS\n", name, here, there))
  }
}

units <- data$units
ids <- vapply(units, function(u) u$id, "")
values <- list()
for (v in data$values)
  values[[v$indicator]] <- vapply(v$values, function(x) if (is.null(x$value)) NA_real_ else as.numeric(x$value), 0)
each <- function(indicator, of) {
  stated <- values[[indicator]]
  for (i in seq_along(units)) if (!is.null(stated) && !is.na(stated[i]))
    compare(paste(indicator, units[[i]]$label), of(units[[i]]), stated[i])
}
each("density", function(u) u$m / (u$n * (u$n - 1) / 2))
each("mean-degree", function(u) 2 * u$m / u$n)
each("ties-per-centre", function(u) u$centreTies / u$centres)
cat(sprintf("values:   %d units\n", length(units)))

# ---- funnels
tight <- glm.control(epsilon = 1e-14, maxit = 100)
for (funnel in data$funnels) if (is.null(funnel$declined)) {
  y <- vapply(funnel$points, function(p) as.numeric(p$observed), 0)
  x <- log(vapply(funnel$points, function(p) as.numeric(p$size), 0))
  by_centres <- funnel$kind == "centres"
  ask <- function(keep) if (by_centres) {
    glm(y[keep] ~ 1, offset = x[keep], family = quasipoisson, control = tight)
  } else {
    glm(y[keep] ~ x[keep], family = quasipoisson, control = tight)
  }
  all <- ask(seq_along(y))
  compare(paste("funnel", funnel$kind, "intercept"), coef(all)[[1]], funnel$intercept)
  if (!by_centres) compare(paste("funnel", funnel$kind, "slope"), coef(all)[[2]], funnel$slope)
  compare(paste("funnel", funnel$kind, "dispersion"), summary(all)$dispersion, funnel$dispersion)
  for (i in seq_along(y)) {
    others <- coef(ask(-i))
    expected <- exp(others[[1]] + (if (by_centres) 1 else others[[2]]) * x[i])
    compare(paste("funnel", funnel$kind, funnel$points[[i]]$unit), expected, funnel$points[[i]]$expected)
  }
  cat(sprintf("funnel:   %s, %d units, each expected from the others\n", funnel$kind, length(y)))
}

# ---- groups and tests
welch <- function(a, b) {
  se <- sqrt(var(a) / length(a) + var(b) / length(b))
  if (se > 0) (mean(a) - mean(b)) / se else 0
}
members <- list()
for (g in data$groups) for (k in g$groups) members[[paste(g$between, k$key)]] <- match(unlist(k$units), ids)
tested <- 0
for (answer in data$answers) {
  stated <- values[[answer$indicator]]
  if (is.null(stated) || !is.null(answer$declined)) next
  side <- function(which) {
    found <- stated[members[[paste(answer$between, answer[[which]]$key)]]]
    found[!is.na(found)]
  }
  a <- side("a")
  b <- side("b")
  name <- sprintf("%s: %s – %s", answer$indicator, answer$a$key, answer$b$key)
  for (which in c("a", "b")) {
    compare(paste(name, "n", which), length(side(which)), answer[[which]]$n)
    compare(paste(name, "mean", which), mean(side(which)), answer[[which]]$mean)
    compare(paste(name, "median", which), median(side(which)), answer[[which]]$median)
    compare(paste(name, "sd", which), sd(side(which)), answer[[which]]$sd)
  }
  compare(paste(name, "difference"), mean(a) - mean(b), answer$estimate)
  compare(paste(name, "Cliff's delta"), mean(sign(outer(signif(a, 12), signif(b, 12), "-"))), answer$cliffsDelta)
  df <- length(a) + length(b) - 2
  pooled <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / df)
  if (pooled > 0) compare(paste(name, "Hedges' g"), (mean(a) - mean(b)) / pooled * (1 - 3 / (4 * df - 1)), answer$hedgesG)
  pooled_values <- c(a, b)
  observed <- abs(welch(a, b)) * (1 - 1e-12)
  hits <- sum(replicate(draws_here, {
    dealt <- sample(pooled_values)
    abs(welch(dealt[seq_along(a)], dealt[-seq_along(a)])) >= observed
  }))
  p <- (1 + hits) / (1 + draws_here)
  there <- answer$p
  allowed <- 4 * sqrt(there * (1 - there) * (1 / draws_here + if (answer$exact) 0 else 1 / answer$draws)) +
    1 / draws_here + 1 / answer$draws
  ok <- abs(p - there) <= allowed
  if (!ok) failed <- failed + 1
  cat(sprintf("test:     %-50s p %.4f   Drehscheibe %.4f   allowed ± %.4f   %s\n", name, p, there, allowed,
    if (ok) "ok" else "DIFFERS"))
  tested <- tested + 1
}
answered <- Filter(function(a) !is.null(a$p), data$answers)
if (length(answered) > 0) {
  adjusted <- p.adjust(vapply(answered, function(a) as.numeric(a$p), 0), "holm", n = answered[[1]]$family)
  for (i in seq_along(answered)) compare(paste("Holm", answered[[i]]$indicator), adjusted[i], answered[[i]]$pHolm)
}
cat(sprintf("\nlargest relative difference: %.1e; tests recomputed: %d; differing: %d\n", worst, tested, failed))
quit(status = if (failed > 0) 1 else 0)
