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

/**
 * Three projects: `unit` needs nothing, `headless` the host without a screen and what runs on it, `browser` an installed Chromium besides.
 * @param {string} rootDir
 * @param {string[]} folders of tests, below rootDir
 */
module.exports = (rootDir, folders) => {
  const shared = {
    rootDir,
    testEnvironment: "node",
    transform,
    moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
    // published as ES modules only, which Jest runs after a transform
    transformIgnorePatterns: ["/node_modules/(?!(hucre|commander)/)"],
  };
  const tests = (ending) => folders.map((folder) => `<rootDir>/${folder}/**/*${ending}`);
  return [
    {
      ...shared,
      displayName: "unit",
      testMatch: tests(".test.ts?(x)"),
      testPathIgnorePatterns: ["\\.headless\\.test\\.ts$", "\\.browser\\.test\\.ts$"],
    },
    { ...shared, displayName: "headless", testMatch: tests(".headless.test.ts") },
    { ...shared, displayName: "browser", testMatch: tests(".browser.test.ts") },
  ];
};
