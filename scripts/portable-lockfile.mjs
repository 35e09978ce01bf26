/**
 * Makes package-lock.json independent of the machine that wrote it. Run it after any `npm install` that changes the lockfile.
 *
 * npm leaves two traces of the machine in a lockfile: the address that served each package, and, where a registry mirror
 * carries only some platforms' binaries, the absence of the others (on which `npm ci` then fails everywhere). The checksums stay.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LOCKFILE = new URL("../package-lock.json", import.meta.url);
const PLATFORMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const ARCHITECTURES = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/** @param {{packages: Record<string, any>}} lock */
export function makePortable(lock) {
  const packages = { ...lock.packages };
  for (const [path, entry] of Object.entries(packages)) {
    delete entry.resolved;
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const words = name.split(/[-/]/);
      const platform = PLATFORMS.find((word) => words.includes(word));
      const architecture = ARCHITECTURES.find((word) => words.includes(word));
      if (!platform || !architecture || !/^\d/.test(version) || `node_modules/${name}` in packages) continue;
      packages[`node_modules/${name}`] = {
        version,
        cpu: [architecture],
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
        os: [platform],
      };
    }
    packages[path] = entry;
  }
  return { ...lock, packages: Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = readFileSync(LOCKFILE, "utf8");
  const after = JSON.stringify(makePortable(JSON.parse(before)), null, 2) + "\n";
  if (process.argv.includes("--check")) {
    if (before !== after) {
      console.error("package-lock.json names a registry or lacks other platforms' packages: run node scripts/portable-lockfile.mjs.");
      process.exit(1);
    }
  } else writeFileSync(LOCKFILE, after);
}
