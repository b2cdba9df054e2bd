/** Functions, warning lamps, belongings: one Tab stop each. */
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WalkAroundInput } from '#domain/contract/reception.contract.ts';
import { WARNING_LAMPS } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import { Panel } from '../../ui/page.tsx';
import { ToggleList } from '../../ui/toggle-list.tsx';

type Props = {
  readonly typed: WalkAroundInput;
  readonly set: (change: Partial<WalkAroundInput>) => void;
  readonly isFrozen: boolean;
};

export function Checks({ typed, set, isFrozen }: Props) {
  const { t } = useTranslation('reception');
  const { t: own } = useTranslation('walkAround');
  const lang = useLang();
  const other = typed.belongings.find((it) => it.item === 'OTHER')?.note ?? '';
  const listed = typed.belongings.filter((it) => it.item !== 'OTHER');
  const withOther = (note: string) =>
    note === '' ? listed : [...listed, { item: 'OTHER' as const, isPresent: true, note }];
  return (
    <Panel title={t('functions')}>
      <ToggleList
        label={t('functions')}
        tone="good"
        isDisabled={isFrozen}
        items={typed.functions.map((f) => ({
          key: f.item,
          label: labelOf(lang, 'carFunction', f.item),
          isOn: f.isOk,
        }))}
        onTurn={(item, isOk) => set({ functions: typed.functions.map((f) => (f.item === item ? { item, isOk } : f)) })}
      />
      <h3 className="walk-sub">{t('lamps')}</h3>
      <ToggleList
        label={t('lamps')}
        tone="bad"
        isDisabled={isFrozen}
        items={WARNING_LAMPS.map((item) => ({
          key: item,
          label: labelOf(lang, 'warningLamp', item),
          isOn: typed.warningLamps.includes(item),
        }))}
        onTurn={(item, isOn) =>
          set({ warningLamps: WARNING_LAMPS.filter((it) => (it === item ? isOn : typed.warningLamps.includes(it))) })
        }
      />
      <h3 className="walk-sub">{t('belongings')}</h3>
      <ToggleList
        label={t('belongings')}
        tone="plain"
        isDisabled={isFrozen}
        items={listed.map((it) => ({
          key: it.item,
          label: labelOf(lang, 'belonging', it.item),
          isOn: it.isPresent,
        }))}
        onTurn={(item, isPresent) =>
          set({ belongings: typed.belongings.map((b) => (b.item === item ? { ...b, isPresent } : b)) })
        }
      />
      <div className="walk-other">
        <Input
          disabled={isFrozen}
          maxLength={60}
          aria-label={own('otherBelongings')}
          placeholder={own('otherBelongings')}
          value={other}
          onChange={(event) => set({ belongings: withOther(event.target.value) })}
        />
      </div>
    </Panel>
  );
}
