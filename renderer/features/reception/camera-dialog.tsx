/** The camera of this PC: what it sees, taken by one key as often as wanted; without one it says what to do instead. */
import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** Asked for; a camera that has less gives what it has. */
const WANTED = { video: { width: { ideal: 1920 }, height: { ideal: 1080 } }, audio: false };

type Trouble = 'cameraNone' | 'cameraBusy' | 'cameraDenied';

function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return 'cameraDenied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'cameraBusy' : 'cameraNone';
}

/** The picture as it stands now; null before the first one came. */
async function pictureOf(video: HTMLVideoElement | null, name: string): Promise<File | null> {
  if (video === null || video.videoWidth === 0) return null;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })], name, { type: 'image/jpeg' });
}

type Props = { readonly onTaken: (picture: File) => void; readonly taken: number; readonly onClose: () => void };

export function CameraDialog({ onTaken, taken, onClose }: Props) {
  const { t } = useTranslation('walkAround');
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isSeeing, setSeeing] = useState(false);
  useEffect(() => {
    let isGone = false;
    let stream: MediaStream | null = null;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    const ask = desk.app.camera({ isWanted: true }).then(() => navigator.mediaDevices.getUserMedia(WANTED));
    ask.then(
      (got) => {
        stream = got;
        if (isGone || video.current === null) stop();
        else video.current.srcObject = got;
      },
      (error: unknown) => setTrouble(troubleOf(error)),
    );
    return () => {
      isGone = true;
      stop();
      void desk.app.camera({ isWanted: false });
    };
  }, []);
  const take = async () => {
    const picture = await pictureOf(video.current, `${t('camera')}.jpg`);
    if (picture !== null) onTaken(picture);
  };
  return (
    <Dialog
      title={t('camera')}
      isOpen
      width={860}
      onClose={onClose}
      action={{ label: t('takePhoto'), isDisabled: !isSeeing, onPress: () => void take() }}
    >
      {trouble === null ? (
        <>
          <video
            ref={video}
            className="photo-large"
            aria-label={t('camera')}
            autoPlay
            muted
            playsInline
            onLoadedData={() => setSeeing(true)}
          />
          <p role="status">{t('cameraHint', { n: taken })}</p>
        </>
      ) : (
        <Alert type="warning" showIcon title={t(trouble)} />
      )}
    </Dialog>
  );
}
