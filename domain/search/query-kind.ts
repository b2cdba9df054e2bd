/**
 * The one box: what may be meant by what was typed, in the order it is looked for.
 *
 * @source domain rules §11.1
 */
import { phoneKindOf } from '../customer/phone.ts';
import { normaliseCode, normalisePhone, normalisePlate, normaliseVin } from '../normalise.ts';
import { PREFIXES, parseNo } from '../numbering.ts';
import { cleanLine } from '../text.ts';
import { PROVINCES } from '../vehicle/plate.ts';

export const SEEK_KINDS = ['DOCUMENT', 'PLATE', 'PHONE', 'VIN', 'ORDER_SEQ', 'NAME', 'PINYIN'] as const;
export type SeekKind = (typeof SEEK_KINDS)[number];

/**
 * One thing to look for. PLATE, PHONE, VIN: `key` is the end, or with `isWhole` all of it. DOCUMENT: the beginning of a
 * number, or all of it. ORDER_SEQ: the last four digits of an order's number. NAME: contained. PINYIN: the beginning.
 */
export type Seek = { readonly kind: SeekKind; readonly key: string; readonly isWhole: boolean };

export const SHORTEST_TAIL = 3;
/** Plates are also found by their middle from here on. */
export const SHORTEST_MIDDLE = 4;
const QUERY_MAX = 64;

const HAN = /\p{Script=Han}/u;
const PLATE_WITH_HAN = new RegExp(`^(?:[${PROVINCES}使])?[A-Z0-9]+(?:临时?|应急)?[A-Z0-9]*[警学挂港澳使领急]?$`, 'u');
const NUMBER_BEGINNING = new RegExp(`^(?:${Object.values(PREFIXES).join('|')})2\\d{3,}-?\\d*$`);

function tail(kind: SeekKind, key: string): Seek {
  return { kind, key, isWhole: false };
}

function whole(kind: SeekKind, key: string): Seek {
  return { kind, key, isWhole: true };
}

/** What to look for, in this order; empty when too little was typed. */
export function planSearch(typed: string): readonly Seek[] {
  const text = cleanLine(typed).slice(0, QUERY_MAX);
  if (text === '') return [];
  const document = parseNo(text);
  if (document !== null) return [whole('DOCUMENT', document.no)];
  const phone = normalisePhone(text);
  const phoneKind = phoneKindOf(phone);
  const isDialled = phoneKind === 'MOBILE' || phoneKind === 'SERVICE' || (phoneKind !== null && /[-+]/.test(phone));
  if (isDialled) return [whole('PHONE', phone)];
  if (HAN.test(text)) return planHan(text);
  const code = normaliseCode(text);
  if (NUMBER_BEGINNING.test(code)) return [tail('DOCUMENT', code)];
  return /^[A-Z0-9·•.\-_/ ]+$/.test(code) ? planCode(normalisePlate(code), text) : [tail('NAME', text)];
}

function planHan(text: string): readonly Seek[] {
  const plate = normalisePlate(text);
  const length = [...plate].length;
  if (length < SHORTEST_TAIL || !PLATE_WITH_HAN.test(plate)) return [tail('NAME', text)];
  const isProvinceFirst = PROVINCES.includes([...plate][0] ?? '');
  const seek = isProvinceFirst && length >= 7 ? whole('PLATE', plate) : tail('PLATE', plate);
  return [seek, tail('NAME', text)];
}

function planCode(code: string, text: string): readonly Seek[] {
  if (/^\d+$/.test(code)) return planDigits(code);
  if (/^[A-Z]+$/.test(code)) {
    const pinyin = tail('PINYIN', code.toLowerCase());
    return code.length < SHORTEST_TAIL ? [pinyin] : [pinyin, tail('PLATE', code)];
  }
  const vin = normaliseVin(text);
  if (vin.length === 17) return [whole('VIN', vin)];
  if (code.length < SHORTEST_TAIL) return [];
  const plate = tail('PLATE', code);
  return code.length >= 6 && code.length <= 8 ? [plate, tail('VIN', code)] : [plate];
}

function planDigits(digits: string): readonly Seek[] {
  const { length } = digits;
  if (length < SHORTEST_TAIL) return [];
  if (length === 4) {
    return [tail('PLATE', digits), tail('PHONE', digits), tail('VIN', digits), tail('ORDER_SEQ', digits)];
  }
  if (length === 17) return [whole('VIN', digits)];
  if (length > 8) return [tail('PHONE', digits)];
  return [
    tail('PLATE', digits),
    ...(length >= 6 ? [tail('VIN', digits)] : []),
    // a landline without its area code
    ...(length >= 7 ? [tail('PHONE', digits)] : []),
  ];
}

/** Order of results: what was typed in full, cars in the shop now, seen within 90 days, the rest. */
export const RANKS = ['EXACT', 'IN_SHOP', 'RECENT', 'REST'] as const;
export type Rank = (typeof RANKS)[number];
export const RECENT_DAYS = 90;
/** Most results shown. */
export const RESULTS_MAX = 20;

/** The rank of one result; `daysSinceVisit` null when never seen. */
export function rankOf(hit: {
  readonly isExact: boolean;
  readonly isInShop: boolean;
  readonly daysSinceVisit: number | null;
}): Rank {
  if (hit.isExact) return 'EXACT';
  if (hit.isInShop) return 'IN_SHOP';
  return hit.daysSinceVisit !== null && hit.daysSinceVisit <= RECENT_DAYS ? 'RECENT' : 'REST';
}

/** Sorts by rank; within one rank the given order stays. */
export function byRank<T>(hits: readonly T[], rank: (hit: T) => Rank): T[] {
  return hits.toSorted((a, b) => RANKS.indexOf(rank(a)) - RANKS.indexOf(rank(b)));
}

export type Prefill = { readonly field: 'plateNo' | 'vin' | 'phone' | 'name'; readonly value: string };

/** Where what was typed goes when nothing was found and a new customer is made; null when it fits nowhere. */
export function prefillOf(typed: string): Prefill | null {
  const first = planSearch(typed)[0];
  if (first === undefined || first.kind === 'DOCUMENT') return null;
  if (first.kind === 'NAME' || first.kind === 'PINYIN') return { field: 'name', value: cleanLine(typed) };
  if (first.kind === 'PHONE') return { field: 'phone', value: first.key };
  if (first.kind === 'VIN') return { field: 'vin', value: first.key };
  return { field: 'plateNo', value: first.key };
}
