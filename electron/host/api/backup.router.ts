import { drill, listCopies, restore, runBackup, selfCheck } from '../services/backup/backups.ts';
import { os } from './base.ts';

export const backupRouter = {
  list: os.backup.list.handler(({ context }) => listCopies(context.host)),
  run: os.backup.run.handler(({ input, context }) => runBackup(context.host, context.actor, input)),
  drill: os.backup.drill.handler(({ input, context }) => drill(context.host, input.name)),
  restore: os.backup.restore.handler(({ input, context }) =>
    restore(context.host, context.actor, context.approver, input),
  ),
  doctor: os.backup.doctor.handler(({ context }) => selfCheck(context.host)),
};
