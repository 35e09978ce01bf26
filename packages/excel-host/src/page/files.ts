import { openWorkbookFile, saveWorkbookFile } from "../files/workbookFiles";
import type { ExcelHost } from "../ExcelHost";

/** Opens a file in place of what the workbook holds. @returns what there is to say of it; "" when all of it is there */
export async function openFile(host: ExcelHost, name: string, content: Uint8Array): Promise<string> {
  const leftOut = await openWorkbookFile(host, name, content);
  return leftOut.length ? `Not kept: ${leftOut.join(", ")}.` : "";
}

/** Hands the workbook to the user as an .xlsx file. @returns the file's name */
export async function saveFile(host: ExcelHost): Promise<string> {
  await host.settle();
  const name = `${host.workbook.book.name.replace(/\.[^.]*$/, "")}.xlsx`;
  const address = URL.createObjectURL(new Blob([new Uint8Array(await saveWorkbookFile(host))]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
}
