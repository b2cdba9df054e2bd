-- Pictures that belong to a document; their files lie in photos/.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('PHOTO', 'SIGNATURE', 'SCAN')),
  file TEXT NOT NULL,
  mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png')),
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  width_px INTEGER NOT NULL,
  height_px INTEGER NOT NULL,
  original_name TEXT NOT NULL DEFAULT '',
  visit_id INTEGER REFERENCES visit(id) ON DELETE RESTRICT,
  order_id INTEGER REFERENCES repair_order(id) ON DELETE RESTRICT,
  taken_at INTEGER NOT NULL CHECK (taken_at >= 0),
  removed_at INTEGER CHECK (removed_at >= 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((visit_id IS NULL) <> (order_id IS NULL)),
  CHECK (size_bytes BETWEEN 1 AND 10485760),
  CHECK (length(sha256) = 64),
  CHECK (width_px BETWEEN 1 AND 2048 AND height_px BETWEEN 1 AND 2048)
) STRICT;
CREATE UNIQUE INDEX attachment_file ON attachment (file);
CREATE INDEX attachment_visit ON attachment (visit_id, id) WHERE visit_id IS NOT NULL;
CREATE INDEX attachment_order ON attachment (order_id, id) WHERE order_id IS NOT NULL;
