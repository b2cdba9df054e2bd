/**
 * The change to better-sqlite3's source for runtimes with Node-API 9 (Electron 33).
 *
 * Upstream keeps references to strings, which Node-API allows from version 10 on. Its build for older versions uses an
 * experimental mode in which an SQLite error thrown while discarded statements are collected aborts the whole process.
 * Keeping the text instead of the reference needs neither.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const REFERENCE = 'Napi::Reference<Napi::String>';

const KEPT_STRING = `// Keeps the text of a string; Node-API 9 has no references to strings.
struct KeptString {
	Napi::Env env = Napi::Env(nullptr);
	std::string text;
	Napi::String Value() const { return Napi::String::New(env, text); }
};

`;

/** File -> [text that must be there, replacement, how often it must be there]. */
const CHANGES = {
  'src/util/helpers.cpp': [
    ['inline void SetFrozen(', `${KEPT_STRING}inline void SetFrozen(`, 1],
    [`const ${REFERENCE}& key`, 'const KeptString& key', 1],
  ],
  'src/util/constants.cpp': [
    [`${REFERENCE}& constant`, 'KeptString& constant', 1],
    ['constant = Napi::Persistent(InternalizedFromLatin1(env, str));', 'constant = KeptString{env, str};', 1],
    [
      'codes.emplace(code, Napi::Persistent(InternalizedFromLatin1(env, str)));',
      'codes.emplace(code, KeptString{env, str});',
      1,
    ],
    [`std::unordered_map<int, ${REFERENCE}> codes;`, 'std::unordered_map<int, KeptString> codes;', 1],
    [`\t${REFERENCE} `, '\tKeptString ', 18],
  ],
  'src/util/bind-map.cpp': [
    ['name(Napi::Persistent(InternalizedFromUtf8(env, name, -1)))', 'name(KeptString{env, name})', 1],
    ['name(Napi::Persistent(pair->name.Value()))', 'name(pair->name)', 1],
    [`const ${REFERENCE} name;`, 'const KeptString name;', 1],
  ],
};

/**
 * Changes the unpacked source in place; stops when a text is not where this expects it, as after an upgrade.
 * @param {string} source folder of better-sqlite3
 */
export async function changeSource(source) {
  for (const [file, replacements] of Object.entries(CHANGES)) {
    const path = join(source, file);
    let text = await readFile(path, 'utf8');
    for (const [from, to, times] of replacements) {
      const parts = text.split(from);
      if (parts.length - 1 !== times) {
        throw new Error(
          `better-sqlite3's ${file} has "${from}" ${parts.length - 1} times, expected ${times}: look at the source change again`,
        );
      }
      text = parts.join(to);
    }
    if (text.includes(REFERENCE)) throw new Error(`better-sqlite3's ${file} keeps another reference to a string`);
    await writeFile(path, text);
  }
}
