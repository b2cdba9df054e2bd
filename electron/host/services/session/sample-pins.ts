/** Staff of the invented sample dealership; these PINs are shown on the sign-in screen in sample mode only. */
import type { Role } from '#domain/enums.ts';

export type SamplePerson = {
  readonly no: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly groupName: string;
  readonly pin: string;
};

export const SAMPLE_STAFF: readonly SamplePerson[] = [
  { no: 'A01', name: '周系统', roles: ['ADMIN'], groupName: '', pin: '74019263' },
  { no: 'M01', name: '秦明远', roles: ['MANAGER'], groupName: '', pin: '58261947' },
  { no: 'S01', name: '何青禾', roles: ['ADVISOR'], groupName: '', pin: '285016' },
  { no: 'S02', name: '林望舒', roles: ['ADVISOR'], groupName: '', pin: '394072' },
  { no: 'S03', name: '沈知夏', roles: ['ADVISOR'], groupName: '', pin: '417093' },
  { no: 'S04', name: '顾一帆', roles: ['ADVISOR'], groupName: '', pin: '528104' },
  { no: 'S05', name: '陆星野', roles: ['ADVISOR'], groupName: '', pin: '639215' },
  { no: 'P01', name: '方晓棠', roles: ['PARTS_CLERK'], groupName: '', pin: '746392' },
  { no: 'P02', name: '贺兰秋', roles: ['PARTS_MANAGER'], groupName: '', pin: '851437' },
  { no: 'C01', name: '程如意', roles: ['CASHIER'], groupName: '', pin: '962548' },
  { no: 'F01', name: '雷大同', roles: ['FOREMAN'], groupName: '机修一组', pin: '173659' },
  { no: 'T01', name: '马志强', roles: ['TECHNICIAN'], groupName: '机修一组', pin: '284760' },
  { no: 'T02', name: '田野', roles: ['TECHNICIAN'], groupName: '机修一组', pin: '395871' },
  { no: 'T03', name: '施工平', roles: ['TECHNICIAN'], groupName: '钣喷组', pin: '406982' },
  { no: 'Q01', name: '严查验', roles: ['INSPECTOR'], groupName: '', pin: '517093' },
  { no: 'W01', name: '索正', roles: ['CLAIMS'], groupName: '', pin: '628104' },
  { no: 'K01', name: '温语', roles: ['CRM'], groupName: '', pin: '739215' },
];

/** PIN by staff number. */
export const SAMPLE_PINS: Readonly<Record<string, string>> = Object.fromEntries(SAMPLE_STAFF.map((p) => [p.no, p.pin]));
