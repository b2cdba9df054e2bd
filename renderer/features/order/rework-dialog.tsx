/** 返修: which earlier order of the car this one repairs, and whether its quality warranty still runs. */
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayOf } from '#domain/calendar.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import type { ReworkCandidate } from '#domain/contract/workshop.contract.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

type Kind = 'INTERNAL' | 'EXTERNAL';

export function ReworkDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { t } = useTranslation('workshop');
  const candidates = useQuery(api.workshop.reworkCandidates.queryOptions({ input: { orderId: order.id } }));
  const draft = useDraft(`order.rework:${order.id}`, {
    about: `${t('rework')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [original, setOriginal] = useDraftState<number | null>(draft, 'original', order.reworkOfOrderId);
  const [kind, setKind] = useDraftState<Kind>(draft, 'kind', order.reworkKind ?? 'EXTERNAL');
  const link = useAct(api.workshop.linkRework, { draft, onDone: onClose });
  const chosen = original ?? candidates.data?.[0]?.orderId ?? null;
  return (
    <Dialog
      title={t('rework')}
      isOpen
      width={640}
      onClose={onClose}
      action={{
        label: t('linkRework'),
        isBusy: link.isBusy,
        isDisabled: chosen === null,
        onPress: () =>
          chosen !== null &&
          link.submit({ id: order.id, version: order.version, reworkOfOrderId: chosen, reworkKind: kind }),
      }}
    >
      <RefusalAlert problem={link.problem} shownFields={['reworkOfOrderId']} />
      {draft.note}
      <Loaded query={candidates} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('noOriginal')} />}>
        {(rows) => (
          <div className="q-fields">
            <Field label={t('original')} isRequired isWide error={link.errors.get('reworkOfOrderId')}>
              <Select
                autoFocus
                value={chosen ?? undefined}
                options={rows.map((row) => ({ value: row.orderId, label: <Original row={row} /> }))}
                onChange={setOriginal}
              />
            </Field>
            <Field label={t('reworkKind')} isWide>
              <Select<Kind>
                value={kind}
                options={[
                  { value: 'EXTERNAL', label: t('reworkExternal') },
                  { value: 'INTERNAL', label: t('reworkInternal') },
                ]}
                onChange={setKind}
              />
            </Field>
          </div>
        )}
      </Loaded>
      {link.dialogs}
    </Dialog>
  );
}

function Original({ row }: { readonly row: ReworkCandidate }) {
  const { t } = useTranslation('workshop');
  const end = t('warrantyUntil', { day: row.endsOn, km: row.endsKm });
  return (
    <>
      {row.orderNo} · {dayOf(row.deliveredAt)} · {row.works.join('、')} ·{' '}
      {row.isWithinWarranty ? end : t('warrantyOver', { end })}
    </>
  );
}
