/** Photos of the car: chosen from files (F6), taken by the camera (F7), pasted or dropped; shown large by Enter; withdrawn while the sheet is open. */
import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoView } from '#domain/contract/photo.contract.ts';
import { formatAt } from '#domain/calendar.ts';
import { refusalText } from '#domain/messages/refusal-text.ts';
import { api } from '../../api/client.ts';
import { problemSentences, fieldSentences } from '../../api/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { CameraDialog } from './camera-dialog.tsx';
import { shrinkPicture } from './shrink-picture.ts';

type Props = { readonly visitId: number; readonly photos: readonly PhotoView[]; readonly isFrozen: boolean };

/** Takes pictures one after another and says of each that did not come in why. */
function useTaking(visitId: number) {
  const { t } = useTranslation('walkAround');
  const lang = useLang();
  const { message } = App.useApp();
  const command = useCommand(api.photo.add);
  const [waiting, setWaiting] = useState(0);
  const take = async (files: readonly File[]) => {
    setWaiting((n) => n + files.length);
    for (const file of files) {
      const shrunk = await shrinkPicture(file);
      const name = [...file.name].slice(0, 100).join('');
      const ending = 'picture' in shrunk ? await command.run({ visitId, name, picture: shrunk.picture }) : null;
      const said =
        'picture' in shrunk
          ? ending === null || ending.kind === 'done'
            ? []
            : [...fieldSentences(lang, ending).values(), ...problemSentences(lang, ending)]
          : [refusalText(lang, shrunk)];
      if (said.length > 0) void message.error(`${file.name}: ${said.join(' ')}`, 6);
      setWaiting((n) => n - 1);
    }
  };
  return { take: (files: readonly File[]) => void take(files), note: waiting > 0 ? t('taking', { n: waiting }) : '' };
}

const pictures = (list: FileList | null | undefined) =>
  [...(list ?? [])].filter((file) => file.type === '' || file.type.startsWith('image/'));

export function PhotoStrip({ visitId, photos, isFrozen }: Props) {
  const { t } = useTranslation('walkAround');
  const input = useRef<HTMLInputElement>(null);
  const { take, note } = useTaking(visitId);
  const [shown, setShown] = useState<number | null>(null);
  const [isFilming, setFilming] = useState(false);
  const taken = useRef(take);
  useEffect(() => {
    taken.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = pictures(event.clipboardData?.files);
      if (files.length > 0) taken.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  const photo = photos.find((one) => one.id === shown);
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(pictures(event.dataTransfer.files));
      }}
    >
      <div className="q-row">
        <ShortcutButton keys="f6" label={t('addPhoto')} onPress={() => input.current?.click()} />
        <ShortcutButton keys="f7" label={t('camera')} onPress={() => setFilming(true)} />
        <span className="q-field-note">{note || t('photoHint', { n: photos.length })}</span>
        <input
          ref={input}
          type="file"
          accept="image/jpeg,image/png"
          multiple
          hidden
          aria-label={t('addPhoto')}
          onChange={(event) => {
            take(pictures(event.target.files));
            event.target.value = '';
          }}
        />
      </div>
      <div className="photo-strip">
        {photos.map((one, at) => (
          <button key={one.id} type="button" className="photo" onClick={() => setShown(one.id)}>
            <Picture id={one.id} label={t('photo', { n: at + 1 })} />
            <span>{at + 1}</span>
          </button>
        ))}
      </div>
      {isFilming && (
        <CameraDialog onTaken={(picture) => take([picture])} taken={photos.length} onClose={() => setFilming(false)} />
      )}
      {photo && (
        <PhotoDialog photo={photo} isFrozen={isFrozen} n={photos.indexOf(photo) + 1} onClose={() => setShown(null)} />
      )}
    </div>
  );
}

function Picture({
  id,
  label,
  className,
}: {
  readonly id: number;
  readonly label: string;
  readonly className?: string;
}) {
  const picture = useQuery(api.photo.picture.queryOptions({ input: { id }, staleTime: Number.POSITIVE_INFINITY }));
  if (!picture.data) return <span className="q-visually-hidden">{label}</span>;
  return <img className={className} alt={label} src={`data:${picture.data.mime};base64,${picture.data.picture}`} />;
}

function PhotoDialog(props: {
  readonly photo: PhotoView;
  readonly isFrozen: boolean;
  readonly n: number;
  readonly onClose: () => void;
}) {
  const { photo, isFrozen, n, onClose } = props;
  const { t } = useTranslation('walkAround');
  const { t: common } = useTranslation();
  const remove = useAct(api.photo.remove, { onDone: onClose, doneText: null });
  const action = {
    label: common('remove'),
    keys: 'delete',
    isDanger: true,
    isBusy: remove.isBusy,
    onPress: () => remove.submit({ id: photo.id }),
  };
  return (
    <Dialog
      title={`${t('photo', { n })} ${formatAt(photo.takenAt)}`}
      isOpen
      width={980}
      onClose={onClose}
      {...(isFrozen ? {} : { action })}
    >
      <RefusalAlert problem={remove.problem} />
      <Picture id={photo.id} label={t('photo', { n })} className="photo-large" />
      {remove.dialogs}
    </Dialog>
  );
}
