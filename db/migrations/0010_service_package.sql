-- 保养套餐, and what of a package's price falls on a line.
CREATE TABLE service_package (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  pinyin TEXT NOT NULL DEFAULT '',
  fits_models TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fits_models)),
  price_fen INTEGER CHECK (price_fen BETWEEN 0 AND 99999999999),
  first_km INTEGER CHECK (first_km >= 0),
  every_km INTEGER CHECK (every_km >= 0),
  every_months INTEGER,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (first_km > 0),
  CHECK (every_km > 0),
  CHECK (every_months BETWEEN 1 AND 120)
) STRICT;
CREATE UNIQUE INDEX service_package_code ON service_package (code);

CREATE TABLE service_package_line (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES service_package(id) ON DELETE RESTRICT,
  line_no INTEGER NOT NULL,
  operation_id INTEGER REFERENCES labor_operation(id) ON DELETE RESTRICT,
  part_id INTEGER REFERENCES part(id) ON DELETE RESTRICT,
  qty_milli INTEGER CHECK (qty_milli >= 0),
  CHECK ((operation_id IS NULL) <> (part_id IS NULL)),
  CHECK ((part_id IS NULL) = (qty_milli IS NULL)),
  CHECK (qty_milli > 0)
) STRICT;
CREATE UNIQUE INDEX service_package_line_no ON service_package_line (package_id, line_no);

ALTER TABLE estimate_line ADD COLUMN package_id INTEGER REFERENCES service_package(id) ON DELETE RESTRICT;
ALTER TABLE estimate_line ADD COLUMN package_no INTEGER;
ALTER TABLE estimate_line ADD COLUMN package_name TEXT;
ALTER TABLE estimate_line ADD COLUMN package_net_fen INTEGER CHECK (package_net_fen BETWEEN 0 AND 99999999999)
  CHECK ((package_net_fen IS NULL) = (package_id IS NULL) AND (package_no IS NULL) = (package_id IS NULL) AND (package_name IS NULL) = (package_id IS NULL));
ALTER TABLE order_line ADD COLUMN package_id INTEGER REFERENCES service_package(id) ON DELETE RESTRICT;
ALTER TABLE order_line ADD COLUMN package_no INTEGER;
ALTER TABLE order_line ADD COLUMN package_name TEXT;
ALTER TABLE order_line ADD COLUMN package_net_fen INTEGER CHECK (package_net_fen BETWEEN 0 AND 99999999999)
  CHECK ((package_net_fen IS NULL) = (package_id IS NULL) AND (package_no IS NULL) = (package_id IS NULL) AND (package_name IS NULL) = (package_id IS NULL));
ALTER TABLE supplement_line ADD COLUMN package_id INTEGER REFERENCES service_package(id) ON DELETE RESTRICT;
ALTER TABLE supplement_line ADD COLUMN package_no INTEGER;
ALTER TABLE supplement_line ADD COLUMN package_name TEXT;
ALTER TABLE supplement_line ADD COLUMN package_net_fen INTEGER CHECK (package_net_fen BETWEEN 0 AND 99999999999)
  CHECK ((package_net_fen IS NULL) = (package_id IS NULL) AND (package_no IS NULL) = (package_id IS NULL) AND (package_name IS NULL) = (package_id IS NULL));
