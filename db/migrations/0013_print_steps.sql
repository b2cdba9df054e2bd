-- A queue the operating system holds has a word of its own; each step of a job says why, at which printer, and what a person did.

CREATE TABLE print_job_new (
  id TEXT PRIMARY KEY NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('RECEPTION_SHEET', 'ESTIMATE', 'REPAIR_ORDER', 'PART_ISSUE', 'SETTLEMENT', 'RECEIPT', 'GATE_PASS', 'SHIFT_REPORT', 'SUPPLEMENT', 'DISPATCH', 'CERTIFICATE', 'DEPOSIT_RECEIPT', 'DAY_REPORT', 'GOODS_RECEIPT', 'COUNT_SHEET', 'REORDER_LIST', 'SHORTAGE_LIST', 'PART_LABEL', 'APPOINTMENT_BOARD', 'WORKSHOP_BOARD', 'ACCOUNT_STATEMENT')),
  doc_type TEXT NOT NULL,
  doc_id INTEGER NOT NULL,
  doc_no TEXT NOT NULL,
  doc_rev INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL CHECK (kind IN ('FIRST', 'REPRINT', 'DRAWER')),
  reprint_no INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  data TEXT NOT NULL CHECK (json_valid(data)),
  data_sha256 TEXT NOT NULL,
  template_version INTEGER NOT NULL DEFAULT 1,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  printer TEXT,
  chosen_printer TEXT,
  state TEXT NOT NULL CHECK (state IN ('QUEUED', 'RENDERED', 'SENDING', 'NOT_SENT', 'SENT', 'UNKNOWN', 'DONE', 'FAILED', 'CANCELLED')),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  not_before_at INTEGER CHECK (not_before_at >= 0),
  os_job_id TEXT,
  error_code TEXT CHECK (error_code IN ('NO_PRINTER', 'UNREACHABLE', 'PAPER_OUT', 'COVER_OPEN', 'OFFLINE', 'QUEUE_STOPPED', 'PRINTER_ERROR', 'STALLED', 'LINE_BROKE', 'NO_ANSWER', 'PROCESS_LOST', 'DISK', 'GLYPH_MISSING', 'DATA_REFUSED', 'RENDER_FAILED')),
  confirmed_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  requested_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  requested_at INTEGER NOT NULL CHECK (requested_at >= 0),
  command_id TEXT NOT NULL,
  command_seq INTEGER NOT NULL,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  is_held INTEGER NOT NULL DEFAULT 0 CHECK (is_held IN (0, 1)),
  CHECK ((kind = 'REPRINT') = (reprint_no > 0)),
  CHECK (doc_rev >= 1),
  CHECK (length(data_sha256) = 64)
) STRICT;
INSERT INTO print_job_new (id, form, doc_type, doc_id, doc_no, doc_rev, kind, reprint_no, reason, data, data_sha256, template_version, desk_id, printer, chosen_printer, state, attempts, not_before_at, os_job_id, error_code, confirmed_by, requested_by, requested_at, command_id, command_seq, updated_at, is_held)
  SELECT id, form, doc_type, doc_id, doc_no, doc_rev, kind, reprint_no, reason, data, data_sha256, template_version, desk_id, printer, chosen_printer, state, attempts, not_before_at, os_job_id, error_code, confirmed_by, requested_by, requested_at, command_id, command_seq, updated_at, is_held FROM print_job ORDER BY rowid;
DROP TABLE print_job;
ALTER TABLE print_job_new RENAME TO print_job;
CREATE UNIQUE INDEX print_job_first ON print_job (form, doc_type, doc_id, doc_rev) WHERE kind = 'FIRST' AND state <> 'CANCELLED';
CREATE UNIQUE INDEX print_job_command ON print_job (command_id, command_seq);
CREATE INDEX print_job_document ON print_job (doc_type, doc_id, form);
CREATE INDEX print_job_waiting ON print_job (desk_id, requested_at) WHERE state IN ('QUEUED', 'RENDERED', 'NOT_SENT', 'SENDING', 'UNKNOWN', 'FAILED');
CREATE INDEX print_job_state ON print_job (state, desk_id);
CREATE INDEX print_job_recent ON print_job (requested_at);

ALTER TABLE print_event ADD COLUMN reason TEXT CHECK (reason IN ('NO_PRINTER', 'UNREACHABLE', 'PAPER_OUT', 'COVER_OPEN', 'OFFLINE', 'QUEUE_STOPPED', 'PRINTER_ERROR', 'STALLED', 'LINE_BROKE', 'NO_ANSWER', 'PROCESS_LOST', 'DISK', 'GLYPH_MISSING', 'DATA_REFUSED', 'RENDER_FAILED'));
ALTER TABLE print_event ADD COLUMN printer TEXT;
ALTER TABLE print_event ADD COLUMN action TEXT CHECK (action IN ('retry', 'release', 'takeOver', 'cancel', 'printed', 'notPrinted', 'reprint'));
