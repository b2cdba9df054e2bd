/** What the outside of the car shows: outline, zone board, list of marks. Signed marks stay, new ones are added beside them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, VisitView, WalkAroundInput } from '#domain/contract/reception.contract.ts';
import type { MarkType, WalkAroundZone } from '#domain/enums.ts';
import { ToggleList } from '../../ui/toggle-list.tsx';
import { CarMarks, keyedPlace, type Place } from './car-marks.tsx';
import { MarkList } from './mark-list.tsx';
import { ZoneBoard } from './zone-board.tsx';

type MarksProps = {
  readonly visit: VisitView;
  readonly typed: WalkAroundInput;
  readonly set: (change: Partial<WalkAroundInput>) => void;
  readonly isFrozen: boolean;
};

export function Marks({ visit, typed, set, isFrozen }: MarksProps) {
  const { t } = useTranslation('reception');
  const [zone, setZone] = useState<WalkAroundZone>('FRONT_BUMPER');
  const [type, setType] = useState<MarkType>('SCRATCH');
  const kept = isFrozen ? (visit.walkAround?.marks ?? []) : [];
  const put = (marks: Mark[]) => set({ marks, isNoMarks: false });
  const mark = (place: Place, kind: MarkType) => put([...typed.marks, { ...place, type: kind, note: '' }]);
  const toggles = [
    { key: 'isNoMarks' as const, label: `${t('noMarks')} (0)`, isOn: typed.isNoMarks },
    { key: 'isExteriorDirty' as const, label: t('dirty'), isOn: typed.isExteriorDirty },
  ];
  return (
    <>
      <CarMarks
        marks={[...kept, ...typed.marks]}
        zone={zone}
        onPress={(place) => {
          setZone(place.zone);
          mark(place, type);
        }}
      />
      <ZoneBoard
        marks={[...kept, ...typed.marks]}
        zone={zone}
        type={type}
        onZone={setZone}
        onType={setType}
        onMark={(kind) => mark(keyedPlace(zone, [...kept, ...typed.marks]), kind)}
        onUnmark={() => {
          const last = typed.marks.findLastIndex((one) => one.zone === zone);
          if (last >= 0) put(typed.marks.filter((_, i) => i !== last));
        }}
        onNoMarks={() => {
          if (!isFrozen && typed.marks.length === 0) set({ isNoMarks: !typed.isNoMarks });
        }}
      />
      <div className="walk-other">
        <ToggleList
          label={t('noMarks')}
          tone="plain"
          isDisabled={isFrozen}
          items={toggles.filter((one) => one.key !== 'isNoMarks' || typed.marks.length === 0)}
          onTurn={(key, isOn) => set({ [key]: isOn })}
        />
      </div>
      <MarkList kept={kept} typed={typed.marks} photos={visit.photos} onChange={put} />
    </>
  );
}
