/** A draft is priced like an estimate, then offered; from there its lines are frozen. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderSupplements, SupplementView } from '#domain/contract/supplement.contract.ts';
import { OTHER_KINDS, type OtherKind } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { totalsWith } from '#domain/repair-order/supplement.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { AddLineBox, type CatalogHit } from '../../documents/lines/add-line-box.tsx';
import {
  amountsOf,
  laborLine,
  otherLine,
  partLine,
  previewTotals,
  typedFrom,
} from '../../documents/lines/typed-line.ts';
import { TypedLines } from '../../documents/lines/typed-lines.tsx';
import { Sums } from '../../documents/line-tables.tsx';
import { useNow } from '../../documents/use-now.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { SupplementState } from './supplement-panel.tsx';
import { useSupplements } from './use-supplements.ts';

export function PriceScreen() {
  const { supplementId } = useParams({ strict: false }) as { supplementId: string };
  const { t } = useTranslation('supplement');
  const query = useSupplements();
  return (
    <Loaded query={query}>
      {(of) => {
        const supplement = of.supplements.find((one) => one.id === Number(supplementId));
        return supplement ? (
          <Pricing key={supplement.id} of={of} supplement={supplement} />
        ) : (
          <EmptyState text={t('none')} />
        );
      }}
    </Loaded>
  );
}

type Props = { readonly of: OrderSupplements; readonly supplement: SupplementView };

function Pricing({ of, supplement }: Props) {
  const { t } = useTranslation('supplement');
  const { t: estimate } = useTranslation('estimate');
  const { t: common } = useTranslation();
  const lang = useLang();
  const now = useNow();
  const navigate = useNavigate();
  const accounts = useQuery(api.customer.accounts.queryOptions({ input: {} }));
  const draft = useDraft(`supplement.lines:${supplement.id}`, {
    about: supplement.supplementNo,
    version: supplement.version,
  });
  const [lines, setLines] = useDraftState(draft, 'lines', () => supplement.lines.map(typedFrom));
  const [fault, setFault] = useDraftState(draft, 'fault', supplement.fault);
  const [reason, setReason] = useDraftState(draft, 'reason', supplement.reason);
  const [newPromisedAt, setPromised] = useDraftState<number | null>(draft, 'newPromisedAt', supplement.newPromisedAt);
  const [otherKind, setOtherKind] = useState<OtherKind>('INSPECTION');
  const [seenVersion, setSeen] = useState(supplement.version);
  const back = () => void navigate({ to: '/orders/$orderId/supplements', params: { orderId: String(of.orderId) } });
  const present = useAct(api.supplement.present, { onDone: back });
  const isOffering = useRef(false);
  const save = useAct(api.supplement.save, {
    draft,
    onDone: ({ version }) => {
      setSeen(version);
      if (isOffering.current) present.submit({ id: supplement.id, version });
      isOffering.current = false;
    },
  });
  const nextNo = Math.max(0, ...lines.map((line) => line.input.lineNo)) + 1;
  const add = (item: CatalogHit) =>
    setLines((was) => [
      ...was,
      item.kind === 'LABOR' ? laborLine(item.hit, nextNo, of) : partLine(item.hit, nextNo, of),
    ]);
  const send = (isOffered: boolean) => {
    isOffering.current = isOffered;
    const version = Math.max(seenVersion, supplement.version);
    save.submit({ id: supplement.id, version, fault, reason, newPromisedAt, lines: lines.map((line) => line.input) });
  };
  const more = lines.map((line) => ({
    kind: line.input.kind,
    payerType: line.input.payerType,
    ...amountsOf(line, of.laborCoeffBp),
  }));
  const order = { lines: of.orderLines, orderDiscountFen: of.orderDiscountFen };
  return (
    <Page
      title={supplement.supplementNo}
      subtitle={
        <>
          <strong>{of.plateNo}</strong>
          <SupplementState status={supplement.status} />
          <span>
            {t('newTotal')} <MoneyText fen={totalsWith(order, more).selfFen} isStrong />
          </span>
        </>
      }
      onBack={back}
      actions={
        <>
          <ShortcutButton keys="f8" label={common('save')} isBusy={save.isBusy} onPress={() => send(false)} />
          <ShortcutButton
            keys="f9"
            isPrimary
            label={t('offer')}
            isBusy={save.isBusy || present.isBusy}
            isDisabled={lines.length === 0}
            onPress={() => send(true)}
          />
        </>
      }
      foot={<Sums totals={previewTotals(lines, of.laborCoeffBp, 0)} />}
    >
      <RefusalAlert
        problem={save.problem ?? present.problem}
        shownFields={lines
          .flatMap((line) =>
            ['', '.qtyMilli', '.unitPriceFen', '.partId', '.payRateBp', '.laborLineNo'].map(
              (end) => `lines.${line.input.lineNo}${end}`,
            ),
          )
          .concat('promisedAt')}
      />
      {draft.note}
      <Panel>
        <div className="q-fields">
          <Field label={t('fault')} isRequired isWide>
            <Input maxLength={500} value={fault} onChange={(event) => setFault(event.target.value)} />
          </Field>
          <Field label={t('reason')} isRequired isWide>
            <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
          <Field label={t('newPromisedAt')} error={save.errors.get('promisedAt')}>
            <DateTimeInput now={now} value={newPromisedAt} onChange={setPromised} />
          </Field>
        </div>
        <AddLineBox modelCode={of.modelCode} onAdd={add} />
        <br />
        {lines.length === 0 ? (
          <EmptyState text={estimate('empty')} />
        ) : (
          <TypedLines
            lines={lines}
            laborCoeffBp={of.laborCoeffBp}
            accounts={accounts.data ?? []}
            errors={save.errors}
            onChange={setLines}
          />
        )}
        <br />
        <div className="q-row">
          <Select
            aria-label={estimate('otherKind')}
            style={{ width: 140 }}
            value={otherKind}
            options={OTHER_KINDS.map((it) => ({ value: it, label: labelOf(lang, 'otherKind', it) }))}
            onChange={setOtherKind}
          />
          <Button
            onClick={() =>
              setLines((was) => [...was, otherLine(otherKind, labelOf('zh-CN', 'otherKind', otherKind), nextNo)])
            }
          >
            {estimate('addOther')}
          </Button>
        </div>
      </Panel>
      {save.dialogs}
      {present.dialogs}
    </Page>
  );
}
