/** 估价单: lines by keyboard with stock beside them, the sums always visible, presented, accepted, revised. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import type { Offer } from '#domain/contract/vehicle.contract.ts';
import { api } from '../../api/client.ts';
import { useMe } from '../../shell/session.ts';
import { Field } from '../../ui/field.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { LineTables, Sums } from '../../documents/line-tables.tsx';
import { PayerSums } from '../../documents/payer-sums.tsx';
import { TypedSums } from '../../documents/lines/typed-sums.tsx';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import { OwnerNote } from '../../documents/owner-note.tsx';
import { Offers } from '../../documents/offers.tsx';
import { CoverageButton } from './coverage-button.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { Head, useGoBack } from './estimate-head.tsx';
import { EstimatePromise } from './estimate-promise.tsx';
import { LinesEditor } from '../../documents/lines/lines-editor.tsx';
import { offeredLines } from '../../documents/lines/offered-lines.ts';
import { fieldsShownOn, type TypedLine } from '../../documents/lines/typed-line.ts';
import { VersionsButton } from './versions-dialog.tsx';
import { useSaveLines } from './use-save-lines.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function EstimateScreen() {
  const { estimateId } = useParams({ strict: false }) as { estimateId: string };
  const id = Number(estimateId);
  const estimate = useQuery(
    api.estimate.get.queryOptions({ input: { id }, meta: { touches: [`estimate:${id}`, 'part', 'order'] } }),
  );
  const me = useMe();
  const mayType = (found: EstimateView) => found.status === 'DRAFT' && me.canOn('estimate.write', found.advisor.id);
  return (
    <Loaded query={estimate}>
      {(found) => (mayType(found) ? <Draft key={found.id} estimate={found} /> : <Presented estimate={found} />)}
    </Loaded>
  );
}

function Draft({ estimate }: { readonly estimate: EstimateView }) {
  const { t } = useTranslation('estimate');
  const { t: common } = useTranslation();
  const back = useGoBack(estimate);
  const present = useAct(api.estimate.present);
  // Read when the answer comes: the act that asked was made before the key was pressed.
  const isPresenting = useRef(false);
  const save = useSaveLines(estimate, ({ version }) => {
    if (isPresenting.current) present.submit({ id: estimate.id, version });
    isPresenting.current = false;
  });
  const { lines, orderDiscountFen } = save.typed;
  const setLines = (next: (was: readonly TypedLine[]) => readonly TypedLine[]) =>
    save.setTyped((now) => ({ ...now, lines: next(now.lines) }));
  const setDiscount = (fen: number | null) => save.setTyped((now) => ({ ...now, orderDiscountFen: fen }));
  const plan = { laborPayRateBp: estimate.laborPayRateBp, partsPayRateBp: estimate.partsPayRateBp };
  const taken = new Set(lines.map((line) => line.input.name));
  const addOffered = (offers: readonly Offer[]) => setLines((now) => [...now, ...offeredLines(offers, now, plan)]);
  const send = (isPresented: boolean) => {
    isPresenting.current = isPresented;
    save.submitTyped();
  };
  return (
    <Page
      title={estimate.estimateNo}
      subtitle={<Head estimate={estimate} />}
      onBack={back}
      actions={
        <>
          <VersionsButton estimate={estimate} />
          <ShortcutButton keys="f8" label={common('save')} isBusy={save.isBusy} onPress={() => send(false)} />
          <ShortcutButton
            keys="f9"
            isPrimary
            label={t('present')}
            isBusy={save.isBusy || present.isBusy}
            isDisabled={lines.length === 0}
            onPress={() => send(true)}
          />
        </>
      }
      foot={
        <TypedSums
          lines={lines}
          laborCoeffBp={estimate.laborCoeffBp}
          orderDiscountFen={orderDiscountFen ?? 0}
          insurance={estimate.insurance}
        />
      }
    >
      <RefusalAlert
        problem={save.problem ?? present.problem}
        shownFields={[...fieldsShownOn(lines), 'orderDiscountFen']}
      />
      {save.note}
      <PrinterHealth forms={['ESTIMATE']} />
      <Panel>
        <EstimatePromise estimate={estimate} lines={lines} />
        <Offers vehicleId={estimate.vehicleId} taken={taken} onAdd={addOffered} />
        <LinesEditor
          lines={lines}
          modelCode={estimate.modelCode}
          laborCoeffBp={estimate.laborCoeffBp}
          plan={plan}
          vehicleId={estimate.vehicleId}
          firstKind="SUPPLIES_FEE"
          errors={save.errors}
          onChange={setLines}
        >
          <Field label={t('orderDiscount')} error={save.errors.get('orderDiscountFen')}>
            <MoneyInput value={orderDiscountFen} onChange={setDiscount} />
          </Field>
          <CoverageButton estimate={estimate} lines={lines} onChange={(next) => setLines(() => next)} />
        </LinesEditor>
      </Panel>
      {save.dialogs}
      {present.dialogs}
    </Page>
  );
}

function Presented({ estimate }: { readonly estimate: EstimateView }) {
  const { t } = useTranslation('estimate');
  const { t: papers } = useTranslation('printQueue');
  const me = useMe();
  const navigate = useNavigate();
  const back = useGoBack(estimate);
  const [open, setOpen] = useState<'accept' | 'reject' | null>(null);
  const toOrder = () => void navigate({ to: '/orders/$orderId', params: { orderId: String(estimate.orderId) } });
  const revise = useAct(api.estimate.revise, {
    doneText: null,
    onDone: ({ estimateId }) =>
      void navigate({ to: '/estimates/$estimateId', params: { estimateId: String(estimateId) } }),
  });
  const mayWrite = me.canOn('estimate.write', estimate.advisor.id);
  const isOpen = estimate.status === 'PRESENTED';
  const newest = estimate.versions.at(-1);
  return (
    <Page
      title={estimate.estimateNo}
      subtitle={<Head estimate={estimate} />}
      onBack={back}
      actions={
        <>
          {mayWrite && estimate.status !== 'SUPERSEDED' && newest?.id === estimate.id && (
            <ShortcutButton
              keys="f2"
              label={t('revise')}
              isBusy={revise.isBusy}
              onPress={() => revise.submit({ id: estimate.id, version: estimate.version })}
            />
          )}
          {mayWrite && isOpen && <ShortcutButton keys="f11" label={t('reject')} onPress={() => setOpen('reject')} />}
          {mayWrite && isOpen && (
            <ShortcutButton keys="f8" isPrimary label={t('accept')} onPress={() => setOpen('accept')} />
          )}
          <ShortcutButton keys="f9" isPrimary={!isOpen} label={t('toOrder')} onPress={toOrder} />
        </>
      }
      foot={
        <>
          <Sums totals={estimate.totals} />
          <PayerSums payers={estimate.payers} />
        </>
      }
    >
      <RefusalAlert problem={revise.problem} />
      <OwnerNote owner={estimate.advisor} permission="estimate.write" takeOver="order" />
      <Panel>
        <LineTables lines={estimate.lines} />
      </Panel>
      {estimate.versions.length > 1 && (
        <Panel title={t('versions')}>
          <div className="q-row">
            {estimate.versions.map((version) => (
              <Button
                key={version.id}
                disabled={version.id === estimate.id}
                onClick={() =>
                  void navigate({ to: '/estimates/$estimateId', params: { estimateId: String(version.id) } })
                }
              >
                {t('version', { no: version.versionNo })}
              </Button>
            ))}
            <VersionsButton estimate={estimate} />
          </div>
        </Panel>
      )}
      <DocumentPapers docType="estimate" docId={estimate.id} again={{ keys: 'f4', label: papers('reprint') }} />
      {open === 'accept' && <AcceptDialog estimate={estimate} onClose={() => setOpen(null)} onDone={toOrder} />}
      {open === 'reject' && (
        <ReasonDialog
          title={t('reject')}
          act={api.estimate.reject}
          input={(reason) => ({ id: estimate.id, version: estimate.version, reason })}
          onClose={() => setOpen(null)}
        />
      )}
      {revise.dialogs}
    </Page>
  );
}
