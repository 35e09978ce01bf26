/** The import rule of ARCHITECTURE.md: every arrow that is not listed there is an error, and so is every cycle. */
const mayOnlyImport = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: "^(src|cli|packages|tests|scripts)/", pathNot: allowed },
});

/** Rooms of the engine and the rooms that each may import, besides itself and the files beside the rooms. */
const ENGINE_ROOMS = {
  statistics: [],
  fields: ["statistics"],
  formulas: ["fields"],
  universe: ["fields", "statistics"],
  statements: ["universe", "fields", "statistics"],
  models: ["universe", "formulas", "fields", "statistics"],
  returns: ["statistics"],
  regression: ["universe", "statistics"],
  scoring: ["models", "universe", "fields", "statistics"],
  screening: ["scoring", "regression", "models", "universe", "fields", "statistics"],
  portfolio: ["scoring", "models", "universe", "fields", "statistics"],
};

const roomsImportDownwards = Object.entries(ENGINE_ROOMS).map(([room, below]) => ({
  name: `engine-${room}-imports-what-lies-below`,
  severity: "error",
  from: { path: `^src/engine/${room}/` },
  to: { path: "^src/engine/[^/]+/", pathNot: `^src/engine/(${[room, ...below].join("|")})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^(src|cli|packages/excel-host/src)/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
    mayOnlyImport("engine-imports-nothing-of-ours", "^src/engine/", "^src/engine/"),
    ...roomsImportDownwards,
    {
      name: "every-room-of-the-engine-has-a-rule",
      severity: "error",
      from: { path: "^src/engine/[^/]+/", pathNot: `^src/engine/(${Object.keys(ENGINE_ROOMS).join("|")})/` },
      to: {},
    },
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
      "^src/(workflows|sheets|workbook|engine)/",
    ),
    mayOnlyImport("taskpane-imports-workflows", "^src/taskpane/", "^src/(taskpane|workflows|sheets|workbook|engine)/"),
    {
      name: "taskpane-knows-the-layers-below-workflows-by-their-types",
      severity: "error",
      from: { path: "^src/taskpane/" },
      to: { path: "^src/(sheets|workbook|engine)/", dependencyTypesNot: ["type-only"] },
    },
    mayOnlyImport("the-product-imports-only-itself", "^src/", "^src/"),
    mayOnlyImport("the-host-imports-only-itself", "^packages/excel-host/", "^packages/excel-host/"),
    mayOnlyImport("the-host-does-not-import-its-tests", "^packages/excel-host/src/", "^packages/excel-host/src/"),
    mayOnlyImport(
      "the-commands-import-the-host-by-its-index",
      "^cli/",
      "^(cli/|src/|packages/excel-host/src/index\\.ts$)",
    ),
    mayOnlyImport(
      "tests-import-the-host-by-its-indexes",
      "^tests/",
      "^(tests|cli|src|scripts)/|^packages/excel-host/src/(testing/)?index\\.ts$",
    ),
    {
      name: "the-commands-know-the-product-by-its-types",
      severity: "error",
      from: { path: "^cli/" },
      to: { path: "^src/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "engine-imports-only-zod-a-parser-and-numeric-libraries",
      severity: "error",
      from: { path: "^src/engine/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: "node_modules/(zod|jsep|simple-statistics|ml-matrix|@stdlib)/",
      },
    },
    {
      name: "shipped-code-uses-shipped-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/@types/" },
    },
    {
      name: "resolvable",
      severity: "error",
      from: { path: "^(src|cli|packages|tests)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|build|packages/[^/]+/build)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
