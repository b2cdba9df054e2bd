-- A desk may want to be asked before a form is printed; such a job waits, drawn by nobody, until a person lets it go.
CREATE TABLE desk_asks_form (
  id INTEGER PRIMARY KEY,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  form TEXT NOT NULL CHECK (form IN ('RECEPTION_SHEET', 'ESTIMATE', 'REPAIR_ORDER', 'PART_ISSUE', 'SETTLEMENT', 'RECEIPT', 'GATE_PASS', 'SHIFT_REPORT', 'SUPPLEMENT', 'DISPATCH', 'CERTIFICATE', 'DEPOSIT_RECEIPT', 'DAY_REPORT', 'GOODS_RECEIPT', 'COUNT_SHEET', 'REORDER_LIST', 'SHORTAGE_LIST', 'PART_LABEL', 'APPOINTMENT_BOARD', 'WORKSHOP_BOARD', 'ACCOUNT_STATEMENT'))
) STRICT;
CREATE UNIQUE INDEX desk_asks_form_one ON desk_asks_form (desk_id, form);
ALTER TABLE print_job ADD COLUMN is_held INTEGER NOT NULL DEFAULT 0 CHECK (is_held IN (0, 1));
