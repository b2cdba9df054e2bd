/** Figures and times as paper shows them. Formatting only: nothing is added up or rounded here. */

/** Splits a safe integer into sign, whole part and `digits` decimals, without floating point. */
function decimals(value: number, digits: number): { sign: string; whole: string; rest: string } {
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  return {
    sign: value < 0 ? '-' : '',
    whole: text.slice(0, text.length - digits),
    rest: text.slice(text.length - digits),
  };
}

/** Fen as yuan with two decimals and grouping: 123456 -> 1,234.56. */
export function yuan(fen: number): string {
  const { sign, whole, rest } = decimals(fen, 2);
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}

/** Fen with the sign of the currency: 762.00 -> ¥762.00, minus in front of it. */
export function money(fen: number): string {
  return fen < 0 ? `-¥${yuan(-fen)}` : `¥${yuan(fen)}`;
}

/** What is taken off a sum: -¥50.00; on a mirror slip it comes back as +¥50.00; a dash for nothing. */
export function taken(fen: number): string {
  if (fen === 0) return '—';
  return fen > 0 ? `-¥${yuan(fen)}` : `+¥${yuan(-fen)}`;
}

/** Fen as yuan, '' for null: a cell that stays empty. */
export function yuanOrBlank(fen: number | null): string {
  return fen === null ? '' : yuan(fen);
}

/** Milli-units without trailing zeros: 4200 -> 4.2, 1000 -> 1. */
export function qty(milli: number): string {
  const { sign, whole, rest } = decimals(milli, 3);
  const tail = rest.replace(/0+$/, '');
  return `${sign}${whole}${tail === '' ? '' : `.${tail}`}`;
}

/** Hundredths of an hour with two decimals: 80 -> 0.80; '' for work at a fixed price. */
export function hours(centi: number | null): string {
  if (centi === null) return '';
  const { sign, whole, rest } = decimals(centi, 2);
  return `${sign}${whole}.${rest}`;
}

/** 45210 -> 45,210 km; '' when not read. */
export function km(value: number | null): string {
  return value === null ? '' : `${String(value).replace(/\B(?=(\d{3})+$)/g, ',')} km`;
}

/** Tank and battery as read at the arrival; a plug-in car has both. */
export function levelText(d: { readonly fuelEighths: number | null; readonly socPct: number | null }): string {
  const fuel = d.fuelEighths === null ? '' : `油量 ${d.fuelEighths}/8`;
  return [fuel, d.socPct === null ? '' : `电量 ${d.socPct}%`].filter(Boolean).join('  ');
}

/** What the sheet calls it: a petrol car has no charge, an electric one no tank. */
export function levelLabel(d: { readonly fuelEighths: number | null; readonly socPct: number | null }): string {
  if (d.fuelEighths === null) return d.socPct === null ? '油/电量' : '电量';
  return d.socPct === null ? '油量' : '油/电量';
}

/** Brand and model once: many price lists write the brand into the model's name. */
export function modelText(car: { readonly brand: string; readonly modelName: string }): string {
  return car.modelName.startsWith(car.brand) ? car.modelName : `${car.brand} ${car.modelName}`.trim();
}

/** China has no summer time: the shop's clock is UTC+8 the whole year. */
const SHANGHAI_MS = 8 * 3_600_000;

/** UTC milliseconds as the shop's local time: 2026-11-22 08:05. */
export function localTime(at: number | null): string {
  return at === null ? '' : new Date(at + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** UTC milliseconds as the shop's local day: 2026-11-22. */
export function localDay(at: number | null): string {
  return localTime(at).slice(0, 10);
}

// C0, DEL, C1, zero-width and bidi marks, private use, lone surrogates: none of them is a letter of a name
const UNPRINTABLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of a person as paper may take it: NFC, no control, bidi or private-use characters; a tab is a space. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(/\t/g, ' ').replace(UNPRINTABLE, '');
}
