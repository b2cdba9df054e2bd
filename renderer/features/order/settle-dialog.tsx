/** 结算: the slips as the host computes them now, live with the order discount; confirming freezes them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { OLD_PARTS_RESULTS, type OldPartsResult } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formatYuan } from '#domain/money.ts';
import { api } from '../../api/client.ts';
import { SlipSums } from '../../documents/slip-sums.tsx';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { insuredLines } from './assessed-prices.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

const RESULT_OF = { TAKE: 'TAKEN', SHOP: 'SHOP', NONE: 'NONE' } as const;

export function SettleDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { t } = useTranslation('order');
  const { t: insurance } = useTranslation('insurance');
  const lang = useLang();
  const draft = useDraft(`order.settle:${order.id}`, {
    about: `${t('settle')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [discount, setDiscount] = useDraftState<number | null>(draft, 'discount', order.orderDiscountFen);
  const [oldPartsResult, setOldParts] = useDraftState<OldPartsResult>(
    draft,
    'oldPartsResult',
    RESULT_OF[order.oldPartsChoice],
  );
  const [assessmentReason, setReason] = useDraftState(draft, 'assessmentReason', '');
  const isOff = insuredLines(order).length > 0 && (order.insurance?.differenceFen ?? null) !== 0;
  const preview = useQuery(
    api.settlement.preview.queryOptions({
      input: { orderId: order.id, orderDiscountFen: discount ?? 0 },
      meta: { touches: [`order:${order.id}`] },
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
  const confirm = useAct(api.settlement.confirm, { draft, onDone: onClose });
  const found = preview.data;
  return (
    <Dialog
      title={t('settle')}
      isOpen
      width={760}
      onClose={onClose}
      action={{
        label: t('confirmSettle'),
        isBusy: confirm.isBusy,
        isDisabled: found === undefined || preview.isError,
        onPress: () =>
          confirm.submit({
            orderId: order.id,
            version: order.version,
            orderDiscountFen: discount ?? 0,
            oldPartsResult,
            ...(isOff ? { assessmentReason } : {}),
          }),
      }}
    >
      <RefusalAlert problem={confirm.problem} shownFields={['orderDiscountFen', 'assessmentReason']} />
      {draft.note}
      <PrinterHealth forms={['SETTLEMENT']} />
      <div className="q-fields">
        <Field
          label={t('orderDiscount')}
          error={confirm.errors.get('orderDiscountFen')}
          hint={found ? t('maxDiscount', { amount: formatYuan(found.maxOrderDiscountFen) }) : undefined}
        >
          <MoneyInput autoFocus value={discount} onChange={setDiscount} />
        </Field>
        <Field label={t('oldParts')}>
          <Select
            value={oldPartsResult}
            options={OLD_PARTS_RESULTS.map((it) => ({ value: it, label: labelOf(lang, 'oldPartsResult', it) }))}
            onChange={setOldParts}
          />
        </Field>
        {isOff && (
          <Field
            label={insurance('reason')}
            isWide
            error={confirm.errors.get('assessmentReason')}
            hint={insurance('reasonHint')}
          >
            <Input maxLength={200} value={assessmentReason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        )}
      </div>
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {found === undefined && !preview.isError && <LoadingState lines={3} />}
      {!preview.isError &&
        found?.slips.map((slip) => (
          <Panel
            key={`${slip.payerType}${slip.payerAccountId}`}
            title={`${labelOf(lang, 'payerType', slip.payerType)} ${slip.payerName}`}
          >
            <SlipSums slip={slip} />
          </Panel>
        ))}
      {confirm.dialogs}
    </Dialog>
  );
}
