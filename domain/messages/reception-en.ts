/** The same in English. */
import type { ReceptionRefusalData } from '../refusals-reception.ts';

export const receptionRefusalsEn: { [C in keyof ReceptionRefusalData]: (data: ReceptionRefusalData[C]) => string } = {
  ALREADY_OWN_DOCUMENT: () => 'You are serving this one already: there is nothing to take over',
};
