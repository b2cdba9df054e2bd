/** Pinyin that people search by: lower case, ü as v. Names have two readings where the surname is read in its own way. */
import { pinyin } from 'pinyin-pro';

type Style = 'first' | 'pinyin';

function read(text: string, style: Style, surname: 'head' | 'off'): string[] {
  return pinyin(text, {
    toneType: 'none',
    type: 'array',
    pattern: style,
    surname,
    v: true,
    nonZh: 'consecutive',
  }).map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}

/** Initials of a person's or a thing's name, e.g. 曾国藩 -> zgf: surnames are read as surnames. */
export function initialsOf(name: string): string {
  return read(name, 'first', 'head').join('');
}

/** Initials of a thing, e.g. 机油滤清器总成 -> jylqqzc: no word is read as a surname. */
export function initialsOfThing(name: string): string {
  return read(name, 'first', 'off').join('');
}

/**
 * Every reading of a name that may be typed: initials (cxq), full spelling (chenxiaoqing), and full first syllable with
 * initials (chenxq); each with the first character read as a surname and plainly.
 */
export function readingsOf(name: string): string[] {
  const readings = new Set<string>();
  for (const surname of ['head', 'off'] as const) {
    const initials = read(name, 'first', surname);
    const syllables = read(name, 'pinyin', surname);
    readings.add(initials.join(''));
    readings.add(syllables.join(''));
    readings.add([syllables[0], ...initials.slice(1)].join(''));
  }
  readings.delete('');
  return [...readings];
}
