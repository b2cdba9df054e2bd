/** I13: paper of confirmed documents was asked for, and no job hangs without an answer. */
import type { Rule } from './rule.ts';

export const PAPER_RULES: readonly Rule[] = [
  {
    check: 'I13',
    code: 'PAPER_MISSING',
    level: 'WARNING',
    zh: '已确认的结算单没有打印任务',
    en: 'A confirmed settlement has no print job',
    sql: `SELECT s.settlement_no FROM settlement s WHERE s.status <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM print_job p WHERE p.form = 'SETTLEMENT' AND p.doc_type = 'settlement' AND p.doc_id = s.id)`,
  },
  {
    check: 'I13',
    code: 'PRINT_HANGS',
    level: 'WARNING',
    zh: '打印任务超过10分钟没有结果',
    en: 'A print job has had no answer for more than 10 minutes',
    sql: `SELECT doc_no FROM print_job WHERE state IN ('RENDERED', 'SENDING') AND updated_at < :now - 600000`,
  },
  {
    check: 'I13',
    code: 'PRINT_STATE_DIFFERS',
    level: 'BROKEN',
    zh: '打印任务的状态与其最后一条记录不符',
    en: 'The state of a print job is not that of its last event',
    sql: `SELECT p.doc_no FROM print_job p WHERE p.state <> (
        SELECT e.state FROM print_event e WHERE e.job_id = p.id ORDER BY e.id DESC LIMIT 1)`,
  },
  {
    check: 'I13',
    code: 'PAYLOAD_MISSING',
    level: 'BROKEN',
    zh: '已送出的打印任务没有留存内容',
    en: 'A job that was sent has no stored paper',
    sql: `SELECT p.doc_no FROM print_job p WHERE p.state IN ('SENT', 'DONE') AND p.kind <> 'DRAWER'
        AND p.requested_at > :now - 90 * 86400000
        AND NOT EXISTS (SELECT 1 FROM print_payload b WHERE b.job_id = p.id)`,
  },
];
