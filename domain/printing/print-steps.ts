/** The log of a print job as a person reads it. */

/** What tells two steps of a job apart; `at` and `untilAt` are instants, UTC ms. */
type Step = {
  readonly at: number;
  readonly untilAt: number;
  /** how often the same thing happened one after another */
  readonly times: number;
  readonly state: string;
  readonly action: string | null;
  readonly reason: string | null;
  readonly printer: string;
};

/** A printer that is off is tried for hours: the same vain try again and again is one step. @source domain rules §5.8 */
export function withVainTriesJoined<S extends Step>(steps: readonly S[]): S[] {
  const joined: S[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    const isSame =
      last !== undefined &&
      step.state === 'NOT_SENT' &&
      step.action === null &&
      last.action === null &&
      last.state === step.state &&
      last.reason === step.reason &&
      last.printer === step.printer;
    if (isSame) joined[joined.length - 1] = { ...last, untilAt: step.untilAt, times: last.times + step.times };
    else joined.push(step);
  }
  return joined;
}
