/** A draft is priced like an estimate, then offered; from there its lines are frozen. */
import { useNavigate, useParams } from '@tanstack/react-router';
import { Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderSupplements, SupplementView } from '#domain/contract/supplement.contract.ts';
import { totalsWith } from '#domain/repair-order/supplement.ts';
import { api } from '../../api/client.ts';
import { LinesEditor } from '../../documents/lines/lines-editor.tsx';
import { amountsOf, fieldsShownOn, type TypedLine, typedFrom } from '../../documents/lines/typed-line.ts';
import { TypedSums } from '../../documents/lines/typed-sums.tsx';
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
import { PrinterHealth } from '../../documents/printer-health.tsx';

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
  const { t: common } = useTranslation();
  const now = useNow();
  const navigate = useNavigate();
  const draft = useDraft(`supplement.lines:${supplement.id}`, {
    about: supplement.supplementNo,
    version: supplement.version,
  });
  const [lines, setLines] = useDraftState<readonly TypedLine[]>(draft, 'lines', () => supplement.lines.map(typedFrom));
  const [fault, setFault] = useDraftState(draft, 'fault', supplement.fault);
  const [reason, setReason] = useDraftState(draft, 'reason', supplement.reason);
  const [newPromisedAt, setPromised] = useDraftState<number | null>(draft, 'newPromisedAt', supplement.newPromisedAt);
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
  const order = { lines: of.orderLines, orderDiscountFen: of.orderDiscountFen, insured: of.insured };
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
      foot={<TypedSums lines={lines} laborCoeffBp={of.laborCoeffBp} />}
    >
      <RefusalAlert problem={save.problem ?? present.problem} shownFields={[...fieldsShownOn(lines), 'promisedAt']} />
      {draft.note}
      <PrinterHealth forms={['SUPPLEMENT']} />
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
        <LinesEditor
          lines={lines}
          modelCode={of.modelCode}
          laborCoeffBp={of.laborCoeffBp}
          plan={of}
          {...(of.vehicleId === null ? {} : { vehicleId: of.vehicleId })}
          firstKind="INSPECTION"
          errors={save.errors}
          onChange={setLines}
        />
      </Panel>
      {save.dialogs}
      {present.dialogs}
    </Page>
  );
}
