/** Sentences of appointments, photos and who serves a car. */
import type { ReceptionRefusalData } from '../refusals-reception.ts';

export const receptionRefusalsZhCN: { [C in keyof ReceptionRefusalData]: (data: ReceptionRefusalData[C]) => string } = {
  ALREADY_OWN_DOCUMENT: () => '这单已由您负责,无需接手',
  APPT_WHO_MISSING: () => '请填写车牌、VIN,或姓名和电话',
  APPT_MINUTES: (d) => `预计时长应为 ${d.min}–${d.max} 分钟`,
  APPT_PAST: () => '预约时间已过,请改为以后的时间',
  APPT_OUT_OF_HOURS: (d) => `预约时间超出营业时间 ${d.openFrom}–${d.openTo}`,
  APPT_OVERLAP: (d) => `与 ${d.time} 的预约 ${d.apptNo}(${d.who})时间重叠`,
  APPT_OTHER_DAY: () => '修改只能改当天的时间;换一天请用「改期」,会另开一张预约并留下记录',
  APPT_OTHER_CAR: (d) => `该预约是为 ${d.plateNo} 约的,不能用于这辆车`,
  PHOTO_KIND: () => '不是可以读取的 JPEG 或 PNG 图片,请换一张',
  PHOTO_TOO_LARGE: (d) => `图片过大:不超过 ${d.maxMb} MB、${d.maxMegapixels} 百万像素,请缩小后再加`,
  PHOTO_TOO_MANY: (d) => `每次到店最多 ${d.max} 张照片,请先删除不需要的`,
  PHOTO_IN_USE: () => '该照片已关联到外观标记,请先在标记上取消关联',
  MARK_PHOTO_UNKNOWN: () => '标记关联的照片不在本次接车中,请重新选择',
  SAME_OWNER: () => '这位客户已是车主,请选择其他客户',
};
