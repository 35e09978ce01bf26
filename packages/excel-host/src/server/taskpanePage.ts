/** Where Microsoft serves office.js: a page loads it from one of these, and its policy may name both. */
const ADDRESSES = [
  { origin: "https://appsforoffice.microsoft.com", path: "/lib/1/hosted/office.js" },
  { origin: "https://officeapis.public.onecdn.static.microsoft", path: "/1/office.js" },
];

/** As it is written and as it is left by whatever makes pages smaller. */
const scriptOf = ({ origin, path }: (typeof ADDRESSES)[number]): RegExp =>
  new RegExp(`<script src="?${(origin + path).replaceAll(".", "\\.")}"?></script>`);

/**
 * The pane's page with the published package's office.js in place of the one on Microsoft's servers, and in front of it the
 * script by which it finds its host. The page's own policy then lets nothing in from elsewhere.
 */
export function taskpanePage(html: string): string {
  const script = ADDRESSES.map(scriptOf).find((each) => each.test(html));
  if (script === undefined)
    throw new Error("The task pane's page does not load office.js in the way that is expected.");
  const own = html.replace(
    script,
    '<script src="/page/bridge.js"></script><script src="/lib/1/hosted/office.js"></script>',
  );
  return ADDRESSES.reduce((page, { origin }) => page.replace(` ${origin}`, ""), own);
}
