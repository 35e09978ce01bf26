import { taskpanePage } from "../../src/server/taskpanePage";

const OLD = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const NEW = "https://officeapis.public.onecdn.static.microsoft/1/office.js";
const ORIGINS = [OLD, NEW].map((address) => new URL(address).origin);

const page = (script: string, origins: readonly string[]) =>
  `<meta content="script-src 'self' ${origins.join(" ")}; img-src 'self'"><script src="${script}"></script><div></div>`;

test.each([
  [OLD, ORIGINS],
  [NEW, ORIGINS],
  [OLD, ORIGINS.slice(0, 1)],
  [NEW, ORIGINS.slice(1)],
])("office.js at %s is replaced by this machine's, and the policy names no other origin", (script, origins) => {
  expect(taskpanePage(page(script, origins))).toBe(
    `<meta content="script-src 'self'; img-src 'self'"><script src="/page/bridge.js"></script><script src="/lib/1/hosted/office.js"></script><div></div>`,
  );
});

test("quotes may be left out by what makes pages smaller", () => {
  expect(taskpanePage(`<script src=${NEW}></script>`)).toContain('src="/lib/1/hosted/office.js"');
});

test.each(["<head></head>", `<script src="https://example.com/1/office.js"></script>`, OLD.replace(".", "x")])(
  "a page that loads it in no known way is refused: %s",
  (html) => {
    expect(() => taskpanePage(html)).toThrow(/does not load office\.js/);
  },
);
