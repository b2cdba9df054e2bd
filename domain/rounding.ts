/** 抹零. Source: domain rules §8.4. */
import type { RoundingMode } from './enums.ts';
import { type Fen, fen } from './money.ts';

/** What is taken off `payable` (fen ≥ 0): positive lowers it; negative only in HALF_UP_YUAN. Never more than 0.99 either way. */
export function roundingOf(payable: number, mode: RoundingMode): Fen {
  if (mode === 'NONE') return fen(0);
  if (mode === 'DROP_FEN') return fen(payable % 10);
  const rest = payable % 100;
  if (mode === 'DROP_JIAO') return fen(rest);
  return fen(rest >= 50 ? rest - 100 : rest);
}
