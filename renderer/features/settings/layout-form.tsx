/** The choices for one form at the left, its sample at the right. */
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperChoice } from '#domain/contract/layout.contract.ts';
import { refusalText } from '#domain/messages/refusal-text.ts';
import { formLabels, formPapers, type Paper } from '#domain/printing/forms.ts';
import {
  checkTerms,
  optionalColumns,
  OWN_TERMS,
  placesOf,
  readTerms,
  termsRoom,
} from '#domain/printing/paper-layout.ts';
import { api } from '#renderer/api/client.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { Field } from '#renderer/ui/field.tsx';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';
import { ToggleList } from '#renderer/ui/toggle-list.tsx';
import { useAct } from '#renderer/ui/use-act.tsx';
import { useDraft, useDraftState } from '#renderer/ui/use-draft.tsx';
import { LayoutPreview } from './layout-preview.tsx';
import { type ChosenLogo, LogoField } from './logo-field.tsx';

type Props = {
  readonly stored: PaperChoice & { readonly version: number };
  readonly mark: { readonly picture: string | null; readonly version: number };
  readonly canEdit: boolean;
  readonly chooser: ReactNode;
};

const shownTerms = ({ form, terms }: PaperChoice) => (terms.length > 0 ? terms : OWN_TERMS[form]).join('\n');

export function LayoutForm({ stored, mark, canEdit, chooser }: Props) {
  const { t } = useTranslation('layout');
  const { t: common } = useTranslation();
  const { t: settings } = useTranslation('settings');
  const lang = useLang();
  const { form, version } = stored;
  const name = formLabels[form][lang === 'en' ? 'en' : 'zh'];
  const draft = useDraft(`settings.layout:${form}`, { about: `${t('title')} ${name}`, version });
  const [typed, setTyped] = useDraftState(draft, 'terms', shownTerms(stored));
  const [columns, setColumns] = useDraftState(draft, 'columns', stored.columns);
  const [paper, setPaper] = useState<Paper>(formPapers[form][0]);
  const [isAtTerms, setAtTerms] = useState(false);
  const [chosen, setChosen] = useDraftState<{ readonly png: string | null } | null>(draft, 'logo', null);
  const logo: ChosenLogo = chosen?.png;
  const save = useAct(api.layout.save, { draft });
  const own = OWN_TERMS[form].join('\n');
  const lines = readTerms(typed);
  const terms = lines.join('\n') === own ? [] : lines;
  const offered = optionalColumns(form);
  const [days, km] = placesOf(form);
  const choice: PaperChoice = { form, terms, columns };
  const [wrong] = checkTerms(form, terms).refusals;
  const error = wrong === undefined ? save.errors.get('terms') : refusalText(lang, wrong);
  return (
    <div className="q-layout">
      <div className="q-layout-choices">
        <RefusalAlert problem={save.problem} shownFields={['terms', 'logo']} />
        {draft.note}
        <div className="q-fields">
          {chooser}
          <Field label={t('paper')}>
            <Select<Paper>
              value={paper}
              options={formPapers[form].map((value) => ({ value, label: settings(`papers.${value}`) }))}
              onChange={setPaper}
            />
          </Field>
        </div>
        <Field
          label={form === 'RECEIPT' ? t('closing') : t('terms')}
          isWide
          error={error}
          hint={[t('termsHint', termsRoom(form)), ...(days ? [t('places', { days, km })] : [])].join(' · ')}
        >
          <Input.TextArea
            rows={form === 'RECEIPT' ? 3 : 9}
            disabled={!canEdit}
            value={typed}
            onFocus={() => setAtTerms(true)}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        {offered.length > 0 && (
          <>
            <div className="q-field-note">{t('columns')}</div>
            <ToggleList
              label={t('columns')}
              tone="plain"
              isDisabled={!canEdit}
              items={offered.map((key) => ({ key, label: t(`column.${key}`), isOn: columns.includes(key) }))}
              onTurn={(key, isOn) => {
                setAtTerms(false);
                setColumns(isOn ? [...columns, key] : columns.filter((one) => one !== key));
              }}
            />
          </>
        )}
        {form !== 'RECEIPT' && (
          <LogoField
            stored={mark.picture}
            chosen={logo}
            canEdit={canEdit}
            error={save.errors.get('logo')}
            onChoose={(png) => {
              setAtTerms(false);
              setChosen(png === undefined ? null : { png });
            }}
          />
        )}
        <p className="q-field-note">{t('issued')}</p>
        {canEdit && (
          <div className="q-dialog-foot">
            <Button disabled={typed === own} onClick={() => setTyped(own)}>
              {t('ownTerms')}
            </Button>
            <ShortcutButton
              isPrimary
              keys="f8"
              label={common('save')}
              isBusy={save.isBusy}
              isDisabled={wrong !== undefined}
              onPress={() =>
                save.submit({
                  ...choice,
                  version,
                  ...(logo === undefined ? {} : { logo: { picture: logo, version: mark.version } }),
                })
              }
            />
          </div>
        )}
        {save.dialogs}
      </div>
      <LayoutPreview choice={choice} paper={paper} logo={logo} isAtTerms={isAtTerms} />
    </div>
  );
}
