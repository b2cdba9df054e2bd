/** The time the workshop could have a car ready, from its hours and what waits before it; the advisor decides. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import { formatCentiHours } from '#domain/quantity.ts';
import { api } from '../api/client.ts';

export type PromiseProposal = {
  /** UTC ms */
  readonly promisedAt: number;
  /** hours of this car and of all before it, in hundredths */
  readonly hoursCenti: number;
  readonly queueCenti: number;
  readonly technicians: number;
};

/** Null until the host answered; an order that is in the queue already does not wait for itself. */
export function usePromiseProposal(asked: { hoursCenti: number; orderId: number | null }): PromiseProposal | null {
  const { hoursCenti, orderId } = asked;
  const input = { hoursCenti, ...(orderId === null ? {} : { orderId }) };
  const { data } = useQuery(
    api.workshop.proposePromise.queryOptions({ input, meta: { touches: ['tasks', 'orders'] } }),
  );
  return data === undefined ? null : { ...data, hoursCenti };
}

/** What the proposal was reckoned from, in one sentence. */
export function useProposalText(): (proposal: PromiseProposal) => string {
  const { t } = useTranslation('workshop');
  return ({ promisedAt, hoursCenti, queueCenti, technicians }) =>
    t('proposal', {
      time: formatAt(promisedAt),
      own: formatCentiHours(hoursCenti),
      queue: formatCentiHours(queueCenti),
      count: technicians,
    });
}

type HintProps = {
  readonly proposal: PromiseProposal;
  /** while nothing is typed ↑ takes it */
  readonly isEmpty: boolean;
  readonly onTake: (promisedAt: number) => void;
};

/** Beneath the field; the button is for the mouse, the keyboard has ↑ in the field. */
export function PromiseHint({ proposal, isEmpty, onTake }: HintProps) {
  const { t } = useTranslation('workshop');
  const text = useProposalText();
  return (
    <Button
      size="small"
      type="link"
      className="q-hint-button"
      tabIndex={-1}
      title={text(proposal)}
      onClick={() => onTake(proposal.promisedAt)}
    >
      {`${isEmpty ? '↑ ' : ''}${t('proposed', { time: formatAt(proposal.promisedAt).slice(5) })}`}
    </Button>
  );
}
