-- What the manufacturer is asked to pay of an order: one claim for an order.
CREATE TABLE claim_case (
  id INTEGER PRIMARY KEY,
  claim_no TEXT NOT NULL,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('FAULT', 'FIRST_SERVICE', 'RECALL', 'PDI', 'GOODWILL')),
  fault_code TEXT,
  causal_part TEXT,
  failure_text TEXT,
  old_part_tag TEXT,
  amount_fen INTEGER NOT NULL CHECK (amount_fen BETWEEN 0 AND 99999999999),
  state TEXT NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'PARTLY', 'REJECTED', 'SETTLED')),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (kind <> 'FAULT' OR (causal_part IS NOT NULL AND failure_text IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX claim_case_no ON claim_case (claim_no);
CREATE UNIQUE INDEX claim_case_order ON claim_case (order_id);
