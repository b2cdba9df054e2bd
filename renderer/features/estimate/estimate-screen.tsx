/** 估价单: lines by keyboard with stock beside them, the sums always visible, presented, accepted, revised. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { type SetStateAction, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import type { Offer } from '#domain/contract/vehicle.contract.ts';
import { OTHER_KINDS, type OtherKind } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { Field } from '../../ui/field.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { LineTables, Sums } from '../../documents/line-tables.tsx';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import { Offers } from '../../documents/offers.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { Head, useGoBack } from './estimate-head.tsx';
import { AddLineBox, type CatalogHit } from '../../documents/lines/add-line-box.tsx';
import { offeredLines } from './offered-lines.ts';
import { type TypedLine, laborLine, otherLine, partLine, previewTotals } from '../../documents/lines/typed-line.ts';
import { TypedLines } from '../../documents/lines/typed-lines.tsx';
import { useSaveLines } from './use-save-lines.tsx';

export function EstimateScreen() {
  const { estimateId } = useParams({ strict: false }) as { estimateId: string };
  const id = Number(estimateId);
  const estimate = useQuery(
    api.estimate.get.queryOptions({ input: { id }, meta: { touches: [`estimate:${id}`, 'part'] } }),
  );
  return (
    <Loaded query={estimate}>
      {(found) =>
        found.status === 'DRAFT' ? <Draft key={found.id} estimate={found} /> : <Presented estimate={found} />
      }
    </Loaded>
  );
}

function Draft({ estimate }: { readonly estimate: EstimateView }) {
  const { t } = useTranslation('estimate');
  const { t: common } = useTranslation();
  const lang = useLang();
  const back = useGoBack(estimate);
  const accounts = useQuery(api.customer.accounts.queryOptions({ input: {} }));
  const [otherKind, setOtherKind] = useState<OtherKind>('SUPPLIES_FEE');
  const present = useAct(api.estimate.present);
  // Read when the answer comes: the act that asked was made before the key was pressed.
  const isPresenting = useRef(false);
  const save = useSaveLines(estimate, ({ version }) => {
    if (isPresenting.current) present.submit({ id: estimate.id, version });
    isPresenting.current = false;
  });
  const { lines, orderDiscountFen } = save.typed;
  const setLines = (next: SetStateAction<readonly TypedLine[]>) =>
    save.setTyped((now) => ({ ...now, lines: typeof next === 'function' ? next(now.lines) : next }));
  const setDiscount = (fen: number | null) => save.setTyped((now) => ({ ...now, orderDiscountFen: fen }));
  const plan = { laborPayRateBp: estimate.laborPayRateBp, partsPayRateBp: estimate.partsPayRateBp };
  const nextNo = Math.max(0, ...lines.map((line) => line.input.lineNo)) + 1;
  const add = (item: CatalogHit) =>
    setLines((now) => [
      ...now,
      item.kind === 'LABOR' ? laborLine(item.hit, nextNo, plan) : partLine(item.hit, nextNo, plan),
    ]);
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
      foot={<Sums totals={previewTotals(lines, estimate.laborCoeffBp, orderDiscountFen ?? 0)} />}
    >
      <RefusalAlert
        problem={save.problem ?? present.problem}
        shownFields={lines
          .flatMap((line) =>
            ['', '.qtyMilli', '.unitPriceFen', '.partId', '.payRateBp', '.laborLineNo'].map(
              (end) => `lines.${line.input.lineNo}${end}`,
            ),
          )
          .concat('orderDiscountFen')}
      />
      {save.note}
      <Panel>
        <Offers vehicleId={estimate.vehicleId} taken={taken} onAdd={addOffered} />
        <AddLineBox modelCode={estimate.modelCode} onAdd={add} />
        <br />
        {lines.length === 0 ? (
          <EmptyState text={t('empty')} />
        ) : (
          <TypedLines
            lines={lines}
            laborCoeffBp={estimate.laborCoeffBp}
            accounts={accounts.data ?? []}
            errors={save.errors}
            onChange={setLines}
          />
        )}
        <br />
        <div className="q-row">
          <Select
            aria-label={t('otherKind')}
            style={{ width: 140 }}
            value={otherKind}
            options={OTHER_KINDS.map((it) => ({ value: it, label: labelOf(lang, 'otherKind', it) }))}
            onChange={setOtherKind}
          />
          <Button
            onClick={() =>
              setLines((now) => [...now, otherLine(otherKind, labelOf('zh-CN', 'otherKind', otherKind), nextNo)])
            }
          >
            {t('addOther')}
          </Button>
          <Field label={t('orderDiscount')} error={save.errors.get('orderDiscountFen')}>
            <MoneyInput value={orderDiscountFen} onChange={setDiscount} />
          </Field>
        </div>
      </Panel>
      {save.dialogs}
      {present.dialogs}
    </Page>
  );
}

function Presented({ estimate }: { readonly estimate: EstimateView }) {
  const { t } = useTranslation('estimate');
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
  const mayWrite = me.can('estimate.write');
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
      foot={<Sums totals={estimate.totals} />}
    >
      <RefusalAlert problem={revise.problem} />
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
          </div>
        </Panel>
      )}
      <DocumentPapers docType="estimate" docId={estimate.id} />
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
