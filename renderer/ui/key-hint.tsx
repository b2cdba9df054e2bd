/** The name of a key, small, behind what it does. */
import { keyLabel } from './keys.ts';

export function KeyHint({ keys }: { readonly keys: string }) {
  return keys === '' ? null : (
    <kbd className="q-key" aria-hidden="true">
      {keyLabel(keys)}
    </kbd>
  );
}
