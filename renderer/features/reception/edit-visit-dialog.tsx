/** A check-in put right later; a promise that moves says why, and two desks' changes are put together. */
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { VisitView } from '#domain/contract/reception.contract.ts';
import type { VehicleCard } from '#domain/contract/vehicle.contract.ts';
import type { ArrivalMode, MainType, MileageReason, OldPartsChoice } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api, client } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import type { reception } from '../../i18n/zh-CN/reception.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useDraft } from '../../ui/use-draft.tsx';
import { useMergingAct } from '../../ui/use-merging-act.tsx';
import { type TypedVisit, VISIT_FIELDS, VisitFields } from './visit-fields.tsx';

type TypedEdit = TypedVisit & { readonly promiseReason: string };

/** What of a visit is typed. */
function visitInput(visit: VisitView): TypedEdit {
  return {
    bringerName: visit.bringerName,
    bringerPhone: visit.bringerPhone,
    arrivalMode: visit.arrivalMode,
    mainType: visit.mainType,
    mileageIn: visit.mileageIn,
    mileageReason: visit.mileageReason ?? undefined,
    fuelEighths: visit.fuelEighths ?? undefined,
    socPct: visit.socPct ?? undefined,
    complaint: visit.complaint,
    isWaiting: visit.isWaiting,
    isWashWanted: visit.isWashWanted,
    oldPartsChoice: visit.oldPartsChoice,
    promisedAt: visit.promisedAt,
    isValuablesConfirmed: visit.isValuablesConfirmed,
    isPayMethodExplained: visit.isPayMethodExplained,
    isCoversFitted: visit.isCoversFitted,
    promiseReason: '',
  };
}

const stored = (visit: VisitView) => ({ version: visit.version, value: visitInput(visit) });

type Props = { readonly visit: VisitView; readonly onClose: () => void };

export function EditVisitDialog({ visit, onClose }: Props) {
  const card = useQuery(api.vehicle.card.queryOptions({ input: { id: visit.vehicleId } }));
  return <Loaded query={card}>{(found) => <EditForm visit={visit} card={found} onClose={onClose} />}</Loaded>;
}

function EditForm({ visit, card, onClose }: Props & { readonly card: VehicleCard }) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const draft = useDraft(`reception.edit:${visit.id}`, {
    about: `${t('editVisit')} ${visit.plateNo ?? visit.visitNo}`,
    version: visit.version,
  });
  const save = useMergingAct(api.reception.edit, {
    draft,
    opened: stored(visit),
    onDone: onClose,
    load: () => client.reception.visit({ id: visit.id }).then(stored),
    // an empty field is what it was before: the dialog cannot be sent while one of the two is empty
    input: ({ promiseReason, ...typed }: TypedEdit, version) => ({
      ...{ id: visit.id, version, promiseReason },
      visit: {
        ...typed,
        mileageIn: typed.mileageIn ?? visit.mileageIn,
        promisedAt: typed.promisedAt ?? visit.promisedAt,
      },
    }),
    ...useVisitWords(),
  });
  const { typed, errors } = save;
  const isMoved = typed.promisedAt !== visit.promisedAt;
  return (
    <Dialog
      title={`${t('editVisit')} · ${visit.visitNo}`}
      isOpen
      width={920}
      onClose={onClose}
      action={{
        label: common('save'),
        isBusy: save.isBusy,
        isDisabled: typed.mileageIn === null || typed.promisedAt === null,
        onPress: save.submitTyped,
      }}
    >
      <RefusalAlert problem={save.problem} shownFields={[...VISIT_FIELDS, 'promiseReason']} />
      {draft.note}
      <VisitFields
        typed={typed}
        onChange={(change) => save.setTyped((now) => ({ ...now, ...change }))}
        errors={errors}
        car={{ ...card.vehicle, orderId: visit.orderId }}
      />
      {isMoved && (
        <div className="q-fields">
          <Field label={t('promiseReason')} isRequired isWide error={errors.get('promiseReason')}>
            <Input
              maxLength={100}
              value={typed.promiseReason}
              onChange={(event) => save.setTyped((now) => ({ ...now, promiseReason: event.target.value }))}
            />
          </Field>
        </div>
      )}
      {save.dialogs}
    </Dialog>
  );
}

/** Fields whose word is not their own name. */
const WORDS: Readonly<Record<string, keyof typeof reception>> = {
  bringerName: 'bringer',
  fuelEighths: 'fuel',
  socPct: 'soc',
  isWaiting: 'waiting',
  isWashWanted: 'wash',
  oldPartsChoice: 'oldParts',
  isValuablesConfirmed: 'valuables',
  isPayMethodExplained: 'payExplained',
  isCoversFitted: 'covers',
};

/** Names and values of the fields, for the view of two changes of one field. */
function useVisitWords() {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const lang = useLang();
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (field === 'promisedAt') return formatAt(Number(value));
    if (field === 'arrivalMode') return labelOf(lang, 'arrivalMode', value as ArrivalMode);
    if (field === 'mainType') return labelOf(lang, 'mainType', value as MainType);
    if (field === 'mileageReason') return labelOf(lang, 'mileageReason', value as MileageReason);
    if (field === 'oldPartsChoice') return labelOf(lang, 'oldPartsChoice', value as OldPartsChoice);
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
    return String(value);
  };
  return { labelOf: (field: string) => t(WORDS[field] ?? (field as keyof typeof reception)), show };
}
