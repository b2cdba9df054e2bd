/** 自检, 互检, 班组长检, 总检: all in order is two keys; what is not gets unticked and says why. */
import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import type { CheckStage } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { type CheckItem, checkItems } from '#domain/workshop/checks.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

type Props = { readonly order: OrderView; readonly stage: CheckStage; readonly onClose: () => void };

export function CheckDialog({ order, stage, onClose }: Props) {
  const { t } = useTranslation('workshop');
  const lang = useLang();
  const draft = useDraft(`order.check:${order.id}:${stage}`, { version: order.version });
  const [failed, setFailed] = useDraftState<readonly CheckItem[]>(draft, 'failed', []);
  const [reason, setReason] = useDraftState(draft, 'reason', '');
  const check = useAct(api.order.check, { draft, onDone: onClose });
  const final = useAct(api.order.finalCheck, { draft, onDone: onClose });
  const act = stage === 'FINAL' ? final : check;
  const isPassed = failed.length === 0 && reason.trim() === '';
  const submit = () => {
    const items = checkItems(stage).map((item) => ({ item, isOk: !failed.includes(item) }));
    const said = { id: order.id, version: order.version, isPassed, failReason: reason.trim(), items };
    if (stage === 'FINAL') final.submit(said);
    else check.submit({ ...said, stage });
  };
  const toggle = (item: CheckItem, isOk: boolean) =>
    setFailed((now) => (isOk ? now.filter((one) => one !== item) : [...now, item]));
  return (
    <Dialog
      title={labelOf(lang, 'checkStage', stage)}
      isOpen
      width={560}
      onClose={onClose}
      action={{
        label: isPassed ? t('pass') : t('fail'),
        isBusy: act.isBusy,
        isDanger: !isPassed,
        isDisabled: !isPassed && reason.trim() === '',
        onPress: submit,
      }}
    >
      <RefusalAlert problem={act.problem} shownFields={['failReason']} />
      {draft.note}
      <p className="q-quiet">{t('checkHint')}</p>
      <div className="q-ticks">
        {checkItems(stage).map((item) => (
          <Checkbox key={item} checked={!failed.includes(item)} onChange={(e) => toggle(item, e.target.checked)}>
            {labelOf(lang, 'checkItem', item)}
          </Checkbox>
        ))}
      </div>
      <Field label={t('failReason')} isRequired={failed.length > 0} error={act.errors.get('failReason')}>
        <Input maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {act.dialogs}
    </Dialog>
  );
}
