import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const onlyInWorkbook = "Only src/workbook may talk to Excel: call one of its functions instead.";

export default tseslint.config(
  { ignores: ["dist/", "build/", "packages/*/build/", ".building-*/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: "tsconfig.lint.json",
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "Excel", message: onlyInWorkbook }],
      "no-restricted-syntax": ["error", { selector: "TSQualifiedName[left.name='Excel']", message: onlyInWorkbook }],
    },
  },
  {
    files: ["src/workbook/**/*.ts"],
    ignores: ["src/workbook/excelRun.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='Excel'][property.name=/^run/]",
          message: "Call excelRun, which waits while a cell is being edited.",
        },
        {
          selector: "MemberExpression[property.name='suspendScreenUpdatingUntilNextSync']",
          message: "It makes Excel's window flicker with every request.",
        },
      ],
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: [
      "cli/**",
      "packages/excel-host/test.ts",
      "packages/excel-host/src/build/**",
      "packages/excel-host/src/testing/**",
      "packages/excel-host/tests/**",
      "scripts/**",
      "tests/**",
    ],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        URL: "readonly",
      },
    },
  },
);
