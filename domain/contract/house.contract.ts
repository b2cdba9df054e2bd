/** What a person answers to the house about itself. */
import { z } from 'zod';
import { act, command } from './command.ts';

export const houseContract = {
  /** the clock is right: a manager says so when it went back, anybody after a long rest */
  confirmClock: act('signed-in', 'none').input(command({})).output(z.strictObject({})),
};
