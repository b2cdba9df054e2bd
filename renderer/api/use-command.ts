/** The hook behind every button that changes something. */
import { useState, useSyncExternalStore } from 'react';
import { client, connection, desk } from './client.ts';
import { type Command, CommandRun, type Ending, type InputOf, type RunState } from './command-run.ts';
import type { Problem } from './errors.ts';
import { queuedPapers } from './queued-papers.ts';

/** An act of the contract as `api` offers it. */
export type Act<I extends Command, O> = { readonly call: (input: I) => Promise<O> };

export type UsedCommand<I extends Command, O> = {
  /** sends the act and resolves with its definite end; never rejects */
  readonly run: (input: InputOf<I>, before?: (commandId: string) => Promise<void>) => Promise<Ending<O>>;
  readonly state: RunState<O>;
  /** sending or confirming: the button rests */
  readonly isBusy: boolean;
  /** what to show beside the form; null while there is nothing to say */
  readonly problem: Problem | null;
  /** stored with the form's draft, so that a crash cannot double the act */
  readonly commandId: string;
  readonly adopt: (commandId: string) => void;
  /** the form opens anew */
  readonly reset: () => void;
};

function problemOf<O>(state: RunState<O>): Problem | null {
  if (state.kind === 'confirming') return { kind: 'unknown' };
  return state.kind === 'refused' || state.kind === 'failed' || state.kind === 'notSent' ? state : null;
}

/** The act queued paper: this PC's spool looks at once instead of at its next round; some of it may want a word first. */
function printAtOnce<O>(result: O): O {
  const jobs = (result as { printJobIds?: readonly string[] } | null)?.printJobIds;
  if (jobs !== undefined && jobs.length > 0) {
    desk.print.wake({}).catch(() => undefined);
    queuedPapers.add(jobs);
  }
  return result;
}

/** One act of one form: `const issue = useCommand(api.part.issue)`. The command id is made here, when the form opens. */
export function useCommand<I extends Command, O>(act: Act<I, O>): UsedCommand<I, O> {
  const [run] = useState(
    () =>
      new CommandRun<I, O>(
        (input) => act.call(input).then(printAtOnce),
        (commandId) => client.command.find({ commandId }),
        connection,
      ),
  );
  const state = useSyncExternalStore(run.subscribe, run.snapshot);
  return {
    run: run.run,
    state,
    isBusy: state.kind === 'sending' || state.kind === 'confirming',
    problem: problemOf(state),
    commandId: run.commandId,
    adopt: run.adopt,
    reset: run.reset,
  };
}
