/** A settlement slip as it was frozen: three tables, the way down to 应付, what was paid. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettlementView } from '#domain/contract/settlement.contract.ts';
import { LINE_KINDS } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { unitWord } from '#domain/messages/units.ts';
import { formatCentiHours, formatMilli } from '#domain/quantity.ts';
import { discountOfLine, takenOff } from '#domain/settlement/slip-sums.ts';
import { api } from '../../api/client.ts';
import { type Lang, useLang } from '../../i18n/language.ts';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { PayerSums } from '../../documents/payer-sums.tsx';
import { SlipSums } from '../../documents/slip-sums.tsx';
import { useMe } from '../../shell/session.ts';
import { DataList } from '../../ui/data-list.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';

export function SettlementScreen() {
  const { settlementId } = useParams({ strict: false }) as { settlementId: string };
  const id = Number(settlementId);
  const slip = useQuery(
    api.settlement.get.queryOptions({ input: { id }, meta: { touches: [`settlement:${id}`, 'order'] } }),
  );
  return <Loaded query={slip}>{(found) => <Slip slip={found} />}</Loaded>;
}

type SlipLine = SettlementView['lines'][number];

function amountOf(line: SlipLine, lang: Lang): string {
  if (line.kind === 'PART') return `${formatMilli(line.qtyMilli ?? 0)} ${unitWord(lang, line.unit)}`;
  return line.billHoursCenti === null ? '—' : formatCentiHours(line.billHoursCenti);
}

function Slip({ slip }: { readonly slip: SettlementView }) {
  const { t } = useTranslation('order');
  const { t: cashier } = useTranslation('cashier');
  const { t: papers } = useTranslation('printQueue');
  const lang = useLang();
  const me = useMe();
  const navigate = useNavigate();
  const [isReversing, setReversing] = useState(false);
  const isReversible = (slip.status === 'CONFIRMED' || slip.status === 'ON_ACCOUNT') && slip.reversalOfNo === null;
  const tone = slip.status === 'PAID' ? 'green' : slip.status === 'REVERSED' ? 'red' : 'amber';
  const toTill = () => void navigate({ to: '/cashier/$settlementId', params: { settlementId: String(slip.id) } });
  return (
    <Page
      title={slip.settlementNo}
      subtitle={
        <>
          <strong>{slip.plateNo}</strong>
          <span>{slip.customerName}</span>
          <span>{`${labelOf(lang, 'payerType', slip.payerType)} ${slip.payerName}`}</span>
          <StatusTag tone={tone}>{labelOf(lang, 'settlementStatus', slip.status)}</StatusTag>
          {slip.reversalOfNo && <span>↩ {slip.reversalOfNo}</span>}
          {slip.reversedByNo && <span>↪ {slip.reversedByNo}</span>}
        </>
      }
      onBack={() => void navigate({ to: '/orders/$orderId', params: { orderId: String(slip.orderId) } })}
      actions={
        <>
          {isReversible && me.canOn('settlement.reverseUnpaid', slip.advisorId) && (
            <ShortcutButton keys="f11" isDanger label={t('reverse')} onPress={() => setReversing(true)} />
          )}
          {slip.dueFen > 0 && me.can('payment.take') && (
            <ShortcutButton keys="f9" isPrimary label={t('toCashier')} onPress={toTill} />
          )}
        </>
      }
      foot={
        <>
          <SlipSums slip={slip} inWords={slip.amountInWords} />
          <PayerSums payers={slip.payers} />
        </>
      }
    >
      {LINE_KINDS.filter((kind) => slip.lines.some((line) => line.kind === kind)).map((kind) => (
        <Panel key={kind} title={labelOf(lang, 'lineKind', kind)}>
          <DataList
            label={labelOf(lang, 'lineKind', kind)}
            rows={slip.lines.filter((line) => line.kind === kind)}
            rowKey={(line) => line.lineNo}
            columns={[
              { title: t('lineNo'), render: (line) => line.lineNo, width: 40 },
              { title: t('code'), render: (line) => line.code || '—', width: 150 },
              { title: t('name'), render: (line) => line.name },
              { title: t('qty'), render: (line) => amountOf(line, lang), isEnd: true, width: 100 },
              {
                title: t('price'),
                render: (line) => <MoneyText fen={line.unitPriceFen ?? line.rateFen} isBare />,
                isEnd: true,
                width: 100,
              },
              {
                title: t('gross'),
                render: (line) => <MoneyText fen={line.grossFen} isBare />,
                isEnd: true,
                width: 110,
              },
              {
                title: t('discount'),
                render: (line) => <MoneyText fen={takenOff(discountOfLine(line))} isBare />,
                isEnd: true,
                width: 100,
              },
              {
                title: t('rounding'),
                render: (line) => <MoneyText fen={takenOff(line.roundingFen)} isBare />,
                isEnd: true,
                width: 70,
              },
              {
                title: t('toPay'),
                render: (line) => <MoneyText fen={line.finalFen} isBare />,
                isEnd: true,
                width: 110,
              },
            ]}
          />
        </Panel>
      ))}
      <Panel title={cashier('payments')}>
        {slip.payments.map((payment) => (
          <div key={payment.id} className="q-row">
            <span>{payment.paymentNo}</span>
            <span>{labelOf(lang, 'tender', payment.tender)}</span>
            <MoneyText fen={payment.amountFen} />
            <span>{labelOf(lang, 'paymentState', payment.state)}</span>
          </div>
        ))}
      </Panel>
      <DocumentPapers docType="settlement" docId={slip.id} again={{ keys: 'f4', label: papers('reprint') }} />
      {isReversing && (
        <ReasonDialog
          title={t('reverse')}
          act={api.settlement.reverse}
          input={(reason) => ({ id: slip.id, version: slip.version, reason })}
          prints={['SETTLEMENT']}
          onClose={() => setReversing(false)}
        />
      )}
    </Page>
  );
}
