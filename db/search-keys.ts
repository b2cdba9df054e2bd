/**
 * The keys under which the search box finds a car or a customer. Tails are stored reversed, so that a tail is a prefix; a
 * short beginning that very many share is a key of its own, so that it can be read newest first instead of sorted.
 */
import { readingsOf } from './pinyin.ts';
import type { SearchKind } from './schema/vehicle.ts';

export type SearchKey = { readonly kind: SearchKind; readonly key: string };

/** Typed beginnings up to this length are keys of their own. */
const SHORT = 2;

/** Shortest tail that is looked for. @source domain rules §11.1 */
export const SHORTEST_TAIL = 3;

/** Marks keys that match inside a plate; typed from this many characters on. */
export const PLATE_MIDDLE = '~';
const SHORTEST_MIDDLE = 4;

/** Text back to front, by characters. */
export function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** A name as it is compared: lower case, brackets of one kind, no blanks. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

function beginnings(text: string): string[] {
  const characters = [...text];
  const short = characters.slice(0, SHORT).map((_, i) => characters.slice(0, i + 1).join(''));
  return [...short, text];
}

/** Keys of a person's or company's name: every ending with its short beginnings, and all readings. */
export function nameKeys(name: string): SearchKey[] {
  const characters = [...comparableName(name)];
  const names = characters.flatMap((_, i) => beginnings(characters.slice(i).join('')));
  const readings = readingsOf(name).flatMap(beginnings);
  return distinct([
    ...names.map((key) => ({ kind: 'NAME', key }) as const),
    ...readings.map((key) => ({ kind: 'PINYIN', key }) as const),
  ]);
}

/** Key of a telephone number: found by all of it or by its end. */
export function phoneKeys(phone: string | null | undefined): SearchKey[] {
  const digits = (phone ?? '').replaceAll(/\D/g, '');
  return digits.length > SHORTEST_TAIL ? [{ kind: 'PHONE', key: reversed(digits) }] : [];
}

/** Keys of a plate: by its end, and from four characters on anywhere inside. */
export function plateKeys(plateNo: string | null | undefined): SearchKey[] {
  if (!plateNo) return [];
  const back = [...reversed(plateNo)];
  const middles = back.slice(1, Math.max(1, back.length - SHORTEST_MIDDLE + 1));
  return [
    { kind: 'PLATE', key: back.join('') },
    { kind: 'PLATE', key: back.slice(0, SHORTEST_TAIL).join('') },
    ...middles.map((_, i) => ({ kind: 'PLATE' as const, key: PLATE_MIDDLE + back.slice(i + 1).join('') })),
  ];
}

/** Key of a VIN: by its end. */
export function vinKeys(vin: string | null | undefined): SearchKey[] {
  return vin ? [{ kind: 'VIN', key: reversed(vin) }] : [];
}

/** All keys of a customer. */
export function customerKeys(c: {
  name: string;
  contactName?: string | null;
  phone?: string | null;
  altPhone?: string | null;
}): SearchKey[] {
  const contact = c.contactName ? nameKeys(c.contactName) : [];
  return distinct([...nameKeys(c.name), ...contact, ...phoneKeys(c.phone), ...phoneKeys(c.altPhone)]);
}

/** All keys of a car: its plates, its VIN and the people who bring it. */
export function vehicleKeys(
  v: { plateNo?: string | null; temporaryPlate?: string | null; vin?: string | null },
  bringers: readonly { name: string; phone: string | null }[] = [],
): SearchKey[] {
  return distinct([
    ...plateKeys(v.plateNo),
    ...plateKeys(v.temporaryPlate),
    ...vinKeys(v.vin),
    ...bringers.flatMap((b) => [...nameKeys(b.name), ...phoneKeys(b.phone)]),
  ]);
}

function distinct(keys: readonly SearchKey[]): SearchKey[] {
  return [...new Map(keys.map((k) => [`${k.kind} ${k.key}`, k])).values()];
}
