/** The promised time beside the hours that were just estimated: amber when the workshop would need longer. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import { laborCenti } from '#domain/workshop/load.ts';
import { api } from '../../api/client.ts';
import { PromiseDialog } from '../../documents/promise-dialog.tsx';
import { type PromiseProposal, usePromiseProposal, useProposalText } from '../../documents/promise-proposal.tsx';
import type { TypedLine } from '../../documents/lines/typed-line.ts';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';

type Props = { readonly estimate: EstimateView; readonly lines: readonly TypedLine[] };

export function EstimatePromise({ estimate, lines }: Props) {
  const { t } = useTranslation('order');
  const { t: workshop } = useTranslation('workshop');
  const [isOpen, setOpen] = useState(false);
  const hoursCenti = laborCenti(lines.map((line) => line.input));
  const proposal = usePromiseProposal({ hoursCenti, orderId: estimate.orderId });
  return (
    <div className="q-row q-row-apart">
      <span>
        {t('promisedAt')} <strong>{formatAt(estimate.promisedAt)}</strong>
      </span>
      {proposal !== null && hoursCenti > 0 && <Beside promisedAt={estimate.promisedAt} proposal={proposal} />}
      <ShortcutButton keys="shift+f8" label={workshop('changePromise')} onPress={() => setOpen(true)} />
      {isOpen && <OfOrder orderId={estimate.orderId} hoursCenti={hoursCenti} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Beside({ promisedAt, proposal }: { readonly promisedAt: number; readonly proposal: PromiseProposal }) {
  const text = useProposalText();
  return <StatusTag tone={promisedAt < proposal.promisedAt ? 'amber' : 'grey'}>{text(proposal)}</StatusTag>;
}

type OfOrderProps = { readonly orderId: number; readonly hoursCenti: number; readonly onClose: () => void };

/** The promise is the order's: visit and estimate follow it. */
function OfOrder({ orderId, hoursCenti, onClose }: OfOrderProps) {
  const order = useQuery(api.order.get.queryOptions({ input: { id: orderId } }));
  if (order.data === undefined) return null;
  return <PromiseDialog order={order.data} hoursCenti={hoursCenti} onClose={onClose} />;
}
