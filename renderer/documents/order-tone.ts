/** Colours of a car on the board (domain rules §13); the text always stands beside. */
import type { OrderStatus } from '#domain/enums.ts';
import type { Tone } from '../ui/status-tag.tsx';

const TONES: Readonly<Record<OrderStatus, Tone>> = {
  DRAFT: 'grey',
  AUTHORISED: 'grey',
  DISPATCHED: 'grey',
  IN_PROGRESS: 'blue',
  ON_HOLD: 'amber',
  WORK_DONE: 'blue',
  QC_PASSED: 'blue',
  READY: 'green',
  SETTLED: 'amber',
  PAID: 'green',
  DELIVERED: 'grey',
  CLOSED: 'grey',
  CANCELLED: 'grey',
};

/** Waiting grey, working blue, waiting for somebody amber, ready green; late is red. */
export function orderTone(status: OrderStatus, isLate = false): Tone {
  return isLate ? 'red' : TONES[status];
}
