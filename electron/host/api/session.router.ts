import { findCommand } from '#db/store/commands.ts';
import { changePin } from '../services/session/change-pin.ts';
import { currentSession } from '../services/session/current-session.ts';
import { sessionState } from '../services/session/session-state.ts';
import { lock, signIn, signOut, unlock } from '../services/session/sign-in.ts';
import { watchJournal } from '../services/session/watch-journal.ts';
import { completeSetup } from '../services/setup/complete-setup.ts';
import { os } from './base.ts';

export const sessionRouter = {
  state: os.session.state.handler(({ context }) => sessionState(context.host, context.connection)),
  signIn: os.session.signIn.handler(({ input, context }) => signIn(context.host, context.connection, input)),
  signOut: os.session.signOut.handler(({ context }) => {
    signOut(context.host, context.connection);
    return {};
  }),
  lock: os.session.lock.handler(({ context }) => {
    lock(context.host, context.connection);
    return {};
  }),
  unlock: os.session.unlock.handler(({ input, context }) => unlock(context.host, context.connection, input)),
  changePin: os.session.changePin.handler(({ input, context }) => changePin(context.host, context.actor, input)),
};

export const setupRouter = {
  complete: os.setup.complete.handler(({ input, context }) => completeSetup(context.host, input)),
};

export const liveRouter = {
  watch: os.live.watch.handler(({ input, context, signal }) => {
    const mayRead = () => currentSession(context.host, context.connection)?.isLocked === false;
    return watchJournal(context.host, input.after, { mayRead, signal });
  }),
};

export const commandRouter = {
  find: os.command.find.handler(({ input, context }) => {
    const done = findCommand(context.host.read, input.commandId);
    if (!done || done.employeeId !== context.actor.employeeId) return { found: false };
    return { found: true, result: JSON.parse(done.result) as unknown };
  }),
};
