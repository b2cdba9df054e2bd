/** 内部交车: certificate, advice and next service before the slip. */
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { ADVICE_URGENCIES, type AdviceUrgency, HANDOVER_CHECKS, type HandoverCheck } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { needsCertificate } from '#domain/repair-order/handover.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

export function HandOverDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { t } = useTranslation('order');
  const { t: reception } = useTranslation('reception');
  const { t: common } = useTranslation();
  const lang = useLang();
  const draft = useDraft(`order.handOver:${order.id}`, {
    about: `${t('handOver')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [certNo, setCertNo] = useDraftState(draft, 'certNo', order.certNo ?? '');
  const [advice, setAdvice] = useDraftState(draft, 'advice', order.advice);
  const [text, setText] = useDraftState(draft, 'text', '');
  const [urgency, setUrgency] = useDraftState<AdviceUrgency>(draft, 'urgency', 'SOON');
  const [nextServiceOn, setNextOn] = useDraftState(draft, 'nextServiceOn', order.nextServiceOn ?? '');
  const [nextServiceKm, setNextKm] = useDraftState<number | null>(draft, 'nextServiceKm', order.nextServiceKm);
  const [checks, setChecks] = useDraftState<HandoverCheck[]>(draft, 'checks', []);
  const handOver = useAct(api.order.handOver, { draft, onDone: onClose });
  const isCertNeeded = needsCertificate(
    order.lines.filter((line) => line.status !== 'CANCELLED').map((line) => line.workClass),
  );
  const typed = text.trim() === '' ? advice : [...advice, { text: text.trim(), urgency }];
  return (
    <Dialog
      title={t('handOver')}
      isOpen
      width={640}
      onClose={onClose}
      action={{
        label: t('handOver'),
        isBusy: handOver.isBusy,
        onPress: () =>
          handOver.submit({
            id: order.id,
            version: order.version,
            certNo,
            checks,
            advice: typed,
            nextServiceOn: nextServiceOn || null,
            nextServiceKm,
          }),
      }}
    >
      <RefusalAlert problem={handOver.problem} shownFields={['certNo']} />
      {draft.note}
      <div className="q-fields">
        {isCertNeeded && (
          <Field label={t('certNo')} isRequired error={handOver.errors.get('certNo')}>
            <Input autoFocus value={certNo} onChange={(event) => setCertNo(event.target.value)} />
          </Field>
        )}
        <Field label={t('nextServiceOn')}>
          <DateInput value={nextServiceOn} onChange={(day) => setNextOn(day ?? '')} />
        </Field>
        <Field label={t('nextServiceKm')}>
          <InputNumber
            className="q-num"
            style={{ width: '100%' }}
            min={0}
            max={999_999}
            precision={0}
            controls={false}
            value={nextServiceKm}
            onChange={setNextKm}
          />
        </Field>
        <Field label={t('adviceText')}>
          <Input maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <Field label={t('urgency')}>
          <Select
            value={urgency}
            options={ADVICE_URGENCIES.map((it) => ({ value: it, label: labelOf(lang, 'adviceUrgency', it) }))}
            onChange={setUrgency}
          />
        </Field>
      </div>
      <Button
        disabled={text.trim() === ''}
        onClick={() => {
          setAdvice(typed);
          setText('');
        }}
      >
        {t('addAdvice')}
      </Button>
      <ul className="q-sentences">
        {advice.map((one, at) => (
          <li key={one.text}>
            {labelOf(lang, 'adviceUrgency', one.urgency)} · {one.text}
            <Button size="small" type="link" onClick={() => setAdvice(advice.filter((_, i) => i !== at))}>
              {common('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{t('handoverChecks')}</h3>
      <Checkbox
        checked={checks.length === HANDOVER_CHECKS.length}
        indeterminate={checks.length > 0 && checks.length < HANDOVER_CHECKS.length}
        onChange={(event) => setChecks(event.target.checked ? [...HANDOVER_CHECKS] : [])}
      >
        {reception('allOk')}
      </Checkbox>
      <Checkbox.Group
        value={checks}
        options={HANDOVER_CHECKS.map((it) => ({ value: it, label: labelOf(lang, 'handoverCheck', it) }))}
        onChange={setChecks}
      />
      {handOver.dialogs}
    </Dialog>
  );
}
