const projects = require("./packages/excel-host/jest.projects");

module.exports = {
  // a build or a browser's start may come first; no test waits for time to pass
  testTimeout: 120_000,
  testSequencer: "./jest.sequencer.js",
  projects: projects(__dirname, ["tests", "packages/excel-host/tests"]),
};
