/** Keys of the zone board: a digit or the first letter of the word puts a mark of that type on the chosen zone. */
import { MARK_TYPES, type MarkType, type WalkAroundZone } from '#domain/enums.ts';
import type { Lang } from '#domain/messages/refusal-text.ts';

/** Letters by language: the initial of 划痕, 凹陷, 掉漆, 破损, 裂纹, 锈蚀, 缺失, or of the English word. */
const LETTERS: Readonly<Record<Lang, readonly string[]>> = {
  'zh-CN': ['h', 'a', 'd', 'p', 'l', 'x', 'q'],
  en: ['s', 'd', 'c', 'b', 'k', 'r', 'm'],
};

/** The letter of a type, as the legend shows it. */
export function letterOf(lang: Lang, type: MarkType): string {
  return LETTERS[lang][MARK_TYPES.indexOf(type)] ?? '';
}

/** The type a key means, or null. */
export function typeOfKey(lang: Lang, key: string): MarkType | null {
  const digit = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  const at = digit >= 0 ? digit : LETTERS[lang].indexOf(key.toLowerCase());
  return MARK_TYPES[at] ?? null;
}

/** Zones as they stand on the board: along the car, its sides, its lamps and wheels. */
export const ZONE_COLUMNS: readonly (readonly WalkAroundZone[])[] = [
  ['FRONT_BUMPER', 'HOOD', 'WINDSHIELD', 'ROOF', 'REAR_GLASS', 'TRUNK', 'REAR_BUMPER'],
  ['FENDER_FL', 'DOOR_FL', 'DOOR_RL', 'QUARTER_L', 'SILL_L', 'MIRROR_L', 'INTERIOR'],
  ['FENDER_FR', 'DOOR_FR', 'DOOR_RR', 'QUARTER_R', 'SILL_R', 'MIRROR_R', 'LAMP_FL'],
  ['WHEEL_FL', 'WHEEL_FR', 'WHEEL_RL', 'WHEEL_RR', 'LAMP_FR', 'LAMP_RL', 'LAMP_RR'],
];

/** The zone one arrow away; the same one at the edge. */
export function zoneBeside(zone: WalkAroundZone, arrow: string): WalkAroundZone {
  const column = ZONE_COLUMNS.findIndex((zones) => zones.includes(zone));
  const row = ZONE_COLUMNS[column]?.indexOf(zone) ?? 0;
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [column - 1, row],
    ArrowRight: [column + 1, row],
    ArrowUp: [column, row - 1],
    ArrowDown: [column, row + 1],
  };
  const [toColumn = column, toRow = row] = moves[arrow] ?? [];
  return ZONE_COLUMNS[toColumn]?.[toRow] ?? zone;
}
