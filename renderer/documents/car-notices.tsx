/** What must be known of a car before the first sentence, in one line of words and colours. */
import { useTranslation } from 'react-i18next';
import type { VehicleCard } from '#domain/contract/vehicle.contract.ts';
import { formatYuan, sumFen } from '#domain/money.ts';
import { StatusTag, type Tone } from '../ui/status-tag.tsx';
import './car.css';

const SERVICE: Readonly<Record<VehicleCard['serviceState'], Tone>> = {
  OVERDUE: 'red',
  SOON: 'amber',
  LATER: 'grey',
  UNKNOWN: 'grey',
};
const WARRANTY: Readonly<Record<VehicleCard['warranty']['state'], Tone>> = {
  IN: 'green',
  OUT: 'grey',
  UNKNOWN: 'grey',
};

export function CarNotices({ card }: { readonly card: VehicleCard }) {
  const { t } = useTranslation('vehicle');
  const { vehicle, owner, warranty, serviceState } = card;
  const due = sumFen(card.unpaidSettlements.map((slip) => slip.dueFen));
  const until = [warranty.untilOn, warranty.untilKm === null ? null : `${warranty.untilKm} km`];
  const next = [vehicle.nextServiceOn, vehicle.nextServiceKm === null ? null : `${vehicle.nextServiceKm} km`];
  const joined = (facts: (string | null)[]) => facts.filter((fact) => fact !== null).join(' / ');
  return (
    <div className="q-row car-notices">
      {card.isRecallOpen && <StatusTag tone="red">{t('recall')}</StatusTag>}
      {due > 0 && <StatusTag tone="red">{t('unpaid', { amount: formatYuan(due) })}</StatusTag>}
      {vehicle.vin !== null && !vehicle.isVinVerified && <StatusTag tone="amber">{t('unverifiedVin')}</StatusTag>}
      {vehicle.isFuelPlateMismatch && <StatusTag tone="amber">{t('fuelPlate')}</StatusTag>}
      {owner.phone === '' && <StatusTag tone="amber">{t('noPhone')}</StatusTag>}
      <StatusTag tone={SERVICE[serviceState]}>{t(`service.${serviceState}`, { next: joined(next) })}</StatusTag>
      <StatusTag tone={WARRANTY[warranty.state]}>{t(`warranty.${warranty.state}`, { until: joined(until) })}</StatusTag>
      {card.openAdvice.length > 0 && <StatusTag tone="amber">{t('advice', { n: card.openAdvice.length })}</StatusTag>}
      {owner.storedValueFen > 0 && (
        <StatusTag tone="blue">{t('storedValue', { amount: formatYuan(owner.storedValueFen) })}</StatusTag>
      )}
    </div>
  );
}
