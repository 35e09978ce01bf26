import { Package } from "../../src/files/xlsx/Package";
import { openHeadlessHost } from "../../src/node/HeadlessHost";

test.each(["urn:excel-host:workbook-settings", "urn:an-older-name:workbook-settings"])(
  "settings of add-ins that were saved under %s are read",
  async (namespace) => {
    const host = await openHeadlessHost();
    try {
      host.workbook.book.settings.set("Choices", { unit: "kg" });
      host.sheet("Sheet1");
      const file = Package.from(await host.saveXlsx());
      file.change("customXml/item1.xml", (text) => text.replace("urn:excel-host:workbook-settings", namespace));
      file.change("xl/worksheets/sheet1.xml", (text) =>
        text.replace("<sheetData/>", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
      );
      host.workbook.book.settings.clear();
      await host.open("again.xlsx", file.toBytes());
      expect([...host.workbook.book.settings]).toEqual([["Choices", { unit: "kg" }]]);
    } finally {
      host.dispose();
    }
  },
);
