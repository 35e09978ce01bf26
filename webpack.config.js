const path = require("node:path");
const { readdirSync, readFileSync } = require("node:fs");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { allowCallsFromExcel } = require("./scripts/webpack/developmentServer");
const { FunctionsJsonPlugin } = require("./scripts/webpack/functionsJson");
const {
  checkedPrefix,
  DEVELOPMENT_NAMESPACE,
  identityOf,
  manifestFor,
  settings,
} = require("./scripts/webpack/manifest");
const { helpDataAs, namesIn, withNamesAs } = require("./scripts/webpack/functionNames");
const { NOTICES, NoticesPlugin } = require("./scripts/webpack/notices");
const { officeJsFor } = require("./scripts/webpack/officeJs");
const { supportPage } = require("./scripts/webpack/supportPage");

const functionFiles = readdirSync(path.join(__dirname, "src/functions"))
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .map((file) => `./src/functions/${file}`);

const helpData = readFileSync(path.join(__dirname, "assets/functions-help.json"), "utf8");

/** What stands before function names in cells: the organisation's prefix, and in development its namespace. */
const calledAs = (serving) => (serving ? `${DEVELOPMENT_NAMESPACE}.` : "") + settings.functionPrefix;

/**
 * One build serves development, production and the tests; only the manifest and the names in the help differ.
 *
 * - functions.js   the custom functions, and the engine that they share with the rest
 * - workflows.js   what the pane and headless runs call, joined with the functions; needs functions.js on the page
 * - taskpane.js    the pane; needs workflows.js on the page
 */
module.exports = async ({ WEBPACK_SERVE: serving } = {}, { mode = "production" } = {}) => ({
  mode,
  target: ["web", "es2021"],
  devtool: mode === "development" ? "source-map" : false,
  entry: {
    functions: "./src/functions/index.ts",
    workflows: { import: "./src/sharedRuntime.ts", dependOn: "functions" },
    taskpane: { import: "./src/taskpane/index.tsx", dependOn: "workflows" },
  },
  output: { path: path.join(__dirname, "dist"), clean: true, uniqueName: "factor-scores" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2021",
            },
          },
        },
      },
    ],
  },
  // webpack's own minimizer, told to gather the notices of single source files where those of the packages are
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: { implementation: MinimizerPlugin.terserMinify, options: { compress: { passes: 2 } } },
        extractComments: { filename: NOTICES },
      }),
    ],
  },
  // the pane's libraries are loaded once from the local cache of the web view; a limit meant for public pages says nothing here
  performance: { hints: false },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles }),
    new FunctionsJsonPlugin({
      prefix: checkedPrefix(settings.functionPrefix),
      helpUrl: `${identityOf(serving ? "development" : "production").url}functions.html`,
    }),
    new NoticesPlugin(),
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["functions", "workflows", "taskpane"],
      scriptLoading: "blocking",
      inject: "body",
      officeJs: officeJsFor(settings.officeJs),
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.png", to: "assets/[name][ext]" },
        {
          from: "assets/functions-help.json",
          to: "[name][ext]",
          transform: (content) => helpDataAs(content.toString(), calledAs(serving)),
        },
        {
          from: "assets/functions.html",
          to: "[name][ext]",
          transform: (content) => withNamesAs(content.toString(), namesIn(helpData), calledAs(serving)),
        },
        {
          from: "assets/support.html",
          to: "[name][ext]",
          transform: (content) => supportPage(content.toString(), settings.supportContact),
        },
        {
          from: "manifest.xml",
          to: "manifest.xml",
          transform: (content) => manifestFor("production", content.toString()),
        },
        {
          from: "manifest.xml",
          to: "manifest.development.xml",
          transform: (content) => manifestFor("development", content.toString()),
        },
      ],
    }),
  ],
  // Excel shows pages of a trusted address alone: the certificate is made and trusted once, with the user's consent
  devServer: serving && {
    host: "localhost",
    allowedHosts: ["localhost"],
    server: { type: "https", options: await require("office-addin-dev-certs").getHttpsServerOptions() },
    hot: false,
    setupMiddlewares: (middlewares) => [{ name: "calls-from-excel", middleware: allowCallsFromExcel }, ...middlewares],
  },
});
