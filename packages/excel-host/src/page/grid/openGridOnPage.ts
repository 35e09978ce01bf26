import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionDescription } from "../../grid/Grid";
import { createUniver } from "../../grid/univer/createUniver";
import * as library from "../../grid/univer/library";
import { UniverGrid } from "../../grid/univer/UniverGrid";
import { rangeOf } from "../../grid/univer/UniverLayout";
import { UniverSession } from "../../grid/univer/UniverSession";
import { pagePlugins } from "./plugins";

/** The grid as a user sees it and works with it. */
export function openGridOnPage(container: HTMLElement): UniverGrid {
  const univer = createUniver(library, pagePlugins(container), { [library.LocaleType.EN_US]: enUS });
  const session = new UniverSession(library, univer);
  return new UniverGrid(session, {
    reveal: (_sheet, area) =>
      void session
        .get(library.ICommandService)
        .executeCommand("sheet.command.scroll-to-cell", { range: rangeOf(area) }),
    describeFunctions: (descriptions) =>
      session.get(IDescriptionService).registerDescriptions(descriptions.map(functionInfo)),
  });
}

/** As the library offers functions while a formula is typed. */
const functionInfo = ({ name, description, parameters }: FunctionDescription): IFunctionInfo => ({
  functionName: name,
  functionType: FunctionType.User,
  description,
  abstract: description,
  functionParameter: parameters.map((parameter) => ({
    name: parameter.name,
    detail: parameter.description,
    example: parameter.name,
    require: parameter.optional ? 0 : 1,
    repeat: parameter.repeating ? 1 : 0,
  })),
});
