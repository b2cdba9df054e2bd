/** The card of a car: what to know before the first sentence, and the way into a reception. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VehicleCard } from '#domain/contract/vehicle.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { When } from '../../ui/when.tsx';
import { CarNotices } from '../../documents/car-notices.tsx';
import { ChangeOwnerDialog } from './change-owner-dialog.tsx';
import { EditVehicleDialog } from './edit-vehicle-dialog.tsx';
import { DuePackages } from '../../documents/due-packages.tsx';
import { Offers } from '../../documents/offers.tsx';
import { QuickEditDialog } from './quick-edit-dialog.tsx';

export function VehicleScreen() {
  const { vehicleId } = useParams({ strict: false }) as { vehicleId: string };
  const id = Number(vehicleId);
  const card = useQuery(
    api.vehicle.card.queryOptions({
      input: { id },
      meta: { touches: [`vehicle:${id}`, 'customer', 'visit', 'order', 'settlement', 'storedValue'] },
    }),
  );
  return <Loaded query={card}>{(found) => <Card card={found} />}</Loaded>;
}

function Card({ card }: { readonly card: VehicleCard }) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const { t: own } = useTranslation('vehicle');
  const lang = useLang();
  const me = useMe();
  const navigate = useNavigate();
  const [isEditing, setEditing] = useState(false);
  const [isQuick, setQuick] = useState(false);
  const [isHandingOn, setHandingOn] = useState(false);
  const { vehicle, owner, openOrder, openVisitId } = card;
  const toVisit = (visitId: number) => void navigate({ to: '/visits/$visitId', params: { visitId: String(visitId) } });
  const next = [vehicle.nextServiceOn, vehicle.nextServiceKm === null ? null : `${vehicle.nextServiceKm} km`]
    .filter(Boolean)
    .join(' / ');
  return (
    <Page
      title={vehicle.plateNo ?? vehicle.temporaryPlate ?? t('vehicleCard')}
      subtitle={
        <>
          <span>{vehicle.modelName}</span>
          <span>{owner.name}</span>
        </>
      }
      onBack={() => void navigate({ to: '/reception' })}
      actions={
        <>
          {me.can('customer.edit') && (
            <>
              <ShortcutButton keys="f11" label={own('quickEdit')} onPress={() => setQuick(true)} />
              <ShortcutButton keys="f6" label={common('edit')} onPress={() => setEditing(true)} />
              <ShortcutButton keys="shift+f6" label={own('changeOwner')} onPress={() => setHandingOn(true)} />
            </>
          )}
          {(me.can('deposit.take') || owner.storedValueFen > 0) && (
            <ShortcutButton
              keys="f8"
              label={own('toStoredValue')}
              onPress={() =>
                void navigate({ to: '/customers/$customerId/stored-value', params: { customerId: String(owner.id) } })
              }
            />
          )}
          {openOrder && (
            <ShortcutButton
              keys="f7"
              label={openOrder.orderNo}
              onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: String(openOrder.id) } })}
            />
          )}
          {openVisitId !== null && (
            <ShortcutButton keys="f9" isPrimary label={t('sheet')} onPress={() => toVisit(openVisitId)} />
          )}
          {openVisitId === null && me.can('visit.checkIn') && (
            <ShortcutButton
              keys="f2"
              isPrimary
              label={t('startCheckIn')}
              onPress={() => void navigate({ to: '/check-in/$vehicleId', params: { vehicleId: String(vehicle.id) } })}
            />
          )}
        </>
      }
    >
      <CarNotices card={card} />
      <div className="q-two">
        <Panel title={t('vehicleCard')}>
          <Facts
            facts={[
              [t('vin'), vehicle.vin ?? '—'],
              [t('engineNo'), vehicle.engineNo || '—'],
              [t('color'), vehicle.color || '—'],
              [t('fuelType'), labelOf(lang, 'fuelType', vehicle.fuelType)],
              [t('lastMileage'), vehicle.lastMileage === null ? '—' : `${vehicle.lastMileage} km`],
              [t('nextService'), next || '—'],
              [t('insurer'), `${vehicle.insurer || '—'} ${vehicle.policyEndsOn ?? ''}`],
              [common('remark'), vehicle.remark || '—'],
            ]}
          />
        </Panel>
        <Panel title={t('owner')}>
          <Facts
            facts={[
              [t('customerName'), owner.name],
              [t('phone'), owner.phone || '—'],
              [t('level'), labelOf(lang, 'customerLevel', owner.level)],
              [t('address'), owner.address || '—'],
              [t('plan'), owner.planName ?? '—'],
            ]}
          />
        </Panel>
      </div>
      <br />
      {card.unpaidSettlements.length > 0 && (
        <Panel title={t('unpaid')}>
          {card.unpaidSettlements.map((slip) => (
            <div key={slip.id}>
              {slip.settlementNo} <MoneyText fen={slip.dueFen} isStrong />
            </div>
          ))}
        </Panel>
      )}
      <DuePackages vehicleId={vehicle.id} />
      <Offers vehicleId={vehicle.id} />
      {!me.can('estimate.write') && card.openAdvice.length > 0 && (
        <Panel title={t('openAdvice')}>
          {card.openAdvice.map((advice) => (
            <div key={advice.orderNo + advice.text}>
              {labelOf(lang, 'adviceUrgency', advice.urgency)} · {advice.text} ({advice.orderNo})
            </div>
          ))}
        </Panel>
      )}
      {card.numberedParts.length > 0 && (
        <Panel title={own('numberedParts')}>
          {card.numberedParts.map((part) => (
            <div key={`${part.orderId} ${part.name} ${part.batchOrSerial}`}>
              {part.name} · <strong>{part.batchOrSerial}</strong> · {part.orderNo}
            </div>
          ))}
        </Panel>
      )}
      <Panel title={t('lastVisits')}>
        {card.lastVisits.length === 0 && own('neverHere')}
        {card.lastVisits.length > 0 && (
          <DataList
            label={t('lastVisits')}
            rows={card.lastVisits}
            rowKey={(row) => row.visitId}
            onOpen={(row) => toVisit(row.visitId)}
            columns={[
              { title: t('arrivedAt'), render: (row) => <When at={row.arrivedAt} />, width: 110 },
              { title: t('sheet'), render: (row) => row.visitNo, width: 160 },
              { title: t('mileageIn'), render: (row) => row.mileageIn, isEnd: true, width: 100 },
              { title: t('complaint'), render: (row) => row.complaint },
              { title: t('goOrder'), render: (row) => row.orderNo ?? '—', width: 160 },
            ]}
          />
        )}
      </Panel>
      {isQuick && <QuickEditDialog card={card} onClose={() => setQuick(false)} />}
      {isEditing && <EditVehicleDialog card={card} onClose={() => setEditing(false)} />}
      {isHandingOn && <ChangeOwnerDialog card={card} onClose={() => setHandingOn(false)} />}
    </Page>
  );
}
