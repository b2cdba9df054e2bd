/** The till: own shift and what waits for money; Enter takes the payment. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { When } from '../../ui/when.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { FindCustomerDialog } from './find-customer-dialog.tsx';
import { WaitingTopUps } from './waiting-top-ups.tsx';

export function CashierScreen() {
  const { t } = useTranslation('cashier');
  const { t: reception } = useTranslation('reception');
  const { t: order } = useTranslation('order');
  const { t: common } = useTranslation();
  const lang = useLang();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const shift = useQuery(api.cashier.shift.queryOptions({ input: {}, meta: { touches: ['shift'] } }));
  const due = useQuery(
    api.cashier.due.queryOptions({
      input: text.trim() ? { text: text.trim() } : {},
      meta: { touches: ['due'] },
      placeholderData: keepPreviousData,
    }),
  );
  const open = shift.data ?? null;
  return (
    <Page
      title={t('title')}
      subtitle={
        <>
          {open === null ? (
            <StatusTag tone="amber">{t('noShift')}</StatusTag>
          ) : (
            <StatusTag tone="green">
              {t('shift', { no: open.shiftNo })} · {labelOf(lang, 'shiftStatus', open.status)}
            </StatusTag>
          )}
          <Input
            allowClear
            style={{ width: 220 }}
            aria-label={t('find')}
            placeholder={t('find')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </>
      }
      actions={
        <>
          <ShortcutButton keys="f6" label={t('storedValue')} onPress={() => setFinding(true)} />
          {open === null ? (
            <ShortcutButton
              keys="f2"
              isPrimary
              label={t('openShift')}
              isDisabled={shift.isPending}
              onPress={() => setOpening(true)}
            />
          ) : (
            <ShortcutButton keys="f10" label={t('close')} onPress={() => void navigate({ to: '/cashier/close' })} />
          )}
        </>
      }
    >
      <Loaded query={due} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('noDue')} />}>
        {(rows) => (
          <DataList
            label={t('due')}
            rows={rows}
            rowKey={(row) => row.settlementId}
            onOpen={(row) =>
              void navigate({ to: '/cashier/$settlementId', params: { settlementId: String(row.settlementId) } })
            }
            columns={[
              { title: t('settlementNo'), render: (row) => row.settlementNo, width: 170 },
              { title: reception('plateNo'), render: (row) => <strong>{row.plateNo ?? '—'}</strong>, width: 120 },
              { title: reception('customerName'), render: (row) => row.customerName },
              { title: order('orderNo'), render: (row) => row.orderNo, width: 170 },
              { title: common('status'), render: (row) => labelOf(lang, 'settlementStatus', row.status), width: 100 },
              {
                title: t('waiting'),
                render: (row) => <MoneyText fen={row.waitingFen === 0 ? null : row.waitingFen} isBare />,
                isEnd: true,
                width: 100,
              },
              {
                title: t('payable'),
                render: (row) => <MoneyText fen={row.payableFen} isBare />,
                isEnd: true,
                width: 110,
              },
              {
                title: t('rest'),
                render: (row) => <MoneyText fen={row.dueFen} isBare isStrong />,
                isEnd: true,
                width: 110,
              },
              { title: reception('arrivedAt'), render: (row) => <When at={row.confirmedAt} />, width: 110 },
            ]}
          />
        )}
      </Loaded>
      <WaitingTopUps />
      {isFinding && <FindCustomerDialog onClose={() => setFinding(false)} />}
      {isOpening && <OpenShiftDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}

function OpenShiftDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('cashier');
  const draft = useDraft('cashier.openShift');
  const [floatFen, setFloat] = useDraftState<number | null>(draft, 'floatFen', null);
  const open = useAct(api.cashier.openShift, { draft, onDone: onClose });
  return (
    <Dialog
      title={t('openShift')}
      isOpen
      onClose={onClose}
      action={{
        label: t('openShift'),
        isBusy: open.isBusy,
        isDisabled: floatFen === null,
        onPress: () => floatFen !== null && open.submit({ floatFen }),
      }}
    >
      <RefusalAlert problem={open.problem} />
      {draft.note}
      <Field label={t('float')} isRequired>
        <MoneyInput autoFocus value={floatFen} onChange={setFloat} />
      </Field>
      {open.dialogs}
    </Dialog>
  );
}
