-- 质保答复 is asked while the estimate is written already; what is known then goes into the order with the line.
ALTER TABLE estimate_line ADD COLUMN coverage TEXT NOT NULL DEFAULT 'NONE' CHECK (coverage IN ('NONE', 'COVERED', 'NOT_COVERED', 'ASKED'));
ALTER TABLE estimate_line ADD COLUMN coverage_by TEXT;
ALTER TABLE estimate_line ADD COLUMN coverage_at INTEGER CHECK (coverage_at >= 0);
