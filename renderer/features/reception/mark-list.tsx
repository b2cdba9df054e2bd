/** The marks one by one: words to each, the photo that shows it, and off again while the sheet is open. */
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { PhotoView } from '#domain/contract/photo.contract.ts';
import type { Mark, MarkView } from '#domain/contract/reception.contract.ts';
import { labelOf, markSymbols } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';

type Props = {
  /** signed: only to read */
  readonly kept: readonly MarkView[];
  readonly typed: readonly Mark[];
  readonly photos: readonly PhotoView[];
  readonly onChange: (marks: Mark[]) => void;
};

export function MarkList({ kept, typed, photos, onChange }: Props) {
  const { t } = useTranslation('walkAround');
  const { t: common } = useTranslation();
  const lang = useLang();
  const nameOf = (mark: Mark) =>
    `${labelOf(lang, 'zone', mark.zone)} ${markSymbols[mark.type]} ${labelOf(lang, 'markType', mark.type)}`;
  const photoName = (id: number | undefined) => {
    const at = photos.findIndex((photo) => photo.id === id);
    return at < 0 ? '' : t('photo', { n: at + 1 });
  };
  const change = (at: number, mark: Mark) => onChange(typed.map((one, i) => (i === at ? mark : one)));
  if (kept.length + typed.length === 0) return null;
  return (
    <ol className="mark-list">
      {kept.map((mark, at) => (
        <li key={`kept${at}`}>
          {nameOf(mark)} {mark.note} {photoName(mark.photoId)}
          {mark.addedAt !== undefined && ` · ${t('addedLater', { at: formatAt(mark.addedAt), by: mark.addedByName })}`}
        </li>
      ))}
      {typed.map((mark, at) => (
        <li key={`typed${at}`}>
          <div className="q-row">
            <span className="mark-name">{nameOf(mark)}</span>
            <Input
              size="small"
              maxLength={100}
              aria-label={`${t('note')} ${nameOf(mark)}`}
              placeholder={t('note')}
              value={mark.note}
              onChange={(event) => change(at, { ...mark, note: event.target.value })}
            />
            {photos.length > 0 && (
              <Select
                size="small"
                allowClear
                style={{ width: 110, flex: 'none' }}
                aria-label={`${t('photoOf')} ${nameOf(mark)}`}
                placeholder={t('photoOf')}
                value={mark.photoId}
                options={photos.map((photo, i) => ({ value: photo.id, label: t('photo', { n: i + 1 }) }))}
                onChange={(photoId?: number) => {
                  const { photoId: _before, ...rest } = mark;
                  change(at, photoId === undefined ? rest : { ...rest, photoId });
                }}
              />
            )}
            <Button size="small" type="link" onClick={() => onChange(typed.filter((_, i) => i !== at))}>
              {common('remove')}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}
