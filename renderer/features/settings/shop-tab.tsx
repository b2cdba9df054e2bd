/** The shop's profile and its choices. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { Panel } from '#renderer/ui/page.tsx';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';
import { Loaded } from '#renderer/ui/states.tsx';
import { useAct } from '#renderer/ui/use-act.tsx';
import { useDraft, useDraftState } from '#renderer/ui/use-draft.tsx';
import { ChoiceFields, type ShopChoices } from './choice-fields.tsx';
import { ShopFields, type ShopProfile, wrongShopFields } from './shop-fields.tsx';

type Stored = { readonly profile: ShopProfile; readonly options: ShopChoices; readonly version: number };

export function ShopTab({ canEdit }: { readonly canEdit: boolean }) {
  const shop = useQuery(api.settings.shop.queryOptions({ input: {}, meta: { touches: ['settings'] } }));
  return <Loaded query={shop}>{(it) => <ShopForm key={it.version} stored={it} canEdit={canEdit} />}</Loaded>;
}

function ShopForm({ stored, canEdit }: { readonly stored: Stored; readonly canEdit: boolean }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { t: setup } = useTranslation('setup');
  const draft = useDraft('settings.shop', { about: t('shop'), version: stored.version });
  const [profile, setProfile] = useDraftState(draft, 'profile', stored.profile);
  const [options, setOptions] = useDraftState<ShopChoices | null>(draft, 'options', stored.options);
  const [isTried, setTried] = useState(false);
  const save = useAct(api.settings.saveShop, { draft });
  const wrong = wrongShopFields(profile);
  const errors = new Map(isTried ? [...wrong].map((key) => [key, setup('required')]) : []);
  for (const [path, sentence] of save.errors) errors.set(path.replace(/^profile\./, ''), sentence);
  const submit = () => {
    setTried(true);
    if (wrong.size === 0 && options !== null) save.submit({ profile, options, version: stored.version });
  };
  return (
    <>
      <RefusalAlert problem={save.problem} shownFields={Object.keys(profile).map((key) => `profile.${key}`)} />
      {draft.note}
      <Panel title={t('shop')}>
        <ShopFields shop={profile} onChange={setProfile} errors={errors} isFixed={!canEdit} />
      </Panel>
      <Panel title={t('choices')}>
        <ChoiceFields draft={draft} stored={stored.options} onChange={setOptions} isFixed={!canEdit} />
      </Panel>
      {canEdit && (
        <div className="q-dialog-foot">
          <ShortcutButton
            isPrimary
            keys="f8"
            label={common('save')}
            isBusy={save.isBusy}
            isDisabled={options === null}
            onPress={submit}
          />
        </div>
      )}
      {save.dialogs}
    </>
  );
}
