-- Phone and mileage corrected in place: what stood there before.
CREATE TABLE fact_change (
  id INTEGER PRIMARY KEY,
  field TEXT NOT NULL CHECK (field IN ('PHONE', 'MILEAGE')),
  vehicle_id INTEGER REFERENCES vehicle(id) ON DELETE RESTRICT,
  customer_id INTEGER REFERENCES customer(id) ON DELETE RESTRICT,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  CHECK ((vehicle_id IS NULL) <> (customer_id IS NULL)),
  CHECK ((field = 'MILEAGE') = (vehicle_id IS NOT NULL))
) STRICT;
CREATE INDEX fact_change_vehicle ON fact_change (vehicle_id, id) WHERE vehicle_id IS NOT NULL;
CREATE INDEX fact_change_customer ON fact_change (customer_id, id) WHERE customer_id IS NOT NULL;
