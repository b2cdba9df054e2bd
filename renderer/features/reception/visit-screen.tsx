/** One visit: what was asked, how far it is, and the next step. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { VisitView } from '#domain/contract/reception.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useMe } from '../../shell/session.ts';
import { useLang } from '../../i18n/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { orderTone } from '../../documents/order-tone.ts';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import { OwnerNote } from '../../documents/owner-note.tsx';
import { EditVisitDialog } from './edit-visit-dialog.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function VisitScreen() {
  const { visitId } = useParams({ strict: false }) as { visitId: string };
  const id = Number(visitId);
  const visit = useQuery(
    api.reception.visit.queryOptions({ input: { id }, meta: { touches: [`visit:${id}`, 'order', 'estimate'] } }),
  );
  return <Loaded query={visit}>{(found) => <Visit visit={found} />}</Loaded>;
}

function Visit({ visit }: { readonly visit: VisitView }) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const { t: order } = useTranslation('order');
  const lang = useLang();
  const navigate = useNavigate();
  const toEstimate = (id: number) =>
    void navigate({ to: '/estimates/$estimateId', params: { estimateId: String(id) } });
  const begin = useAct(api.estimate.open, { doneText: null, onDone: ({ estimateId }) => toEstimate(estimateId) });
  const print = useAct(api.reception.printSheet);
  const me = useMe();
  const [open, setOpen] = useState<'takeOver' | 'edit' | 'leaveUnrepaired' | 'void' | null>(null);
  const isMine = visit.advisor.id === me.employeeId;
  const isHere = visit.status === 'CHECKED_IN' || visit.status === 'IN_SERVICE';
  const isWalkDone =
    visit.walkAround !== null && (visit.walkAround.signedAt !== null || visit.walkAround.unsignedReason !== null);
  const isOrdered = visit.orderStatus !== null && visit.orderStatus !== 'DRAFT';
  const gauge = [
    visit.fuelEighths === null ? null : `${visit.fuelEighths}/8`,
    visit.socPct === null ? null : `${visit.socPct}%`,
  ];
  return (
    <Page
      title={visit.visitNo}
      subtitle={
        <>
          <strong>{visit.plateNo}</strong>
          <span>
            {visit.modelName} · {visit.customerName}
          </span>
          <StatusTag tone={isOrdered && visit.orderStatus ? orderTone(visit.orderStatus) : 'grey'}>
            {isOrdered && visit.orderStatus
              ? labelOf(lang, 'orderStatus', visit.orderStatus)
              : labelOf(lang, 'visitStatus', visit.status)}
          </StatusTag>
        </>
      }
      onBack={() => void navigate({ to: '/reception' })}
      actions={
        <>
          <ShortcutButton
            keys="f4"
            label={common('print')}
            isBusy={print.isBusy}
            onPress={() => print.submit({ visitId: visit.id })}
          />
          {isMine || !isHere || !me.can('order.takeOver') ? null : (
            <ShortcutButton keys="f5" label={order('takeOver')} onPress={() => setOpen('takeOver')} />
          )}
          {isHere && me.can('visit.checkIn') && (
            <ShortcutButton keys="f10" label={common('edit')} onPress={() => setOpen('edit')} />
          )}
          {visit.status === 'CHECKED_IN' && me.can('visit.checkIn') && (
            <>
              <ShortcutButton keys="f11" label={t('leaves')} onPress={() => setOpen('leaveUnrepaired')} />
              {visit.walkAround === null && visit.estimateId === null && (
                <ShortcutButton keys="shift+f11" label={t('voids')} onPress={() => setOpen('void')} />
              )}
            </>
          )}
          <ShortcutButton
            keys="f6"
            isPrimary={!isWalkDone}
            label={t('goWalkAround')}
            onPress={() => void navigate({ to: '/visits/$visitId/walk-around', params: { visitId: String(visit.id) } })}
          />
          {(visit.estimateId !== null || me.canOn('estimate.write', visit.advisor.id)) && (
            <ShortcutButton
              keys="f7"
              isPrimary={isWalkDone && !isOrdered}
              label={t('goEstimate')}
              isBusy={begin.isBusy}
              onPress={() =>
                visit.estimateId === null ? begin.submit({ visitId: visit.id }) : toEstimate(visit.estimateId)
              }
            />
          )}
          {visit.orderId !== null && (
            <ShortcutButton
              keys="f9"
              isPrimary={isOrdered}
              label={t('goOrder')}
              onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: String(visit.orderId) } })}
            />
          )}
        </>
      }
    >
      <RefusalAlert problem={begin.problem ?? print.problem} />
      <PrinterHealth forms={['RECEPTION_SHEET']} />
      <OwnerNote owner={visit.advisor} permission="estimate.write" takeOver={isHere ? 'here' : 'never'} />
      <Panel>
        <Facts
          facts={[
            [t('arrivedAt'), formatAt(visit.arrivedAt)],
            [t('promisedAt'), formatAt(visit.promisedAt)],
            [t('mainType'), labelOf(lang, 'mainType', visit.mainType)],
            [t('mileageIn'), `${visit.mileageIn} km`],
            [t('fuel'), gauge.filter(Boolean).join(' · ') || '—'],
            [t('bringer'), `${visit.bringerName} ${visit.bringerPhone}`],
            [t('advisor'), visit.advisor.name],
            [t('oldParts'), labelOf(lang, 'oldPartsChoice', visit.oldPartsChoice)],
            [t('waiting'), visit.isWaiting ? common('yes') : common('no')],
            [t('wash'), visit.isWashWanted ? common('yes') : common('no')],
            [t('vin'), visit.vin ?? '—'],
            [t('walkAround'), isWalkDone ? '✓' : '—'],
          ]}
        />
      </Panel>
      <Panel title={t('complaint')}>{visit.complaint}</Panel>
      <DocumentPapers docType="visit" docId={visit.id} />
      {open === 'edit' && <EditVisitDialog visit={visit} onClose={() => setOpen(null)} />}
      {open === 'takeOver' && (
        <ReasonDialog
          title={order('takeOver')}
          act={api.reception.takeOver}
          input={(reason) => ({ id: visit.id, version: visit.version, reason })}
          onClose={() => setOpen(null)}
        />
      )}
      {(open === 'leaveUnrepaired' || open === 'void') && (
        <ReasonDialog
          title={t(open === 'void' ? 'voids' : 'leaves')}
          act={api.reception[open]}
          input={(reason) => ({ id: visit.id, version: visit.version, reason })}
          onClose={() => setOpen(null)}
        />
      )}
      {begin.dialogs}
      {print.dialogs}
    </Page>
  );
}
