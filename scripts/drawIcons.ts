/**
 * Draws assets/icon-SIZE.png from assets/icon.svg at every size that Office needs. Run it after changing the drawing:
 * node scripts/run.mjs scripts/drawIcons.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "excel-host/testing";

const SIZES = [16, 32, 64, 80, 128];

async function drawIcons(): Promise<void> {
  const drawing = readFileSync("assets/icon.svg", "utf8");
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    writeFileSync(`assets/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

void drawIcons();
