/** 增项 of one order: what waits, every total for the phone, what was agreed to so far. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { OrderSupplements } from '#domain/contract/supplement.contract.ts';
import type { AgreeMode } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { OwnerNote } from '../../documents/owner-note.tsx';
import { type Lang, useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { AgreeSumDialog } from './agree-sum-dialog.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { CombinationTable, presentedOf } from './combination-table.tsx';
import { OpenDialog, ProposeDialog } from './open-dialog.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';
import { SupplementPanel } from './supplement-panel.tsx';
import { useSupplements } from './use-supplements.ts';

export function SupplementsScreen() {
  const query = useSupplements();
  return <Loaded query={query}>{(of) => <Supplements of={of} />}</Loaded>;
}

function wayOf(lang: Lang, mode: AgreeMode): string {
  return mode === 'PAPER' || mode === 'PAD' ? labelOf(lang, 'signMode', mode) : labelOf(lang, 'acceptMode', mode);
}

function Supplements({ of }: { readonly of: OrderSupplements }) {
  const { t } = useTranslation('supplement');
  const navigate = useNavigate();
  const me = useMe();
  const [open, setOpen] = useState<'propose' | 'open' | 'answer' | 'agreeSum' | null>(null);
  const order = { orderId: String(of.orderId) };
  const toPrice = (id: number) =>
    void navigate({
      to: '/orders/$orderId/supplements/$supplementId',
      params: { ...order, supplementId: String(id) },
    });
  const mayAdd = me.canOn('supplement.add', of.advisor.id);
  const drafts = of.supplements.filter((one) => one.status === 'DRAFT');
  const [draft] = drafts;
  const isWaiting = presentedOf(of).length > 0;
  const newest = [...of.supplements].reverse();
  return (
    <Page
      title={`${t('title')} · ${of.orderNo}`}
      subtitle={
        <>
          <strong>{of.plateNo}</strong>
          <span>{of.customerName}</span>
        </>
      }
      onBack={() => void navigate({ to: '/orders/$orderId', params: order })}
      actions={
        <>
          {of.mayPropose && me.can('supplement.propose') && (
            <ShortcutButton keys="f2" isPrimary={!mayAdd} label={t('propose')} onPress={() => setOpen('propose')} />
          )}
          {of.mayPropose && mayAdd && !me.can('supplement.propose') && (
            <ShortcutButton keys="f2" label={t('open')} onPress={() => setOpen('open')} />
          )}
          {of.mayAgreeSum && mayAdd && (
            <ShortcutButton keys="f7" label={t('furtherConsent')} onPress={() => setOpen('agreeSum')} />
          )}
          {mayAdd && of.mayPresent && draft && (
            <ShortcutButton
              keys="f6"
              isPrimary={!isWaiting}
              label={t('toPrice', { no: draft.supplementNo.slice(-4) })}
              onPress={() => toPrice(draft.id)}
            />
          )}
          {mayAdd && of.mayPresent && isWaiting && (
            <ShortcutButton keys="f8" isPrimary label={t('answer')} onPress={() => setOpen('answer')} />
          )}
        </>
      }
    >
      {newest.some((one) => one.lines.length > 0) && <PrinterHealth forms={['SUPPLEMENT']} />}
      <OwnerNote owner={of.advisor} permission="supplement.add" takeOver="order" />
      {isWaiting && (
        <Panel title={t('combinations')}>
          <CombinationTable of={of} />
        </Panel>
      )}
      {newest.length === 0 && <EmptyState text={t('none')} />}
      {newest.map((one) => (
        <SupplementPanel
          key={one.id}
          supplement={one}
          printKeys={one === newest.find(({ lines }) => lines.length > 0) ? 'f4' : ''}
          onPrice={mayAdd && of.mayPresent && one.status === 'DRAFT' ? () => toPrice(one.id) : undefined}
        />
      ))}
      <Panel title={t('authorisations')}>
        <Facts facts={[[t('authorised'), <MoneyText key="a" fen={of.authorisedFen} isStrong />]]} />
        <History of={of} />
      </Panel>
      {open === 'propose' && <ProposeDialog of={of} onClose={() => setOpen(null)} />}
      {open === 'open' && <OpenDialog of={of} onClose={() => setOpen(null)} onDone={toPrice} />}
      {open === 'agreeSum' && <AgreeSumDialog of={of} onClose={() => setOpen(null)} />}
      {open === 'answer' && <AnswerDialog of={of} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function History({ of }: { readonly of: OrderSupplements }) {
  const { t } = useTranslation('supplement');
  const lang = useLang();
  return (
    <DataList
      label={t('authorisations')}
      rows={of.authorisations}
      rowKey={(row) => row.seq}
      columns={[
        {
          title: t('item'),
          render: (row) => row.supplementNo ?? (row.seq === 1 ? t('signedOrder') : t('furtherConsent')),
          width: 170,
        },
        { title: t('difference'), render: (row) => <MoneyText fen={row.differenceFen} />, isEnd: true, width: 110 },
        { title: t('sum'), render: (row) => <MoneyText fen={row.selfFen} isStrong />, isEnd: true, width: 120 },
        { title: t('mode'), render: (row) => wayOf(lang, row.mode), width: 100 },
        { title: t('by'), render: (row) => [row.agreedBy, row.phone].filter(Boolean).join(' ') },
        { title: t('at'), render: (row) => formatAt(row.agreedAt), width: 170 },
        { title: t('words'), render: (row) => row.note || '—' },
        { title: t('recordedBy'), render: (row) => row.recordedByName, width: 90 },
      ]}
    />
  );
}
