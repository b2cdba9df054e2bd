/** What the operating system knows of its queues, in our words. */
import type { QueueView } from '#domain/contract/desk.contract.ts';

/** State 5 of RFC 8011: stopped. */
const STOPPED = '5';

type Described = {
  readonly name: string;
  readonly description?: string;
  readonly isDefault?: boolean;
  readonly options?: object;
};

/** A queue as the system describes it: a person's own word for it, and the model. What it does not say is left empty. */
export function queueView({ name, description = '', isDefault = false, options }: Described): QueueView {
  const said = (options ?? {}) as Readonly<Record<string, string>>;
  const words = new Set([description, said['printer-make-and-model'] ?? '']);
  return {
    name,
    about: [...words].filter((word) => word !== '' && word !== name).join(' · '),
    isDefault,
    isStopped: said['printer-state'] === STOPPED || said['printer-is-accepting-jobs'] === 'false',
  };
}
