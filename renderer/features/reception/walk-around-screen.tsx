/** 环车检查: zones by arrows and one key each, or pressed on the outline; photos; then the customer signs, and it is frozen. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInput, VisitView, WalkAroundInput } from '#domain/contract/reception.contract.ts';
import { BELONGINGS, CAR_FUNCTIONS, UNSIGNED_REASONS, type UnsignedReason } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { UNSIGNED_PHOTOS } from '#domain/reception/walk-around.ts';
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
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import { Marks } from './walk-around-marks.tsx';
import { Checks } from './walk-around-checks.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

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
  const { isNoMarks, isExteriorDirty, functions, warningLamps, belongings } = stored;
  const marks = stored.isFrozen ? [] : stored.marks.map(({ addedAt: _at, addedByName: _by, ...mark }) => mark);
  return { marks, isNoMarks, isExteriorDirty, functions, warningLamps, belongings };
}

function WalkAround({ visit }: { readonly visit: VisitView }) {
  const { t } = useTranslation('reception');
  const { t: own } = useTranslation('walkAround');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const isFrozen = visit.walkAround?.isFrozen ?? false;
  const draft = useDraft(`reception.walkAround:${visit.id}${isFrozen ? ':late' : ''}`, {
    about: `${t('walkAround')} ${visit.plateNo ?? visit.visitNo}`,
    version: visit.walkAround?.version ?? null,
  });
  const [typed, setTyped] = useDraftState<WalkAroundInput>(draft, 'typed', () => typedOf(visit));
  const [signature, setSignature] = useDraftState<Signature | null>(draft, 'signature', null);
  const [signedBy, setSignedBy] = useDraftState(draft, 'signedBy', visit.bringerName);
  const [unsigned, setUnsigned] = useDraftState<UnsignedReason | null>(draft, 'unsigned', null);
  const signing = useRef<SignInput | null>(null);
  const back = () => void navigate({ to: '/visits/$visitId', params: { visitId: String(visit.id) } });
  const sign = useAct(api.reception.signWalkAround, { onDone: back });
  const save = useAct(api.reception.saveWalkAround, {
    draft,
    doneText: null,
    onDone: ({ version }) => {
      if (signing.current !== null) sign.submit({ visitId: visit.id, version, sign: signing.current });
    },
  });
  const late = useAct(api.reception.addLateMarks, { draft, onDone: () => setTyped(typedOf(visit)) });
  const seen = visit.walkAround ? { version: visit.walkAround.version } : {};
  const keep = (next: SignInput | null) => {
    signing.current = next;
    save.submit({ visitId: visit.id, ...seen, walkAround: typed });
  };
  const drawn: SignInput | null =
    unsigned !== null
      ? { kind: 'UNSIGNED', reason: unsigned }
      : signature === null
        ? null
        : { kind: 'SIGNED', signedBy, ...signature };
  const set = (change: Partial<WalkAroundInput>) => setTyped((now) => ({ ...now, ...change }));
  const problem = save.problem ?? sign.problem ?? late.problem;
  const isBusy = save.isBusy || sign.isBusy;
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
        isFrozen ? (
          <ShortcutButton
            keys="f8"
            isPrimary
            label={own('saveLate')}
            isBusy={late.isBusy}
            isDisabled={typed.marks.length === 0}
            onPress={() => late.submit({ visitId: visit.id, version: 0, ...seen, marks: typed.marks })}
          />
        ) : (
          <>
            <ShortcutButton
              keys="f9"
              isPrimary={drawn === null}
              label={own('signOnPaper')}
              isBusy={isBusy}
              onPress={() => keep({ kind: 'PAPER', signedBy })}
            />
            <ShortcutButton
              keys="f8"
              isPrimary={drawn !== null}
              label={drawn === null ? common('save') : t('saveAndSign')}
              isBusy={isBusy}
              onPress={() => keep(drawn)}
            />
          </>
        )
      }
    >
      {draft.note}
      <RefusalAlert problem={problem} shownFields={[]} />
      {!isFrozen && <PrinterHealth forms={['RECEPTION_SHEET']} />}
      <div className="q-two">
        <Panel title={t('marks')}>
          <Marks visit={visit} typed={typed} set={set} isFrozen={isFrozen} />
        </Panel>
        <div>
          <Checks typed={typed} set={set} isFrozen={isFrozen} />
          <Panel title={own('photos')}>
            <PhotoStrip visitId={visit.id} photos={visit.photos} isFrozen={isFrozen} />
          </Panel>
          <Panel title={t('sign')}>
            {isFrozen ? (
              <Signed visit={visit} />
            ) : (
              <>
                <SignaturePad label={t('signNeeded')} height={96} value={signature} onSigned={setSignature} />
                <div className="q-fields">
                  <Field label={t('signedBy')}>
                    <Input value={signedBy} onChange={(event) => setSignedBy(event.target.value)} />
                  </Field>
                  <Field
                    label={t('unsigned')}
                    error={sign.errors.get('reason')}
                    hint={own('unsignedHint', { needed: UNSIGNED_PHOTOS, taken: visit.photos.length })}
                  >
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
      {late.dialogs}
    </Page>
  );
}

function Signed({ visit }: { readonly visit: VisitView }) {
  const { t } = useTranslation('reception');
  const { t: own } = useTranslation('walkAround');
  const lang = useLang();
  const { signaturePng, unsignedReason, signedBy } = visit.walkAround ?? {};
  if (unsignedReason) return `${t('unsigned')}: ${labelOf(lang, 'unsignedReason', unsignedReason)}`;
  if (!signaturePng) return own('signedOnPaper', { by: signedBy ?? '' });
  const style = { maxWidth: '100%', maxHeight: 120 };
  return <img alt={t('sign')} style={style} src={`data:image/png;base64,${signaturePng}`} />;
}

type UnsignedProps = {
  readonly value: UnsignedReason | null;
  readonly onChange: (value: UnsignedReason | null) => void;
};

function UnsignedSelect({ value, onChange, ...rest }: UnsignedProps) {
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
