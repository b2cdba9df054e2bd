/** Sums side by side, the one that counts last. */
import type { ReactNode } from 'react';
import { MoneyText } from '../ui/money-text.tsx';

type Sum = readonly [word: string, fen: number];
type Props = {
  readonly sums: readonly Sum[];
  readonly grand: Sum;
  /** What stands behind the one that counts. */
  readonly children?: ReactNode;
};

export function SumsRow({ sums, grand, children }: Props) {
  return (
    <div className="q-sums">
      {sums.map(([word, fen]) => (
        <span key={word}>
          <small>{word}</small>
          <MoneyText fen={fen} />
        </span>
      ))}
      <span className="q-grand">
        <small>{grand[0]}</small>
        <MoneyText fen={grand[1]} isStrong />
      </span>
      {children}
    </div>
  );
}
