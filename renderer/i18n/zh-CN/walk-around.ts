/** 环车检查. */
export const walkAround = {
  zones: '区域',
  markType: '标记类型',
  boardHint: '方向键选区域,数字或字母加标记,退格取消,0 = 外观无异常;也可直接点车身。',
  note: '说明',
  photos: '照片',
  photo: '照片 {{n}}',
  photoOf: '关联照片',
  addPhoto: '加照片',
  photoHint: '已有 {{n}} 张。可多选,也可粘贴或拖入',
  taking: '正在处理 {{n}} 张…',
  addedLater: '{{at}} {{by}} 补充',
  otherBelongings: '其他物品(写明)',
  signOnPaper: '纸上签字并打印',
  signedOnPaper: '{{by}} 在打印的接车单上签字',
  saveLate: '补充标记',
  unsignedHint: '未签字需照片至少 {{needed}} 张,已有 {{taken}} 张',
};
