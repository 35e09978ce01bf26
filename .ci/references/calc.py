#!/usr/bin/python3
"""Makes workbooks of formulas on data whose statistics independent programs have computed, recalculates them, and compares every cell.

usage: calc.py FOLDER   (the folder with stat/ and french/)
Exits 1, with a table of what differs, when a cell is further than 1e-10 from its value, or absent.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
from openpyxl.utils import get_column_letter
from scipy import stats

REFERENCE = Path(sys.argv[1]).resolve()
WORKPLACE = Path(tempfile.mkdtemp(prefix="factor-scores-"))
TOLERANCE = 1e-10
differences = []


class Formulas:
    """A workbook in the making: data, formulas, and what each formula must give."""

    def __init__(self, name):
        self.name = name
        self.book = openpyxl.Workbook()
        self.book.remove(self.book.active)
        self.expected = []

    def column(self, sheet, heading, values):
        """@returns the range below a new heading"""
        letter = self._next(sheet)
        sheet[f"{letter}1"] = heading
        for row, value in enumerate(values, start=2):
            sheet[f"{letter}{row}"] = None if value is None or isinstance(value, float) and np.isnan(value) else value
        return f"'{sheet.title}'!${letter}$2:${letter}${len(values) + 1}"

    def spilled(self, sheet, what, formula, values, among=None):
        """One formula, a column of values. among: so many cells hold them, with blanks between that are left out."""
        letter = self._next(sheet)
        sheet[f"{letter}1"], sheet[f"{letter}2"] = what, formula
        cells = [f"{letter}{row}" for row in range(2, 2 + (among or len(values)))]
        self.expected.append((sheet.title, what, cells, list(values), among is not None))

    def filled(self, sheet, what, formula, values):
        """One formula per row."""
        letter = self._next(sheet)
        sheet[f"{letter}1"] = what
        cells = [f"{letter}{row}" for row in range(2, 2 + len(values))]
        for row, cell in enumerate(cells, start=2):
            sheet[cell] = formula(row)
        self.expected.append((sheet.title, what, cells, list(values), False))

    def at(self, sheet, what, cells, values):
        self.expected.append((sheet.title, what, cells, list(values), False))

    def compare(self):
        source, result = WORKPLACE / f"{self.name}.xlsx", WORKPLACE / f"{self.name}-calculated.xlsx"
        self.book.save(source)
        done = subprocess.run(["npm", "run", "--silent", "calc", "--", str(source), str(result)], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"calc {source} ended with {done.returncode}: {done.stderr}")
        calculated = openpyxl.load_workbook(result, data_only=True)
        compared, worst = 0, 0.0
        for title, what, cells, values, packed in self.expected:
            found = [calculated[title][cell].value for cell in cells]
            if packed:
                found = [value for value in found if value not in (None, "")]
                if len(found) != len(values):
                    differences.append((f"{self.name} {title}!{cells[0]}", what, len(found), len(values), np.inf))
            for cell, ours, theirs in zip(cells, found, values):
                theirs = None if theirs is None or isinstance(theirs, float) and np.isnan(theirs) else theirs
                if theirs is None:
                    off = 0.0 if ours in (None, "") else np.inf
                elif isinstance(ours, (int, float)) and not isinstance(ours, bool):
                    off = abs(ours - theirs) / max(1.0, abs(theirs))
                else:
                    off = np.inf
                compared += 1
                if off > TOLERANCE:
                    differences.append((f"{self.name} {title}!{cell}", what, ours, theirs, off))
                else:
                    worst = max(worst, off)
        print(f"{self.name}: {compared} cells, the worst of those that agree {worst:.2g} off · {done.stdout.strip().splitlines()[0][:160]}")

    def _next(self, sheet):
        return get_column_letter(1 if sheet["A1"].value is None else sheet.max_column + 1)


def statistics():
    """Ranks, percentile ranks, quantiles, z-scores and both ways to winsorize."""
    work = Formulas("statistics")
    for case in json.loads((REFERENCE / "stat" / "cases.json").read_text()):
        sheet = work.book.create_sheet(case["case"])
        values = case["x"]
        count = len(values)
        present = [value for value in values if value is not None]
        x = work.column(sheet, "x", values)
        own = lambda formula: lambda row: f'=IF($A{row}="","",{formula.replace("#", f"$A{row}")})'
        work.filled(sheet, "rank, average", own(f"RANK.AVG(#,{x},1)"), case["rank_average"])
        work.filled(sheet, "rank, min", own(f"RANK.EQ(#,{x},1)"), case["rank_min"])
        work.filled(sheet, "rank, max", own(f'COUNTIF({x},"<="&#)'), case["rank_max"])
        work.filled(sheet, "rank, dense", own(f'IFERROR(ROWS(UNIQUE(FILTER({x},({x}<#)*({x}<>"")))),0)+1'), case["rank_dense"])
        work.filled(sheet, "rank, first", lambda row: f'=IF($A{row}="","",RANK.EQ($A{row},{x},1)+COUNTIF($A$2:$A{row},$A{row})-1)', case["rank_first"])
        work.spilled(sheet, "average ranks by PCTILE", f'=IFERROR(PCTILE({x},,"rank")*COUNT({x})/100,"")', case["rank_average"])
        work.spilled(sheet, "ranks of the last by PCTILE", f'=IFERROR(PCTILE({x},,"weak")*COUNT({x})/100,"")', case["rank_max"])
        work.spilled(sheet, "ranks of the first by PCTILE", f'=IFERROR(PCTILE({x},,"strict")*COUNT({x})/100+1,"")', case["rank_min"])
        work.spilled(sheet, "percentile rank", f'=PCTILE({x},,"rank")', case["pct_average"])
        mean = [None if value is None else stats.percentileofscore(present, value, kind="mean") for value in values]
        work.spilled(sheet, "percentile rank, mean", f"=PCTILE({x})", mean)
        work.filled(sheet, "percentile rank, mean, row by row", lambda row: f"=PCTILE({x},,,{row - 1})", mean)
        work.spilled(sheet, "percentile rank, mean, lower is better", f"=PCTILE({x},TRUE)", [None if value is None else 100 - value for value in mean])
        for quantile, value in case["q"].items():
            work.spilled(sheet, f"quantile {quantile}", f"=PERCENTILE.INC({x},{quantile})", [value])
            # of the values winsorized at a quantile the least is the quantile itself
            if float(quantile) < 1:
                work.spilled(sheet, f"winsorized at {quantile}", f"=MIN(WINSORIZE({x},{quantile},1))", [value])
        # constant values are 0 from their mean: see ZSCORE in docs/functions.md
        z = {sd: [0.0] * count if case[key] is None else case[key] for sd, key in (("population", "z_ddof0"), ("sample", "z_ddof1"))}
        for sd, scores in z.items():
            work.spilled(sheet, f"z, {sd}", f'=ZSCORE({x},,,"{sd}")', scores)
            work.filled(sheet, f"z, {sd}, row by row", lambda row, sd=sd: f'=ZSCORE({x},,,"{sd}",{row - 1})', scores)
        for key, clipped in case.items():
            method, _, fraction = key.rpartition("_")
            if method == "clip_quantile":
                work.spilled(sheet, key, f"=WINSORIZE({x},{fraction})", clipped, among=count)
            if method == "mstats_winsorize":
                work.spilled(sheet, key, f'=WINSORIZE({x},{fraction},,"order-statistic")', clipped, among=count)
    work.compare()


MEASURES = {
    "max_drawdown": "max_drawdown", "annual_return": "cagr", "annual_volatility": "volatility", "calmar": "calmar", "sharpe": "sharpe",
    "downside_risk": "downside_risk", "sortino": "sortino",
}


def of_track_record(case, values):
    """empyrical counts the periods before the first return and after the last as elapsed; PERFSTATS does not, which changes CAGR and what is made of it."""
    if case["fn"] not in ("annual_return", "calmar") or not isinstance(case["value"], float) or np.isnan(case["value"]):
        return case["value"]
    present = [t for t, value in enumerate(values) if value is not None]
    elapsed = present[-1] - present[0] + 1
    if elapsed == len(values):
        return case["value"]
    cagr = np.prod([1 + values[t] for t in present]) ** (case.get("period", 252) / elapsed) - 1
    if case["fn"] == "annual_return":
        return cagr
    wealth = (1 + pd.Series(values, dtype=float)).cumprod()
    return cagr / -(wealth / wealth.cummax().clip(lower=1) - 1).min()


def returns():
    """Drawdowns, and the ratios of return to risk."""
    work = Formulas("returns")
    reference = json.loads((REFERENCE / "stat" / "empyrical_vectors.json").read_text())
    data, sheet = work.book.create_sheet("Returns"), work.book.create_sheet("Ratios")
    ranges = {name: work.column(data, name, values) for name, values in reference["series"].items()}
    depths = {}
    for name, values in reference["series"].items():
        wealth = (1 + pd.Series(values, dtype=float)).cumprod()
        depths[name] = wealth / wealth.cummax().clip(lower=1) - 1
    for case in reference["expected"]:
        # one of the published drawdowns has seven digits
        if case["fn"] == "max_drawdown" and round(depths[case["series"]].min(), 7) == round(case["value"], 7):
            case["value"] = depths[case["series"]].min()
        case["value"] = of_track_record(case, reference["series"][case["series"]])
        series = ranges[case["series"]]
        free = case.get("rf", case.get("mar", 0))
        free = ranges.get(free, free)
        what = ", ".join(f"{key} {value}" for key, value in case.items() if key != "value")
        work.spilled(sheet, what, f'=PERFSTATS({series},,{free},{case.get("period", 252)},"{MEASURES[case["fn"]]}")', [case["value"]])
        if case["fn"] == "max_drawdown":
            work.spilled(sheet, f"{what}, the deepest", f"=MIN(DRAWDOWN({series}))", [case["value"]])
    for name, depth in depths.items():
        work.spilled(sheet, f"drawdown of {name}", f"=DRAWDOWN({ranges[name]})", depth)
        work.filled(sheet, f"drawdown of {name}, row by row", lambda row, name=name: f"=DRAWDOWN({ranges[name]},{row - 1})", depth)
    work.compare()


TERMS = ["const", "MktRF", "SMB", "HML", "RMW", "CMA"]
FIGURES = ["r2", "adj_r2", "F", "F_p", "n", "sigma", "dw"]


def regressions():
    """25 portfolios on five factors, in three periods: by dates, with the factors' file as published, and by equal lengths."""
    work = Formulas("regressions")
    french = REFERENCE / "french"
    published = work.book.create_sheet("Factors")
    for line in (french / "F-F_Research_Data_5_Factors_2x3.csv").read_text().splitlines():
        published.append([number(field) for field in line.split(",")])
    factors = f"Factors!$A$1:$G${published.max_row}"
    header = next(row for row in range(1, 20) if published[f"B{row}"].value == "Mkt-RF")
    row_of = {published[f"A{row}"].value: row for row in range(header + 1, published.max_row + 1) if isinstance(published[f"A{row}"].value, int)}

    portfolios = pd.read_csv(french / "p25_size_bm_vw_monthly.csv")
    data = work.book.create_sheet("Portfolios")
    place = {}
    for name in portfolios.columns[1:]:
        months, of_name = work.column(data, "Month", portfolios.ym.tolist()), work.column(data, name, portfolios[name].tolist())
        place[name] = (months.split("$")[1], of_name.split("$")[1])
    line_of = {month: line for line, month in enumerate(portfolios.ym, start=2)}

    sheet = work.book.create_sheet("Regressions")
    expected = pd.read_csv(french / "statsmodels_ff5_ols_reference.csv")
    for number_of, (_, one) in enumerate(expected.iterrows()):
        first, last = (int(month) for month in one.period.split("-"))
        months, of_name = place[one.dep]
        if first == 196307:
            # the portfolios begin in 1926: months that both have are taken
            start = 2 if last == 202309 else line_of[first]
            formula = f"=FACTORREG(Portfolios!{months}{start}:{of_name}{line_of[last]},{factors},,6)"
        else:
            rows = f"{row_of[first]}:${{}}${row_of[last]}"
            block, free = (f"Factors!${a}${rows.format(b)}" for a, b in (("B", "F"), ("G", "G")))
            formula = f"=FACTORREG(Portfolios!{of_name}{line_of[first]}:{of_name}{line_of[last]},{block},{free},6)"
        top = 1 + 20 * number_of
        what = f"{one.dep} {one.period}"
        sheet[f"A{top}"], sheet[f"C{top}"] = what, formula
        for term, row in zip(TERMS, range(top + 1, top + 7)):
            names = [f"b_{term}", f"se_{term}", f"t_{term}", f"p_{term}"]
            work.at(sheet, f"{what} {term}", [f"{letter}{row}" for letter in "DEFG"], [one[name] for name in names])
            work.at(sheet, f"{what} {term} Newey–West t", [f"I{row}"], [one[f"tNW6_{term}"]])
        for figure, row in zip(FIGURES, range(top + 7, top + 14)):
            work.at(sheet, f"{what} {figure}", [f"D{row}"], [one[figure]])
    work.compare()


def number(field):
    text = field.strip()
    try:
        return int(text) if text.lstrip("-").isdigit() else float(text)
    except ValueError:
        return text or None


statistics()
returns()
regressions()
if differences:
    print(f"{len(differences)} cells differ by more than {TOLERANCE}:")
    for cell, what, ours, theirs, off in differences[:60]:
        print(f"  {cell:<34} {what:<46} {ours!r:>24} {theirs!r:>24} {off:.2g}")
    if len(differences) > 60:
        print(f"  and {len(differences) - 60} more")
else:
    print("all agree")
sys.exit(1 if differences else 0)
