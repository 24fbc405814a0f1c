"""The effect of support on generated panels, computed by statsmodels and NumPy, for the tests to compare with."""

import math
import sys

import numpy as np
import statsmodels.api as sm
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

FIXTURE = "Tests/StatisticsTests/Fixtures/difference-of-differences.tsv"
RUNS = 1000
EFFECT = 0.12
TREND = 0.05
RESAMPLES = 399
GAMMA = np.uint64(0x9E3779B97F4A7C15)


def draws(seed, start, count):
    """Draws start…start+count of SplitMix64, which is a function of the place in the row."""
    places = np.arange(start + 1, start + count + 1, dtype=np.uint64)
    mixed = np.uint64(seed) + places * GAMMA
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def panel(run):
    """Changes of the logarithm of revenue: of the supported, of the others."""
    supported, others = 20 + run % 21, 25 + run % 16
    uniform = (draws(run, 0, 4 * (supported + others)) >> np.uint64(11)).astype(float) * 2.0**-53
    groups = []
    for first, size, spread, effect in ((0, supported, 0.2, EFFECT), (supported, others, 0.15, 0.0)):
        changes = []
        for place in range(first, first + size):
            one, two, three, four = uniform[4 * place : 4 * place + 4]
            level = 6 + math.sqrt(-2 * math.log(1 - one)) * math.cos(2 * math.pi * two)
            noise = math.sqrt(-2 * math.log(1 - three)) * math.cos(2 * math.pi * four)
            after = level + TREND + effect + spread * (noise + 0.2 * (noise * noise - 1))
            changes.append(after - level)
        groups.append(np.array(changes))
    return groups


def bootstrap(supported, others, estimate, error, seed):
    """The studentised interval, with the draws that the program makes."""
    sizes = (len(supported), len(others))
    drawn = draws(seed, 0, RESAMPLES * sum(sizes)).reshape(RESAMPLES, sum(sizes)) >> np.uint64(32)
    means, variances = [], []
    for values, some in ((supported, drawn[:, : sizes[0]]), (others, drawn[:, sizes[0] :])):
        index = (some * np.uint64(len(values))) >> np.uint64(32)
        sample = (values - values.mean())[index.astype(int)]
        means.append(sample.mean(axis=1))
        variances.append(sample.var(axis=1, ddof=1) / len(values))
    deviations = (means[0] - means[1]) / np.sqrt(variances[0] + variances[1])
    low, high = np.quantile(deviations, [0.025, 0.975])
    return estimate - high * error, estimate - low * error


def figures(run):
    supported, others = panel(run)
    changes = np.concatenate([supported, others])
    group = sm.add_constant(np.concatenate([np.ones(len(supported)), np.zeros(len(others))]))
    fit = sm.OLS(changes, group).fit(cov_type="HC2")
    compared = CompareMeans(DescrStatsW(supported), DescrStatsW(others))
    interval = compared.tconfint_diff(usevar="unequal")
    resampled = bootstrap(supported, others, fit.params[1], fit.bse[1], run)
    return [fit.params[1], fit.bse[1], *interval, *resampled]


def main():
    header = "run\testimate\tstandardError\tlow\thigh\tbootstrapLow\tbootstrapHigh"
    computed = [figures(run) for run in range(RUNS)]
    if "--record" in sys.argv[1:]:
        rows = ["\t".join([str(run)] + [f"{value:.9g}" for value in row]) for run, row in enumerate(computed)]
        with open(FIXTURE, "w", encoding="utf-8") as file:
            file.write("\n".join([header] + rows) + "\n")
        print(f"statistics-check: wrote {RUNS} panels to {FIXTURE}")
        return 0
    with open(FIXTURE, encoding="utf-8") as file:
        stored = [[float(value) for value in line.split("\t")[1:]] for line in file.read().splitlines()[1:]]
    worst = max(abs(a - b) / max(abs(b), 1e-3) for one, two in zip(stored, computed, strict=True) for a, b in zip(one, two))
    print(f"statistics-check: {RUNS} panels, largest relative difference {worst:.1e}")
    return 0 if worst < 1e-6 else 1


if __name__ == "__main__":
    with np.errstate(over="ignore"):
        sys.exit(main())
