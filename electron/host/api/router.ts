/** Every procedure of the contract, area by area. */
import { backupRouter } from './backup.router.ts';
import { cashierRouter } from './cashier.router.ts';
import { printRouter } from './print.router.ts';
import { commandRouter, liveRouter, sessionRouter, setupRouter } from './session.router.ts';
import { settingsRouter } from './settings.router.ts';

export const router = {
  session: sessionRouter,
  setup: setupRouter,
  live: liveRouter,
  command: commandRouter,
  settings: settingsRouter,
  print: printRouter,
  cashier: cashierRouter,
  backup: backupRouter,
};
