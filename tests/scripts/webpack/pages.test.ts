import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OFFICE_JS, officeJsFor } from "../../../scripts/webpack/officeJs";
import { supportPage } from "../../../scripts/webpack/supportPage";

const page = readFileSync(join(__dirname, "../../../assets/support.html"), "utf8");

test.each(Object.entries(OFFICE_JS))(
  "office.js is loaded from %s, and the policy allows every address of Microsoft's",
  (choice, { origin, path }) => {
    const { script, origins } = officeJsFor(choice);
    expect(script).toBe(origin + path);
    expect(origins.split(" ").sort()).toEqual(
      ["https://appsforoffice.microsoft.com", "https://officeapis.public.onecdn.static.microsoft"].sort(),
    );
  },
);

test.each(["", "https://example.com/office.js", "constructor"])("no other address is taken: %j", (choice) => {
  expect(() => officeJsFor(choice)).toThrow(/set FACTOR_SCORES_OFFICE_JS to onecdn or appsforoffice/);
});

test("the pane's page takes both from the setting", () => {
  const template = readFileSync(join(__dirname, "../../../src/taskpane/taskpane.html"), "utf8");
  expect(template).toContain("script-src 'self' <%= htmlWebpackPlugin.options.officeJs.origins %>;");
  expect(template).toContain('<script src="<%= htmlWebpackPlugin.options.officeJs.script %>"></script>');
  expect(template).not.toContain("https://");
});

test.each([
  ["", "Ask whoever installed the add-in for you"],
  ["quant.help@example.com", '<a href="mailto:quant.help@example.com">quant.help@example.com</a>'],
  ["https://example.com/help", '<a href="https://example.com/help">https://example.com/help</a>'],
])("the support page names the contact %j", (contact, expected) => {
  expect(supportPage(page, contact)).toContain(expected);
  expect(supportPage(page, contact)).not.toContain("<!-- contact -->");
});

test.each(["the desk", "javascript:alert(1)", "http://example.com", 'a@b"><script>', "https://example.com/<b>"])(
  "%j is no contact",
  (contact) => {
    expect(() => supportPage(page, contact)).toThrow(/neither an e-mail address nor an https address/);
  },
);

test("a page without a place for the contact is refused", () => {
  expect(() => supportPage("<p></p>", "")).toThrow(/lacks the line/);
});
