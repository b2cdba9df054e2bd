/** Sentences of appointments, photos and who serves a car. */
import type { ReceptionRefusalData } from '../refusals-reception.ts';

export const receptionRefusalsZhCN: { [C in keyof ReceptionRefusalData]: (data: ReceptionRefusalData[C]) => string } = {
  ALREADY_OWN_DOCUMENT: () => '这单已由您负责,无需接手',
};
