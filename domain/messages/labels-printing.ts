/** Words of the print queue: states of a job, and why nothing came out with what to do next. */
import type { PrintReason, PrintState } from '../printing/spool.ts';
import { type LabelsOf, say } from './label.ts';

export const printStateLabels: LabelsOf<PrintState> = {
  QUEUED: say('排队中', 'Queued'),
  RENDERED: say('已生成', 'Drawn'),
  SENDING: say('正在打印', 'Printing'),
  NOT_SENT: say('等待打印机', 'Waiting for the printer'),
  SENT: say('已送出', 'Handed over'),
  UNKNOWN: say('结果不明', 'End unknown'),
  DONE: say('已打印', 'Printed'),
  FAILED: say('打印失败', 'Failed'),
  CANCELLED: say('已取消', 'Cancelled'),
};

export const printReasonLabels: LabelsOf<PrintReason> = {
  NO_PRINTER: say(
    '本机没有为此单据设置打印机,请到“设置-打印机”设置',
    'No printer is set for this form on this PC; set one in Settings, Printers',
  ),
  UNREACHABLE: say('连不上打印机,请检查电源和网线', 'The printer cannot be reached; check power and cable'),
  PAPER_OUT: say('打印机缺纸,请装纸', 'The printer is out of paper; load some'),
  COVER_OPEN: say('打印机盖未关好,请关上', 'The printer’s cover is open; close it'),
  OFFLINE: say('打印机脱机,请检查打印机', 'The printer is offline; look at it'),
  QUEUE_STOPPED: say(
    '系统打印队列已停止,请在系统的打印机设置里恢复',
    'The queue of the system is stopped; resume it in the system’s printer settings',
  ),
  PRINTER_ERROR: say('打印机报错,请检查打印机', 'The printer reports an error; look at it'),
  STALLED: say(
    '打印机中途停止接收,请看纸上是否打出',
    'The printer stopped taking data; look whether the paper came out',
  ),
  LINE_BROKE: say(
    '打印途中连接中断,请看纸上是否打出',
    'The line broke while printing; look whether the paper came out',
  ),
  NO_ANSWER: say('已送出,打印机没有回应', 'Handed over; the printer gave no answer'),
  PROCESS_LOST: say(
    '打印时程序中断,请看纸上是否打出',
    'The program ended while printing; look whether the paper came out',
  ),
  DISK: say('PDF 无法写入磁盘,请检查磁盘空间', 'The PDF could not be written; check the disk'),
  GLYPH_MISSING: say('已打印,有生僻字以〓代替,请核对姓名', 'Printed; a rare character stands as 〓, check the name'),
  DATA_REFUSED: say('单据数据与版式不符,请联系管理员', 'The stored data does not fit the form; tell the administrator'),
  RENDER_FAILED: say('单据无法生成,请联系管理员', 'The form could not be drawn; tell the administrator'),
};
