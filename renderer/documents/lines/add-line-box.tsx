/** One box adds labor and parts: what is typed is looked for in both lists, Enter takes the first, the box stays ready. */
import { Checkbox, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationHit, PartHit } from '#domain/contract/catalog.contract.ts';
import type { PackageHit } from '#domain/contract/service-package.contract.ts';
import { unitWord } from '#domain/messages/units.ts';
import { formatCentiHours, formatMilli } from '#domain/quantity.ts';
import { client } from '../../api/client.ts';
import { PackageWords } from '../due-packages.tsx';
import { useLang } from '../../i18n/language.ts';
import { cleanLine } from '#domain/text.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { SuggestPopup } from '../../ui/suggest-popup.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useSuggest } from '../../ui/use-suggest.ts';

export type CatalogHit =
  | { readonly kind: 'LABOR'; readonly hit: OperationHit }
  | { readonly kind: 'PART'; readonly hit: PartHit };

type Found = CatalogHit | { readonly kind: 'PACKAGE'; readonly hit: PackageHit };

/** 套餐 fitting this car are found too. */
type Packages = { readonly vehicleId: number; readonly onTake: (hit: PackageHit) => void };

type Props = {
  /** absent: of every model */
  readonly modelCode: string | undefined;
  readonly packages?: Packages | undefined;
  readonly onAdd: (hit: CatalogHit) => void;
  /** what is typed becomes a line without price; absent where there is none */
  readonly onToCheck?: ((name: string) => void) | undefined;
  /** what is typed becomes a part the customer brings; absent where there is none */
  readonly onBrought?: ((name: string) => void) | undefined;
  /** false where another field comes first */
  readonly isAutoFocus?: boolean;
};

export function AddLineBox({ modelCode, packages, onAdd, onToCheck, onBrought, isAutoFocus = true }: Props) {
  const { t } = useTranslation('estimate');
  const ref = useRef<InputRef>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [text, setText] = useState('');
  const [isAny, setAny] = useState(false);
  useShortcut('f2', () => ref.current?.focus(), { label: t('addLine') });
  const pick = (item: Found) => {
    if (item.kind === 'PACKAGE') packages?.onTake(item.hit);
    else onAdd(item);
    setText('');
    ref.current?.focus();
  };
  const suggesting = useSuggest<Found>({
    load: async (typed) => {
      const ask = { text: typed, modelCode, isAnyModel: isAny, limit: 8 };
      const [labor, parts, hits] = await Promise.all([
        client.catalog.findOperations(ask),
        client.catalog.findParts(ask),
        packages ? client.servicePackage.find(packageAsk(packages.vehicleId, typed, isAny)) : [],
      ]);
      // what the car is due for comes before single work; the code of an operation means the operation
      const isCode = labor[0]?.code.toLowerCase().startsWith(typed.trim().toLowerCase()) === true;
      const found = hits.map((hit) => ({ kind: 'PACKAGE' as const, hit }));
      const first = isCode ? [] : found;
      return [
        ...first,
        ...labor.map((hit) => ({ kind: 'LABOR' as const, hit })),
        ...parts.map((hit) => ({ kind: 'PART' as const, hit })),
        ...(isCode ? found : []),
      ];
    },
    onPick: pick,
  });
  const addNamed = (add: (name: string) => void) => {
    const name = cleanLine(text);
    if (name !== '') add(name);
    suggesting.close();
    setText('');
    ref.current?.focus();
  };
  return (
    <div className="q-row">
      <Input
        ref={ref}
        autoFocus={isAutoFocus}
        style={{ flex: 1, maxWidth: 560 }}
        role="combobox"
        aria-label={t('addLine')}
        aria-expanded={suggesting.isOpen}
        aria-controls="add-line-hits"
        placeholder={t(packages ? 'addLineOrPackage' : 'addLine')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          // the event may carry a copy of the box that stands nowhere
          setAnchor(ref.current?.input ?? null);
          suggesting.ask(event.target.value);
        }}
        onKeyDown={(event) => suggesting.onKey(event)}
        // who comes back from another window finds what was asked for
        onFocus={() => suggesting.ask(text)}
        onBlur={suggesting.close}
        maxLength={100}
      />
      {onToCheck && (
        <ShortcutButton
          keys="f7"
          label={t('addToCheck')}
          title={t('addToCheckHow')}
          onPress={() => addNamed(onToCheck)}
        />
      )}
      {onBrought && (
        <ShortcutButton
          keys="shift+f7"
          label={t('addBrought')}
          title={t('addBroughtHow')}
          onPress={() => addNamed(onBrought)}
        />
      )}
      <Checkbox checked={isAny} onChange={(event) => setAny(event.target.checked)}>
        {t('any')}
      </Checkbox>
      <SuggestPopup
        id="add-line-hits"
        anchor={anchor}
        suggesting={suggesting}
        keyOf={(item) => `${item.kind}${item.hit.id}`}
        groupOf={(item) => t(GROUP[item.kind])}
        onPick={pick}
        minWidth={640}
        render={(item) => <HitRow item={item} />}
      />
    </div>
  );
}

const GROUP = { PACKAGE: 'packages', LABOR: 'labor', PART: 'part' } as const;

function packageAsk(vehicleId: number, text: string, isAnyModel: boolean) {
  return { text, vehicleId, isAnyModel, limit: 5 };
}

function HitRow({ item }: { readonly item: Found }) {
  const { t } = useTranslation('estimate');
  const lang = useLang();
  if (item.kind === 'PACKAGE') {
    return (
      <div className="q-row">
        <PackageWords hit={item.hit} />
      </div>
    );
  }
  if (item.kind === 'LABOR') {
    const { hit } = item;
    const price = hit.pricingMode === 'FIXED' ? hit.fixedPriceFen : (hit.rateFenByPayer.SELF ?? null);
    return (
      <div className="q-row">
        <strong>{hit.code}</strong>
        <span>{hit.name}</span>
        <span>{hit.billHoursCenti === null ? '' : `${formatCentiHours(hit.billHoursCenti)} h`}</span>
        <MoneyText fen={price} />
        {!hit.isFittingModel && <small>{t('notFitting')}</small>}
      </div>
    );
  }
  const { hit } = item;
  return (
    <div className="q-row">
      <strong>{hit.partNo}</strong>
      <span>
        {hit.name} {hit.spec}
      </span>
      <MoneyText fen={hit.priceFenByPayer.SELF ?? null} />
      <span>
        {hit.availableMilli > 0
          ? t('available', { qty: `${formatMilli(hit.availableMilli)} ${unitWord(lang, hit.unit)}` })
          : t('noStock')}
      </span>
      <small>{hit.bin}</small>
      {!hit.isFittingModel && <small>{t('notFitting')}</small>}
    </div>
  );
}
