/** The mark at the head of all papers: chosen from a file (F6), taken off, or left as it is; saved with the form beside it. */
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '#domain/messages/refusal-text.ts';
import type { Refusal } from '#domain/refusals.ts';
import { keptLogoSize, LOGO_SIDE_MIN } from '#domain/printing/logo.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { base64Of, drawPicture } from '#renderer/ui/draw-picture.ts';
import { Field } from '#renderer/ui/field.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';

/** PNG in base64; null: no mark; undefined: nothing was chosen anew. */
export type ChosenLogo = string | null | undefined;

type Props = {
  readonly stored: string | null;
  readonly chosen: ChosenLogo;
  readonly canEdit: boolean;
  /** what the host refused about it */
  readonly error: string | undefined;
  readonly onChoose: (logo: ChosenLogo) => void;
};

/** The file drawn small, or why it cannot be the mark. */
async function readLogo(file: File): Promise<{ readonly png: string } | Refusal> {
  const drawn = await drawPicture(file, keptLogoSize);
  if (drawn === null) return { code: 'LOGO_KIND', data: {} };
  const { widthPx, heightPx } = drawn.came;
  if (Math.max(widthPx, heightPx) < LOGO_SIDE_MIN) return { code: 'LOGO_TOO_SMALL', data: { minPx: LOGO_SIDE_MIN } };
  return { png: await base64Of(await drawn.canvas.convertToBlob({ type: 'image/png' })) };
}

export function LogoField({ stored, chosen, canEdit, error, onChoose }: Props) {
  const { t } = useTranslation('layout');
  const lang = useLang();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  const shown = chosen === undefined ? stored : chosen;
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readLogo(file);
    setRefused('png' in read ? undefined : refusalText(lang, read));
    if ('png' in read) onChoose(read.png);
  };
  return (
    <Field
      label={t('logo')}
      isWide
      error={refused ?? error}
      hint={t(chosen === undefined ? 'logoHint' : 'logoUnsaved')}
    >
      <div className="q-row q-logo">
        {shown === null ? (
          <span className="q-field-note">{t('noLogo')}</span>
        ) : (
          <img alt={t('logo')} src={`data:image/png;base64,${shown}`} />
        )}
        {canEdit && (
          <>
            <ShortcutButton keys="f6" label={t('chooseLogo')} onPress={() => input.current?.click()} />
            <Button
              disabled={shown === null}
              onClick={() => {
                setRefused(undefined);
                onChoose(stored === null ? undefined : null);
              }}
            >
              {t('takeLogoOff')}
            </Button>
            {chosen !== undefined && <Button onClick={() => onChoose(undefined)}>{t('keepLogo')}</Button>}
          </>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hidden
          aria-label={t('chooseLogo')}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </Field>
  );
}
