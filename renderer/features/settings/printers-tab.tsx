/** Which printer and paper each form of this PC goes to. */
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterSettings } from '#domain/contract/printers.ts';
import { type Form, FORMS } from '#domain/printing/forms.ts';
import { api, desk } from '#renderer/api/client.ts';
import { type Problem, readProblem } from '#renderer/api/errors.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { Field } from '#renderer/ui/field.tsx';
import { Panel } from '#renderer/ui/page.tsx';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';
import { Loaded } from '#renderer/ui/states.tsx';
import { useDraft, useDraftState } from '#renderer/ui/use-draft.tsx';
import { FormRow } from './form-row.tsx';
import { choicesOf, withChoices } from './form-routes.ts';
import { MorePrinters } from './more-printers.tsx';
import { draftOf, isHost, isPort, withPrinter } from './printer-draft.ts';
import { PrinterFields } from './printer-fields.tsx';

export function PrintersTab({ canEdit }: { readonly canEdit: boolean }) {
  const settings = useQuery({
    queryKey: ['desk', 'printers'],
    queryFn: () => desk.print.settings({}),
    meta: { touches: [] },
  });
  const asked = useQuery(api.print.asked.queryOptions({ input: {}, meta: { touches: ['deskForms'] } }));
  return (
    <Loaded query={settings}>
      {(it) => (
        <Loaded query={asked}>
          {({ forms }) => (
            <PrintersForm
              key={JSON.stringify([it, forms])}
              stored={it}
              storedAsked={forms}
              canEdit={canEdit}
              onSaved={() => void settings.refetch()}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

type FormProps = {
  readonly stored: PrinterSettings;
  readonly storedAsked: readonly Form[];
  readonly canEdit: boolean;
  readonly onSaved: () => void;
};

function PrintersForm({ stored, storedAsked, canEdit, onSaved }: FormProps) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { t: printers } = useTranslation('printers');
  const kept = useDraft('settings.printers', { about: t('printers') });
  const [settings, setSettings] = useDraftState(kept, 'settings', stored);
  const [draft, setDraft] = useDraftState(kept, 'receipts', () => draftOf(stored));
  const [choices, setChoices] = useDraftState(kept, 'choices', () => choicesOf(stored));
  const [asked, setAsked] = useDraftState(kept, 'asked', storedAsked);
  const saveAsked = useCommand(api.print.setAsked);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [heights, setHeights] = useDraftState(kept, 'heights', {
    CF241_2: String(stored.pageHeightMm.CF241_2),
    CF241_3: String(stored.pageHeightMm.CF241_3),
  });
  const isGoodHeight = (text: string) =>
    /^\d{2,3}(\.\d{1,2})?$/.test(text) && Number(text) >= 60 && Number(text) <= 320;
  const isComplete =
    (!draft.isUsed || (isHost(draft.host) && isPort(draft.port))) && Object.values(heights).every(isGoodHeight);
  const save = async () => {
    const pageHeightMm = { CF241_2: Number(heights.CF241_2), CF241_3: Number(heights.CF241_3) };
    const usual = withPrinter({ ...settings, pageHeightMm }, draft, draft.name || draft.host);
    const next = withChoices(usual, choices);
    setProblem(null);
    try {
      await desk.print.saveSettings(next);
      const isSame = asked.length === storedAsked.length && asked.every((form) => storedAsked.includes(form));
      const ending = isSame ? undefined : await saveAsked.run({ forms: [...asked] });
      if (ending !== undefined && ending.kind !== 'done') return;
      kept.done();
      onSaved();
    } catch (error) {
      setProblem(readProblem(error));
    }
  };
  return (
    <>
      <RefusalAlert problem={problem ?? saveAsked.problem} />
      {kept.note}
      <Panel title={t('receiptPrinter')}>
        <PrinterFields draft={draft} onChange={setDraft} canProbe={canEdit} isFixed={!canEdit} />
        {!draft.isUsed && <p className="q-field-note">{t('noReceiptPrinter')}</p>}
      </Panel>
      <MorePrinters
        printers={settings.printers ?? []}
        isFixed={!canEdit}
        onChange={(printers) => setSettings({ ...settings, printers })}
      />
      <Panel title={t('paper')}>
        <table className="q-table">
          <thead>
            <tr>
              <th scope="col">{t('form')}</th>
              <th scope="col">{t('paper')}</th>
              <th scope="col">{t('target')}</th>
              <th scope="col">{printers('copies')}</th>
              <th scope="col">{printers('ask')}</th>
            </tr>
          </thead>
          <tbody>
            {FORMS.map((form) => (
              <FormRow
                key={form}
                form={form}
                printers={settings.printers ?? []}
                choice={choices[form]}
                hasPrinter={draft.isUsed}
                isFixed={!canEdit}
                onChange={(choice) => setChoices({ ...choices, [form]: choice })}
                isAsked={asked.includes(form)}
                onAsked={(is) => setAsked(is ? [...asked, form] : asked.filter((it) => it !== form))}
              />
            ))}
          </tbody>
        </table>
        <div className="q-fields">
          {(['CF241_2', 'CF241_3'] as const).map((paper) => (
            <Field
              key={paper}
              label={paper === 'CF241_2' ? t('pageHeight2') : t('pageHeight3')}
              error={isGoodHeight(heights[paper]) ? undefined : t('numberRange', { min: 60, max: 320 })}
            >
              <Input
                className="q-num"
                disabled={!canEdit}
                value={heights[paper]}
                onChange={(event) => setHeights({ ...heights, [paper]: event.target.value.trim() })}
              />
            </Field>
          ))}
        </div>
      </Panel>
      {canEdit && (
        <div className="q-dialog-foot">
          <ShortcutButton
            isPrimary
            keys="f8"
            label={common('save')}
            isDisabled={!isComplete}
            onPress={() => void save()}
          />
        </div>
      )}
    </>
  );
}
