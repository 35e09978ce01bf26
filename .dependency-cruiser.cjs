/** The import rule of ARCHITECTURE.md: every arrow that is not listed there is an error, and so is every cycle. */
const mayOnlyImport = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: "^(src|workbench|tests)/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^(src|workbench)/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
    mayOnlyImport("engine-imports-nothing-of-ours", "^src/engine/", "^src/engine/"),
    mayOnlyImport("functions-import-the-engine", "^src/functions/", "^src/(functions|engine)/"),
    mayOnlyImport("workbook-imports-the-engine", "^src/workbook/", "^src/(workbook|engine)/"),
    mayOnlyImport("sheets-import-the-engine", "^src/sheets/", "^src/(sheets|workbook|engine)/"),
    {
      name: "sheets-know-the-workbook-by-its-types",
      severity: "error",
      from: { path: "^src/sheets/" },
      to: { path: "^src/workbook/", dependencyTypesNot: ["type-only"] },
    },
    mayOnlyImport(
      "workflows-import-sheets-workbook-and-engine",
      "^src/workflows/",
      "^src/(workflows|sheets|workbook|engine)/|^src/functions/support/workbookModels\\.ts$",
    ),
    mayOnlyImport("taskpane-imports-workflows", "^src/taskpane/", "^src/(taskpane|workflows|sheets|workbook|engine)/"),
    {
      name: "taskpane-knows-the-layers-below-workflows-by-their-types",
      severity: "error",
      from: { path: "^src/taskpane/" },
      to: { path: "^src/(sheets|workbook|engine)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-product-never-imports-the-workbench",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(workbench|tests)/" },
    },
    {
      name: "engine-imports-only-zod-and-numeric-libraries",
      severity: "error",
      from: { path: "^src/engine/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: "node_modules/(zod|simple-statistics|ml-matrix|@stdlib)/",
      },
    },
    {
      name: "shipped-code-uses-shipped-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/@types/" },
    },
    { name: "resolvable", severity: "error", from: { path: "^(src|workbench|tests)/" }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|build)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
