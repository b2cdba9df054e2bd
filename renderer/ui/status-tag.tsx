/** A state as colour and word, never colour alone. */
import type { ReactNode } from 'react';

/** waiting grey, working blue, waiting for parts or consent amber, late red, ready green (domain rules §13) */
export type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green';

export function StatusTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`q-tag q-tag-${tone}`}>{children}</span>;
}
