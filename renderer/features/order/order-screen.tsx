/** One order: its lines and sums, its work, and the acts its state and this person's rights allow, each on a key. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { PayerSums } from '../../documents/payer-sums.tsx';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import { OwnerNote } from '../../documents/owner-note.tsx';
import { Sums } from '../../documents/line-tables.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { InsurancePanel } from './insurance-panel.tsx';
import { OrderActions } from './order-actions.tsx';
import { orderTone } from '../../documents/order-tone.ts';
import { OrderLines } from './order-lines.tsx';
import { OrderWork } from './order-work.tsx';
import { useMe } from '../../shell/session.ts';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function OrderScreen() {
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const id = Number(orderId);
  const order = useQuery(
    api.order.get.queryOptions({ input: { id }, meta: { touches: [`order:${id}`, 'part', 'settlement', 'tasks'] } }),
  );
  return <Loaded query={order}>{(found) => <Order order={found} />}</Loaded>;
}

function Order({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation('order');
  const { t: reception } = useTranslation('reception');
  const { t: workshop } = useTranslation('workshop');
  const { t: papers } = useTranslation('printQueue');
  const lang = useLang();
  const me = useMe();
  const navigate = useNavigate();
  return (
    <Page
      title={order.orderNo}
      subtitle={
        <>
          <strong>{order.plateNo}</strong>
          <span>
            {order.modelName} · {order.customerName}
          </span>
          <StatusTag tone={orderTone(order.status)}>
            {labelOf(lang, 'orderStatus', order.status)}
            {order.holdReason ? ` · ${labelOf(lang, 'holdReason', order.holdReason)}` : ''}
          </StatusTag>
          {!order.isVinVerified && order.vin !== null && (
            <StatusTag tone="amber">{reception('unverifiedVin')}</StatusTag>
          )}
        </>
      }
      onBack={() => void navigate({ to: '/orders' })}
      actions={<OrderActions order={order} />}
      foot={
        <>
          <Sums totals={order.totals} />
          <PayerSums payers={order.payers} />
        </>
      }
    >
      {order.actions.includes('printGatePass') && me.can('gatePass.print') && <PrinterHealth forms={['GATE_PASS']} />}
      <OwnerNote
        owner={order.advisor}
        permission="order.authorise"
        takeOver={order.actions.includes('takeOver') ? 'here' : 'never'}
      />
      <Panel>
        <Facts
          facts={[
            [t('promisedAt'), order.promisedAt > 0 ? formatAt(order.promisedAt) : '—'],
            [reception('mainType'), labelOf(lang, 'mainType', order.mainType)],
            [reception('advisor'), order.advisor.name],
            [reception('mileageIn'), order.mileageIn === null ? '—' : `${order.mileageIn} km`],
            [reception('vin'), order.vin ?? '—'],
            [reception('phone'), order.phoneMasked || '—'],
            [t('authorisedSelf'), <MoneyText key="a" fen={order.authorisedSelfFen} />],
            [reception('wash'), labelOf(lang, 'washState', order.washState)],
            [
              workshop('warranty'),
              order.warrantyKm === null
                ? '—'
                : workshop('warrantyIs', { km: order.warrantyKm, days: order.warrantyDays ?? 0 }),
            ],
            ...(order.reworkOfOrderNo === null
              ? []
              : ([[workshop('reworkOf'), order.reworkOfOrderNo]] satisfies [string, string][])),
            [reception('oldParts'), labelOf(lang, 'oldPartsChoice', order.oldPartsChoice)],
            [reception('complaint'), order.complaint || '—'],
          ]}
        />
      </Panel>
      <Panel title={t('lines')}>
        <OrderLines order={order} />
      </Panel>
      {order.insurance && <InsurancePanel insurance={order.insurance} />}
      {order.claim && <ClaimPanel claim={order.claim} />}
      <OrderWork order={order} />
      {order.settlements.length > 0 && (
        <Panel title={t('settlements')}>
          {order.settlements.map((slip) => (
            <div key={slip.id} className="q-row">
              <button
                type="button"
                className="ant-btn ant-btn-link ant-btn-sm"
                onClick={() =>
                  void navigate({ to: '/settlements/$settlementId', params: { settlementId: String(slip.id) } })
                }
              >
                {slip.settlementNo}
              </button>
              <span>
                {labelOf(lang, 'payerType', slip.payerType)} {slip.payerName}
              </span>
              <MoneyText fen={slip.payableFen} isStrong />
              <span>{labelOf(lang, 'settlementStatus', slip.status)}</span>
            </div>
          ))}
        </Panel>
      )}
      <DocumentPapers
        docType="order"
        docId={order.id}
        again={{ keys: 'f4', label: papers('reprint'), form: 'REPAIR_ORDER' }}
      />
    </Page>
  );
}
