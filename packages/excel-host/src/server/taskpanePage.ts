const CDN = "https://appsforoffice.microsoft.com";
/** As it is written and as it is left by whatever makes pages smaller. */
const OFFICE_SCRIPT = new RegExp(`<script src="?${CDN}/lib/1/hosted/office\\.js"?></script>`);

/**
 * The pane's page with the published package's office.js in place of the one on Microsoft's servers, and in front of it the
 * script by which it finds its host. The page's own policy then lets nothing in from elsewhere.
 */
export function taskpanePage(html: string): string {
  if (!OFFICE_SCRIPT.test(html))
    throw new Error("The task pane's page does not load office.js in the way that is expected.");
  return html
    .replace(OFFICE_SCRIPT, '<script src="/page/bridge.js"></script><script src="/lib/1/hosted/office.js"></script>')
    .replace(` ${CDN}`, "");
}
