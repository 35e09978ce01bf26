#!/usr/bin/python3
"""Runs the screener on inputs whose outcomes independent programs have computed, and compares every figure.

usage: screens.py FOLDER   (the folder with six-factor/, small-cap-multi-factor/, …)
Exits 1 when anything differs by more than its tolerance, or is absent.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

REFERENCE = Path(sys.argv[1]).resolve()
WORKPLACE = Path(tempfile.mkdtemp(prefix="factor-scores-"))
failures = 0

# What the published six-factor code does, where the default does better.
PUBLISHED = [
    "percentile.kind=rank", "percentile.flip=complement", "missing.policy=neutral", "missing.minCoverage=0", "missing.absentMetrics=neutral",
    "sector.minGroupSize=3", "sector.fallback=neutral", "winsorize.method=order-statistic", "piotroski.assets=ending",
]


def screen(source, model, settings=()):
    """The report of one run, its rows by ticker."""
    out, report = WORKPLACE / "out.xlsx", WORKPLACE / "report.json"
    command = ["npm", "run", "--silent", "screen", "--", str(source), "--model", model, "--out", str(out), "--json", str(report)]
    for setting in settings:
        command += ["--set", setting]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"screen {source} --model {model} ended with {done.returncode}: {done.stderr}")
    read = json.loads(report.read_text())
    return read, {row["ticker"]: row for row in read["rows"]}


def check(name, good, detail=""):
    global failures
    failures += not good
    print(f"{'ok  ' if good else 'FAIL'} {name}{' · ' + str(detail) if detail != '' else ''}")


def compare(name, ours, theirs, tolerance):
    """Numbers side by side; missing agrees with missing only."""
    ours = np.array([np.nan if value is None else value for value in ours], dtype=float)
    theirs = np.array(theirs, dtype=float)
    check(f"{name}: missing in the same places", bool((np.isnan(ours) == np.isnan(theirs)).all()))
    both = ~np.isnan(ours) & ~np.isnan(theirs)
    worst = float(np.abs(ours[both] - theirs[both]).max(initial=0))
    check(f"{name}: {both.sum()} values", both.sum() > 0 and worst <= tolerance, f"worst {worst:.2g}")


def six_factor():
    folder = REFERENCE / "six-factor"
    source, expected, winsorized = folder / "input_503.csv", pd.read_csv(folder / "expected_503.csv"), pd.read_csv(folder / "winsorized_503.csv")
    report, rows = screen(source, "six-factor", PUBLISHED)
    check("six-factor: companies", sorted(rows) == sorted(expected.Ticker), len(rows))
    ours = [rows[ticker] for ticker in expected.Ticker]
    of = {"peg_ratio": "peg", "piotroski_f_score": "piotroski_f_score"}
    clipped = winsorized.set_index("Ticker").loc[expected.Ticker]
    for column in winsorized.columns[3:]:
        metric = next(name for name in (column, of.get(column), column.replace("_f_score", "")) if name in ours[0]["winsorized"])
        if clipped[column].notna().any():
            compare(f"six-factor {column} winsorized", [row["winsorized"][metric] for row in ours], clipped[column], 1e-12)
            compare(f"six-factor {column} percentile", [row["percentile"][metric] for row in ours], expected[f"{column}_pct"], 1e-9)
    for category in ("valuation", "quality", "growth", "momentum", "risk", "revisions"):
        theirs = expected[f"{category}_score"]
        compare(f"six-factor {category}", [row["category"][category] for row in ours], theirs, 1e-9)
    check("six-factor composite to 2 decimals", [round(row["composite"], 2) for row in ours] == list(expected.Composite))
    check("six-factor ranks of it", list(pd.Series([round(row["composite"], 2) for row in ours]).rank(method="min", ascending=False)) == list(expected.Rank))
    check("six-factor flags", [any("trap" in flag.lower() for flag in row["flags"]) for row in ours] == list(expected.Value_Trap_Flag))
    portfolio = pd.read_csv(folder / "portfolio_default.csv")
    held = report["portfolio"]["holdings"]
    check("six-factor holdings", [one["ticker"] for one in held] == list(portfolio.Ticker))
    compare("six-factor equal weights", [100 * one["weight"] for one in held], portfolio.Equal_Weight_Pct, 1e-12)
    _, rows = screen(source, "six-factor")
    check("six-factor with the default settings", 0 < len(rows) <= len(expected), f"{len(rows)} companies")


# Two companies of the mock data owe more than they own, or leave lines blank; the reasons are in docs/differences.md.
KNOWN_DIFFERENCES = {("ZERO", "debt_equity"), ("HD", "debt_equity"), ("SPARSE", "sustainable_growth")}

STATEMENT_HEADERS = {"shortName": "Company", "totalDebt_bs": None, "volatility_1y": "volatility", "analyst_surprise": "analyst_surprise"}


def golden_mock():
    folder = REFERENCE / "six-factor"
    raw = pd.DataFrame(json.loads((folder / "golden_mock_ticker_data.json").read_text())).drop(columns="_comment", errors="ignore")
    raw = raw.rename(columns={old: new for old, new in STATEMENT_HEADERS.items() if new}).drop(columns=[old for old, new in STATEMENT_HEADERS.items() if new is None])
    source = WORKPLACE / "statements.csv"
    raw.to_csv(source, index=False)
    expected = pd.read_csv(folder / "golden_scores_29c0499.csv")
    _, rows = screen(source, "six-factor", PUBLISHED)
    check("statements: companies", sorted(rows) == sorted(expected.Ticker), len(rows))
    different = set()
    for column in expected.columns[2:22]:
        metric = {"peg_ratio": "peg"}.get(column, column)
        for ticker, theirs in zip(expected.Ticker, expected[column]):
            ours = rows[ticker]["raw"].get(metric)
            same = ours is None and pd.isna(theirs) or isinstance(ours, (int, float)) and abs(ours - theirs) <= 1e-9 * max(1, abs(theirs))
            if not same:
                different.add((ticker, column))
    check("statements: raw metrics", different <= KNOWN_DIFFERENCES, f"differ: {sorted(different)}")


def small_cap_multi_factor():
    folder = REFERENCE / "small-cap-multi-factor"
    expected, portfolio = pd.read_csv(folder / "expected_scores.csv"), pd.read_csv(folder / "expected_portfolio_20.csv")
    report, rows = screen(folder / "input_rut.csv", "small-cap-multi-factor")
    check("small-cap-multi-factor: companies", sorted(rows) == sorted(expected.ticker), len(rows))
    ours = [rows[ticker] for ticker in expected.ticker]
    for category in ("quality", "growth", "value", "momentum"):
        compare(f"small-cap-multi-factor {category}", [row["category"][category] for row in ours], expected[f"{category}_score"], 1e-9)
    compare("small-cap-multi-factor composite", [row["composite"] for row in ours], expected.composite_score, 1e-9)
    held = report["portfolio"]["holdings"]
    check("small-cap-multi-factor holdings", [one["ticker"] for one in held] == list(portfolio.ticker))
    check("small-cap-multi-factor shares", [one["shares"] for one in held] == list(portfolio.shares_to_buy))
    compare("small-cap-multi-factor amounts", [one["amount"] for one in held], portfolio.actual_amount, 1e-9)


def balance_sheet_quality():
    folder = REFERENCE / "balance-sheet-quality"
    expected, medians = pd.read_csv(folder / "expected_scores.csv"), pd.read_csv(folder / "expected_quintile_medians.csv")
    report, rows = screen(folder / "input_nyse_latest.csv", "balance-sheet-quality")
    tickers = list(expected["Ticker Symbol"])
    check("balance-sheet-quality: companies", sorted(rows) == sorted(tickers), len(rows))
    compare("balance-sheet-quality score", [rows[ticker]["composite"] for ticker in tickers], expected.quality_score, 1e-9)
    check("balance-sheet-quality quintiles", [rows[ticker]["quintile"] for ticker in tickers] == list(expected.quality_quintile))
    by_quintile = {one["quintile"]: one["medians"] for one in report["quintiles"]}
    for column in medians.columns[1:]:
        # the input's market cap is in millions
        scale = 1e-6 if column == "market_cap" else 1
        compare(f"balance-sheet-quality medians of {column}", [by_quintile[q][column] * scale for q in medians.quality_quintile], medians[column], 1e-9 * max(1, medians[column].abs().max()))


def small_cap_value():
    report, rows = screen(REFERENCE / "small-cap-value" / "candidates.csv", "small-cap-value")
    stage = next(one for one in report["stages"] if one["id"] == "debt-equity")
    # those that the business stage has taken out already did not get this far
    check("small-cap-value: twelve companies", len(rows) == 12, len(rows))
    check("small-cap-value: D/E passed", len(stage["passed"]) == 10, stage["passed"])
    check("small-cap-value: borderline", sorted(stage["borderline"]) == ["MGRC", "UFPT"], stage["borderline"])
    check("small-cap-value: unverified", len(stage["unverified"]) == 2 and not stage["failed"], stage["unverified"])
    check("small-cap-value: nobody passes what cannot be verified", all(row["status"] != "pass" for row in rows.values()))


six_factor()
golden_mock()
small_cap_multi_factor()
balance_sheet_quality()
small_cap_value()
print("all agree" if failures == 0 else f"{failures} comparisons failed")
sys.exit(1 if failures else 0)
