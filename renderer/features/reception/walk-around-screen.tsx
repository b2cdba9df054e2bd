/** 环车检查: marks on the outline by pointer or by zone list and keys; then the customer signs, and it is frozen. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, VisitView, WalkAroundInput } from '#domain/contract/reception.contract.ts';
import { BELONGINGS, CAR_FUNCTIONS, UNSIGNED_REASONS, type UnsignedReason, WARNING_LAMPS } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Field } from '../../ui/field.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { type Signature, SignaturePad } from '../../ui/signature-pad.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { CarMarks } from './car-marks.tsx';

const EMPTY: WalkAroundInput = {
  marks: [],
  isNoMarks: false,
  isExteriorDirty: false,
  functions: CAR_FUNCTIONS.map((item) => ({ item, isOk: true })),
  warningLamps: [],
  belongings: BELONGINGS.filter((item) => item !== 'OTHER').map((item) => ({ item, isPresent: false, note: '' })),
};

export function WalkAroundScreen() {
  const { visitId } = useParams({ strict: false }) as { visitId: string };
  const id = Number(visitId);
  const visit = useQuery(api.reception.visit.queryOptions({ input: { id }, meta: { touches: [`visit:${id}`] } }));
  return (
    <Loaded query={visit}>
      {(found) => <WalkAround visit={found} key={found.walkAround?.isFrozen ? 'frozen' : 'open'} />}
    </Loaded>
  );
}

function typedOf(visit: VisitView): WalkAroundInput {
  const stored = visit.walkAround;
  if (stored === null) return EMPTY;
  const { marks, isNoMarks, isExteriorDirty, functions, warningLamps, belongings } = stored;
  return { marks, isNoMarks, isExteriorDirty, functions, warningLamps, belongings };
}

function WalkAround({ visit }: { readonly visit: VisitView }) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(() => typedOf(visit));
  const [signature, setSignature] = useState<Signature | null>(null);
  const [signedBy, setSignedBy] = useState(visit.bringerName);
  const [unsigned, setUnsigned] = useState<UnsignedReason | null>(null);
  const isFrozen = visit.walkAround?.isFrozen ?? false;
  const back = () => void navigate({ to: '/visits/$visitId', params: { visitId: String(visit.id) } });
  const sign = useAct(api.reception.signWalkAround, { onDone: back });
  const save = useAct(api.reception.saveWalkAround, {
    doneText: null,
    onDone: ({ version }) => {
      if (unsigned !== null) sign.submit({ visitId: visit.id, version, sign: { kind: 'UNSIGNED', reason: unsigned } });
      else if (signature !== null) {
        sign.submit({ visitId: visit.id, version, sign: { kind: 'SIGNED', signedBy, ...signature } });
      }
    },
  });
  const keep = () =>
    save.submit({
      visitId: visit.id,
      ...(visit.walkAround ? { version: visit.walkAround.version } : {}),
      walkAround: typed,
    });
  const set = (change: Partial<WalkAroundInput>) => setTyped((now) => ({ ...now, ...change }));
  const isSigning = signature !== null || unsigned !== null;
  return (
    <Page
      title={t('walkAround')}
      subtitle={
        <>
          <strong>{visit.plateNo}</strong> {visit.modelName} {visit.visitNo}
          {isFrozen && <StatusTag tone="green">{t('frozen')}</StatusTag>}
        </>
      }
      onBack={back}
      actions={
        !isFrozen && (
          <ShortcutButton
            keys="f8"
            isPrimary
            label={isSigning ? t('saveAndSign') : common('save')}
            isBusy={save.isBusy || sign.isBusy}
            onPress={keep}
          />
        )
      }
    >
      <RefusalAlert problem={save.problem ?? sign.problem} shownFields={[]} />
      <div className="q-two">
        <Panel title={t('marks')}>
          <CarMarks
            marks={typed.marks}
            isFrozen={isFrozen}
            onChange={(marks: Mark[]) => set({ marks, isNoMarks: false })}
          />
          <div className="q-row">
            <Checkbox
              disabled={isFrozen || typed.marks.length > 0}
              checked={typed.isNoMarks}
              onChange={(event) => set({ isNoMarks: event.target.checked })}
            >
              {t('noMarks')}
            </Checkbox>
            <Checkbox
              disabled={isFrozen}
              checked={typed.isExteriorDirty}
              onChange={(event) => set({ isExteriorDirty: event.target.checked })}
            >
              {t('dirty')}
            </Checkbox>
          </div>
        </Panel>
        <div>
          <Checks typed={typed} set={set} isFrozen={isFrozen} />
          <Panel title={t('sign')}>
            {isFrozen ? (
              visit.walkAround?.signaturePng ? (
                <img
                  alt={t('sign')}
                  style={{ maxWidth: '100%', maxHeight: 120 }}
                  src={`data:image/png;base64,${visit.walkAround.signaturePng}`}
                />
              ) : (
                t('unsigned')
              )
            ) : (
              <>
                <SignaturePad label={t('signNeeded')} height={120} onSigned={setSignature} />
                <div className="q-fields">
                  <Field label={t('signedBy')}>
                    <Input value={signedBy} onChange={(event) => setSignedBy(event.target.value)} />
                  </Field>
                  <Field label={t('unsigned')}>
                    <UnsignedSelect value={unsigned} onChange={setUnsigned} />
                  </Field>
                </div>
              </>
            )}
          </Panel>
        </div>
      </div>
      {save.dialogs}
      {sign.dialogs}
    </Page>
  );
}

function UnsignedSelect({
  value,
  onChange,
  ...rest
}: {
  value: UnsignedReason | null;
  onChange: (value: UnsignedReason | null) => void;
}) {
  const lang = useLang();
  return (
    <Select
      {...rest}
      allowClear
      value={value ?? undefined}
      options={UNSIGNED_REASONS.map((it) => ({ value: it, label: labelOf(lang, 'unsignedReason', it) }))}
      onChange={(reason?: UnsignedReason) => onChange(reason ?? null)}
    />
  );
}

type ChecksProps = {
  readonly typed: WalkAroundInput;
  readonly set: (change: Partial<WalkAroundInput>) => void;
  readonly isFrozen: boolean;
};

function Checks({ typed, set, isFrozen }: ChecksProps) {
  const { t } = useTranslation('reception');
  const lang = useLang();
  return (
    <>
      <Panel title={t('functions')}>
        <div className="q-row">
          {typed.functions.map(({ item, isOk }) => (
            <Checkbox
              key={item}
              disabled={isFrozen}
              checked={isOk}
              onChange={(event) =>
                set({
                  functions: typed.functions.map((f) => (f.item === item ? { item, isOk: event.target.checked } : f)),
                })
              }
            >
              {labelOf(lang, 'carFunction', item)}
            </Checkbox>
          ))}
        </div>
      </Panel>
      <Panel title={t('lamps')}>
        <Checkbox.Group
          disabled={isFrozen}
          value={typed.warningLamps}
          options={WARNING_LAMPS.map((item) => ({ value: item, label: labelOf(lang, 'warningLamp', item) }))}
          onChange={(warningLamps) => set({ warningLamps })}
        />
      </Panel>
      <Panel title={t('belongings')}>
        <div className="q-row">
          {typed.belongings.map(({ item, isPresent, note }) => (
            <Checkbox
              key={item}
              disabled={isFrozen}
              checked={isPresent}
              onChange={(event) =>
                set({
                  belongings: typed.belongings.map((b) =>
                    b.item === item ? { item, isPresent: event.target.checked, note } : b,
                  ),
                })
              }
            >
              {labelOf(lang, 'belonging', item)}
            </Checkbox>
          ))}
        </div>
      </Panel>
    </>
  );
}
