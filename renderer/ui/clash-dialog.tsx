/** The same field changed twice: both values, who and when; a person says which one stays. */
import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { ShortcutButton } from './shortcut-button.tsx';
import type { Clash } from './three-way.ts';
import type { ChangedBy } from './use-act.tsx';
import { When } from './when.tsx';

type Props = {
  readonly clashes: readonly Clash[];
  readonly by: ChangedBy;
  readonly labelOf: (field: string) => string;
  readonly show: (field: string, value: unknown) => string;
  /** fields where the stored value stays */
  readonly onSettled: (theirs: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
};

type Side = 'mine' | 'theirs';

/** Nothing is chosen beforehand: each field is somebody's decision. useMergingAct shows it by itself. */
export function ClashDialog({ clashes, by, labelOf, show, onSettled, onCancel }: Props) {
  const { t } = useTranslation('clash');
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const all = (side: Side) => setChosen(Object.fromEntries(clashes.map(({ field }) => [field, side])));
  const value = (field: string, of: unknown) => show(field, of) || t('nothing');
  return (
    <Dialog
      title={t('title')}
      isOpen
      width={720}
      onClose={onCancel}
      action={{
        label: t('save'),
        isDisabled: clashes.some(({ field }) => chosen[field] === undefined),
        onPress: () => onSettled(new Set(clashes.map(({ field }) => field).filter((it) => chosen[it] === 'theirs'))),
      }}
    >
      <p>
        {t('hint', { name: by.byName || '—' })} <When at={by.at} />
      </p>
      <div className="q-row">
        <ShortcutButton keys="f6" label={t('allMine')} onPress={() => all('mine')} />
        <ShortcutButton keys="f7" label={t('allTheirs')} onPress={() => all('theirs')} />
      </div>
      <dl className="q-clashes">
        {clashes.map(({ field, mine, theirs }) => (
          <div key={field}>
            <dt>{labelOf(field)}</dt>
            <dd>
              <Radio.Group
                aria-label={labelOf(field)}
                name={`clash.${field}`}
                value={chosen[field] ?? null}
                options={[
                  { value: 'mine', label: `${t('mine')} ${value(field, mine)}` },
                  { value: 'theirs', label: `${t('theirs', { name: by.byName || '—' })} ${value(field, theirs)}` },
                ]}
                onChange={(event) => setChosen({ ...chosen, [field]: event.target.value as Side })}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
