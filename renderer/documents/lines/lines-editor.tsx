/** Lines of an estimate or a supplement while they are typed: the box that adds, the grid, the charges of their own. */
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageHit } from '#domain/contract/service-package.contract.ts';
import { OTHER_KINDS, type OtherKind } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { EmptyState } from '../../ui/states.tsx';
import { DuePackages } from '../due-packages.tsx';
import { AddLineBox, type CatalogHit } from './add-line-box.tsx';
import { broughtLine, laborLine, otherLine, type Plan, partLine, toCheckLine } from './new-line.ts';
import { lastJobNo, nextLineNo, type TypedLine } from './typed-line.ts';
import { packageLines } from './typed-package.ts';
import { TypedLines } from './typed-lines.tsx';

type Props = {
  readonly lines: readonly TypedLine[];
  readonly modelCode: string;
  readonly laborCoeffBp: number;
  readonly plan: Plan;
  /** 套餐 fitting this car may be taken; absent where none may come */
  readonly vehicleId?: number;
  /** The charge that is offered first. */
  readonly firstKind: OtherKind;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (next: (was: readonly TypedLine[]) => readonly TypedLine[]) => void;
  /** What stands beside the charges. */
  readonly children?: ReactNode;
};

export function LinesEditor({
  lines,
  modelCode,
  laborCoeffBp,
  plan,
  vehicleId,
  firstKind,
  errors,
  onChange,
  children,
}: Props) {
  const { t } = useTranslation('estimate');
  const lang = useLang();
  const accounts = useQuery(api.customer.accounts.queryOptions({ input: {} }));
  const [otherKind, setOtherKind] = useState(firstKind);
  const nextNo = nextLineNo(lines);
  const add = (item: CatalogHit) => {
    onChange((was) => [
      ...was,
      item.kind === 'LABOR' ? laborLine(item.hit, nextNo, plan) : partLine(item.hit, nextNo, plan, lastJobNo(was)),
    ]);
  };
  const takePackage = (hit: PackageHit) => onChange((was) => [...was, ...packageLines(hit, was, plan, laborCoeffBp)]);
  const packages = vehicleId === undefined ? undefined : { vehicleId, onTake: takePackage };
  const taken = new Set(lines.flatMap((line) => (line.packaged ? [line.packaged.name] : [])));
  const addToCheck = (name: string) => onChange((was) => [...was, toCheckLine(name, nextNo)]);
  const addBrought = (name: string) => onChange((was) => [...was, broughtLine(name, nextNo, lastJobNo(was))]);
  const addOther = () =>
    onChange((was) => [...was, otherLine(otherKind, labelOf('zh-CN', 'otherKind', otherKind), nextNo)]);
  return (
    <>
      {packages && <DuePackages {...packages} taken={taken} />}
      <AddLineBox modelCode={modelCode} packages={packages} onAdd={add} onToCheck={addToCheck} onBrought={addBrought} />
      <br />
      {lines.length === 0 ? (
        <EmptyState text={t('empty')} />
      ) : (
        <TypedLines
          lines={lines}
          modelCode={modelCode}
          laborCoeffBp={laborCoeffBp}
          plan={plan}
          accounts={accounts.data ?? []}
          errors={errors}
          onChange={(next) => onChange(() => next)}
        />
      )}
      <br />
      <div className="q-row">
        <Select
          showSearch
          optionFilterProp="label"
          aria-label={t('otherKind')}
          style={{ width: 140 }}
          value={otherKind}
          options={OTHER_KINDS.map((it) => ({ value: it, label: labelOf(lang, 'otherKind', it) }))}
          onChange={setOtherKind}
        />
        <Button onClick={addOther}>{t('addOther')}</Button>
        {children}
      </div>
    </>
  );
}
