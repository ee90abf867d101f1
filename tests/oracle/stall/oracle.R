# Writes oracle.json: synthetic data and what R's survival package says of it. Run by hand, never by a test:
#   Rscript tests/oracle/stall/oracle.R > tests/oracle/stall/oracle.json
# The data is drawn below from a fixed seed; nothing of it was observed.
suppressPackageStartupMessages(library(survival))
options(warn = 1)
RNGversion("4.0.0")
set.seed(20260811)

# --- JSON, as far as it is needed -------------------------------------------------------------------------------------
num <- function(x) ifelse(is.na(x), "null", ifelse(x == round(x) & abs(x) < 1e15, format(x, scientific = FALSE, trim = TRUE), sprintf("%.17g", x)))
arr <- function(x) paste0("[", paste(sapply(x, num), collapse = ","), "]")
raw <- function(...) {
  parts <- list(...)
  paste0("{", paste0('"', names(parts), '":', unlist(parts), collapse = ",\n"), "}")
}
list_of <- function(items) paste0("[\n", paste(unlist(items), collapse = ",\n"), "\n]")

# --- The bins of histogram.ts: a tenth longer each, from half a second ------------------------------------------------
growth <- log(1.1)
bin_of <- function(t) ifelse(t < 0.5, 0, pmin(102, 1 + floor(log(t / 0.5) / growth + 1e-9)))
centre <- function(b) log(0.5) + growth * (b - 0.5)

# --- Synthetic steps: name, size, times, censoring ---------------------------------------------------------------------
draw <- function(name, n, time, censor) {
  t <- time(n); c <- censor(n)
  # Two decimals, so that the times in the fixture are the times R saw.
  list(name = name, time = round(pmin(t, c), 2) + 0.01, done = as.integer(t <= c))
}
lnorm <- function(median, sigma) function(n) rlnorm(n, log(median), sigma)
llogis <- function(median, sigma) function(n) median * exp(sigma * rlogis(n))
never <- function(n) rep(Inf, n)
steps <- list(
  draw("ten people, some gone", 10, lnorm(40, .5), lnorm(50, .5)),
  draw("everybody done", 150, lnorm(25, .45), never),
  draw("a third censored", 400, lnorm(60, .55), lnorm(80, .8)),
  draw("nine in ten censored", 500, lnorm(90, .5), lnorm(35, .5)),
  draw("a time limit at 30 s", 300, lnorm(24, .5), function(n) rep(30, n)),
  draw("heavy tails", 600, llogis(45, .3), lnorm(150, .7)),
  draw("quick and wide", 250, lnorm(4, .9), lnorm(12, .6)))

fit <- function(time, done, dist, weights = NULL) {
  f <- survreg(Surv(time, done) ~ 1, dist = dist, control = survreg.control(rel.tolerance = 1e-13, maxiter = 200))
  # Log-likelihood of ln(time): R's is of time.
  raw(mu = num(coef(f)[[1]]), sigma = num(f$scale), logLikelihood = num(f$loglik[1] + sum(log(time[done == 1]))))
}

one_step <- function(s) {
  bin <- bin_of(s$time)
  km <- survfit(Surv(bin, s$done) ~ 1, conf.type = "log-log", conf.int = .95)
  km80 <- survfit(Surv(bin, s$done) ~ 1, conf.type = "log-log", conf.int = .8)
  grouped <- exp(centre(bin))
  raw(name = paste0('"', s$name, '"'), time = arr(s$time), done = arr(s$done),
    survival = raw(bin = arr(km$time), atRisk = arr(km$n.risk), survival = arr(km$surv),
      variance = arr(ifelse(km$surv > 0, (km$std.err * km$surv)^2, 0)),
      low = arr(km$lower), high = arr(km$upper), low80 = arr(km80$lower), high80 = arr(km80$upper)),
    binned = raw(logNormal = fit(grouped, s$done, "lognormal"), logLogistic = fit(grouped, s$done, "loglogistic")),
    exact = raw(logNormal = fit(s$time, s$done, "lognormal"), logLogistic = fit(s$time, s$done, "loglogistic")))
}

# --- Competing risks: done, left, skipped, and open as censored ---------------------------------------------------------
compete <- function(name, n, medians) {
  t <- sapply(medians, function(m) rlnorm(n, log(m), .6))
  time <- round(apply(t, 1, min), 2) + 0.01
  how <- apply(t, 1, which.min) %% 4 # 1 done, 2 left, 3 skipped, 0 open
  bin <- bin_of(time)
  f <- survfit(Surv(bin, factor(how, 0:3, c("open", "done", "left", "skipped"))) ~ 1)
  col <- function(m, k) arr(m[, k])
  raw(name = paste0('"', name, '"'), time = arr(time), how = arr(how), bin = arr(f$time), atRisk = arr(f$n.risk[, 1]),
    going = col(f$pstate, 1), done = col(f$pstate, 2), left = col(f$pstate, 3), skipped = col(f$pstate, 4),
    goingError = col(f$std.err, 1), doneError = col(f$std.err, 2), leftError = col(f$std.err, 3), skippedError = col(f$std.err, 4))
}
risks <- list(
  compete("twelve people", 12, c(40, 60, 80, 90)),
  compete("most finish", 300, c(30, 90, 120, 100)),
  compete("most leave", 500, c(120, 50, 200, 90)))

# --- A log-normal with a share who never finish: the likelihood climbed by a general optimiser --------------------------
cure <- function(name, n, median, sigma, share, watch) {
  t <- ifelse(runif(n) < share, Inf, rlnorm(n, log(median), sigma))
  c <- rlnorm(n, log(watch), .5)
  time <- round(pmin(t, c), 2) + 0.01; done <- as.integer(t <= c); y <- centre(bin_of(time))
  minus <- function(p) {
    pi <- plogis(p[3]); z <- (y - p[1]) / exp(p[2])
    -sum(ifelse(done == 1, log(1 - pi) + dnorm(z, log = TRUE) - p[2], log(pi + (1 - pi) * pnorm(z, lower.tail = FALSE))))
  }
  best <- NULL
  for (start in list(c(log(median), log(sigma), qlogis(share)), c(log(20), 0, 0), c(log(100), -1, -2))) {
    o <- optim(start, minus, method = "Nelder-Mead", control = list(reltol = 1e-15, maxit = 20000))
    o <- optim(o$par, minus, method = "BFGS", control = list(reltol = 1e-15, maxit = 2000))
    if (is.null(best) || o$value < best$value) best <- o
  }
  raw(name = paste0('"', name, '"'), time = arr(time), done = arr(done),
    mu = num(best$par[1]), sigma = num(exp(best$par[2])), failing = num(plogis(best$par[3])))
}
cures <- list(
  cure("a fifth never, watched long", 500, 40, .5, .2, 200),
  cure("half never, watched briefly", 800, 60, .5, .5, 120),
  cure("few never", 400, 30, .6, .08, 90))

# --- Student's t, the normal distribution, digamma ---------------------------------------------------------------------
students <- do.call(c, lapply(c(1, 2, 2.5, 3, 5, 6.5, 10, 29.9, 100, 1234.5, 1e6), function(df)
  lapply(c(1e-6, .001, .025, .3, .5, .75, .9, .95, .99, .9999), function(p)
    raw(degrees = num(df), p = sprintf("%.17g", p), quantile = num(qt(p, df))))))
tails <- do.call(c, lapply(c(1, 2, 3.7, 12, 250, 1e5), function(df)
  lapply(c(-4, -.3, 0, .01, .5, 1.5, 3, 9, if (df < 250) 40), function(t)
    raw(degrees = num(df), t = num(t), beyond = num(pt(t, df, lower.tail = FALSE))))))
normals <- lapply(c(1e-12, 1e-4, .025, .2, .5, .9, .975, .99999), function(p) raw(p = sprintf("%.17g", p), quantile = num(qnorm(p))))
digammas <- lapply(c(.05, .5, 1, 1.75, 3, 8, 40, 1000), function(x) raw(x = num(x), value = num(digamma(x))))

cat(raw(
  madeWith = sprintf('"R %s, survival %s"', paste(R.version$major, R.version$minor, sep = "."), packageVersion("survival")),
  steps = list_of(lapply(steps, one_step)), risks = list_of(risks), cures = list_of(cures),
  students = list_of(students), tails = list_of(tails), normals = list_of(normals), digammas = list_of(digammas)))
cat("\n")
