/** What is asked at the car, at check-in and when it is corrected later. */
import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CheckInInput } from '#domain/contract/reception.contract.ts';
import {
  ARRIVAL_MODES,
  type FuelType,
  MAIN_TYPES,
  type MainType,
  MILEAGE_REASONS,
  OLD_PARTS_CHOICES,
} from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { hoursBeforeLines } from '#domain/workshop/suggest-promise.ts';
import { PromiseHint, usePromiseProposal } from '../../documents/promise-proposal.tsx';
import { useNow } from '../../documents/use-now.ts';
import { useLang } from '../../i18n/language.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { ToggleList } from '../../ui/toggle-list.tsx';

/** Fields that show their own refusals. */
export const VISIT_FIELDS = [
  'bringerName',
  'bringerPhone',
  'mileageIn',
  'mileageReason',
  'fuelEighths',
  'socPct',
  'complaint',
  'promisedAt',
  'mainType',
  'isValuablesConfirmed',
];
const ELECTRIC = ['ELECTRIC', 'PLUG_IN', 'RANGE_EXTENDED'];
const TYPES = MAIN_TYPES.filter((it) => it !== 'RETAIL');
const TICKS = [
  ['isValuablesConfirmed', 'valuables'],
  ['isPayMethodExplained', 'payExplained'],
  ['isCoversFitted', 'covers'],
  ['isWaiting', 'waiting'],
  ['isWashWanted', 'wash'],
] as const;

/** As long as the two that must be typed are empty there is nothing to send. */
export type TypedVisit = Omit<CheckInInput, 'vehicleId' | 'mileageIn' | 'promisedAt'> & {
  readonly mileageIn: number | null;
  readonly promisedAt: number | null;
};

/** What is known of the car and its work, to ask the right things. */
export type AskedCar = {
  readonly fuelType: FuelType;
  readonly lastMileage: number | null;
  /** an appointment's own reckoning */
  readonly bookedMinutes?: number | null;
  readonly orderId?: number | null;
};

type Props = {
  readonly typed: TypedVisit;
  readonly onChange: (change: Partial<TypedVisit>) => void;
  readonly errors: ReadonlyMap<string, string>;
  readonly car: AskedCar;
};

export function VisitFields({ typed, onChange, errors, car }: Props) {
  const { t } = useTranslation('reception');
  const lang = useLang();
  const ticks = TICKS.map(([key, label]) => ({ key, label: t(label), isOn: typed[key] }));
  return (
    <>
      <div className="q-fields">
        <Gauges typed={typed} onChange={onChange} errors={errors} car={car} />
        <Promised typed={typed} onChange={onChange} errors={errors} car={car} />
        <Field label={t('complaint')} isRequired isWide error={errors.get('complaint')}>
          <Input.TextArea
            rows={2}
            maxLength={500}
            value={typed.complaint}
            onChange={(event) => onChange({ complaint: event.target.value })}
          />
        </Field>
      </div>
      <ToggleList label={t('choices')} tone="plain" items={ticks} onTurn={(key, isOn) => onChange({ [key]: isOn })} />
      <div className="q-field-note">
        <FieldError text={errors.get('isValuablesConfirmed')} />
      </div>
      <div className="q-fields">
        <Field label={t('mainType')} error={errors.get('mainType')}>
          <Select
            showSearch
            optionFilterProp="label"
            value={typed.mainType}
            options={TYPES.map((it) => ({ value: it, label: labelOf(lang, 'mainType', it) }))}
            onChange={(mainType: MainType) => onChange({ mainType })}
          />
        </Field>
        <Field label={t('bringer')} isRequired error={errors.get('bringerName')}>
          <Input value={typed.bringerName} onChange={(event) => onChange({ bringerName: event.target.value })} />
        </Field>
        <Field label={t('bringerPhone')} error={errors.get('bringerPhone')}>
          <Input value={typed.bringerPhone} onChange={(event) => onChange({ bringerPhone: event.target.value })} />
        </Field>
        <Field label={t('arrivalMode')}>
          <Select
            value={typed.arrivalMode}
            options={ARRIVAL_MODES.map((it) => ({ value: it, label: labelOf(lang, 'arrivalMode', it) }))}
            onChange={(arrivalMode) => onChange({ arrivalMode })}
          />
        </Field>
        <Field label={t('oldParts')}>
          <Select
            value={typed.oldPartsChoice}
            options={OLD_PARTS_CHOICES.map((it) => ({ value: it, label: labelOf(lang, 'oldPartsChoice', it) }))}
            onChange={(oldPartsChoice) => onChange({ oldPartsChoice })}
          />
        </Field>
      </div>
    </>
  );
}

/** Mileage with its reason when it went back, fuel and charge as the car has them. */
function Gauges({ typed, onChange, errors, car }: Props) {
  const { t } = useTranslation('reception');
  const lang = useLang();
  const hasFuel = car.fuelType !== 'ELECTRIC';
  const hasCharge = ELECTRIC.includes(car.fuelType);
  const figure = { className: 'q-num', style: { width: '100%' }, min: 0, precision: 0 } as const;
  return (
    <>
      <Field
        label={t('mileageIn')}
        isRequired
        error={errors.get('mileageIn')}
        hint={car.lastMileage === null ? undefined : `${t('lastMileage')} ${car.lastMileage} km`}
      >
        <InputNumber
          {...figure}
          autoFocus
          max={999_999}
          controls={false}
          value={typed.mileageIn}
          onChange={(mileageIn) => onChange({ mileageIn })}
        />
      </Field>
      {(errors.has('mileageIn') || typed.mileageReason !== undefined) && (
        <Field label={t('mileageReason')} error={errors.get('mileageReason')}>
          <Select
            allowClear
            value={typed.mileageReason}
            options={MILEAGE_REASONS.map((it) => ({ value: it, label: labelOf(lang, 'mileageReason', it) }))}
            onChange={(mileageReason) => onChange({ mileageReason })}
          />
        </Field>
      )}
      {hasFuel && (
        <Field label={t('fuel')} isRequired error={errors.get('fuelEighths')}>
          <InputNumber
            {...figure}
            max={8}
            value={typed.fuelEighths ?? null}
            onChange={(value) => onChange({ fuelEighths: value ?? undefined })}
          />
        </Field>
      )}
      {hasCharge && (
        <Field label={t('soc')} isRequired={!hasFuel} error={errors.get('socPct')}>
          <InputNumber
            {...figure}
            max={100}
            value={typed.socPct ?? null}
            onChange={(value) => onChange({ socPct: value ?? undefined })}
          />
        </Field>
      )}
    </>
  );
}

/** The time told to the customer; the workshop's proposal stands beneath, one key takes it. */
function Promised({ typed, onChange, errors, car }: Props) {
  const { t } = useTranslation('reception');
  const now = useNow();
  const take = (promisedAt: number) => onChange({ promisedAt });
  const proposal = usePromiseProposal({
    hoursCenti: hoursBeforeLines(typed.mainType, car.bookedMinutes ?? null),
    orderId: car.orderId ?? null,
  });
  return (
    <Field
      label={t('promisedAt')}
      isRequired
      error={errors.get('promisedAt')}
      hint={
        proposal !== null && typed.promisedAt !== proposal.promisedAt ? (
          <PromiseHint proposal={proposal} isEmpty={typed.promisedAt === null} onTake={take} />
        ) : (
          t('promiseHint')
        )
      }
    >
      <DateTimeInput
        now={now}
        value={typed.promisedAt}
        {...(proposal === null ? {} : { proposal: proposal.promisedAt })}
        onChange={(promisedAt) => onChange({ promisedAt })}
      />
    </Field>
  );
}
