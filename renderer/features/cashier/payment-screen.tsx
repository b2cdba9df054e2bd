/** 收款: tenders by keyboard; what is still due and the change stand there while typing. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needsReference, takeTenders } from '#domain/cashier/tenders.ts';
import { KEYED_TENDERS } from '#domain/contract/cashier.contract.ts';
import type { SettlementView } from '#domain/contract/settlement.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { Field } from '../../ui/field.tsx';
import { groupedYuan, MoneyText } from '../../ui/money-text.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import './payment-screen.css';

type KeyedTender = (typeof KEYED_TENDERS)[number];
type Row = {
  key: number;
  tender: KeyedTender;
  amountFen: number | null;
  tenderedFen: number | null;
  reference: string;
};

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
  const [rows, setRows] = useState<Row[]>([
    { key: 0, tender: 'CASH', amountFen: slip.dueFen, tenderedFen: null, reference: '' },
  ]);
  const [change, setChange] = useState<number | null>(null);
  const take = useAct(api.cashier.take, { onDone: ({ changeFen }) => setChange(changeFen) });
  const gatePass = useAct(api.order.gatePass);
  const keyed = rows.map((row) => ({
    tender: row.tender,
    amountFen: row.amountFen ?? 0,
    ...(row.tender === 'CASH' && row.tenderedFen !== null ? { tenderedFen: row.tenderedFen } : {}),
    reference: row.reference,
  }));
  const applied = keyed.reduce((sum, row) => sum + row.amountFen, 0);
  const rest = slip.dueFen - applied;
  const isOpen = slip.dueFen > 0;
  const set = (key: number, next: Partial<Row>) =>
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...next } : row)));
  const shown = rows
    .flatMap((_, i) => ['reference', 'tenderedFen'].map((end) => `tenders.${i}.${end}`))
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
        </>
      }
      onBack={back}
      actions={
        isOpen ? (
          <>
            <ShortcutButton
              keys="f2"
              label={t('addTender')}
              isDisabled={rest <= 0}
              onPress={() =>
                setRows((now) => [
                  ...now,
                  {
                    key: (now.at(-1)?.key ?? 0) + 1,
                    tender: 'WECHAT',
                    amountFen: Math.max(rest, 0),
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
            {slip.status === 'PAID' && me.can('gatePass.print') && (
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
      <div className="pay">
        <Panel>
          <div className="pay-due">
            <small>{isOpen ? t('rest') : t('payable')}</small>
            <MoneyText fen={isOpen ? slip.dueFen : slip.payableFen} isStrong />
            <span>{slip.amountInWords}</span>
          </div>
          {change !== null && <div className="pay-change">{t('changeBig', { amount: `¥${groupedYuan(change)}` })}</div>}
          {isOpen && (
            <>
              {rows.map((row, i) => (
                <div key={row.key} className="pay-row">
                  <Field label={t('tender')}>
                    <Select
                      autoFocus={i > 0}
                      value={row.tender}
                      options={KEYED_TENDERS.map((it) => ({ value: it, label: labelOf(lang, 'tender', it) }))}
                      onChange={(tender) => set(row.key, { tender })}
                    />
                  </Field>
                  <Field label={t('amount')} error={i === 0 ? take.errors.get('tenders') : undefined}>
                    <MoneyInput value={row.amountFen} onChange={(amountFen) => set(row.key, { amountFen })} />
                  </Field>
                  {row.tender === 'CASH' ? (
                    <Field
                      label={t('tendered')}
                      error={take.errors.get(`tenders.${i}.tenderedFen`)}
                      hint={
                        row.tenderedFen === null
                          ? undefined
                          : `${t('change')} ¥${groupedYuan(Math.max(0, row.tenderedFen - (row.amountFen ?? 0)))}`
                      }
                    >
                      <MoneyInput
                        autoFocus={i === 0}
                        value={row.tenderedFen}
                        onChange={(tenderedFen) => set(row.key, { tenderedFen })}
                      />
                    </Field>
                  ) : (
                    <Field
                      label={t('reference')}
                      isRequired={needsReference(row.tender)}
                      error={take.errors.get(`tenders.${i}.reference`)}
                    >
                      <Input
                        maxLength={40}
                        value={row.reference}
                        onChange={(event) => set(row.key, { reference: event.target.value })}
                      />
                    </Field>
                  )}
                  {rows.length > 1 && (
                    <Button
                      type="text"
                      aria-label="×"
                      onClick={() => setRows((now) => now.filter((one) => one.key !== row.key))}
                    >
                      ×
                    </Button>
                  )}
                </div>
              ))}
              <div className="q-sums">
                <span>
                  <small>{t('rest')}</small>
                  <MoneyText fen={rest} isStrong />
                </span>
                <span>
                  <small>{t('change')}</small>
                  <MoneyText fen={changeOf(keyed)} isStrong />
                </span>
              </div>
            </>
          )}
        </Panel>
        <Panel title={t('payments')}>
          {slip.payments.map((payment) => (
            <div key={payment.id} className="q-row">
              <span>{payment.paymentNo}</span>
              <span>{labelOf(lang, 'tender', payment.tender)}</span>
              <MoneyText fen={payment.amountFen} />
              <span>{labelOf(lang, 'paymentState', payment.state)}</span>
              <DocumentPapers isPlain docType="payment" docId={payment.id} />
            </div>
          ))}
        </Panel>
      </div>
      {take.dialogs}
      {gatePass.dialogs}
    </Page>
  );
}

/** Change as the host will compute it. */
function changeOf(keyed: Parameters<typeof takeTenders>[0]): number {
  const isCashShort = keyed.some((row) => row.tenderedFen !== undefined && row.tenderedFen < row.amountFen);
  return isCashShort ? 0 : takeTenders(keyed).changeFen;
}
