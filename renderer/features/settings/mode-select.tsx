/** Text or picture: whether a roll printer writes with its own Chinese font or is sent the finished image. */
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

const MODES = ['TEXT', 'RASTER'] as const;
type Mode = (typeof MODES)[number];

type Props = {
  readonly value: Mode;
  readonly isFixed?: boolean;
  /** where no label stands beside it */
  readonly label?: string;
  readonly onChange: (mode: Mode) => void;
  // given by Field
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
};

export function ModeSelect({ value, isFixed = false, label, onChange, ...tied }: Props) {
  const { t } = useTranslation('printers');
  return (
    <Select
      {...tied}
      {...(label === undefined ? {} : { 'aria-label': label })}
      disabled={isFixed}
      value={value}
      options={MODES.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
      onChange={onChange}
    />
  );
}
