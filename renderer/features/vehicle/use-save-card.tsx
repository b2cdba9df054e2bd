/** Saves a car or its customer; what another desk saved meanwhile is put together with what is typed here. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerInput, CustomerView } from '#domain/contract/customer.contract.ts';
import type { VehicleCard, VehicleInput } from '#domain/contract/vehicle.contract.ts';
import { vinTail } from '#domain/vehicle/vin.ts';
import { api, client } from '../../api/client.ts';
import { useDraft } from '../../ui/use-draft.tsx';
import { useMergingAct } from '../../ui/use-merging-act.tsx';
import { customerInput } from './customer-fields.tsx';
import { useFieldWords } from './field-words.ts';

/** What of a car is typed. */
export function vehicleInput({ vehicle }: VehicleCard): VehicleInput {
  return {
    plateNo: vehicle.plateNo ?? vehicle.temporaryPlate ?? '',
    plateStatus: vehicle.plateStatus,
    isSpecialPlate: vehicle.plateKind === 'SPECIAL',
    vin: vehicle.vin ?? '',
    vinRetyped: vehicle.vin !== null && !vehicle.isVinVerified ? vinTail(vehicle.vin) : '',
    engineNo: vehicle.engineNo,
    brand: vehicle.brand,
    modelCode: vehicle.modelCode,
    color: vehicle.color,
    fuelType: vehicle.fuelType,
    soldOn: vehicle.soldOn,
    registeredOn: vehicle.registeredOn,
    insurer: vehicle.insurer,
    policyEndsOn: vehicle.policyEndsOn,
    remark: vehicle.remark,
  };
}

function storedVehicle(card: VehicleCard) {
  return { version: card.vehicle.version, value: vehicleInput(card) };
}

function storedCustomer(customer: CustomerView) {
  return { version: customer.version, value: customerInput(customer) };
}

export function useSaveVehicle(card: VehicleCard, onDone: () => void) {
  const { t } = useTranslation();
  const { id, plateNo, temporaryPlate, version } = card.vehicle;
  const draft = useDraft(`vehicle.edit:${id}`, { about: `${t('edit')} ${plateNo ?? temporaryPlate}`, version });
  const save = useMergingAct(api.vehicle.edit, {
    draft,
    ...useFieldWords(),
    opened: storedVehicle(card),
    onDone,
    load: () => client.vehicle.card({ id }).then(storedVehicle),
    input: (vehicle, seen) => ({ id, version: seen, vehicle }),
  });
  return { ...save, note: draft.note };
}

export function useSaveCustomer(customer: CustomerView, onDone?: () => void) {
  const { t } = useTranslation();
  const { id, name, version } = customer;
  const draft = useDraft(`customer.edit:${id}`, { about: `${t('edit')} ${name}`, version });
  const plans = useQuery(api.customer.discountPlans.queryOptions({ input: {} }));
  const save = useMergingAct(api.customer.edit, {
    draft,
    ...useFieldWords(plans.data),
    opened: storedCustomer(customer),
    load: () => client.customer.get({ id }).then(storedCustomer),
    input: (value: CustomerInput, seen) => ({ id, version: seen, customer: value }),
    ...(onDone === undefined ? {} : { onDone }),
  });
  return { ...save, note: draft.note };
}
