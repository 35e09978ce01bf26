/** Three projects: `unit` needs nothing, `headless` the built add-in and the workbench, `browser` an installed Chromium besides. */
const transform = {
  "^.+\\.(ts|tsx|mjs)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
};
const shared = {
  rootDir: __dirname,
  testEnvironment: "node",
  transform,
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  // published as ES modules only, which Jest runs after a transform
  transformIgnorePatterns: ["/node_modules/(?!(hucre|commander)/)", "<rootDir>/build/"],
};

module.exports = {
  // a build or a browser's start may come first; no test waits for time to pass
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
      testPathIgnorePatterns: ["\\.headless\\.test\\.ts$", "\\.browser\\.test\\.ts$"],
    },
    { ...shared, displayName: "headless", testMatch: ["<rootDir>/tests/**/*.headless.test.ts"] },
    { ...shared, displayName: "browser", testMatch: ["<rootDir>/tests/**/*.browser.test.ts"] },
  ],
};
