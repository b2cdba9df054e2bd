/** Above the lines of a 套餐: its name and price; it is broken up or taken off from here, with both amounts said before. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { sumFen } from '#domain/money.ts';
import { amountsOf, type TypedLine } from './typed-line.ts';
import { packageAmong, type TypedPackage } from './typed-package.ts';

type RowProps = {
  readonly of: TypedPackage;
  readonly columns: number;
  readonly onBreak: () => void;
  readonly onRemove: () => void;
};

export function PackageRow({ of, columns, onBreak, onRemove }: RowProps) {
  const { t } = useTranslation('packages');
  return (
    <tr className="q-package-head">
      <td colSpan={columns}>
        <div className="q-row">
          <span>{t('package')}</span>
          <strong>{of.name}</strong>
          <MoneyText fen={of.netFen} isStrong />
          <small>
            {t('alone')} <MoneyText fen={of.listFen} />
          </small>
          <Button size="small" aria-label={`${t('breakUp')} ${of.name}`} onClick={onBreak}>
            {t('breakUp')}
          </Button>
          <Button size="small" aria-label={`${t('takeOff')} ${of.name}`} onClick={onRemove}>
            {t('takeOff')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

type BreakProps = {
  readonly no: number;
  readonly before: readonly TypedLine[];
  /** the lines as they would be */
  readonly after: readonly TypedLine[];
  readonly laborCoeffBp: number;
  readonly onClose: () => void;
  readonly onBreak: () => void;
};

/** What the lines of the package cost now, and what those that stay will cost. */
export function BreakDialog({ no, before, after, laborCoeffBp, onClose, onBreak }: BreakProps) {
  const { t } = useTranslation('packages');
  const of = packageAmong(before, no, laborCoeffBp);
  const kept = after.filter((line) => of.keys.includes(line.key));
  const gone = before.filter((line) => of.keys.includes(line.key) && !kept.some((one) => one.key === line.key));
  const nextFen = sumFen(kept.map((line) => amountsOf(line, laborCoeffBp).netFen));
  return (
    <Dialog title={t('breakUp')} isOpen onClose={onClose} action={{ label: t('breakUp'), onPress: onBreak }}>
      <p>{t('breakHow', { name: of.name })}</p>
      {gone.length > 0 && <p>{t('goes', { names: gone.map((line) => line.input.name).join('、') })}</p>}
      <p>
        {t('package')} <MoneyText fen={of.netFen} /> → {t('alone')} <MoneyText fen={nextFen} isStrong /> ({' '}
        {t('difference')} <MoneyText fen={nextFen - of.netFen} /> )
      </p>
    </Dialog>
  );
}
