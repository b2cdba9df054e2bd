/** All areas; a new area adds one line here and in en/. */
import { common } from './common.ts';
import { shell } from './shell.ts';

export const resourcesZhCN = { common, shell };
