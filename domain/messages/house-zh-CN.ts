/** Sentences of the house about itself. */
import { formatAt } from '../calendar.ts';
import type { HouseRefusalData } from '../refusals-house.ts';

export const houseRefusalsZhCN: { [C in keyof HouseRefusalData]: (data: HouseRefusalData[C]) => string } = {
  CLOCK_BACK: (d) => `电脑时间比最后一笔记录早 ${d.minutes} 分钟,请校准电脑时间`,
  CLOCK_BACK_FAR: (d) =>
    `电脑时间比最后一笔记录早 ${d.minutes} 分钟,已暂停开新单。请校准电脑时间;时间确实无误时由经理确认后继续`,
  CLOCK_AHEAD: (d) => `距最后一笔记录已过 ${d.hours} 小时,请核对右侧的电脑时间是否正确`,
  CLOCK_NOT_CONFIRMED: (d) =>
    `电脑时间倒退了 ${d.minutes} 分钟,暂时不能开新单。请校准电脑时间,或由经理在上方提示中确认`,
  CLOCK_RIGHT: () => '电脑时间没有异常,不需要确认',
  DISK_NEARLY_FULL: (d) => `数据所在磁盘只剩 ${d.freeMb} MB,请尽快清理;磁盘写满后将不能保存`,
  BACKUP_FAILED: (d) => `${formatAt(d.at)} 的自动备份没有成功,系统会再试;请检查磁盘空间后手工备份一次`,
  BACKUP_OVERDUE: (d) => `已有 ${d.hours} 小时的数据没有通过校验的备份,请立即备份`,
  FILE_CHECKING: () => '上次没有正常退出,正在检查数据文件,请稍候再试',
  CHECKED_AFTER_STOP: (d) => `上次没有正常退出(断电或强制关闭),${formatAt(d.at)} 已自动检查,数据完好`,
  RESCUE_ROLE: (d) =>
    d.role === 'ADMIN' ? '此人在备份中不是管理员,请由管理员输入' : '此人在备份中不是经理,请由经理输入',
  RESCUE_SAME_PERSON: () => '恢复需要两个人:管理员和经理不能是同一人',
  RESCUE_NO_PIN_KEY: (d) => `数据文件夹中缺少 ${d.file},无法核对 PIN。请把原来的 keys 文件夹拷回数据文件夹后再试`,
  RESCUE_NOT_MISSING: () => '数据文件还在,不能新建空店。请从备份恢复',
};
