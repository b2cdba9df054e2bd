/** A new promised time: proposed from hours and load, with the reason and who told the customer. */
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { HOLD_REASONS } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../api/client.ts';
import { type Lang, useLang } from '../i18n/language.ts';
import { usePromiseProposal, useProposalText } from './promise-proposal.tsx';
import { useNow } from './use-now.ts';
import { useMe } from '../shell/session.ts';
import { DateTimeInput } from '../ui/date-time-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useDraft, useDraftState } from '../ui/use-draft.tsx';

/** A car put on hold has the reason of the hold; any other promise was explained in words. */
function reasonText(lang: Lang, reason: string): string {
  const held = HOLD_REASONS.find((one) => one === reason);
  return held === undefined ? reason : labelOf(lang, 'holdReason', held);
}

type Props = {
  readonly order: OrderView;
  /** labor that is still to be done, in hundredths of an hour */
  readonly hoursCenti: number;
  readonly onClose: () => void;
};

export function PromiseDialog({ order, hoursCenti, onClose }: Props) {
  const { t } = useTranslation('workshop');
  const { t: common } = useTranslation();
  const lang = useLang();
  const now = useNow();
  const me = useMe();
  const draft = useDraft(`order.promise:${order.id}`, {
    about: `${t('changePromise')} ${order.plateNo}`,
    version: order.version,
  });
  const [promisedAt, setPromisedAt] = useDraftState<number | null>(draft, 'promisedAt', order.promisedAt || null);
  const [reason, setReason] = useDraftState(draft, 'reason', '');
  const [toldBy, setToldBy] = useDraftState(draft, 'toldBy', me.name);
  const change = useAct(api.workshop.changePromise, { draft, onDone: onClose });
  const found = usePromiseProposal({ hoursCenti, orderId: order.id });
  const text = useProposalText();
  return (
    <Dialog
      title={t('changePromise')}
      isOpen
      width={560}
      onClose={onClose}
      action={{
        label: common('save'),
        isBusy: change.isBusy,
        isDisabled: promisedAt === null,
        onPress: () =>
          promisedAt !== null &&
          change.submit({
            id: order.id,
            version: order.version,
            promisedAt,
            reason: reason.trim(),
            toldBy: toldBy.trim(),
          }),
      }}
    >
      <RefusalAlert problem={change.problem} shownFields={['promisedAt', 'reason', 'toldBy']} />
      {draft.note}
      {found && (
        <p className="q-row">
          {text(found)}
          <Button size="small" onClick={() => setPromisedAt(found.promisedAt)}>
            {t('takeProposal')}
          </Button>
        </p>
      )}
      <div className="q-fields">
        <Field label={t('promisedAt')} isRequired error={change.errors.get('promisedAt')}>
          <DateTimeInput now={now} value={promisedAt} onChange={setPromisedAt} />
        </Field>
        <Field label={t('toldBy')} isRequired error={change.errors.get('toldBy')}>
          <Input maxLength={30} value={toldBy} onChange={(event) => setToldBy(event.target.value)} />
        </Field>
        <Field label={common('reason')} isRequired isWide error={change.errors.get('reason')}>
          <Input maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
      <ul className="q-sentences">
        {order.promises.map((one) => (
          <li key={`${one.at}-${one.promisedAt}`}>
            {formatAt(one.promisedAt)} {reasonText(lang, one.reason)} · {t('toldBy')} {one.toldBy || one.byName} ·{' '}
            {formatAt(one.at)}
          </li>
        ))}
      </ul>
      {change.dialogs}
    </Dialog>
  );
}
