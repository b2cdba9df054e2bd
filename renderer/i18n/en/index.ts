/** All areas; a new area adds one line here and in zh-CN/. */
import { common } from './common.ts';
import { shell } from './shell.ts';

export const resourcesEn = { common, shell };
