/** 交班: counting starts, money is counted tender by tender, a difference says why; then it is frozen and printed. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeldHere } from '#domain/cashier/tenders.ts';
import type { ShiftView } from '#domain/contract/cashier.contract.ts';
import type { Tender } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function CloseShiftScreen() {
  const { t } = useTranslation('cashier');
  const [closed, setClosed] = useState<ShiftView | null>(null);
  const shift = useQuery(api.cashier.shift.queryOptions({ input: {}, meta: { touches: ['shift'] } }));
  if (closed !== null) return <Closed shift={closed} />;
  return (
    <Loaded query={shift}>
      {(found) => (found === null ? <EmptyState text={t('noShift')} /> : <Close shift={found} onClosed={setClosed} />)}
    </Loaded>
  );
}

function Close({ shift, onClosed }: { readonly shift: ShiftView; readonly onClosed: (shift: ShiftView) => void }) {
  const { t } = useTranslation('cashier');
  const lang = useLang();
  const navigate = useNavigate();
  const draft = useDraft(`cashier.closeShift:${shift.id}`, { about: t('close') });
  const [counted, setCounted] = useDraftState<Partial<Record<Tender, number | null>>>(draft, 'counted', {});
  const [reason, setReason] = useDraftState(draft, 'reason', '');
  const [toSafe, setToSafe] = useDraftState<number | null>(draft, 'toSafe', 0);
  const start = useAct(api.cashier.startCount, { doneText: null });
  const close = useAct(api.cashier.closeShift, {
    draft,
    doneText: t('closed'),
    onDone: (done) => onClosed(done.shift),
  });
  const isCounting = shift.status === 'COUNTING';
  const toCount = shift.tenders.filter(({ tender }) => !isHeldHere(tender));
  const isCounted = toCount.every(({ tender }) => counted[tender] !== undefined && counted[tender] !== null);
  return (
    <Page
      title={t('close')}
      subtitle={t('shift', { no: shift.shiftNo })}
      onBack={() => void navigate({ to: '/cashier' })}
      actions={
        isCounting ? (
          <ShortcutButton
            keys="f8"
            isPrimary
            label={t('confirmClose')}
            isBusy={close.isBusy}
            isDisabled={!isCounted || toSafe === null}
            onPress={() =>
              close.submit({
                id: shift.id,
                version: shift.version,
                counted: toCount.map(({ tender }) => ({ tender, countedFen: counted[tender] ?? 0 })),
                reason,
                cashToSafeFen: toSafe ?? 0,
              })
            }
          />
        ) : (
          <ShortcutButton
            keys="f8"
            isPrimary
            label={t('startCount')}
            isBusy={start.isBusy}
            onPress={() => start.submit({ id: shift.id, version: shift.version })}
          />
        )
      }
    >
      <RefusalAlert problem={start.problem ?? close.problem} shownFields={['reason']} />
      {draft.note}
      <PrinterHealth forms={['SHIFT_REPORT']} />
      <Panel>
        <p>{t('countHint')}</p>
        {isCounting && (
          <div className="q-fields">
            {toCount.map(({ tender }, i) => (
              <Field key={tender} label={`${labelOf(lang, 'tender', tender)} ${t('counted')}`} isRequired>
                <MoneyInput
                  autoFocus={i === 0}
                  value={counted[tender] ?? null}
                  onChange={(value) => setCounted((now) => ({ ...now, [tender]: value }))}
                />
              </Field>
            ))}
            <Field label={t('toSafe')}>
              <MoneyInput value={toSafe} onChange={setToSafe} />
            </Field>
            <Field label={t('diffReason')} error={close.errors.get('reason')}>
              <Input maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
            </Field>
          </div>
        )}
      </Panel>
      {start.dialogs}
      {close.dialogs}
    </Page>
  );
}

function Closed({ shift }: { readonly shift: ShiftView }) {
  const { t } = useTranslation('cashier');
  const lang = useLang();
  const navigate = useNavigate();
  return (
    <Page
      title={t('closed')}
      subtitle={t('shift', { no: shift.shiftNo })}
      onBack={() => void navigate({ to: '/cashier' })}
    >
      <DataList
        label={t('closed')}
        rows={shift.tenders}
        rowKey={(row) => row.tender}
        columns={[
          { title: t('tender'), render: (row) => labelOf(lang, 'tender', row.tender) },
          { title: t('count'), render: (row) => row.count, isEnd: true },
          { title: t('inFen'), render: (row) => <MoneyText fen={row.inFen} isBare />, isEnd: true },
          { title: t('outFen'), render: (row) => <MoneyText fen={row.outFen} isBare />, isEnd: true },
          { title: t('expected'), render: (row) => <MoneyText fen={row.expectedFen} isBare />, isEnd: true },
          { title: t('counted'), render: (row) => <MoneyText fen={row.countedFen} isBare />, isEnd: true },
          { title: t('overShort'), render: (row) => <MoneyText fen={row.overShortFen} isBare isStrong />, isEnd: true },
        ]}
      />
    </Page>
  );
}
