import type { signIn as zh } from '../zh-CN/sign-in.ts';
import type { SameKeys } from '../same-keys.ts';

export const signIn: SameKeys<typeof zh> = {
  title: 'Sign in',
  who: 'Staff number or name',
  pin: 'PIN',
  signIn: 'Sign in',
  staff: 'Staff',
  pickHint: '↑↓ pick, Enter to type the PIN',
  sampleHint: 'Sample data: PINs stand beside the names, for trying out only',
  noStaff: 'Nobody by this name',
  lockedTitle: 'Screen locked',
  lockedHint: 'The screen of {{name}} and everything typed is kept. Enter your PIN to go on.',
  unlock: 'Unlock',
  otherUser: 'Somebody else signs in',
  otherUserHint: 'This closes the present screen; what is not saved is lost.',
  forgotHint: 'PIN forgotten? The system administrator can set a new one',
  changeTitle: 'Change PIN',
  oldPin: 'Present PIN',
  newPin: 'New PIN',
  newPinAgain: 'New PIN once more',
  pinsDiffer: 'The two PINs differ',
  pinRule: 'At least {{min}} characters; no runs, repeats or birthdays',
  pinChanged: 'PIN changed',
};
