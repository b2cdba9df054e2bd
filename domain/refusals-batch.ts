/** Refusals about parts with a number of their own: code -> the words its sentence needs. Source: domain rules §4.3 `batchOrSerial`. */
import type { BatchKind } from './enums.ts';

export type BatchRefusalData = {
  BATCH_MISSING: { name: string; kind: BatchKind };
  BATCH_DOT_ODD: { name: string };
};
