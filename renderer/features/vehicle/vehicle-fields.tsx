/** The fields of a car; what a refusal proposes is taken with one press. */
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VehicleInput } from '#domain/contract/vehicle.contract.ts';
import { FUEL_TYPES, PLATE_STATUSES } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import type { Problem } from '../../api/errors.ts';
import { useLang } from '../../i18n/language.ts';
import { Field } from '../../ui/field.tsx';
import { DateInput } from '../../ui/date-input.tsx';

export const EMPTY_VEHICLE: VehicleInput = {
  plateNo: '',
  plateStatus: 'FORMAL',
  isSpecialPlate: false,
  vin: '',
  vinRetyped: '',
  engineNo: '',
  brand: '澄远',
  modelCode: '',
  color: '',
  fuelType: 'PETROL',
  soldOn: null,
  registeredOn: null,
  insurer: '',
  policyEndsOn: null,
  remark: '',
};

/** Fields this form shows refusals beside. */
export const VEHICLE_FIELDS = ['plateNo', 'vin', 'engineNo', 'modelCode', 'fuelType', 'brand'].map(
  (name) => `vehicle.${name}`,
);

type Props = {
  readonly value: VehicleInput;
  readonly onChange: (value: VehicleInput) => void;
  readonly problem: Problem | null;
  readonly errors: ReadonlyMap<string, string>;
  readonly onOpenVehicle: (id: number) => void;
};

/** Figures the refusal of a field carries. */
function figuresOf(problem: Problem | null, field: string): Record<string, unknown> {
  if (problem?.kind !== 'refused') return {};
  return problem.refusals.find((it) => it.field === field)?.data ?? {};
}

function Ways({
  figures,
  onUse,
  onOpen,
}: {
  figures: Record<string, unknown>;
  onUse: (value: string) => void;
  onOpen: (id: number) => void;
}) {
  const { t } = useTranslation('reception');
  const { proposal, vehicleId } = figures;
  return (
    <>
      {typeof proposal === 'string' && (
        <Button size="small" onClick={() => onUse(proposal)}>
          {t('useProposal', { value: proposal })}
        </Button>
      )}
      {typeof vehicleId === 'number' && (
        <Button size="small" onClick={() => onOpen(vehicleId)}>
          {t('openRecord')}
        </Button>
      )}
    </>
  );
}

export function VehicleFields({ value, onChange, problem, errors, onOpenVehicle }: Props) {
  const { t } = useTranslation('reception');
  const lang = useLang();
  const models = useQuery(api.vehicle.models.queryOptions({ input: {} }));
  const set = (change: Partial<VehicleInput>) => onChange({ ...value, ...change });
  const plate = figuresOf(problem, 'vehicle.plateNo');
  const vin = figuresOf(problem, 'vehicle.vin');
  const isRetyping = vin.expected !== undefined || value.vinRetyped !== '';
  const text = (key: 'engineNo' | 'brand' | 'color' | 'insurer', label: string) => (
    <Field label={label} error={errors.get(`vehicle.${key}`)}>
      <Input value={value[key]} onChange={(event) => set({ [key]: event.target.value })} />
    </Field>
  );
  const day = (key: 'registeredOn' | 'soldOn' | 'policyEndsOn', label: string) => (
    <Field label={label}>
      <DateInput value={value[key]} onChange={(day) => set({ [key]: day })} />
    </Field>
  );
  return (
    <>
      <div className="q-fields">
        <Field label={t('plateNo')} isRequired error={errors.get('vehicle.plateNo')}>
          <Input autoFocus value={value.plateNo} onChange={(event) => set({ plateNo: event.target.value })} />
        </Field>
        <Field label={t('model')} isRequired error={errors.get('vehicle.modelCode')}>
          <Select
            showSearch
            optionFilterProp="label"
            value={value.modelCode || undefined}
            options={(models.data ?? []).map((m) => ({ value: m.modelCode, label: `${m.modelCode} ${m.name}` }))}
            onChange={(modelCode: string) => {
              const model = models.data?.find((m) => m.modelCode === modelCode);
              set({ modelCode, ...(model ? { fuelType: model.fuelType } : {}) });
            }}
          />
        </Field>
        <Field label={t('vin')} error={errors.get('vehicle.vin')}>
          <Input value={value.vin} onChange={(event) => set({ vin: event.target.value, vinRetyped: '' })} />
        </Field>
        {isRetyping && (
          <Field label={t('vinRetyped')} hint={t('vinRetypedHint')}>
            <Input value={value.vinRetyped} onChange={(event) => set({ vinRetyped: event.target.value })} />
          </Field>
        )}
        <Field label={t('fuelType')} error={errors.get('vehicle.fuelType')}>
          <Select
            value={value.fuelType}
            options={FUEL_TYPES.map((it) => ({ value: it, label: labelOf(lang, 'fuelType', it) }))}
            onChange={(fuelType) => set({ fuelType })}
          />
        </Field>
        {text('engineNo', t('engineNo'))}
        {text('brand', t('brand'))}
        {text('color', t('color'))}
        {day('registeredOn', t('registeredOn'))}
        {day('soldOn', t('soldOn'))}
        {text('insurer', t('insurer'))}
        {day('policyEndsOn', t('policyEndsOn'))}
        <Field label={t('plateStatus')}>
          <Select
            value={value.plateStatus}
            options={PLATE_STATUSES.map((it) => ({ value: it, label: labelOf(lang, 'plateStatus', it) }))}
            onChange={(plateStatus) => set({ plateStatus })}
          />
        </Field>
      </div>
      <div className="q-row">
        <Checkbox checked={value.isSpecialPlate} onChange={(event) => set({ isSpecialPlate: event.target.checked })}>
          {t('specialPlate')}
        </Checkbox>
        <Ways figures={plate} onUse={(plateNo) => set({ plateNo })} onOpen={onOpenVehicle} />
        <Ways figures={vin} onUse={(found) => set({ vin: found })} onOpen={onOpenVehicle} />
      </div>
    </>
  );
}
