/** Amounts as people read them: ¥1,234.50, tabular digits. */
import { formatYuan } from '#domain/money.ts';

/** 123450 -> '1,234.50'. */
export function groupedYuan(fen: number): string {
  const [whole = '0', part = '00'] = formatYuan(fen).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}

type Props = {
  /** fen; null shows a dash */
  readonly fen: number | null;
  readonly isStrong?: boolean;
  /** without ¥, for columns */
  readonly isBare?: boolean;
};

export function MoneyText({ fen, isStrong = false, isBare = false }: Props) {
  const text = fen === null ? '—' : `${fen < 0 ? '-' : ''}${isBare ? '' : '¥'}${groupedYuan(Math.abs(fen))}`;
  return <span className={isStrong ? 'q-money q-money-strong' : 'q-money'}>{text}</span>;
}
