"""Makes functions.xlsx, a workbook as an analyst's script would write it, and functions.json, what its formulas must give.

The expected values come from pandas, numpy and scipy alone. Run it with Python 3, pandas, scipy and openpyxl; the data come from a seed.
"""

import json
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table, TableStyleInfo
from scipy import stats

try:
    from openpyxl.worksheet.formula import ArrayFormula
except ImportError:  # before openpyxl 3.1
    ArrayFormula = None

HERE = Path(__file__).parent
COMPANIES = 40
SMALL_GROUP = 5


def winsorized(values, lower=0.01, upper=None):
    numbers = pd.Series(values, dtype=float)
    return numbers.clip(numbers.quantile(lower), numbers.quantile(1 - lower if upper is None else upper))


def percentile_ranks(values):
    numbers = pd.Series(values, dtype=float)
    return pd.Series([np.nan if np.isnan(v) else stats.percentileofscore(numbers.dropna(), v, kind="mean") for v in numbers], index=numbers.index)


def sector_ranks(values, sectors):
    universe = percentile_ranks(values)
    own = pd.concat([percentile_ranks(group) for _, group in values.groupby(sectors)]).reindex(values.index)
    sizes = values.groupby(sectors).transform("count")
    return own.where(sizes >= SMALL_GROUP, universe)


def quality_score(frame):
    """Complete rows within the outlier controls, each measure winsorized at 5 % and standardized with the population's deviation."""
    kept = frame[["ROE", "FCFMargin", "DebtToAssets", "InterestCoverage"]].dropna()
    kept = kept[kept.ROE.between(-1, 1) & kept.FCFMargin.between(-1, 1) & kept.DebtToAssets.between(0, 1.5)]
    kept = kept.assign(InterestCoverage=kept.InterestCoverage.clip(-10, 50))
    z = pd.DataFrame({name: stats.zscore(winsorized(kept[name], 0.05), ddof=0) for name in kept}, index=kept.index)
    return (z.ROE + z.FCFMargin - z.DebtToAssets + z.InterestCoverage).reindex(frame.index)


def f_score_signals(frame):
    """Piotroski's nine signals with assets at the beginning of each year; NaN where an input is missing."""
    now, before, earlier = frame["Total Assets"], frame["Total Assets PY"], frame["Total Assets t-2"]

    def true(condition, *inputs):
        return condition.astype(float).where(pd.concat(inputs, axis=1).notna().all(axis=1))

    def rises(current, prior, sign=1):
        return true(sign * current > sign * prior, current, prior)

    def ratio(name, over, suffix=""):
        return frame[name + suffix] / frame[over + suffix]

    roa, roa_before = frame["Net Income"] / before, frame["Net Income PY"] / earlier
    cash = frame["CFO"] / before
    leverage = frame["Long-Term Debt"] / ((now + before) / 2)
    leverage_before = frame["Long-Term Debt PY"] / ((before + earlier) / 2)
    shares, shares_before = frame["Shares Outstanding"], frame["Shares Outstanding PY"]
    return pd.concat(
        [
            true(roa > 0, roa),
            true(cash > 0, cash),
            rises(roa, roa_before),
            rises(cash, roa),
            rises(leverage, leverage_before, sign=-1),
            rises(ratio("Current Assets", "Current Liabilities"), ratio("Current Assets", "Current Liabilities", " PY")),
            true(shares <= shares_before, shares, shares_before),
            rises(ratio("Gross Profit", "Revenue"), ratio("Gross Profit", "Revenue", " PY")),
            rises(frame["Revenue"] / before, frame["Revenue PY"] / earlier),
        ],
        axis=1,
    )


def universe():
    random = np.random.default_rng(20240331)
    frame = pd.DataFrame(
        {
            "Ticker": [f"T{n:02d}" for n in range(1, COMPANIES + 1)],
            "Sector": ["Energy"] * 3 + [["Industrials", "Health Care", "Technology"][n % 3] for n in range(COMPANIES - 3)],
            "ROE": random.normal(0.12, 0.2, COMPANIES),
            "FCFMargin": random.normal(0.08, 0.1, COMPANIES).round(4),
            "DebtToAssets": random.beta(2, 5, COMPANIES),
            "InterestCoverage": random.lognormal(1.8, 1.1, COMPANIES),
        }
    )
    frame.loc[[4, 17], "ROE"] = np.nan
    frame.loc[[9], "InterestCoverage"] = np.nan
    frame.loc[20, "ROE"] = 1.4
    frame.loc[[11, 12], "FCFMargin"] = 0.05
    return frame


LINE_ITEMS = ["Net Income", "CFO", "Total Assets", "Long-Term Debt", "Current Assets", "Current Liabilities", "Shares Outstanding", "Gross Profit", "Revenue"]


def statements():
    random = np.random.default_rng(7)
    companies = 12
    frame = pd.DataFrame({"Ticker": [f"S{n:02d}" for n in range(1, companies + 1)]})
    for item in LINE_ITEMS:
        base = {"Net Income": 8, "CFO": 12, "Shares Outstanding": 50}.get(item, 100)
        current = (base * random.lognormal(0, 0.3, companies)).round(2)
        frame[item] = current - (15 if item == "Net Income" else 0) * (random.random(companies) < 0.2)
        frame[f"{item} PY"] = (current * random.lognormal(0, 0.12, companies)).round(2)
    frame["Total Assets t-2"] = (frame["Total Assets PY"] * random.lognormal(0, 0.1, companies)).round(2)
    frame.loc[3, ["Current Assets", "Current Assets PY", "Gross Profit", "Gross Profit PY"]] = np.nan
    return frame


def write_table(sheet, frame, name):
    sheet.append(list(frame.columns))
    for row in frame.itertuples(index=False):
        sheet.append([None if isinstance(cell, float) and np.isnan(cell) else cell for cell in row])
    table = Table(displayName=name, ref=sheet.dimensions)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)


def column(values):
    """A column of expected cells: None for an empty one."""
    return [[None if isinstance(value, float) and np.isnan(value) else value] for value in values]


def enter_array(sheet, cell, ref, formula):
    if ArrayFormula:
        sheet[cell] = ArrayFormula(ref, formula)
    else:
        sheet[cell] = formula
        sheet.formula_attributes[cell] = {"t": "array", "ref": ref}


def define_name(book, name, formula):
    defined = DefinedName(name, attr_text=formula)
    if hasattr(book.defined_names, "append"):  # before openpyxl 3.1
        book.defined_names.append(defined)
    else:
        book.defined_names[name] = defined


class Formulas:
    """The sheet of formulas, one under a heading in each column, with what it must give."""

    def __init__(self, sheet):
        self.sheet = sheet
        self.expected = []

    def put(self, heading, formula, values, rows=None, array=None):
        """array: the rows of an old-style array formula. rows: the formulas of single cells, one a row."""
        letter = openpyxl.utils.get_column_letter(self.sheet.max_column + 2 if self.expected else 1)
        self.sheet[f"{letter}1"] = heading
        for row in rows or [2]:
            self.sheet[f"{letter}{row}"] = formula(row) if callable(formula) else formula
        if array:
            ref = f"{letter}2:{letter}{array + 1}"
            enter_array(self.sheet, f"{letter}2", ref, formula)
        width = len(values[0])
        last = openpyxl.utils.get_column_letter(openpyxl.utils.column_index_from_string(letter) + width - 1)
        if width > 1:
            self.sheet[f"{last}1"] = f"{heading}, last"
        self.expected.append({"formula": heading, "cells": f"{letter}2:{last}{len(values) + 1}", "values": values})


def main():
    book = openpyxl.Workbook()
    data = book.active
    data.title = "Universe"
    frame, years = universe(), statements()
    write_table(data, frame, "Stocks")
    data["C6"] = "n/a"
    write_table(book.create_sheet("Statements"), years, "Years")

    end = COMPANIES + 1
    measures = f"Universe!$C$2:$C${end},Universe!$D$2:$D${end},Universe!$E$2:$E${end},Universe!$F$2:$F${end}"
    in_table = "Stocks[ROE],Stocks[FCFMargin],Stocks[DebtToAssets],Stocks[InterestCoverage]"
    define_name(book, "Quality", f"_xldudf_QSCORE({in_table})")
    define_name(book, "Trimmed", "_xlfn.LAMBDA(_xlpm.x,_xldudf_WINSORIZE(_xlpm.x,0.1))")

    score = quality_score(frame)
    sectors = sector_ranks(frame.ROE, frame.Sector)
    signals = f_score_signals(years)
    f_score = 9 * signals.sum(axis=1) / signals.notna().sum(axis=1)
    clipped = winsorized(frame.InterestCoverage, 0.1)
    every_row = list(range(2, end + 1))

    sheet = Formulas(book.create_sheet("Formulas"))
    sheet.put("QSCORE as a plain formula", f"=QSCORE({measures})", column(score))
    sheet.put("QSCORE as Excel stores it", f"=_xldudf_QSCORE({in_table})", column(score), array=COMPANIES)
    sheet.put("QSCORE of each row", lambda row: f"=_xldudf_QSCORE({measures},,,,{row - 1})", column(score), rows=every_row)
    sheet.put("WINSORIZE", "=WINSORIZE(Universe!F2:F41,0.1)", column(clipped))
    sheet.put("WINSORIZE across a table", "=_xldudf_WINSORIZE(Stocks[[ROE]:[InterestCoverage]],0.05)", [
        [None if np.isnan(v) else v for v in row] for row in frame[["ROE", "FCFMargin", "DebtToAssets", "InterestCoverage"]].apply(winsorized, args=(0.05,)).to_numpy()
    ])
    sheet.put("SECTORPCTILE", "=SECTORPCTILE(Stocks[ROE],Stocks[Sector])", column(sectors))
    sheet.put("PIOTROSKI of a table", "=_xldudf_PIOTROSKI(Years[#All])", column(f_score))
    sheet.put("PIOTROSKI signals", "=PIOTROSKI(Statements!B2:T13,Statements!B1:T1,\"signals\")", [[None if np.isnan(v) else v for v in row] for row in signals.to_numpy()])
    sheet.put("in LET", "=_xlfn.LET(_xlpm.w,_xldudf_WINSORIZE(Stocks[InterestCoverage],0.1),_xlpm.m,AVERAGE(_xlpm.w),SUM(_xlpm.w)/_xlpm.m)", [[float(clipped.sum() / clipped.mean())]])
    sheet.put("in MAP", '=_xlfn.MAP(_xldudf_SECTORPCTILE(Stocks[ROE],Stocks[Sector]),_xlfn.LAMBDA(_xlpm.p,IF(_xlpm.p="","",IF(_xlpm.p>=50,1,0))))', [
        [None] if np.isnan(p) else [int(p >= 50)] for p in sectors
    ])
    sheet.put("PIOTROSKI in LET and INDEX", "=_xlfn.LET(_xlpm.f,_xldudf_PIOTROSKI(Years[#All]),INDEX(_xlpm.f,2)+INDEX(_xlpm.f,4))", [[float(f_score[1] + f_score[3])]])
    sheet.put("PIOTROSKI in MAP and IF", '=MAP(PIOTROSKI(Years[#All]),LAMBDA(s,IF(s>=5,"strong","weak")))', [["strong" if score >= 5 else "weak"] for score in f_score])
    sheet.put("in BYROW", "=_xlfn.BYROW(Stocks[[FCFMargin]:[DebtToAssets]],_xlfn.LAMBDA(_xlpm.r,MAX(_xldudf_WINSORIZE(_xlpm.r,0,0.5))))", column(
        frame[["FCFMargin", "DebtToAssets"]].mean(axis=1)
    ))
    sheet.put("in IF", f'=IF(QSCORE({measures})="","out","in")', [["out" if np.isnan(v) else "in"] for v in score])
    sheet.put("in INDEX", f"=INDEX(QSCORE({measures}),3)", [[score[2]]])
    sheet.put("in a name", "=Quality", column(score))
    sheet.put("of a name", "=INDEX(Quality,5)&\"|\"&ROUND(INDEX(Quality,6),9)", [[f"|{np.round(score[5], 9):.9g}"]])
    sheet.put("in a named LAMBDA", "=Trimmed(Stocks[InterestCoverage])", column(clipped))
    sheet.put("of this row", lambda row: f"=IF(ISNUMBER(INDEX(Stocks[ROE],ROW()-1)),_xldudf_PCTILE(Stocks[ROE],,,ROW()-1),\"\")", column(percentile_ranks(frame.ROE)), rows=every_row)

    # Columns of single-cell formulas inside the table: as Excel stores [@ROE], and as it is typed.
    ranked = percentile_ranks(frame.ROE)
    data["G1"], data["H1"] = "Rank", "Doubled"
    for row in every_row:
        data[f"H{row}"] = '=IF(ISNUMBER(Stocks[@ROE]),2*Stocks[@ROE],"")'
        data[f"G{row}"] = '=IF(ISNUMBER(Stocks[[#This Row],[ROE]]),_xldudf_PCTILE(Stocks[ROE],,,ROW()-ROW(Stocks[[#Headers],[ROE]])),"")'
    data.tables["Stocks"].ref = f"A1:H{end}"

    book.save(HERE / "functions.xlsx")
    expected = [{**each, "sheet": "Formulas"} for each in sheet.expected]
    expected.append({"formula": "in the table's own rows", "sheet": "Universe", "cells": f"G2:G{end}", "values": column(ranked)})
    expected.append({"formula": "of the table's own row, as typed", "sheet": "Universe", "cells": f"H2:H{end}", "values": column(2 * frame.ROE)})
    (HERE / "functions.json").write_text(json.dumps(expected, indent=1) + "\n")


if __name__ == "__main__":
    main()
