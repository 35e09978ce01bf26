"""The same tasks as our engine's, with pandas, scipy and statsmodels, vectorized as their users would write them.

Called by bench.ts with a subject and a folder of columns (name.f64, raw doubles); prints the milliseconds of each task as JSON.
"""
import json
import pathlib
import sys
import time

import numpy
import pandas
import statsmodels.api as sm

SIX_FACTOR = {
    "valuation": (25, {"fcf_yield": 40, "ev_ebitda": 25, "earnings_yield": 20, "ev_sales": 15}),
    "quality": (25, {"roic": 30, "gross_profit_assets": 25, "debt_equity": 20, "piotroski_f_score": 15, "accruals": 10}),
    "growth": (15, {"forward_eps_growth": 35, "revenue_growth": 30, "peg": 20, "sustainable_growth": 15}),
    "momentum": (15, {"return_12_1": 50, "return_6m": 50}),
    "risk": (10, {"volatility": 60, "beta": 40}),
    "revisions": (10, {"eps_revision_ratio": 40, "eps_estimate_change": 35, "analyst_surprise": 25}),
}
LOW = {"ev_ebitda", "ev_sales", "debt_equity", "accruals", "peg", "volatility", "beta"}


def milliseconds(action, runs=7):
    """The fastest of several runs, as measure.ts has it."""
    action()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(1000 * (time.perf_counter() - start))
    return min(times)


def winsorize(x):
    return x.clip(x.quantile(0.01), x.quantile(0.99))


def percentile(x):
    return 100 * (x.rank() - 0.5) / x.count()


def sector_percentile(x, sectors):
    groups = x.groupby(sectors)
    return 100 * (groups.rank() - 0.5) / groups.transform("count")


def piotroski(f):
    income, assets, earlier, before = f.net_income, f.total_assets, f.total_assets_prior, f.total_assets_prior2
    signals = pandas.DataFrame({
        "roa": income > 0,
        "cfo": f.operating_cash_flow > 0,
        "d_roa": income / earlier > f.net_income_prior / before,
        "accrual": f.operating_cash_flow / earlier > income / earlier,
        "d_lever": f.long_term_debt / (assets + earlier) < f.long_term_debt_prior / (earlier + before),
        "d_liquid": f.current_assets / f.current_liabilities > f.current_assets_prior / f.current_liabilities_prior,
        "shares": f.shares_outstanding <= f.shares_outstanding_prior,
        "d_margin": f.gross_profit / f.revenue > f.gross_profit_prior / f.revenue_prior,
        "d_turn": f.revenue / earlier > f.revenue_prior / before,
    })
    return signals.sum(axis=1)


def six_factor(frame, sectors):
    metrics = [m for _, weights in SIX_FACTOR.values() for m in weights]
    kept = frame[frame[metrics].notna().mean(axis=1) >= 0.6]
    groups = sectors[kept.index]
    scores = pandas.DataFrame({m: sector_percentile(winsorize(-kept[m] if m in LOW else kept[m]), groups).fillna(50) for m in metrics})
    categories = pandas.DataFrame({name: sum(scores[m] * w for m, w in weights.items()) / 100 for name, (_, weights) in SIX_FACTOR.items()})
    total = sum(categories[name] * weight for name, (weight, _) in SIX_FACTOR.items()) / 100
    composite = 100 * (total - total.min()) / (total.max() - total.min())
    weak = sum((categories[name] <= categories[name].quantile(0.3)).astype(int) for name in ("quality", "momentum", "revisions"))
    return composite.rank(ascending=False, method="min"), weak > 0


def cross_section(data):
    frame = pandas.DataFrame(data)
    sectors, one = frame.pop("sectors"), frame["fcf_yield"]
    return {
        "winsorize": milliseconds(lambda: winsorize(one)),
        "percentile rank": milliseconds(lambda: percentile(one)),
        "sector percentile": milliseconds(lambda: sector_percentile(one, sectors)),
        "z-score": milliseconds(lambda: (one - one.mean()) / one.std()),
        "Piotroski": milliseconds(lambda: piotroski(frame)),
        "six-factor, whole": milliseconds(lambda: six_factor(frame, sectors)),
    }


def regression(data):
    frame = pandas.DataFrame(data)
    y, x = frame.pop("returns"), sm.add_constant(frame)

    def both():
        fit = sm.OLS(y, x).fit()
        robust = fit.get_robustcov_results("HAC", maxlags=4, use_correction=True, use_t=True)
        return fit.tvalues, fit.pvalues, fit.fvalue, robust.tvalues, robust.pvalues

    return {"classic and Newey–West": milliseconds(both)}


subject, folder = sys.argv[1], pathlib.Path(sys.argv[2])
columns = {path.stem: numpy.fromfile(path) for path in folder.glob("*.f64")}
print(json.dumps({"cross-section": cross_section, "regression": regression}[subject](columns)))
