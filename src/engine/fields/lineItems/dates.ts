import { lineItem, textField } from "../define";

/** When the figures of a row became known, and when a company belonged to a list. */
export const dates = [
  textField("fiscal_period", "Fiscal period", [
    "fiscal period",
    "fp",
    "fiscal quarter",
    "fqtr",
    "period type",
    "periodicity",
    "form type",
  ]),
  lineItem("accepted", "Acceptance date", "date", [
    "accepted",
    "accepted date",
    "date accepted",
    "acceptance date time",
  ]),
  lineItem("filed", "Filing date", "date", ["filed", "filed date", "date filed", "filling date", "file date"]),
  lineItem("published", "Publish date", "date", [
    "publish date",
    "published",
    "published date",
    "date published",
    "publication date",
    "report available",
    "available from",
    "availability date",
    "date available",
    "announcement date",
    "earnings announcement date",
    "rdq",
    "knowledge date",
    "point in time date",
    "pit date",
  ]),
  lineItem("restated_date", "Restated date", "date", ["restated date", "restatement date", "date restated"]),
  lineItem("snapshot", "As-of date", "date", ["as of", "as of date", "effective date", "snapshot date"]),
  lineItem("member_from", "Added", "date", ["added", "date added", "added on", "date of addition", "member since"]),
  lineItem("member_until", "Removed", "date", ["removed", "date removed", "removed on", "date of removal"]),
];
