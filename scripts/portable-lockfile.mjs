/**
 * Makes package-lock.json independent of the machine that wrote it. Run it after any `npm install` that changes the lockfile.
 *
 * npm leaves two traces of the machine in a lockfile: the address that served each package, and, where a registry mirror
 * carries only some platforms' binaries, the absence of the others (on which `npm ci` then fails everywhere). Addresses go;
 * missing binaries are added, each with its checksum from the registry, so that no platform installs code unchecked.
 *
 *   node scripts/portable-lockfile.mjs            mends the lockfile
 *   node scripts/portable-lockfile.mjs --check    says what is wrong with it, and asks no registry
 *
 * Either takes the path of another lockfile as its last argument.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const RUN = "run node scripts/portable-lockfile.mjs.";
/** How many packages a message names. */
const NAMED = 3;
const PLATFORMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const ARCHITECTURES = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];
/** What npm can verify and nobody can forge. */
const CHECKSUM = /^sha(256|384|512)-/;

/** The project, its workspaces and the links to them: folders of this repository, which nobody serves. */
const isOurs = (packages, path) =>
  packages[path].link === true
    ? path.startsWith("node_modules/") &&
      packages[path].resolved in packages &&
      isOurs(packages, packages[path].resolved)
    : !path.includes("node_modules");

/** @param {{packages: Record<string, any>}} lock */
function makePortable(lock) {
  const packages = { ...lock.packages };
  for (const [path, entry] of Object.entries(packages)) {
    if (!isOurs(packages, path)) delete entry.resolved;
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
  return {
    ...lock,
    packages: Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
  };
}

/** The entries that npm would install without checking what it got. */
const unchecked = (lock) =>
  Object.entries(lock.packages).filter(
    ([path, { integrity }]) => !isOurs(lock.packages, path) && !CHECKSUM.test(integrity ?? ""),
  );

/** An alias is installed under another name than the registry's. */
const nameOf = ([path, entry]) => entry.name ?? path.split("node_modules/").at(-1);

function addChecksums(lock) {
  for (const [path, entry] of unchecked(lock)) {
    const integrity = checksumOf(`${nameOf([path, entry])}@${entry.version}`);
    lock.packages[path] = Object.assign({ version: entry.version, integrity }, entry, { integrity });
  }
}

/** @param {string} pack name@version */
function checksumOf(pack) {
  const { status, stdout, stderr } = spawnSync("npm", ["view", pack, "dist.integrity", "--json"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const integrity = status === 0 && stdout.trim() !== "" ? JSON.parse(stdout) : undefined;
  if (typeof integrity !== "string" || !CHECKSUM.test(integrity))
    fail(`The registry has no checksum of ${pack}, so that it cannot be installed safely. ${stderr ?? ""}`.trim());
  return integrity;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const args = process.argv.slice(2);
const file = args.find((argument) => !argument.startsWith("--")) ?? new URL("../package-lock.json", import.meta.url);
const before = readFileSync(file, "utf8");
const lock = makePortable(JSON.parse(before));
const text = () => JSON.stringify(lock, null, 2) + "\n";

if (args.includes("--check")) {
  if (before !== text()) fail(`package-lock.json names a registry or lacks other platforms' packages: ${RUN}`);
  const missing = unchecked(lock).map((entry) => `${nameOf(entry)} ${entry[1].version}`);
  if (missing.length > NAMED) missing.splice(NAMED, Infinity, `${missing.length - NAMED} more`);
  if (missing.length > 0) fail(`package-lock.json has no checksum of ${missing.join(", ")}: ${RUN}`);
} else {
  addChecksums(lock);
  writeFileSync(file, text());
}
