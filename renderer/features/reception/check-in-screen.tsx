/** 接车: what is asked at the car. The promised time and the complaint stay typed whatever is refused. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppointmentView } from '#domain/contract/appointment.contract.ts';
import type { CheckInInput } from '#domain/contract/reception.contract.ts';
import type { VehicleCard } from '#domain/contract/vehicle.contract.ts';
import { ARRIVAL_MODES, MAIN_TYPES, MILEAGE_REASONS, OLD_PARTS_CHOICES } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { ToggleList } from '../../ui/toggle-list.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { useNow } from '../../documents/use-now.ts';
import { CarNotices } from '../../documents/car-notices.tsx';
import { Offers } from '../../documents/offers.tsx';

const SHOWN = [
  'bringerName',
  'bringerPhone',
  'mileageIn',
  'mileageReason',
  'fuelEighths',
  'socPct',
  'complaint',
  'promisedAt',
  'isValuablesConfirmed',
];
const ELECTRIC = ['ELECTRIC', 'PLUG_IN', 'RANGE_EXTENDED'];
const TYPES = MAIN_TYPES.filter((it) => it !== 'RETAIL');

export function CheckInScreen() {
  const { vehicleId } = useParams({ strict: false }) as { vehicleId: string };
  const id = Number(vehicleId);
  const { appointmentId } = useSearch({ strict: false }) as { appointmentId?: number };
  const card = useQuery(api.vehicle.card.queryOptions({ input: { id } }));
  const booked = useQuery(
    api.appointment.get.queryOptions({ input: { id: appointmentId ?? 0 }, enabled: appointmentId !== undefined }),
  );
  if (appointmentId === undefined)
    return <Loaded query={card}>{(found) => <CheckInForm card={found} booked={null} />}</Loaded>;
  return (
    <Loaded query={card}>
      {(found) => <Loaded query={booked}>{(one) => <CheckInForm card={found} booked={one} />}</Loaded>}
    </Loaded>
  );
}

type Typed = Omit<CheckInInput, 'mileageIn' | 'promisedAt'> & { mileageIn: number | null; promisedAt: number | null };

type FormProps = { readonly card: VehicleCard; readonly booked: AppointmentView | null };

function CheckInForm({ card, booked }: FormProps) {
  const { t } = useTranslation('reception');
  const lang = useLang();
  const now = useNow();
  const navigate = useNavigate();
  const { vehicle, owner, lastChoices: last } = card;
  const hasFuel = vehicle.fuelType !== 'ELECTRIC';
  const hasCharge = ELECTRIC.includes(vehicle.fuelType);
  const draft = useDraft(`reception.checkIn:${vehicle.id}`, {
    about: `${t('checkIn')} ${vehicle.plateNo ?? vehicle.temporaryPlate}`,
  });
  const [typed, setTyped] = useDraftState<Typed>(draft, 'typed', {
    vehicleId: vehicle.id,
    bringerName: last?.bringerName ?? (owner.contactName || (owner.kind === 'PERSON' ? owner.name : '')),
    bringerPhone: last ? last.bringerPhone : owner.isPhoneFull ? owner.phone : '',
    arrivalMode: 'DRIVEN',
    mainType: booked?.serviceType ?? 'PERIODIC',
    mileageIn: null,
    complaint: booked?.symptom ?? '',
    isWaiting: last?.isWaiting ?? true,
    isWashWanted: last?.isWashWanted ?? true,
    oldPartsChoice: last?.oldPartsChoice ?? 'SHOP',
    promisedAt: null,
    isValuablesConfirmed: false,
    isPayMethodExplained: false,
    isCoversFitted: false,
  });
  const set = (change: Partial<Typed>) => setTyped((now) => ({ ...now, ...change }));
  const checkIn = useAct(api.reception.checkIn, {
    draft,
    onDone: ({ visitId }) =>
      void navigate({ to: '/visits/$visitId/walk-around', params: { visitId: String(visitId) } }),
  });
  const arriving = booked === null ? {} : { appointmentId: booked.id };
  const { errors } = checkIn;
  const isReady = typed.mileageIn !== null && typed.promisedAt !== null;
  const ticks = (
    [
      ['isValuablesConfirmed', t('valuables')],
      ['isPayMethodExplained', t('payExplained')],
      ['isCoversFitted', t('covers')],
      ['isWaiting', t('waiting')],
      ['isWashWanted', t('wash')],
    ] as const
  ).map(([key, label]) => ({ key, label, isOn: typed[key] }));
  return (
    <Page
      title={t('checkIn')}
      subtitle={
        <>
          <strong>{vehicle.plateNo ?? vehicle.temporaryPlate}</strong> {vehicle.modelName} {owner.name} {booked?.apptNo}
        </>
      }
      onBack={() => void navigate({ to: '/vehicles/$vehicleId', params: { vehicleId: String(vehicle.id) } })}
      actions={
        <ShortcutButton
          keys="f8"
          isPrimary
          label={t('startCheckIn')}
          isBusy={checkIn.isBusy}
          isDisabled={!isReady}
          onPress={() => {
            const { mileageIn, promisedAt } = typed;
            if (mileageIn !== null && promisedAt !== null)
              checkIn.submit({ ...typed, ...arriving, mileageIn, promisedAt });
          }}
        />
      }
    >
      <RefusalAlert problem={checkIn.problem} shownFields={SHOWN} />
      {draft.note}
      <CarNotices card={card} />
      <Panel>
        <div className="q-fields">
          <Field
            label={t('mileageIn')}
            isRequired
            error={errors.get('mileageIn')}
            hint={vehicle.lastMileage === null ? undefined : `${t('lastMileage')} ${vehicle.lastMileage} km`}
          >
            <InputNumber
              autoFocus
              className="q-num"
              style={{ width: '100%' }}
              min={0}
              max={999_999}
              precision={0}
              controls={false}
              value={typed.mileageIn}
              onChange={(value) => set({ mileageIn: value })}
            />
          </Field>
          {(errors.has('mileageIn') || typed.mileageReason !== undefined) && (
            <Field label={t('mileageReason')} error={errors.get('mileageReason')}>
              <Select
                allowClear
                value={typed.mileageReason}
                options={MILEAGE_REASONS.map((it) => ({ value: it, label: labelOf(lang, 'mileageReason', it) }))}
                onChange={(mileageReason) => set({ mileageReason })}
              />
            </Field>
          )}
          {hasFuel && (
            <Field label={t('fuel')} isRequired error={errors.get('fuelEighths')}>
              <InputNumber
                className="q-num"
                style={{ width: '100%' }}
                min={0}
                max={8}
                precision={0}
                value={typed.fuelEighths ?? null}
                onChange={(value) => set({ fuelEighths: value ?? undefined })}
              />
            </Field>
          )}
          {hasCharge && (
            <Field label={t('soc')} isRequired={!hasFuel} error={errors.get('socPct')}>
              <InputNumber
                className="q-num"
                style={{ width: '100%' }}
                min={0}
                max={100}
                precision={0}
                value={typed.socPct ?? null}
                onChange={(value) => set({ socPct: value ?? undefined })}
              />
            </Field>
          )}
          <Field label={t('promisedAt')} isRequired error={errors.get('promisedAt')} hint={t('promiseHint')}>
            <DateTimeInput now={now} value={typed.promisedAt} onChange={(promisedAt) => set({ promisedAt })} />
          </Field>
          <Field label={t('complaint')} isRequired isWide error={errors.get('complaint')}>
            <Input.TextArea
              rows={2}
              maxLength={500}
              value={typed.complaint}
              onChange={(event) => set({ complaint: event.target.value })}
            />
          </Field>
        </div>
        <ToggleList label={t('choices')} tone="plain" items={ticks} onTurn={(key, isOn) => set({ [key]: isOn })} />
        <div className="q-field-note">
          <FieldError text={errors.get('isValuablesConfirmed')} />
        </div>
        <div className="q-fields">
          <Field label={t('mainType')}>
            <Select
              value={typed.mainType}
              options={TYPES.map((it) => ({ value: it, label: labelOf(lang, 'mainType', it) }))}
              onChange={(mainType) => set({ mainType })}
            />
          </Field>
          <Field label={t('bringer')} isRequired error={errors.get('bringerName')}>
            <Input value={typed.bringerName} onChange={(event) => set({ bringerName: event.target.value })} />
          </Field>
          <Field label={t('bringerPhone')} error={errors.get('bringerPhone')}>
            <Input value={typed.bringerPhone} onChange={(event) => set({ bringerPhone: event.target.value })} />
          </Field>
          <Field label={t('arrivalMode')}>
            <Select
              value={typed.arrivalMode}
              options={ARRIVAL_MODES.map((it) => ({ value: it, label: labelOf(lang, 'arrivalMode', it) }))}
              onChange={(arrivalMode) => set({ arrivalMode })}
            />
          </Field>
          <Field label={t('oldParts')}>
            <Select
              value={typed.oldPartsChoice}
              options={OLD_PARTS_CHOICES.map((it) => ({ value: it, label: labelOf(lang, 'oldPartsChoice', it) }))}
              onChange={(oldPartsChoice) => set({ oldPartsChoice })}
            />
          </Field>
        </div>
      </Panel>
      <Offers vehicleId={vehicle.id} />
      {checkIn.dialogs}
    </Page>
  );
}
