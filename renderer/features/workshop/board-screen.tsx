/** 车间看板: every car in the shop at one glance; arrows choose a car, Enter opens its order. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#domain/contract/workshop.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { BOARD_GROUPS, boardGroup, isLate } from '#domain/workshop/car-state.ts';
import { api } from '../../api/client.ts';
import { useNow } from '../../documents/use-now.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { Page } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { BoardGrid } from './board-grid.tsx';
import { ALL, type Filter, filtered, keptFilter, type Shown } from './board-filter.ts';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function BoardScreen() {
  const { t } = useTranslation('workshop');
  const { t: common } = useTranslation();
  const print = useAct(api.workshop.printBoard);
  const me = useMe();
  const now = useNow();
  const cars = useQuery(
    api.workshop.board.queryOptions({ input: {}, meta: { touches: ['orders', 'visits', 'tasks'] } }),
  );
  const [filter, setFilter] = useState<Filter>(() => keptFilter(me.employeeId));
  const change = (part: Partial<Filter>) => setFilter(keptFilter(me.employeeId, { ...filter, ...part }));
  const rows = cars.data ?? [];
  return (
    <Page
      title={t('board')}
      subtitle={<BoardHead rows={rows} filter={filter} now={now} onChange={change} />}
      actions={
        me.can('search') && (
          <ShortcutButton keys="f4" label={common('print')} isBusy={print.isBusy} onPress={() => print.submit({})} />
        )
      }
    >
      <RefusalAlert problem={print.problem} />
      {me.can('search') && <PrinterHealth forms={['WORKSHOP_BOARD']} />}
      <Loaded query={cars} isEmpty={(all) => all.length === 0} empty={<EmptyState text={t('empty')} />}>
        {(all) => <Shop cars={filtered(all, filter, now)} now={now} />}
      </Loaded>
    </Page>
  );
}

function Shop({ cars, now }: { readonly cars: readonly BoardRow[]; readonly now: number }) {
  const { t } = useTranslation('workshop');
  const navigate = useNavigate();
  if (cars.length === 0) return <EmptyState text={t('emptyFiltered')} />;
  const open = (row: BoardRow) => {
    if (row.orderId !== null) void navigate({ to: '/orders/$orderId', params: { orderId: String(row.orderId) } });
    else void navigate({ to: '/visits/$visitId', params: { visitId: String(row.visitId) } });
  };
  return <BoardGrid rows={cars} now={now} onOpen={open} />;
}

type HeadProps = {
  readonly rows: readonly BoardRow[];
  readonly filter: Filter;
  readonly now: number;
  readonly onChange: (part: Partial<Filter>) => void;
};

/** Counts by group double as the filter and as the key to the colours. */
function BoardHead({ rows, filter, now, onChange }: HeadProps) {
  const { t } = useTranslation('workshop');
  const lang = useLang();
  const mine = filtered(rows, { ...filter, shown: 'ALL' }, now);
  const count = (shown: Shown) => filtered(mine, { ...ALL, shown }, now).length;
  const advisors = [...new Map(rows.map(({ advisor }) => [advisor.id, advisor.name]))];
  const groups = [...new Set(rows.flatMap((row) => row.groupNames))].sort();
  const shown = [
    { value: 'ALL' as const, label: `${t('all')} ${mine.length}` },
    ...BOARD_GROUPS.map((group) => ({
      value: group,
      label: `${labelOf(lang, 'boardGroup', group)} ${mine.filter((row) => boardGroup(row.status) === group).length}`,
      className: `q-board-${group.toLowerCase()}`,
    })),
    { value: 'LATE' as const, label: `${t('late')} ${count('LATE')}`, className: 'q-board-late' },
  ];
  return (
    <>
      <Segmented<Shown> value={filter.shown} options={shown} onChange={(value) => onChange({ shown: value })} />
      <Select
        aria-label={t('advisor')}
        style={{ width: 130 }}
        value={filter.advisorId ?? 0}
        options={[{ value: 0, label: t('allAdvisors') }, ...advisors.map(([value, label]) => ({ value, label }))]}
        onChange={(id) => onChange({ advisorId: id === 0 ? null : id })}
      />
      <Select
        aria-label={t('allGroups')}
        style={{ width: 130 }}
        value={filter.group}
        options={[
          { value: '', label: t('allGroups') },
          ...groups.map((value) => ({ value, label: value })),
          { value: '-', label: t('noGroup') },
        ]}
        onChange={(group) => onChange({ group })}
      />
      <span>{t('keysHint')}</span>
      <span className="q-visually-hidden" role="status">
        {t('cars', { count: mine.filter((row) => isLate(row, now)).length })} {t('late')}
      </span>
    </>
  );
}
