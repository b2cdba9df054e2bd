-- Which parts go out with a number of their own (a battery pack's, a tyre's DOT, a key's), and the number each issue took out.
ALTER TABLE part ADD COLUMN batch_kind TEXT CHECK (batch_kind IN ('PACK', 'DOT', 'KEY'));
UPDATE part SET batch_kind = CASE
  WHEN name LIKE '%动力电池包%' OR name LIKE '%电池模组%' THEN 'PACK'
  WHEN category = '轮胎' THEN 'DOT'
  WHEN name LIKE '%钥匙%' THEN 'KEY'
END;
ALTER TABLE stock_issue_line ADD COLUMN batch_or_serial TEXT;
