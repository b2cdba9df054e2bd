/** Lines of an order; whoever writes them may take one off with a reason, also work that was only to be inspected. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineView } from '#domain/contract/line.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { api } from '../../api/client.ts';
import { LineTables } from '../../documents/line-tables.tsx';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { useMe } from '../../shell/session.ts';

export function OrderLines({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation('order');
  const me = useMe();
  const [taken, setTaken] = useState<LineView | null>(null);
  const mayTakeOff = me.canOn('estimate.write', order.advisor.id) && order.actions.includes('removeLine');
  return (
    <>
      <LineTables lines={order.lines} onRemove={mayTakeOff ? setTaken : undefined} />
      {taken && (
        <ReasonDialog
          title={`${t('removeLine')} · ${taken.lineNo} ${taken.name}`}
          act={api.order.removeLine}
          input={(reason) => ({ id: order.id, version: order.version, lineNo: taken.lineNo, reason })}
          onClose={() => setTaken(null)}
        />
      )}
    </>
  );
}
