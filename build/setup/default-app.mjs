/** The start program inside a development Electron, which the fallback runtime lacks: it opens the app in the folder given. */
import { writeFile } from 'node:fs/promises';

const PACKAGE = JSON.stringify({ name: 'default-app', main: 'main.js', type: 'module' });

const MAIN = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
let folder;
for (let i = 0; i < words.length; i += 1) {
  if (words[i] === '-r' || words[i] === '--require') require(words[(i += 1)]);
  else if (!words[i].startsWith('-')) { folder = resolve(words[i]); break; }
}
if (folder === undefined) {
  process.stderr.write('Name the folder of an app.\\n');
  app.exit(1);
} else {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = about.productName ?? about.name;
  app.setName(name);
  app.setVersion(about.version);
  app.setAppPath(folder);
  app.setPath('userData', join(app.getPath('appData'), name));
  process.defaultApp = true;
  // Awaited: 'ready' waits for it, and an app registers its schemes before 'ready'.
  try {
    await import(pathToFileURL(join(folder, about.main)).href);
  } catch (error) {
    process.stderr.write((error?.stack ?? String(error)) + '\\n');
    app.exit(1);
  }
}
`;

/**
 * Writes the archive: a header that names the files, then their bytes.
 * @param {string} path
 */
export async function writeDefaultApp(path) {
  const files = {};
  const contents = [];
  let offset = 0;
  for (const [name, text] of Object.entries({ 'package.json': PACKAGE, 'main.js': MAIN })) {
    const content = Buffer.from(text);
    files[name] = { size: content.length, offset: String(offset) };
    contents.push(content);
    offset += content.length;
  }
  const json = Buffer.from(JSON.stringify({ files }));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  await writeFile(path, Buffer.concat([head, ...contents]));
}
