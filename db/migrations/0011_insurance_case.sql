-- What an insurer pays of an order: one case for an order; orders signed with a report number keep it as their case.
CREATE TABLE insurance_case (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  insurer_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE RESTRICT,
  report_no TEXT NOT NULL CHECK (length(report_no) BETWEEN 1 AND 40),
  policy_no TEXT,
  loss_on TEXT CHECK (loss_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  driver TEXT,
  surveyor TEXT,
  surveyor_phone TEXT,
  assess_no TEXT,
  assessed_fen INTEGER CHECK (assessed_fen BETWEEN 0 AND 99999999999),
  approved_fen INTEGER CHECK (approved_fen BETWEEN 0 AND 99999999999),
  deductible_bp INTEGER NOT NULL DEFAULT 0 CHECK (deductible_bp >= 0),
  is_direct_pay INTEGER NOT NULL DEFAULT 1 CHECK (is_direct_pay IN (0, 1)),
  docs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(docs)),
  state TEXT NOT NULL CHECK (state IN ('REPORTED', 'SURVEYED', 'ASSESSED', 'REPAIRING', 'SUBMITTED', 'PAID', 'REJECTED')),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (deductible_bp <= 10000)
) STRICT;
CREATE UNIQUE INDEX insurance_case_order ON insurance_case (order_id);
CREATE INDEX insurance_case_report ON insurance_case (report_no);

INSERT INTO insurance_case (order_id, insurer_id, report_no, state, created_at, created_by, updated_at, updated_by)
SELECT o.id, min(l.payer_account_id), substr(o.insurance_report_no, 1, 40), 'REPORTED', o.updated_at, 0, o.updated_at, 0
FROM repair_order o
JOIN order_line l ON l.order_id = o.id AND l.payer_type = 'INSURANCE' AND l.payer_account_id IS NOT NULL
WHERE length(o.insurance_report_no) > 0
GROUP BY o.id;
