/**
 * Document numbers: prefix, local day of creation, sequence of that day (`WT20261122-0012`).
 *
 * @source domain rules §7
 */
import { type Day, isDay } from './calendar.ts';
import { normaliseCode } from './normalise.ts';

/** Prefix of each document; the reversal of a settlement has a JS number of its own. */
export const PREFIXES = {
  appointment: 'YY',
  visit: 'JC',
  estimate: 'GJ',
  order: 'WT',
  supplement: 'ZX',
  settlement: 'JS',
  payment: 'SK',
  refund: 'TK',
  deposit: 'YS',
  shift: 'JB',
  dayClose: 'RJ',
  claim: 'SP',
  stockIssue: 'CK',
  stockReturn: 'TL',
  purchaseOrder: 'CG',
  goodsReceipt: 'RK',
  stockCount: 'PD',
  shortage: 'QJ',
  gatePass: 'CM',
  // given beside a document, never printed as its head
  partsRequest: 'LL',
} as const;
export type Numbered = keyof typeof PREFIXES;
export type Prefix = (typeof PREFIXES)[Numbered];

/** Settlement, payment and refund numbers have no gap inside a day. */
export const GAPLESS: readonly Numbered[] = ['settlement', 'payment', 'refund'];

const KINDS = Object.fromEntries(Object.entries(PREFIXES).map(([kind, prefix]) => [prefix, kind])) as {
  readonly [P in Prefix]: Numbered;
};

/** The number of the `seq`-th document of its kind on a day; five digits from 10000 on. */
export function formatNo(kind: Numbered, day: Day, seq: number): string {
  return `${PREFIXES[kind]}${day.replaceAll('-', '')}-${String(seq).padStart(4, '0')}`;
}

/** A number with the version of an estimate: `GJ20261122-0003/2`; the first version goes without. */
export function formatVersionNo(no: string, versionNo: number): string {
  return versionNo > 1 ? `${no}/${versionNo}` : no;
}

export type ParsedNo = {
  readonly kind: Numbered;
  readonly day: Day;
  readonly seq: number;
  readonly versionNo: number | null;
  /** the number without its version, as it is stored */
  readonly no: string;
};

/** Reads a typed or scanned number, null when it is none. */
export function parseNo(typed: string): ParsedNo | null {
  const m = /^([A-Z]{2})(\d{4})(\d{2})(\d{2})-?(\d{4,5})(?:\/(\d{1,3}))?$/.exec(normaliseCode(typed));
  if (m === null) return null;
  const [, prefix = '', year, month, date, seq = ''] = m;
  const day = `${year}-${month}-${date}`;
  if (!(prefix in KINDS) || !isDay(day) || Number(seq) === 0) return null;
  const kind = KINDS[prefix as Prefix];
  return {
    kind,
    day,
    seq: Number(seq),
    versionNo: m[6] === undefined ? null : Number(m[6]),
    no: formatNo(kind, day, Number(seq)),
  };
}

/** Customer numbers run on for ever: C000123. */
export function formatCustomerNo(seq: number): string {
  return `C${String(seq).padStart(6, '0')}`;
}
