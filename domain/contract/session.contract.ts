/** Sign-in, lock, and what a window needs before anybody is signed in. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { NOTICE_LEVELS } from '../house/notices.ts';
import { act, command, query } from './command.ts';
import { at, id, role, text } from './shapes.ts';

export const Me = z.strictObject({
  employeeId: id,
  no: z.string(),
  name: z.string(),
  roles: z.array(role),
  signedInAt: at,
});
export type Me = z.infer<typeof Me>;

export const SignInCard = z.strictObject({
  no: z.string(),
  name: z.string(),
  roles: z.array(role),
  /** shown in sample mode only */
  pin: z.string().nullable(),
});

export const NoticeView = z.strictObject({
  level: z.enum(NOTICE_LEVELS),
  code: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type NoticeView = z.infer<typeof NoticeView>;

export const SessionState = z.strictObject({
  isSetUp: z.boolean(),
  isSample: z.boolean(),
  shopName: z.string(),
  staff: z.array(SignInCard),
  me: Me.nullable(),
  isLocked: z.boolean(),
  idleMinutes: z.int(),
  appVersion: z.string(),
  contractVersion: z.string(),
  epoch: z.int(),
  hostNow: at,
  /** journal number of the newest act: live.watch goes on from here */
  seq: z.int(),
  /** lines above every screen: clock moved back, disk nearly full, backup overdue … (refusal codes), worst first */
  notices: z.array(NoticeView),
});
export type SessionState = z.infer<typeof SessionState>;

export const sessionContract = {
  state: query('public', 'none').input(z.strictObject({})).output(SessionState),
  signIn: query('public', 'none')
    .input(z.strictObject({ who: text(40), pin: z.string().min(1).max(64) }))
    .output(Me),
  signOut: query('signed-in', 'none').input(z.strictObject({})).output(z.strictObject({})),
  lock: query('signed-in', 'none').input(z.strictObject({})).output(z.strictObject({})),
  /** reachable while locked: the session is known, its person must type the PIN again */
  unlock: query('public', 'none')
    .input(z.strictObject({ pin: z.string().min(1).max(64) }))
    .output(Me),
  changePin: act('signed-in', 'none')
    .input(command({ oldPin: z.string().min(1).max(64), newPin: z.string().min(1).max(64) }))
    .output(z.strictObject({})),
};

export const liveContract = {
  /** every act after `after`, then each new one as it happens; `resync` when older rows belong to another epoch */
  watch: query('signed-in', 'none')
    .input(z.strictObject({ after: z.int().min(0) }))
    .output(
      eventIterator(
        z.strictObject({
          seq: z.int(),
          epoch: z.int(),
          act: z.string(),
          touches: z.array(z.string()),
          byName: z.string(),
        }),
      ),
    ),
};

export const commandContract = {
  /** what became of a command whose answer never arrived */
  find: query('signed-in', 'own')
    .input(z.strictObject({ commandId: z.uuid() }))
    .output(z.strictObject({ found: z.boolean(), result: z.unknown().optional() })),
};
