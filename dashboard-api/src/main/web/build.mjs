// Bundles script, styles and fonts into the jar's resources. Does nothing where neither the inputs nor the lock changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../../../target/classes/org/viewledger/dashboard/pages/assets"));
const area = (folder) => readdirSync(join(here, folder)).sort().map((name) => join(folder, name));
const inputs = [
  "package.json",
  "package-lock.json",
  ".npmrc",
  "build.mjs",
  "app.js",
  "chart.js",
  "app.css",
  "icon.svg",
  ...area("css"),
  ...area("js"),
];

const digest = (names) => {
  const hash = createHash("sha256");
  names.forEach((name) => hash.update(name).update(readFileSync(join(here, name))));
  return hash.digest("hex");
};
const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

const stampFile = join(out, "inputs.sha256");
const stamp = digest(inputs);
const modulesStampFile = join(here, "node_modules", ".lock.sha256");
const modulesStamp = digest(["package.json", "package-lock.json"]);

if (read(modulesStampFile) !== modulesStamp) {
  // No install script runs: what these packages need is inside them.
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: here,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(modulesStampFile, modulesStamp);
}

if (read(stampFile) !== stamp) {
  const esbuild = await import("esbuild");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: ["app.js", "app.css", "icon.svg"],
    outdir: out,
    bundle: true,
    minify: true,
    target: ["es2019"],
    format: "iife",
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file", ".svg": "copy" },
    legalComments: "none",
    logLevel: "warning",
  });
  const manifest = readdirSync(out)
    .sort()
    .map((file) => `${file.replace(/-[A-Z0-9]{8}(?=\.)/, "")}=${file}`)
    .join("\n");
  writeFileSync(join(out, "manifest.properties"), manifest + "\n");
  writeFileSync(stampFile, stamp);
}
