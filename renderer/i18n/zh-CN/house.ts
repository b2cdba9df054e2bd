export const house = {
  notices: '系统提示',
  clockNow: '电脑时间 {{at}}',
  clockIsRight: '时间无误',
  clockConfirmed: '已确认电脑时间',
  toBackups: '去备份',
  toRestore: '去恢复',
  askKeeper: '请告知经理或管理员',
};
