/** A state: colour and text, never colour alone (domain rules §13). */
import { Tag } from 'antd';
import { labelOf, type LabelList, labels } from '#domain/messages/labels.ts';
import { currentLang } from '../i18n/index.ts';

const COLOURS: Readonly<Record<string, string>> = {
  DRAFT: 'default',
  CHECKED_IN: 'default',
  BOOKED: 'default',
  OPEN: 'processing',
  QUEUED: 'processing',
  AUTHORISED: 'default',
  DISPATCHED: 'blue',
  IN_PROGRESS: 'blue',
  IN_SERVICE: 'blue',
  STARTED: 'blue',
  ON_HOLD: 'orange',
  BACKORDER: 'orange',
  PARTLY_ISSUED: 'orange',
  PART_PAID: 'orange',
  PAUSED: 'orange',
  NOT_SENT: 'orange',
  WORK_DONE: 'cyan',
  QC_PASSED: 'cyan',
  READY: 'green',
  SETTLED: 'purple',
  CONFIRMED: 'purple',
  PAID: 'green',
  ISSUED: 'green',
  DONE: 'green',
  FINISHED: 'green',
  ACCEPTED: 'green',
  ON_ACCOUNT: 'gold',
  PRESENTED: 'blue',
  DELIVERED: 'default',
  CLOSED: 'default',
  CANCELLED: 'default',
  REVERSED: 'red',
  FAILED: 'red',
  UNKNOWN: 'red',
  REJECTED: 'red',
};

/** `list` names the labels of domain/messages. */
export function StatusTag<L extends LabelList>({ list, value }: { list: L; value: keyof (typeof labels)[L] & string }) {
  return <Tag color={COLOURS[value] ?? 'default'}>{labelOf(currentLang(), list, value)}</Tag>;
}

/** Options of a select from a closed list. */
export function optionsOf<L extends LabelList, V extends keyof (typeof labels)[L] & string>(
  list: L,
  values: readonly V[],
) {
  return values.map((value) => ({ value, label: labelOf(currentLang(), list, value) }));
}
