/** Figures of the store's choices as people write them: minutes, days, percent, tenths (折). */
import type { ShopOptions } from '#domain/contract/settings.contract.ts';

export type FigureKey =
  | 'idleMinutes'
  | 'estimateValidDays'
  | 'appointmentLateMinutes'
  | 'advisorPriceChangeBp'
  | 'advisorMinPayRateBp'
  | 'managerMinPayRateBp';

type TextKey =
  | 'idleMinutes'
  | 'estimateValidDays'
  | 'appointmentLateMinutes'
  | 'advisorPriceChange'
  | 'advisorMinPayRate'
  | 'managerMinPayRate';

export type Figure = {
  readonly key: FigureKey & keyof ShopOptions;
  readonly text: TextKey;
  /** as typed */
  readonly min: number;
  readonly max: number;
  /** stored = typed × scale */
  readonly scale: number;
  readonly decimals: number;
};

export const FIGURES: readonly Figure[] = [
  { key: 'idleMinutes', text: 'idleMinutes', min: 1, max: 240, scale: 1, decimals: 0 },
  { key: 'estimateValidDays', text: 'estimateValidDays', min: 1, max: 90, scale: 1, decimals: 0 },
  { key: 'appointmentLateMinutes', text: 'appointmentLateMinutes', min: 5, max: 720, scale: 1, decimals: 0 },
  { key: 'advisorPriceChangeBp', text: 'advisorPriceChange', min: 0, max: 100, scale: 100, decimals: 2 },
  { key: 'advisorMinPayRateBp', text: 'advisorMinPayRate', min: 0.1, max: 10, scale: 1000, decimals: 2 },
  { key: 'managerMinPayRateBp', text: 'managerMinPayRate', min: 0.1, max: 10, scale: 1000, decimals: 2 },
];

/** '9.5' (折) -> 9500; null when it is no such figure. */
export function readFigure(figure: Figure, typed: string): number | null {
  const m = /^(\d{1,5})(?:\.(\d+))?$/.exec(typed.normalize('NFKC').trim());
  if (m === null) return null;
  const part = (m[2] ?? '').replace(/0+$/, '');
  if (part.length > figure.decimals) return null;
  const scaled = Number(m[1]) * figure.scale + Math.round(Number(`0.${part || '0'}`) * figure.scale);
  const isInRange = scaled >= Math.round(figure.min * figure.scale) && scaled <= figure.max * figure.scale;
  return isInRange ? scaled : null;
}

/** 9500 -> '9.5'. */
export function showFigure(figure: Figure, stored: number): string {
  return String(stored / figure.scale);
}
