/** When two lines are about the same thing: the part or the operation of the list, else the words. */
import type { LineKind } from '../enums.ts';

export type Work = {
  readonly kind: LineKind;
  readonly name: string;
  readonly partId?: number | null | undefined;
  readonly operationId?: number | null | undefined;
};

/** What a line is about, to compare with others of its kind. */
export function workOf({ partId, operationId, name }: Work): number | string {
  return partId ?? operationId ?? name;
}

export function isSameWork(a: Work, b: Work): boolean {
  return a.kind === b.kind && workOf(a) === workOf(b);
}
