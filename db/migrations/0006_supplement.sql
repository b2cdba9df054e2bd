-- Supplements, and the sums the customer agreed to one after the other.

CREATE TABLE supplement (
  id INTEGER PRIMARY KEY,
  supplement_no TEXT NOT NULL,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('DRAFT', 'PRESENTED', 'APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'EXPIRED')),
  found_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  fault TEXT NOT NULL,
  reason TEXT NOT NULL,
  add_fen INTEGER NOT NULL DEFAULT 0 CHECK (add_fen BETWEEN 0 AND 99999999999),
  new_promised_at INTEGER CHECK (new_promised_at >= 0),
  presented_at INTEGER CHECK (presented_at >= 0),
  presented_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  consent_mode TEXT CHECK (consent_mode IN ('SIGNED', 'PHONE', 'WECHAT', 'SMS')),
  consent_by TEXT,
  consent_phone TEXT,
  consent_at INTEGER CHECK (consent_at >= 0),
  evidence_note TEXT,
  declined_note TEXT,
  recorded_at INTEGER CHECK (recorded_at >= 0),
  recorded_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  expired_at INTEGER CHECK (expired_at >= 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (length(fault) BETWEEN 1 AND 500),
  CHECK (length(reason) BETWEEN 1 AND 500),
  CHECK ((status IN ('APPROVED', 'PARTLY_APPROVED', 'DECLINED')) = (recorded_at IS NOT NULL)),
  CHECK (recorded_at IS NULL OR (consent_mode IS NOT NULL AND consent_by IS NOT NULL AND consent_at IS NOT NULL AND evidence_note IS NOT NULL AND recorded_by IS NOT NULL)),
  CHECK (consent_mode <> 'PHONE' OR consent_phone IS NOT NULL),
  CHECK (status IN ('DRAFT', 'EXPIRED') OR presented_at IS NOT NULL),
  CHECK ((status = 'EXPIRED') = (expired_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX supplement_no ON supplement (supplement_no);
CREATE INDEX supplement_order ON supplement (order_id, id);
CREATE INDEX supplement_status ON supplement (status, id);

CREATE TABLE supplement_line (
  id INTEGER PRIMARY KEY,
  supplement_id INTEGER NOT NULL REFERENCES supplement(id) ON DELETE RESTRICT,
  line_no INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('LABOR', 'PART', 'OTHER')),
  code TEXT,
  name TEXT NOT NULL,
  spec TEXT,
  unit TEXT,
  unit_decimals INTEGER,
  part_id INTEGER REFERENCES part(id) ON DELETE RESTRICT,
  operation_id INTEGER REFERENCES labor_operation(id) ON DELETE RESTRICT,
  pricing_mode TEXT CHECK (pricing_mode IN ('HOURS', 'FIXED')),
  rate_class TEXT CHECK (rate_class IN ('M', 'E', 'N', 'B', 'P', 'D', 'W')),
  bill_hours_centi INTEGER CHECK (bill_hours_centi >= 0),
  work_hours_centi INTEGER CHECK (work_hours_centi >= 0),
  rate_fen INTEGER CHECK (rate_fen BETWEEN 0 AND 99999999999),
  labor_coeff_bp INTEGER CHECK (labor_coeff_bp >= 0),
  fixed_price_fen INTEGER CHECK (fixed_price_fen BETWEEN 0 AND 99999999999),
  work_class TEXT CHECK (work_class IN ('LEVEL1', 'LEVEL2', 'MINOR', 'ASSEMBLY', 'WHOLE')),
  qty_milli INTEGER CHECK (qty_milli >= 0),
  unit_price_fen INTEGER CHECK (unit_price_fen BETWEEN 0 AND 99999999999),
  list_price_fen INTEGER CHECK (list_price_fen BETWEEN 0 AND 99999999999),
  quality_type TEXT CHECK (quality_type IN ('OEM', 'EQUIVALENT', 'REMAN', 'REPAIRED', 'OTHER')),
  is_customer_supplied INTEGER NOT NULL DEFAULT 0 CHECK (is_customer_supplied IN (0, 1)),
  labor_line_no INTEGER,
  other_kind TEXT CHECK (other_kind IN ('TOWING', 'SUBLET', 'INSPECTION', 'DIAGNOSIS', 'SUPPLIES_FEE', 'HANDLING_FEE', 'AGENCY', 'STORAGE', 'OTHER')),
  amount_fen INTEGER CHECK (amount_fen BETWEEN 0 AND 99999999999),
  cost_fen INTEGER CHECK (cost_fen BETWEEN 0 AND 99999999999),
  is_discountable INTEGER NOT NULL DEFAULT 1 CHECK (is_discountable IN (0, 1)),
  payer_type TEXT NOT NULL CHECK (payer_type IN ('SELF', 'WARRANTY', 'INSURANCE', 'INTERNAL', 'FREE')),
  payer_account_id INTEGER REFERENCES customer(id) ON DELETE RESTRICT,
  tax_rate_pct INTEGER NOT NULL DEFAULT 13 CHECK (tax_rate_pct IN (13, 9, 6, 0)),
  gross_fen INTEGER NOT NULL CHECK (gross_fen BETWEEN 0 AND 99999999999),
  pay_rate_bp INTEGER NOT NULL DEFAULT 10000 CHECK (pay_rate_bp BETWEEN 1 AND 10000),
  net_fen INTEGER NOT NULL CHECK (net_fen BETWEEN 0 AND 99999999999),
  remark TEXT,
  is_to_check INTEGER NOT NULL DEFAULT 0 CHECK (is_to_check IN (0, 1)),
  is_approved INTEGER CHECK (is_approved IN (0, 1)),
  order_line_id INTEGER REFERENCES order_line(id) ON DELETE RESTRICT,
  CHECK (kind <> 'LABOR' OR (pricing_mode IS NOT NULL AND work_class IS NOT NULL AND part_id IS NULL)),
  CHECK (kind <> 'LABOR' OR pricing_mode <> 'HOURS' OR (bill_hours_centi BETWEEN 1 AND 99999 AND rate_fen IS NOT NULL AND labor_coeff_bp IS NOT NULL)),
  CHECK (kind <> 'LABOR' OR pricing_mode <> 'FIXED' OR fixed_price_fen IS NOT NULL),
  CHECK (kind <> 'PART' OR (qty_milli BETWEEN 1 AND 99999999 AND unit_price_fen IS NOT NULL AND unit IS NOT NULL AND quality_type IS NOT NULL)),
  CHECK (kind <> 'PART' OR part_id IS NOT NULL OR is_customer_supplied = 1),
  CHECK (is_customer_supplied = 0 OR gross_fen = 0),
  CHECK (kind <> 'OTHER' OR (other_kind IS NOT NULL AND amount_fen IS NOT NULL)),
  CHECK (net_fen <= gross_fen),
  CHECK (payer_type IN ('SELF', 'FREE') OR payer_account_id IS NOT NULL),
  CHECK (line_no >= 1),
  CHECK ((order_line_id IS NOT NULL) = (is_approved IS 1))
) STRICT;
CREATE UNIQUE INDEX supplement_line_no ON supplement_line (supplement_id, line_no);
CREATE UNIQUE INDEX supplement_line_order_line ON supplement_line (order_line_id);
CREATE INDEX supplement_line_part ON supplement_line (part_id);

CREATE TABLE order_authorisation (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL,
  supplement_id INTEGER REFERENCES supplement(id) ON DELETE RESTRICT,
  self_fen INTEGER NOT NULL CHECK (self_fen BETWEEN 0 AND 99999999999),
  difference_fen INTEGER NOT NULL CHECK (difference_fen BETWEEN -99999999999 AND 99999999999),
  mode TEXT NOT NULL CHECK (mode IN ('PAPER', 'PAD', 'SIGNED', 'PHONE', 'WECHAT', 'SMS')),
  agreed_by TEXT NOT NULL,
  phone TEXT,
  agreed_at INTEGER NOT NULL CHECK (agreed_at >= 0),
  note TEXT,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  CHECK (seq >= 1),
  CHECK (seq > 1 OR difference_fen = self_fen),
  CHECK (length(agreed_by) BETWEEN 1 AND 100)
) STRICT;
CREATE UNIQUE INDEX order_authorisation_seq ON order_authorisation (order_id, seq);

-- What was signed before this program kept the sums.
INSERT INTO order_authorisation (order_id, seq, self_fen, difference_fen, mode, agreed_by, agreed_at, employee_id, at)
SELECT id, 1, authorised_self_fen, authorised_self_fen, coalesce(sign_mode, 'PAPER'), coalesce(nullif(signed_by, ''), '—'),
  authorised_at, coalesce(authorised_by, advisor_id), authorised_at
FROM repair_order WHERE authorised_at IS NOT NULL;

CREATE TRIGGER order_authorisation_no_update BEFORE UPDATE ON order_authorisation BEGIN SELECT RAISE(ABORT, 'order_authorisation is append only'); END;
CREATE TRIGGER order_authorisation_no_delete BEFORE DELETE ON order_authorisation BEGIN SELECT RAISE(ABORT, 'order_authorisation is append only'); END;
CREATE TRIGGER supplement_no_delete BEFORE DELETE ON supplement BEGIN SELECT RAISE(ABORT, 'a supplement is never deleted'); END;
CREATE TRIGGER supplement_frozen BEFORE UPDATE ON supplement
  WHEN OLD.status IN ('APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'EXPIRED')
  BEGIN SELECT RAISE(ABORT, 'a supplement with an answer is frozen'); END;
CREATE TRIGGER supplement_line_frozen_insert BEFORE INSERT ON supplement_line
  WHEN (SELECT status FROM supplement WHERE id = NEW.supplement_id) <> 'DRAFT'
  BEGIN SELECT RAISE(ABORT, 'lines of a presented supplement are frozen'); END;
CREATE TRIGGER supplement_line_frozen_delete BEFORE DELETE ON supplement_line
  WHEN (SELECT status FROM supplement WHERE id = OLD.supplement_id) <> 'DRAFT'
  BEGIN SELECT RAISE(ABORT, 'lines of a presented supplement are frozen'); END;
CREATE TRIGGER supplement_line_frozen_update BEFORE UPDATE ON supplement_line
  WHEN OLD.is_approved IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'an answered line is frozen'); END;
-- Only lines of a supplement with consent are ever lines of an order, whoever writes them.
CREATE TRIGGER order_line_needs_consent BEFORE INSERT ON order_line
  WHEN NEW.supplement_id IS NOT NULL
    AND coalesce((SELECT status FROM supplement WHERE id = NEW.supplement_id), '') NOT IN ('APPROVED', 'PARTLY_APPROVED')
  BEGIN SELECT RAISE(ABORT, 'a supplement without consent has no order lines'); END;
CREATE TRIGGER order_line_keeps_supplement BEFORE UPDATE OF supplement_id ON order_line
  WHEN OLD.supplement_id IS NOT NEW.supplement_id
  BEGIN SELECT RAISE(ABORT, 'a line stays with its supplement'); END;

-- 待检 lines: no price before the car was looked at.
ALTER TABLE estimate_line ADD COLUMN is_to_check INTEGER NOT NULL DEFAULT 0 CHECK (is_to_check IN (0, 1));
ALTER TABLE order_line ADD COLUMN is_to_check INTEGER NOT NULL DEFAULT 0 CHECK (is_to_check IN (0, 1));
