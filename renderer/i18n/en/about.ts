import type { about as zh } from '../zh-CN/about.ts';
import type { SameKeys } from '../same-keys.ts';

export const about: SameKeys<typeof zh> = {
  title: 'About',
  program: 'Program',
  version: 'Version',
  contract: 'Contract version',
  platform: 'Operating system',
  dataFolder: 'Data folder',
  window: 'This window',
  zoom: 'Zoom of the window',
  openPapers: 'Open the folder of papers',
};
