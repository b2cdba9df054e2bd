/** The customer takes the estimate: who said so, and how. */
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import { ACCEPT_MODES, type AcceptMode } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

type Props = { readonly estimate: EstimateView; readonly onClose: () => void; readonly onDone: () => void };

export function AcceptDialog({ estimate, onClose, onDone }: Props) {
  const { t } = useTranslation('estimate');
  const lang = useLang();
  const draft = useDraft(`estimate.accept:${estimate.id}`, { version: estimate.version });
  const [acceptedBy, setAcceptedBy] = useDraftState(draft, 'acceptedBy', estimate.customerName);
  const [acceptMode, setMode] = useDraftState<AcceptMode>(draft, 'acceptMode', 'SIGNED');
  const accept = useAct(api.estimate.accept, { draft, onDone });
  return (
    <Dialog
      title={t('accept')}
      isOpen
      onClose={onClose}
      action={{
        label: t('accept'),
        isBusy: accept.isBusy,
        onPress: () => accept.submit({ id: estimate.id, version: estimate.version, acceptedBy, acceptMode, note: '' }),
      }}
    >
      <RefusalAlert problem={accept.problem} shownFields={['acceptedBy']} />
      {draft.note}
      <div className="q-fields">
        <Field label={t('acceptedBy')} isRequired error={accept.errors.get('acceptedBy')}>
          <Input autoFocus value={acceptedBy} onChange={(event) => setAcceptedBy(event.target.value)} />
        </Field>
        <Field label={t('acceptMode')}>
          <Select
            showSearch
            optionFilterProp="label"
            value={acceptMode}
            options={ACCEPT_MODES.map((it) => ({ value: it, label: labelOf(lang, 'acceptMode', it) }))}
            onChange={setMode}
          />
        </Field>
      </div>
      {accept.dialogs}
    </Dialog>
  );
}
