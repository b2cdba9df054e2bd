/** Sentences of appointments, photos and who serves a car. */
import type { ReceptionRefusalData } from '../refusals-reception.ts';

export const receptionRefusalsZhCN: { [C in keyof ReceptionRefusalData]: (data: ReceptionRefusalData[C]) => string } = {
  ALREADY_OWN_DOCUMENT: () => '这单已由您负责,无需接手',
  PHOTO_KIND: () => '不是可以读取的 JPEG 或 PNG 图片,请换一张',
  PHOTO_TOO_LARGE: (d) => `图片过大:不超过 ${d.maxMb} MB、${d.maxMegapixels} 百万像素,请缩小后再加`,
  PHOTO_TOO_MANY: (d) => `每次到店最多 ${d.max} 张照片,请先删除不需要的`,
  PHOTO_IN_USE: () => '该照片已关联到外观标记,请先在标记上取消关联',
  MARK_PHOTO_UNKNOWN: () => '标记关联的照片不在本次接车中,请重新选择',
};
