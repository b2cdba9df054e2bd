-- 预约 and the parts kept back for them.
CREATE TABLE appointment (
  id INTEGER PRIMARY KEY,
  appt_no TEXT NOT NULL,
  start_on TEXT NOT NULL CHECK (start_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  start_at INTEGER NOT NULL CHECK (start_at >= 0),
  est_minutes INTEGER NOT NULL,
  plate_no TEXT NOT NULL DEFAULT '',
  vin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  vehicle_id INTEGER REFERENCES vehicle(id) ON DELETE RESTRICT,
  service_type TEXT NOT NULL CHECK (service_type IN ('FIRST_SERVICE', 'PERIODIC', 'GENERAL', 'ACCIDENT', 'WARRANTY', 'RECALL', 'REWORK', 'PDI', 'INTERNAL', 'DETAILING', 'RETAIL', 'OTHER')),
  symptom TEXT NOT NULL DEFAULT '',
  advisor_id INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  channel TEXT NOT NULL CHECK (channel IN ('PHONE', 'WECHAT', 'OFFICIAL', 'SHOP', 'OUTREACH')),
  status TEXT NOT NULL CHECK (status IN ('BOOKED', 'CONFIRMED', 'ARRIVED', 'NO_SHOW', 'CANCELLED', 'MOVED')),
  moved_to_id INTEGER REFERENCES appointment(id) ON DELETE RESTRICT,
  visit_id INTEGER REFERENCES visit(id) ON DELETE RESTRICT,
  end_reason TEXT NOT NULL DEFAULT '',
  remark TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (est_minutes BETWEEN 15 AND 600),
  CHECK (plate_no <> '' OR vin <> '' OR (name <> '' AND phone <> '')),
  CHECK ((status = 'ARRIVED') = (visit_id IS NOT NULL)),
  CHECK ((status = 'MOVED') = (moved_to_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX appointment_no ON appointment (appt_no);
CREATE INDEX appointment_day ON appointment (start_on, start_at);
CREATE INDEX appointment_open ON appointment (status, start_at) WHERE status IN ('BOOKED', 'CONFIRMED');
CREATE UNIQUE INDEX appointment_visit ON appointment (visit_id) WHERE visit_id IS NOT NULL;

CREATE TABLE appointment_part (
  id INTEGER PRIMARY KEY,
  appointment_id INTEGER NOT NULL REFERENCES appointment(id) ON DELETE RESTRICT,
  part_id INTEGER NOT NULL REFERENCES part(id) ON DELETE RESTRICT,
  asked_milli INTEGER NOT NULL CHECK (asked_milli >= 0),
  kept_milli INTEGER NOT NULL CHECK (kept_milli >= 0),
  released_at INTEGER CHECK (released_at >= 0),
  CHECK (asked_milli > 0),
  CHECK (kept_milli <= asked_milli)
) STRICT;
CREATE UNIQUE INDEX appointment_part_once ON appointment_part (appointment_id, part_id);
CREATE INDEX appointment_part_kept ON appointment_part (part_id) WHERE released_at IS NULL;
