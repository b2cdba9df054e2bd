-- The shop's mark on its papers. A picture is kept for ever under its own hash: papers once printed name it. The column that
-- was meant for one picture was never written.
CREATE TABLE paper_logo (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  png BLOB NOT NULL CHECK (length(png) BETWEEN 60 AND 300000),
  width_px INTEGER NOT NULL CHECK (width_px BETWEEN 1 AND 360),
  height_px INTEGER NOT NULL CHECK (height_px BETWEEN 1 AND 180),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT
) STRICT;
CREATE TRIGGER paper_logo_no_update BEFORE UPDATE ON paper_logo BEGIN SELECT RAISE(ABORT, 'paper_logo is append only'); END;
CREATE TRIGGER paper_logo_no_delete BEFORE DELETE ON paper_logo BEGIN SELECT RAISE(ABORT, 'paper_logo is append only'); END;
ALTER TABLE shop_profile DROP COLUMN logo_png;
-- Whether tax stands on the settlement slip is a column of that paper now: what a shop had chosen stays chosen.
INSERT INTO setting (key, value, updated_at, updated_by, version)
  SELECT 'paper.SETTLEMENT', '{"terms":[],"columns":["brand","note","tax"]}', updated_at, updated_by, 1
  FROM setting WHERE key = 'showTax' AND value = 'true'
  ON CONFLICT (key) DO UPDATE SET value = json_insert(value, '$.columns[#]', 'tax'), version = version + 1;
DELETE FROM setting WHERE key = 'showTax';
