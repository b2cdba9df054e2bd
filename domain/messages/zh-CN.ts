/** One sentence per refusal: what is wrong, with the figures, and what to do next. */
import type { RefusalCode, RefusalData } from '../refusals.ts';

export const refusalsZhCN: { [C in RefusalCode]: (data: RefusalData[C]) => string } = {
  NOT_FOUND: (d) => `找不到${d.what},可能已被合并或号码有误,请重新查询`,
  STATE_REFUSED: (d) => `当前状态“${d.state}”不能${d.action}`,
  CHANGED_MEANWHILE: (d) => `该单据已被 ${d.byName} 修改,请刷新后再试`,
  COMMAND_ID_REUSED: () => '该操作编号已被使用,请重新打开表单后再试',
  NOT_SIGNED_IN: () => '请先登录',
  FORBIDDEN: () => '您没有此操作的权限,请联系有权限的同事或经理',
  NOT_OWN_DOCUMENT: (d) => `该单据属于 ${d.ownerName},只能由本人或经理操作`,
  SIGN_IN_WRONG: () => '工号或密码不正确',
  LOCKED_OUT: (d) => `密码连续输错,账号已锁定,请 ${d.minutes} 分钟后再试`,
  APPROVAL_REQUIRED: (d) => `需要有权限的同事批准:${d.kind}`,
  APPROVAL_SAME_PERSON: () => '不能批准自己的申请,请由另一位有权限的同事输入密码',
  LINE_LOST: () => '与主机的连接中断,正在确认操作结果,输入内容已保留',
  VERSION_DIFFERS: (d) => `程序版本不一致:主机 ${d.host},本机 ${d.desk},请先更新`,
  EPOCH_CHANGED: () => '数据已从备份恢复,请重新打开该单据',
  TOO_MANY: () => '操作过于频繁,请稍候再试',
  DISK_FULL: () => '磁盘已满,本次操作未保存。请清理磁盘后再试',
  BUSY: (d) => `数据文件被其他程序占用,请关闭正在打开 ${d.folder} 的程序`,
  DB_NOT_WRITABLE: (d) => `数据文件夹不可写:${d.folder},请检查权限`,
  DB_DAMAGED: () => '数据文件损坏,已停止写入,请由管理员从备份恢复',
  DISK_ERROR: () => '磁盘读写出错,正在确认本次操作是否已保存',
  INPUT_INVALID: (d) => `输入内容不正确:${d.path}`,
};
