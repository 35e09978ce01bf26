import { lineItem } from "../define";

/** Inputs of the business and income screens of Islamic rulebooks. */
export const sharia = [
  lineItem("non_compliant_income", "Non-compliant income", "money", [
    "non compliant income",
    "noncompliant income",
    "impure income",
    "haram income",
    "impermissible income",
    "non permissible income",
    "non compliant revenue",
    "impermissible revenue",
    "non permissible revenue",
    "non halal income",
    "prohibited income",
    "non sharia compliant income",
    "non shariah compliant income",
    "non halal revenue",
  ]),
  lineItem("interest_income", "Interest income", "money", [
    "interest income",
    "interest and investment income",
    "interest received",
    "investment income",
    "finance income",
    "interest income total",
    "total interest income",
  ]),
];
