// Copies what the pages need from the restored packages into wwwroot/lib: one stylesheet, the fonts, the scripts, and a sprite of the icons in use.
// Run by the build (FrontEnd.targets) with Node 18 or later, from the folder of the web project.
import { readFile, writeFile, mkdir, readdir, copyFile, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..");
const packages = path.join(root, "node_modules");
const lib = path.join(root, "wwwroot", "lib");
const weights = [400, 600];
const subsets = ["vietnamese", "latin"];

await rm(lib, { recursive: true, force: true });
await mkdir(path.join(lib, "fonts"), { recursive: true });
await Promise.all([style(), fonts(), scripts(), icons()]);

async function style() {
  await copyFile(path.join(packages, "@tabler/core/dist/css/tabler.min.css"), path.join(lib, "tabler.min.css"));
}

/** The faces of the weights in use, each subset with the range of characters its own stylesheet states. */
async function fonts() {
  const family = path.join(packages, "@fontsource/be-vietnam-pro");
  let css = "";
  for (const weight of weights) {
    const stated = await readFile(path.join(family, `${weight}.css`), "utf8");
    for (const subset of subsets) {
      const file = `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
      const face = stated.split("@font-face").find((text) => text.includes(`/${file})`));
      if (!face) throw new Error(`The font package has no face ${file}.`);
      const range = /unicode-range:\s*([^;]+);/.exec(face)[1];
      css += `@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-display:swap;font-weight:${weight};` +
        `src:url(fonts/${file}) format("woff2");unicode-range:${range}}\n`;
      await copyFile(path.join(family, "files", file), path.join(lib, "fonts", file));
    }
  }
  await writeFile(path.join(lib, "fonts.css"), css);
}

async function scripts() {
  await copyFile(path.join(packages, "htmx.org/dist/htmx.min.js"), path.join(lib, "htmx.min.js"));
}

/** One file of symbols: the icons of icons.txt, of every icon element written in a page and of the navigation in each <Module>Module.cs. */
async function icons() {
  const names = new Set();
  const listed = await readFile(path.join(root, "frontend", "icons.txt"), "utf8");
  for (const line of listed.split("\n")) {
    if (line.trim() && !line.startsWith("#")) names.add(line.trim());
  }
  for (const file of await sources(["Modules", "Platform"])) {
    const pattern = file.endsWith(".cs") ? /new NavItem\("[^"]*", "[^"]*", "([a-z0-9-]+)"/g : /<icon\s[^>]*?name="([a-z0-9-]+)"/g;
    for (const match of (await readFile(file, "utf8")).matchAll(pattern)) names.add(match[1]);
  }
  const missing = [];
  let sprite = "";
  for (const name of [...names].sort()) {
    const source = path.join(packages, "@tabler/icons/icons/outline", `${name}.svg`);
    if (!existsSync(source)) {
      missing.push(name);
      continue;
    }
    const drawing = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(await readFile(source, "utf8"))[1].replace(/\s*\n\s*/g, "");
    sprite += `<symbol id="${name}" viewBox="0 0 24 24">${drawing}</symbol>`;
  }
  if (missing.length > 0) throw new Error(`No such icon in @tabler/icons: ${missing.join(", ")}.`);
  await writeFile(path.join(lib, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${sprite}</svg>\n`);
}

async function sources(folders) {
  const found = [];
  for (const folder of folders.map((name) => path.join(root, name)).filter(existsSync)) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) found.push(...await sources([path.relative(root, full)]));
      else if (entry.name.endsWith(".cshtml") || entry.name.endsWith("Module.cs")) found.push(full);
    }
  }
  return found;
}
