import { from, lineItem } from "../define";

const twoYearsBack = { priorYears: 2 } as const;

/** The income statement. */
export const income = [
  lineItem("revenue", "Revenue", "money", [
    "revenue", "revenues", "total revenue", "total revenues", "sales", "net sales", "net revenue", "net revenues", "turnover", "sales revenue", "revt",
    "sale", "sales turnover", "revenue total", "operating revenue", "total sales", "total operating revenue", "revenue from operations", "total rev",
    "sales rev turn", "tot revenue", "net sales revenue", "last year revenue fy", "sales net", "sales total",
    "revenue from contract with customer excluding assessed tax", "revenue from contracts with customers", "total net revenue", "total net sales",
    "net revenue total", "business activity total revenue",
  ], twoYearsBack),
  lineItem("cost_of_revenue", "Cost of revenue", "money", [
    "cost of revenue", "cost of sales", "cogs", "cost of goods sold", "costs of revenue", "cost of revenue total", "total cost of revenue",
    "cost of products sold", "cor", "cost of goods and services sold", "cost of revenues", "cost of goods", "cogs including d and a",
    "cost of sales total",
  ], twoYearsBack),
  lineItem("gross_profit", "Gross profit", "money", [
    "gross profit", "gross income", "gp", "gross profits", "total gross profit", "gross profit reported", "gross profit loss",
  ], {
    ...twoYearsBack,
    formula: "revenue − |cost of revenue|",
    derivations: [from(["revenue", "cost_of_revenue"], (revenue, cost) => revenue - Math.abs(cost))],
  }),
  lineItem("depreciation_amortization", "Depreciation and amortization", "money", [
    "depreciation and amortization", "depreciation amortization", "d and a", "da", "depreciation", "depreciation and amortisation",
    "depreciation depletion and amortization", "depreciation amortisation", "dna", "depamor", "dp", "depreciation amort",
    "depreciation and amortization total", "depreciation amortization and depletion", "depreciation and depletion and amortization",
    "depreciation amortization depletion", "depreciation amortization and accretion",
  ], twoYearsBack),
  lineItem("ebitda", "EBITDA", "money", [
    "ebitda", "adjusted ebitda", "adj ebitda", "normalized ebitda", "reported ebitda", "ebitda operating", "oibdp", "ebitda reported",
  ], {
    ...twoYearsBack,
    formula: "EBIT + |depreciation and amortization|",
    derivations: [from(["ebit", "depreciation_amortization"], (ebit, depreciation) => ebit + Math.abs(depreciation))],
  }),
  lineItem("operating_income", "Operating income", "money", [
    "operating income", "operating profit", "income from operations", "profit from operations", "operating earnings", "operating income loss",
    "oper income", "oiadp", "operating profit loss", "total operating income", "opinc", "operating inc", "is operating inc", "operating income reported",
    "net operating income", "operating income or loss",
  ], { ...twoYearsBack, formula: "EBIT", derivations: [from(["ebit"], (ebit) => ebit)] }),
  lineItem("ebit", "EBIT", "money", [
    "ebit", "earnings before interest and taxes", "earnings before interest and tax", "earnings before interest taxes", "ebit operating",
    "ebit reported",
  ], {
    ...twoYearsBack,
    formula: "operating income, or pretax income + |interest expense|",
    derivations: [
      from(["operating_income"], (operatingIncome) => operatingIncome),
      from(["pretax_income", "interest_expense"], (pretax, interest) => pretax + Math.abs(interest)),
    ],
  }),
  lineItem("interest_expense", "Interest expense", "money", [
    "interest expense", "interest expenses", "interest paid", "interest cost", "interest costs", "finance costs", "finance cost", "net interest expense",
    "interest expense net", "interest expense non operating", "xint", "interest and debt expense", "intexp", "int expense", "int expense net",
    "interest exp total", "interest expense total", "total interest expense", "interest expense and other", "interest expense debt",
  ], twoYearsBack),
  lineItem("pretax_income", "Pretax income", "money", [
    "pretax income", "pre tax income", "income before tax", "income before taxes", "profit before tax", "pbt", "ebt", "earnings before tax",
    "pretax profit", "pre tax profit", "earnings before taxes", "income before income taxes", "income before provision for income taxes", "pi",
    "pretax inc", "ptx inc", "pretax income loss", "income before tax reported", "profit before taxes",
    "income loss from continuing operations before income taxes extraordinary items noncontrolling interest", "income loss before income taxes",
    "profit before taxation",
  ], twoYearsBack),
  lineItem("income_tax", "Income tax", "money", [
    "income tax", "income tax expense", "tax", "taxes", "tax expense", "tax provision", "provision for income taxes", "income taxes", "total tax",
    "taxation", "txt", "taxexp", "inc tax", "inc tax expense", "income tax expense benefit", "income tax provision", "taxes paid on income",
    "income tax total", "income tax expenses",
  ], twoYearsBack),
  lineItem("net_income", "Net income", "money", [
    "net income", "income", "net profit", "net earnings", "profit after tax", "pat", "net income to common", "net income common stockholders", "net income common",
    "profit", "earnings", "net income loss", "net profit loss", "profit attributable to shareholders", "net income applicable to common shares",
    "bottom line", "net result", "income net", "net income available to common", "profit for the year", "total net income", "net income after tax", "ni",
    "net inc", "netinc", "netinccmn", "net inc after tax", "net income reported",
    "net income common shareholders", "net income available to common stockholders",
    "net income to common shareholders", "net income attributable to common shareholders", "net income attributable to parent",
    "profit after taxes", "net income incl extra before distributions", "net income after taxes",
  ], twoYearsBack),
  lineItem("eps", "EPS", "perShare", [
    "eps", "eps diluted", "diluted eps", "earnings per share", "trailing eps", "eps basic", "basic eps", "diluted earnings per share",
    "earnings per share diluted", "epsdiluted", "eps actual", "reported eps", "trailing earnings per share", "eps reported", "trailing 12m eps",
    "is eps", "current eps", "eps dil", "epsdil", "epsusd", "eps diluted excl", "dilut eps excl", "epspx", "epsfx", "eps trailing twelve months",
    "eps excl extra items", "eps diluted reported", "eps diluted ttm", "earnings per share basic", "diluted eps continuing operations",
    "earnings per share trailing",
  ], twoYearsBack),
];
