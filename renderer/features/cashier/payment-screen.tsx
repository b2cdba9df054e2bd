/** 收款: tenders by keyboard; what is still due and the change stand there while typing. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyedSums, offerRest } from '#domain/cashier/tenders.ts';
import type { SettlementView } from '#domain/contract/settlement.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { groupedYuan, MoneyText } from '../../ui/money-text.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { SlipPayments } from './slip-payments.tsx';
import { rowsFromStored } from './stored-rows.ts';
import { type TenderRow, TenderRows } from './tender-rows.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';
import './payment-screen.css';

export function PaymentScreen() {
  const { settlementId } = useParams({ strict: false }) as { settlementId: string };
  const id = Number(settlementId);
  const slip = useQuery(
    api.settlement.get.queryOptions({ input: { id }, meta: { touches: [`settlement:${id}`, 'order'] } }),
  );
  return <Loaded query={slip}>{(found) => <Payment slip={found} />}</Loaded>;
}

function Payment({ slip }: { readonly slip: SettlementView }) {
  const { t } = useTranslation('cashier');
  const lang = useLang();
  const me = useMe();
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/cashier' });
  const seen = { id: slip.orderId, version: slip.orderVersion };
  const draft = useDraft(`cashier.take:${slip.id}`, {
    about: `${t('title')} ${slip.settlementNo}`,
    version: slip.orderVersion,
  });
  const [rows, setRows] = useDraftState<TenderRow[]>(draft, 'rows', [
    { key: 0, tender: 'CASH', amountFen: slip.dueFen, tenderedFen: null, reference: '' },
  ]);
  const account = useQuery(
    api.storedValue.get.queryOptions({
      input: { customerId: slip.customerId },
      meta: { touches: [`storedValue:${slip.customerId}`, 'storedValue'] },
    }),
  );
  const storedFen = account.data?.balanceFen ?? 0;
  const fromStored = () => rowsFromStored(slip.dueFen, storedFen);
  const [change, setChange] = useState<number | null>(null);
  const take = useAct(api.cashier.take, { draft, onDone: ({ changeFen }) => setChange(changeFen) });
  const gatePass = useAct(api.order.gatePass);
  const keyed = rows.map((row) => ({
    tender: row.tender,
    amountFen: row.amountFen ?? 0,
    ...(row.tender === 'CASH' && row.tenderedFen !== null ? { tenderedFen: row.tenderedFen } : {}),
    reference: row.reference,
  }));
  const { restFen, changeFen } = keyedSums(slip.dueFen, keyed);
  const isOpen = slip.dueFen > 0;
  const mayLeave = slip.status === 'PAID' && me.can('gatePass.print');
  const isWaiting = slip.payments.some((payment) => payment.state === 'PENDING');
  const shown = rows
    .flatMap((_, i) => ['reference', 'tenderedFen', 'amountFen'].map((end) => `tenders.${i}.${end}`))
    .concat('tenders');
  return (
    <Page
      title={slip.settlementNo}
      subtitle={
        <>
          <strong>{slip.plateNo}</strong> <span>{slip.customerName}</span>
          <StatusTag tone={slip.status === 'PAID' ? 'green' : 'amber'}>
            {labelOf(lang, 'settlementStatus', slip.status)}
          </StatusTag>
          {storedFen > 0 && <StatusTag tone="blue">{`${t('balance')} ¥${groupedYuan(storedFen)}`}</StatusTag>}
        </>
      }
      onBack={back}
      actions={
        isOpen ? (
          <>
            {storedFen > 0 && (
              <ShortcutButton keys="f6" label={t('useStoredValue')} onPress={() => setRows(fromStored)} />
            )}
            <ShortcutButton
              keys="f2"
              label={t('addTender')}
              isDisabled={restFen <= 0}
              onPress={() =>
                setRows((now) => [
                  ...now,
                  {
                    key: (now.at(-1)?.key ?? 0) + 1,
                    tender: 'WECHAT',
                    amountFen: offerRest(restFen),
                    tenderedFen: null,
                    reference: '',
                  },
                ])
              }
            />
            <ShortcutButton
              keys="f9"
              isPrimary
              label={t('take')}
              isBusy={take.isBusy}
              isDisabled={rows.some((row) => row.amountFen === null || row.amountFen <= 0)}
              onPress={() => take.submit({ settlementId: slip.id, version: slip.version, tenders: keyed })}
            />
          </>
        ) : (
          <>
            {mayLeave && (
              <ShortcutButton
                keys="f7"
                isPrimary={false}
                label={labelOf(lang, 'orderAction', 'printGatePass')}
                isBusy={gatePass.isBusy}
                onPress={() => gatePass.submit(seen)}
              />
            )}
            <ShortcutButton keys="f8" isPrimary label={t('backToList')} onPress={back} />
          </>
        )
      }
    >
      <RefusalAlert problem={take.problem ?? gatePass.problem} shownFields={shown} />
      {draft.note}
      {isOpen && <PrinterHealth forms={['RECEIPT']} />}
      {mayLeave && <PrinterHealth forms={['GATE_PASS']} />}
      <div className="pay">
        <Panel>
          <div className="pay-due">
            <small>{isOpen ? t('rest') : isWaiting ? t('waiting') : t('payable')}</small>
            <MoneyText fen={isOpen ? slip.dueFen : slip.payableFen} isStrong />
            <span>{slip.amountInWords}</span>
          </div>
          {change !== null && <div className="pay-change">{t('changeBig', { amount: `¥${groupedYuan(change)}` })}</div>}
          {isOpen && (
            <>
              <TenderRows rows={rows} errors={take.errors} storedValueFen={storedFen} onChange={setRows} />
              <div className="q-sums">
                <span>
                  <small>{t('rest')}</small>
                  <MoneyText fen={restFen} isStrong />
                </span>
                <span>
                  <small>{t('change')}</small>
                  <MoneyText fen={changeFen} isStrong />
                </span>
              </div>
            </>
          )}
        </Panel>
        <SlipPayments slip={slip} />
      </div>
      {take.dialogs}
      {gatePass.dialogs}
    </Page>
  );
}
