import { findPackages } from '../services/catalog/find-packages.ts';
import { addPackage, editPackage, listPackages } from '../services/catalog/save-package.ts';
import { os } from './base.ts';

export const servicePackageRouter = {
  find: os.servicePackage.find.handler(({ input, context }) =>
    findPackages(context.host.read, input, context.host.now()),
  ),
  list: os.servicePackage.list.handler(({ context }) => listPackages(context.host.read, context.host.now())),
  add: os.servicePackage.add.handler(({ input, context }) => addPackage(context.host, context.actor, input)),
  edit: os.servicePackage.edit.handler(({ input, context }) => editPackage(context.host, context.actor, input)),
};
