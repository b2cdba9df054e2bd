-- The file as it begins. Tables come from db/schema; several-column CHECKs, triggers and the two first rows are written here.

CREATE TABLE employee (
  id INTEGER PRIMARY KEY,
  no TEXT NOT NULL,
  name TEXT NOT NULL,
  pinyin TEXT NOT NULL DEFAULT '',
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  group_name TEXT,
  pin_hash TEXT,
  pin_salt TEXT,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  max_discount_bp INTEGER CHECK (max_discount_bp >= 0),
  failed_count INTEGER NOT NULL DEFAULT 0 CHECK (failed_count >= 0),
  locked_until_at INTEGER CHECK (locked_until_at >= 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (failed_count >= 0),
  CHECK (json_type(roles) = 'array'),
  CHECK ((pin_hash IS NULL) = (pin_salt IS NULL)),
  CHECK (is_active = 0 OR pin_hash IS NOT NULL),
  CHECK (max_discount_bp <= 10000)
) STRICT;
CREATE UNIQUE INDEX employee_no ON employee (no);
CREATE INDEX employee_name ON employee (name);

CREATE TABLE desk (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  is_host INTEGER NOT NULL DEFAULT 0 CHECK (is_host IN (0, 1)),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  last_seen_at INTEGER CHECK (last_seen_at >= 0)
) STRICT;
CREATE UNIQUE INDEX desk_name ON desk (name);

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  window_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  last_seen_at INTEGER NOT NULL CHECK (last_seen_at >= 0),
  expires_at INTEGER NOT NULL CHECK (expires_at >= 0),
  locked_at INTEGER CHECK (locked_at >= 0),
  ended_at INTEGER CHECK (ended_at >= 0),
  CHECK (expires_at > created_at)
) STRICT;
CREATE UNIQUE INDEX session_window ON session (window_hash);
CREATE INDEX session_live ON session (employee_id) WHERE ended_at IS NULL;

CREATE TABLE approval (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  command_id TEXT NOT NULL,
  doc_type TEXT NOT NULL,
  doc_id INTEGER NOT NULL,
  doc_version INTEGER NOT NULL,
  amount_fen INTEGER CHECK (amount_fen BETWEEN 0 AND 99999999999),
  requested_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  approved_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  reason TEXT,
  approved_at INTEGER NOT NULL CHECK (approved_at >= 0),
  expires_at INTEGER NOT NULL CHECK (expires_at >= 0),
  used_at INTEGER CHECK (used_at >= 0),
  CHECK (requested_by <> approved_by),
  CHECK (expires_at > approved_at)
) STRICT;
CREATE INDEX approval_command ON approval (command_id);
CREATE INDEX approval_document ON approval (doc_type, doc_id);

CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE shop_profile (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  credit_code TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  rescue_phone TEXT,
  repair_filing_no TEXT,
  repair_category TEXT NOT NULL CHECK (repair_category IN ('CLASS1', 'CLASS2')),
  bank_name TEXT,
  bank_account TEXT,
  open_from TEXT NOT NULL DEFAULT '08:00',
  open_to TEXT NOT NULL DEFAULT '18:00',
  complaint_phone TEXT,
  supervision_phone TEXT,
  logo_png TEXT,
  labor_standard TEXT NOT NULL CHECK (labor_standard IN ('MANUFACTURER', 'INDUSTRY')),
  health_record_company_code TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (id = 1)
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  epoch INTEGER NOT NULL,
  at INTEGER NOT NULL,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  command_id TEXT,
  act TEXT NOT NULL,
  touched TEXT NOT NULL CHECK (json_valid(touched)),
  changes TEXT CHECK (json_valid(changes)),
  prev TEXT NOT NULL,
  mac TEXT NOT NULL,
  CHECK (seq >= 1),
  CHECK (epoch >= 1)
) STRICT;
CREATE INDEX journal_act ON journal (act, seq);
CREATE INDEX journal_employee ON journal (employee_id, seq);

CREATE TABLE command (
  id TEXT PRIMARY KEY NOT NULL,
  procedure TEXT NOT NULL,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  input_hash TEXT NOT NULL,
  result TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal(seq) ON DELETE RESTRICT,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE counter (
  prefix TEXT NOT NULL,
  day_on TEXT NOT NULL,
  next INTEGER NOT NULL,
  PRIMARY KEY (prefix, day_on),
  CHECK (next >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE discount_plan (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  labor_pay_rate_bp INTEGER NOT NULL CHECK (labor_pay_rate_bp BETWEEN 1 AND 10000),
  parts_pay_rate_bp INTEGER NOT NULL CHECK (parts_pay_rate_bp BETWEEN 1 AND 10000),
  valid_until_on TEXT CHECK (valid_until_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  exceptions TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(exceptions)),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE UNIQUE INDEX discount_plan_name ON discount_plan (name);

CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  customer_no TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('PERSON', 'COMPANY', 'INSURER', 'MANUFACTURER', 'INTERNAL')),
  name TEXT NOT NULL,
  phone TEXT,
  phone_missing_reason TEXT,
  alt_phone TEXT,
  contact_name TEXT,
  address TEXT,
  wechat TEXT,
  birthday_on TEXT CHECK (birthday_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  gender TEXT CHECK (gender IN ('M', 'F')),
  level TEXT CHECK (level IN ('A', 'B', 'C', 'VIP')),
  discount_plan_id INTEGER REFERENCES discount_plan(id) ON DELETE RESTRICT,
  credit_limit_fen INTEGER NOT NULL DEFAULT 0 CHECK (credit_limit_fen BETWEEN 0 AND 99999999999),
  credit_days INTEGER NOT NULL DEFAULT 0,
  is_no_contact INTEGER NOT NULL DEFAULT 0 CHECK (is_no_contact IN (0, 1)),
  preferred_call_time TEXT,
  invoice_title TEXT,
  tax_no TEXT,
  invoice_addr TEXT,
  invoice_bank TEXT,
  source TEXT,
  remark TEXT,
  pinyin TEXT NOT NULL DEFAULT '',
  legacy_no TEXT,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (length(name) BETWEEN 1 AND 60),
  CHECK (kind = 'COMPANY' OR credit_limit_fen = 0 OR kind IN ('INSURER', 'MANUFACTURER', 'INTERNAL'))
) STRICT;
CREATE UNIQUE INDEX customer_no ON customer (customer_no);
CREATE INDEX customer_phone ON customer (phone);
CREATE INDEX customer_alt_phone ON customer (alt_phone);
CREATE INDEX customer_name ON customer (name);
CREATE INDEX customer_kind ON customer (kind, id);
CREATE INDEX customer_legacy_no ON customer (legacy_no);

CREATE TABLE vehicle_model (
  id INTEGER PRIMARY KEY,
  model_code TEXT NOT NULL,
  name TEXT NOT NULL,
  body TEXT,
  fuel_type TEXT NOT NULL CHECK (fuel_type IN ('PETROL', 'DIESEL', 'HYBRID', 'PLUG_IN', 'RANGE_EXTENDED', 'ELECTRIC', 'OTHER')),
  engine_family TEXT,
  oil_qty_milli INTEGER CHECK (oil_qty_milli >= 0),
  first_service_km INTEGER CHECK (first_service_km >= 0),
  first_service_months INTEGER,
  interval_km INTEGER CHECK (interval_km >= 0),
  interval_months INTEGER,
  warranty_km INTEGER CHECK (warranty_km >= 0),
  warranty_months INTEGER,
  labor_coeff_bp INTEGER NOT NULL DEFAULT 10000 CHECK (labor_coeff_bp >= 0),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (labor_coeff_bp BETWEEN 1 AND 100000),
  CHECK (oil_qty_milli >= 0)
) STRICT;
CREATE UNIQUE INDEX vehicle_model_code ON vehicle_model (model_code);

CREATE TABLE vehicle (
  id INTEGER PRIMARY KEY,
  plate_no TEXT,
  plate_kind TEXT NOT NULL CHECK (plate_kind IN ('ORDINARY', 'NEV_SMALL', 'NEV_LARGE', 'POLICE', 'LEARNER', 'TRAILER', 'HKMO', 'EMBASSY', 'CONSULATE', 'MILITARY', 'ARMED_POLICE', 'RESCUE', 'TEMPORARY', 'NONE', 'SPECIAL')),
  plate_status TEXT NOT NULL CHECK (plate_status IN ('FORMAL', 'TEMPORARY', 'NONE')),
  temporary_plate TEXT,
  vin TEXT,
  is_vin_verified INTEGER NOT NULL DEFAULT 0 CHECK (is_vin_verified IN (0, 1)),
  engine_no TEXT,
  brand TEXT NOT NULL,
  model_id INTEGER REFERENCES vehicle_model(id) ON DELETE RESTRICT,
  model_code TEXT NOT NULL,
  model_name TEXT NOT NULL DEFAULT '',
  color TEXT,
  fuel_type TEXT NOT NULL CHECK (fuel_type IN ('PETROL', 'DIESEL', 'HYBRID', 'PLUG_IN', 'RANGE_EXTENDED', 'ELECTRIC', 'OTHER')),
  sold_on TEXT CHECK (sold_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  registered_on TEXT CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  owner_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE RESTRICT,
  last_mileage_km INTEGER CHECK (last_mileage_km >= 0),
  last_visit_on TEXT CHECK (last_visit_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  next_service_on TEXT CHECK (next_service_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  next_service_km INTEGER CHECK (next_service_km >= 0),
  warranty_until_on TEXT CHECK (warranty_until_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  warranty_until_km INTEGER CHECK (warranty_until_km >= 0),
  insurer TEXT,
  policy_ends_on TEXT CHECK (policy_ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  key_no TEXT,
  remark TEXT,
  is_fuel_plate_mismatch INTEGER NOT NULL DEFAULT 0 CHECK (is_fuel_plate_mismatch IN (0, 1)),
  is_recall_open INTEGER NOT NULL DEFAULT 0 CHECK (is_recall_open IN (0, 1)),
  is_plate_pending INTEGER NOT NULL DEFAULT 0 CHECK (is_plate_pending IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (vin IS NULL OR length(vin) = 17),
  CHECK ((plate_status = 'FORMAL') = (plate_no IS NOT NULL)),
  CHECK (last_mileage_km <= 999999)
) STRICT;
CREATE UNIQUE INDEX vehicle_plate ON vehicle (plate_no) WHERE plate_no IS NOT NULL;
CREATE UNIQUE INDEX vehicle_vin ON vehicle (vin) WHERE vin IS NOT NULL;
CREATE INDEX vehicle_owner_now ON vehicle (owner_id);
CREATE INDEX vehicle_next_service ON vehicle (next_service_on);

CREATE TABLE vehicle_owner (
  id INTEGER PRIMARY KEY,
  vehicle_id INTEGER NOT NULL REFERENCES vehicle(id) ON DELETE RESTRICT,
  customer_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE RESTRICT,
  from_at INTEGER NOT NULL CHECK (from_at >= 0),
  until_at INTEGER CHECK (until_at >= 0),
  CHECK (until_at >= from_at)
) STRICT;
CREATE UNIQUE INDEX vehicle_owner_present ON vehicle_owner (vehicle_id) WHERE until_at IS NULL;
CREATE INDEX vehicle_owner_customer ON vehicle_owner (customer_id);

CREATE TABLE plate_history (
  id INTEGER PRIMARY KEY,
  vehicle_id INTEGER NOT NULL REFERENCES vehicle(id) ON DELETE RESTRICT,
  plate_no TEXT NOT NULL,
  from_at INTEGER NOT NULL CHECK (from_at >= 0),
  until_at INTEGER CHECK (until_at >= 0),
  reason TEXT,
  CHECK (until_at >= from_at)
) STRICT;
CREATE UNIQUE INDEX plate_history_present ON plate_history (plate_no) WHERE until_at IS NULL;
CREATE INDEX plate_history_vehicle ON plate_history (vehicle_id);

CREATE TABLE vehicle_bringer (
  id INTEGER PRIMARY KEY,
  vehicle_id INTEGER NOT NULL REFERENCES vehicle(id) ON DELETE RESTRICT,
  name TEXT NOT NULL,
  phone TEXT,
  relation TEXT,
  last_seen_at INTEGER NOT NULL CHECK (last_seen_at >= 0)
) STRICT;
CREATE INDEX vehicle_bringer_vehicle ON vehicle_bringer (vehicle_id);
CREATE INDEX vehicle_bringer_phone ON vehicle_bringer (phone);

CREATE TABLE search_key (
  kind TEXT NOT NULL CHECK (kind IN ('PLATE', 'VIN', 'PHONE', 'NAME', 'PINYIN')),
  key TEXT NOT NULL,
  rank INTEGER NOT NULL,
  entity TEXT NOT NULL CHECK (entity IN ('CUSTOMER', 'VEHICLE')),
  entity_id INTEGER NOT NULL,
  PRIMARY KEY (kind, key, rank, entity, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_key_entity ON search_key (entity, entity_id);

CREATE TABLE labor_operation (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  pinyin TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL,
  work_class TEXT NOT NULL CHECK (work_class IN ('LEVEL1', 'LEVEL2', 'MINOR', 'ASSEMBLY', 'WHOLE')),
  pricing_mode TEXT NOT NULL CHECK (pricing_mode IN ('HOURS', 'FIXED')),
  rate_class TEXT NOT NULL CHECK (rate_class IN ('M', 'E', 'N', 'B', 'P', 'D', 'W')),
  bill_hours_centi INTEGER CHECK (bill_hours_centi >= 0),
  work_hours_centi INTEGER CHECK (work_hours_centi >= 0),
  fixed_price_fen INTEGER CHECK (fixed_price_fen BETWEEN 0 AND 99999999999),
  fits_models TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fits_models)),
  is_no_discount INTEGER NOT NULL DEFAULT 0 CHECK (is_no_discount IN (0, 1)),
  is_free_allowed INTEGER NOT NULL DEFAULT 0 CHECK (is_free_allowed IN (0, 1)),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  valid_from_on TEXT CHECK (valid_from_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  remark TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (pricing_mode <> 'HOURS' OR bill_hours_centi BETWEEN 1 AND 99999),
  CHECK (pricing_mode <> 'FIXED' OR fixed_price_fen IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX labor_operation_code ON labor_operation (code);
CREATE INDEX labor_operation_pinyin ON labor_operation (pinyin);
CREATE INDEX labor_operation_category ON labor_operation (category, code);

CREATE TABLE labor_rate (
  id INTEGER PRIMARY KEY,
  rate_class TEXT NOT NULL CHECK (rate_class IN ('M', 'E', 'N', 'B', 'P', 'D', 'W')),
  payer_type TEXT NOT NULL CHECK (payer_type IN ('SELF', 'WARRANTY', 'INSURANCE', 'INTERNAL', 'FREE')),
  rate_fen INTEGER NOT NULL CHECK (rate_fen BETWEEN 0 AND 99999999999),
  valid_from_on TEXT NOT NULL CHECK (valid_from_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  remark TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX labor_rate_from ON labor_rate (rate_class, payer_type, valid_from_on);

CREATE TABLE part (
  id INTEGER PRIMARY KEY,
  part_no TEXT NOT NULL,
  part_key TEXT NOT NULL,
  name TEXT NOT NULL,
  pinyin TEXT NOT NULL DEFAULT '',
  search_text TEXT NOT NULL DEFAULT '',
  aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases)),
  spec TEXT,
  unit TEXT NOT NULL,
  unit_decimals INTEGER NOT NULL DEFAULT 0,
  brand TEXT,
  origin TEXT,
  supplier_name TEXT,
  quality_type TEXT NOT NULL CHECK (quality_type IN ('OEM', 'EQUIVALENT', 'REMAN', 'REPAIRED', 'OTHER')),
  category TEXT,
  fits_models TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fits_models)),
  bin TEXT,
  sale_price_fen INTEGER NOT NULL CHECK (sale_price_fen BETWEEN 0 AND 99999999999),
  claim_price_fen INTEGER CHECK (claim_price_fen BETWEEN 0 AND 99999999999),
  internal_price_fen INTEGER CHECK (internal_price_fen BETWEEN 0 AND 99999999999),
  insurance_price_fen INTEGER CHECK (insurance_price_fen BETWEEN 0 AND 99999999999),
  on_hand_milli INTEGER NOT NULL DEFAULT 0,
  reserved_milli INTEGER NOT NULL DEFAULT 0 CHECK (reserved_milli >= 0),
  on_order_milli INTEGER NOT NULL DEFAULT 0 CHECK (on_order_milli >= 0),
  stock_value_fen INTEGER NOT NULL DEFAULT 0 CHECK (stock_value_fen BETWEEN -99999999999 AND 99999999999),
  min_milli INTEGER CHECK (min_milli >= 0),
  max_milli INTEGER CHECK (max_milli >= 0),
  replaced_by TEXT,
  is_obsolete INTEGER NOT NULL DEFAULT 0 CHECK (is_obsolete IN (0, 1)),
  is_hazardous INTEGER NOT NULL DEFAULT 0 CHECK (is_hazardous IN (0, 1)),
  is_old_part_return INTEGER NOT NULL DEFAULT 0 CHECK (is_old_part_return IN (0, 1)),
  is_no_discount INTEGER NOT NULL DEFAULT 0 CHECK (is_no_discount IN (0, 1)),
  is_free_allowed INTEGER NOT NULL DEFAULT 0 CHECK (is_free_allowed IN (0, 1)),
  is_special_order INTEGER NOT NULL DEFAULT 0 CHECK (is_special_order IN (0, 1)),
  remark TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (unit_decimals BETWEEN 0 AND 3),
  CHECK (on_hand_milli <> 0 OR stock_value_fen = 0),
  CHECK (length(part_no) BETWEEN 1 AND 32),
  CHECK (max_milli >= min_milli)
) STRICT;
CREATE UNIQUE INDEX part_no ON part (part_no);
CREATE UNIQUE INDEX part_key ON part (part_key);
CREATE INDEX part_search ON part (search_text);
CREATE INDEX part_bin ON part (bin, part_no);
CREATE INDEX part_category ON part (category, part_no);

CREATE TABLE part_substitute (
  id INTEGER PRIMARY KEY,
  part_no TEXT NOT NULL,
  substitute_no TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('SUPERSEDED', 'INTERCHANGE', 'ALT_BRAND')),
  direction TEXT NOT NULL CHECK (direction IN ('ONE_WAY', 'TWO_WAY')),
  remark TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (part_no <> substitute_no)
) STRICT;
CREATE UNIQUE INDEX part_substitute_pair ON part_substitute (part_no, substitute_no);
CREATE INDEX part_substitute_back ON part_substitute (substitute_no);

CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  visit_no TEXT NOT NULL,
  vehicle_id INTEGER NOT NULL REFERENCES vehicle(id) ON DELETE RESTRICT,
  customer_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE RESTRICT,
  bringer_name TEXT NOT NULL,
  bringer_phone TEXT,
  arrived_at INTEGER NOT NULL CHECK (arrived_at >= 0),
  arrived_on TEXT NOT NULL CHECK (arrived_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  arrival_mode TEXT NOT NULL CHECK (arrival_mode IN ('DRIVEN', 'TOWED', 'PICKED_UP')),
  mileage_in_km INTEGER CHECK (mileage_in_km >= 0),
  mileage_reason TEXT CHECK (mileage_reason IN ('METER_REPLACED', 'ENTRY_ERROR', 'UNREADABLE')),
  fuel_eighths INTEGER,
  soc_pct INTEGER,
  complaint TEXT NOT NULL,
  main_type TEXT NOT NULL CHECK (main_type IN ('FIRST_SERVICE', 'PERIODIC', 'GENERAL', 'ACCIDENT', 'WARRANTY', 'RECALL', 'REWORK', 'PDI', 'INTERNAL', 'DETAILING', 'RETAIL', 'OTHER')),
  advisor_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  is_wait_in_shop INTEGER CHECK (is_wait_in_shop IN (0, 1)),
  is_wash_wanted INTEGER CHECK (is_wash_wanted IN (0, 1)),
  old_parts_choice TEXT CHECK (old_parts_choice IN ('TAKE', 'SHOP', 'NONE')),
  promised_at INTEGER CHECK (promised_at >= 0),
  is_valuables_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (is_valuables_confirmed IN (0, 1)),
  is_pay_method_explained INTEGER NOT NULL DEFAULT 0 CHECK (is_pay_method_explained IN (0, 1)),
  is_covers_fitted INTEGER NOT NULL DEFAULT 0 CHECK (is_covers_fitted IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('CHECKED_IN', 'IN_SERVICE', 'DELIVERED', 'LEFT_UNREPAIRED', 'VOID')),
  left_reason TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (fuel_eighths BETWEEN 0 AND 8),
  CHECK (soc_pct BETWEEN 0 AND 100),
  CHECK (fuel_eighths IS NOT NULL OR soc_pct IS NOT NULL),
  CHECK (mileage_in_km <= 999999),
  CHECK (mileage_in_km IS NOT NULL OR mileage_reason = 'UNREADABLE'),
  CHECK (length(complaint) BETWEEN 1 AND 500),
  CHECK (promised_at > arrived_at),
  CHECK (status <> 'LEFT_UNREPAIRED' OR left_reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX visit_no ON visit (visit_no);
CREATE UNIQUE INDEX visit_open_vehicle ON visit (vehicle_id) WHERE status IN ('CHECKED_IN', 'IN_SERVICE');
CREATE INDEX visit_vehicle ON visit (vehicle_id, arrived_at);
CREATE INDEX visit_customer ON visit (customer_id, arrived_at);
CREATE INDEX visit_day ON visit (arrived_on, id);
CREATE INDEX visit_status ON visit (status, arrived_at);
CREATE INDEX visit_advisor ON visit (advisor_id, arrived_at);

CREATE TABLE visit_promise (
  id INTEGER PRIMARY KEY,
  visit_id INTEGER NOT NULL REFERENCES visit(id) ON DELETE RESTRICT,
  promised_at INTEGER NOT NULL CHECK (promised_at >= 0),
  reason TEXT,
  told_by TEXT,
  at INTEGER NOT NULL,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX visit_promise_visit ON visit_promise (visit_id);

CREATE TABLE walk_around (
  id INTEGER PRIMARY KEY,
  visit_id INTEGER NOT NULL REFERENCES visit(id) ON DELETE RESTRICT,
  marks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(marks)),
  functions TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(functions)),
  warning_lamps TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warning_lamps)),
  belongings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(belongings)),
  is_exterior_dirty INTEGER NOT NULL DEFAULT 0 CHECK (is_exterior_dirty IN (0, 1)),
  is_no_marks INTEGER NOT NULL DEFAULT 0 CHECK (is_no_marks IN (0, 1)),
  signed_at INTEGER CHECK (signed_at >= 0),
  signed_by TEXT,
  signature_png TEXT,
  signature_points TEXT CHECK (json_valid(signature_points)),
  unsigned_reason TEXT CHECK (unsigned_reason IN ('NIGHT_DROP', 'TOWED', 'PICKED_UP')),
  is_frozen INTEGER NOT NULL DEFAULT 0 CHECK (is_frozen IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (is_no_marks = 0 OR json_array_length(marks) = 0 OR is_frozen = 1),
  CHECK (is_frozen = 0 OR signed_at IS NOT NULL OR unsigned_reason IS NOT NULL),
  CHECK (is_frozen = 0 OR is_no_marks = 1 OR is_exterior_dirty = 1 OR json_array_length(marks) > 0)
) STRICT;
CREATE UNIQUE INDEX walk_around_visit ON walk_around (visit_id);

CREATE TABLE repair_order (
  id INTEGER PRIMARY KEY,
  order_no TEXT NOT NULL,
  visit_id INTEGER REFERENCES visit(id) ON DELETE RESTRICT,
  vehicle_id INTEGER REFERENCES vehicle(id) ON DELETE RESTRICT,
  customer_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE RESTRICT,
  advisor_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  main_type TEXT NOT NULL CHECK (main_type IN ('FIRST_SERVICE', 'PERIODIC', 'GENERAL', 'ACCIDENT', 'WARRANTY', 'RECALL', 'REWORK', 'PDI', 'INTERNAL', 'DETAILING', 'RETAIL', 'OTHER')),
  rework_of_order_id INTEGER REFERENCES repair_order(id) ON DELETE RESTRICT,
  rework_kind TEXT CHECK (rework_kind IN ('INTERNAL', 'EXTERNAL')),
  status TEXT NOT NULL CHECK (status IN ('DRAFT', 'AUTHORISED', 'DISPATCHED', 'IN_PROGRESS', 'ON_HOLD', 'WORK_DONE', 'QC_PASSED', 'READY', 'SETTLED', 'PAID', 'DELIVERED', 'CLOSED', 'CANCELLED')),
  hold_reason TEXT CHECK (hold_reason IN ('WAIT_PARTS', 'WAIT_CONSENT', 'WAIT_ASSESS', 'WAIT_SUBLET', 'OTHER')),
  hold_note TEXT,
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  authorised_at INTEGER CHECK (authorised_at >= 0),
  authorised_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  authorised_self_fen INTEGER CHECK (authorised_self_fen BETWEEN 0 AND 99999999999),
  sign_mode TEXT CHECK (sign_mode IN ('PAPER', 'PAD')),
  signed_by TEXT,
  signature_png TEXT,
  promised_at INTEGER CHECK (promised_at >= 0),
  wash_state TEXT NOT NULL DEFAULT 'NONE' CHECK (wash_state IN ('NONE', 'WANTED', 'DOING', 'DONE', 'WAIVED')),
  insurance_report_no TEXT,
  warranty_km INTEGER CHECK (warranty_km >= 0),
  warranty_days INTEGER,
  cert_no TEXT,
  mileage_out_km INTEGER CHECK (mileage_out_km >= 0),
  next_service_on TEXT CHECK (next_service_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  next_service_km INTEGER CHECK (next_service_km >= 0),
  loaner_note TEXT,
  order_discount_fen INTEGER NOT NULL DEFAULT 0 CHECK (order_discount_fen BETWEEN 0 AND 99999999999),
  labor_fen INTEGER NOT NULL DEFAULT 0 CHECK (labor_fen BETWEEN 0 AND 99999999999),
  parts_fen INTEGER NOT NULL DEFAULT 0 CHECK (parts_fen BETWEEN 0 AND 99999999999),
  other_fen INTEGER NOT NULL DEFAULT 0 CHECK (other_fen BETWEEN 0 AND 99999999999),
  discount_fen INTEGER NOT NULL DEFAULT 0 CHECK (discount_fen BETWEEN 0 AND 99999999999),
  total_fen INTEGER NOT NULL DEFAULT 0 CHECK (total_fen BETWEEN 0 AND 99999999999),
  self_fen INTEGER NOT NULL DEFAULT 0 CHECK (self_fen BETWEEN 0 AND 99999999999),
  internal_rework_count INTEGER NOT NULL DEFAULT 0 CHECK (internal_rework_count >= 0),
  dispatched_at INTEGER CHECK (dispatched_at >= 0),
  started_at INTEGER CHECK (started_at >= 0),
  work_done_at INTEGER CHECK (work_done_at >= 0),
  qc_passed_at INTEGER CHECK (qc_passed_at >= 0),
  ready_at INTEGER CHECK (ready_at >= 0),
  settled_at INTEGER CHECK (settled_at >= 0),
  paid_at INTEGER CHECK (paid_at >= 0),
  delivered_at INTEGER CHECK (delivered_at >= 0),
  closed_at INTEGER CHECK (closed_at >= 0),
  cancelled_at INTEGER CHECK (cancelled_at >= 0),
  cancel_reason TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (main_type = 'RETAIL' OR (visit_id IS NOT NULL AND vehicle_id IS NOT NULL)),
  CHECK (main_type <> 'REWORK' OR (rework_of_order_id IS NOT NULL AND rework_kind IS NOT NULL)),
  CHECK ((status = 'ON_HOLD') = (hold_reason IS NOT NULL)),
  CHECK (status <> 'CANCELLED' OR cancel_reason IS NOT NULL),
  CHECK ((authorised_at IS NULL) = (authorised_self_fen IS NULL)),
  CHECK (status IN ('DRAFT', 'CANCELLED') OR main_type = 'RETAIL' OR authorised_at IS NOT NULL),
  CHECK (self_fen <= total_fen),
  CHECK (length(cert_no) BETWEEN 4 AND 30),
  CHECK (mileage_out_km <= 999999)
) STRICT;
CREATE UNIQUE INDEX repair_order_no ON repair_order (order_no);
CREATE UNIQUE INDEX repair_order_open_vehicle ON repair_order (vehicle_id) WHERE status NOT IN ('DELIVERED', 'CLOSED', 'CANCELLED') AND delivered_at IS NULL;
CREATE UNIQUE INDEX repair_order_cert ON repair_order (cert_no) WHERE cert_no IS NOT NULL;
CREATE INDEX repair_order_visit ON repair_order (visit_id);
CREATE INDEX repair_order_vehicle ON repair_order (vehicle_id, id);
CREATE INDEX repair_order_customer ON repair_order (customer_id, id);
CREATE INDEX repair_order_status ON repair_order (status, promised_at);
CREATE INDEX repair_order_advisor ON repair_order (advisor_id, status);
CREATE INDEX repair_order_day ON repair_order (opened_on, id);

CREATE TABLE order_line (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
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
  status TEXT NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'DOING', 'DONE', 'REQUESTED', 'ISSUED', 'CANCELLED')),
  group_name TEXT,
  technician_id INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  issued_milli INTEGER NOT NULL DEFAULT 0 CHECK (issued_milli >= 0),
  returned_milli INTEGER NOT NULL DEFAULT 0 CHECK (returned_milli >= 0),
  coverage TEXT NOT NULL DEFAULT 'NONE' CHECK (coverage IN ('NONE', 'COVERED', 'NOT_COVERED', 'ASKED')),
  coverage_by TEXT,
  coverage_at INTEGER CHECK (coverage_at >= 0),
  cause TEXT,
  result_text TEXT,
  is_quality_consented INTEGER NOT NULL DEFAULT 0 CHECK (is_quality_consented IN (0, 1)),
  batch_or_serial TEXT,
  supplement_id INTEGER,
  cancel_reason TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
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
  CHECK (issued_milli >= returned_milli),
  CHECK (kind <> 'PART' OR is_customer_supplied = 1 OR issued_milli - returned_milli <= qty_milli),
  CHECK (status <> 'CANCELLED' OR cancel_reason IS NOT NULL),
  CHECK (kind <> 'LABOR' OR status IN ('OPEN', 'DOING', 'DONE', 'CANCELLED')),
  CHECK (kind <> 'PART' OR status IN ('OPEN', 'REQUESTED', 'ISSUED', 'CANCELLED'))
) STRICT;
CREATE UNIQUE INDEX order_line_no ON order_line (order_id, line_no);
CREATE INDEX order_line_part ON order_line (part_id, order_id);
CREATE INDEX order_line_technician ON order_line (technician_id, status);

CREATE TABLE line_payer_share (
  id INTEGER PRIMARY KEY,
  order_line_id INTEGER NOT NULL REFERENCES order_line(id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL,
  payer_type TEXT NOT NULL CHECK (payer_type IN ('SELF', 'WARRANTY', 'INSURANCE', 'INTERNAL', 'FREE')),
  payer_account_id INTEGER REFERENCES customer(id) ON DELETE RESTRICT,
  mode TEXT NOT NULL CHECK (mode IN ('PERCENT', 'FIXED', 'REST')),
  percent_bp INTEGER CHECK (percent_bp >= 0),
  share_fen INTEGER NOT NULL CHECK (share_fen BETWEEN 0 AND 99999999999),
  CHECK (mode <> 'PERCENT' OR percent_bp BETWEEN 1 AND 10000),
  CHECK (payer_type IN ('SELF', 'FREE') OR payer_account_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX line_payer_share_seq ON line_payer_share (order_line_id, seq);

CREATE TABLE order_promise (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  promised_at INTEGER NOT NULL CHECK (promised_at >= 0),
  reason TEXT,
  told_by TEXT,
  at INTEGER NOT NULL,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX order_promise_order ON order_promise (order_id);

CREATE TABLE order_advice (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  vehicle_id INTEGER REFERENCES vehicle(id) ON DELETE RESTRICT,
  text TEXT NOT NULL,
  urgency TEXT NOT NULL CHECK (urgency IN ('NOW', 'SOON', 'WATCH')),
  is_declined_line INTEGER NOT NULL DEFAULT 0 CHECK (is_declined_line IN (0, 1)),
  resolved_by_order_id INTEGER REFERENCES repair_order(id) ON DELETE RESTRICT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (length(text) BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX order_advice_order ON order_advice (order_id);
CREATE INDEX order_advice_open ON order_advice (vehicle_id) WHERE resolved_by_order_id IS NULL;

CREATE TABLE estimate (
  id INTEGER PRIMARY KEY,
  estimate_no TEXT NOT NULL,
  version_no INTEGER NOT NULL,
  visit_id INTEGER REFERENCES visit(id) ON DELETE RESTRICT,
  order_id INTEGER REFERENCES repair_order(id) ON DELETE RESTRICT,
  customer_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE RESTRICT,
  vehicle_id INTEGER REFERENCES vehicle(id) ON DELETE RESTRICT,
  advisor_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('DRAFT', 'PRESENTED', 'ACCEPTED', 'REJECTED', 'SUPERSEDED', 'EXPIRED')),
  valid_until_on TEXT NOT NULL CHECK (valid_until_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  promised_at INTEGER CHECK (promised_at >= 0),
  order_discount_fen INTEGER NOT NULL DEFAULT 0 CHECK (order_discount_fen BETWEEN 0 AND 99999999999),
  labor_fen INTEGER NOT NULL DEFAULT 0 CHECK (labor_fen BETWEEN 0 AND 99999999999),
  parts_fen INTEGER NOT NULL DEFAULT 0 CHECK (parts_fen BETWEEN 0 AND 99999999999),
  other_fen INTEGER NOT NULL DEFAULT 0 CHECK (other_fen BETWEEN 0 AND 99999999999),
  discount_fen INTEGER NOT NULL DEFAULT 0 CHECK (discount_fen BETWEEN 0 AND 99999999999),
  total_fen INTEGER NOT NULL DEFAULT 0 CHECK (total_fen BETWEEN 0 AND 99999999999),
  self_fen INTEGER NOT NULL DEFAULT 0 CHECK (self_fen BETWEEN 0 AND 99999999999),
  presented_at INTEGER CHECK (presented_at >= 0),
  accepted_at INTEGER CHECK (accepted_at >= 0),
  accepted_by TEXT,
  accept_mode TEXT CHECK (accept_mode IN ('SIGNED', 'PHONE', 'WECHAT', 'SMS')),
  reject_reason TEXT,
  remark TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (version_no >= 1),
  CHECK (status <> 'ACCEPTED' OR (accepted_at IS NOT NULL AND accepted_by IS NOT NULL AND accept_mode IS NOT NULL)),
  CHECK (status <> 'REJECTED' OR reject_reason IS NOT NULL),
  CHECK (self_fen <= total_fen)
) STRICT;
CREATE UNIQUE INDEX estimate_no_version ON estimate (estimate_no, version_no);
CREATE UNIQUE INDEX estimate_accepted ON estimate (order_id) WHERE status = 'ACCEPTED';
CREATE INDEX estimate_order ON estimate (order_id, version_no);
CREATE INDEX estimate_visit ON estimate (visit_id);
CREATE INDEX estimate_customer ON estimate (customer_id, id);
CREATE INDEX estimate_vehicle ON estimate (vehicle_id, id);
CREATE INDEX estimate_status ON estimate (status, valid_until_on);

CREATE TABLE estimate_line (
  id INTEGER PRIMARY KEY,
  estimate_id INTEGER NOT NULL REFERENCES estimate(id) ON DELETE RESTRICT,
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
  CHECK (kind <> 'LABOR' OR (pricing_mode IS NOT NULL AND work_class IS NOT NULL AND part_id IS NULL)),
  CHECK (kind <> 'LABOR' OR pricing_mode <> 'HOURS' OR (bill_hours_centi BETWEEN 1 AND 99999 AND rate_fen IS NOT NULL AND labor_coeff_bp IS NOT NULL)),
  CHECK (kind <> 'LABOR' OR pricing_mode <> 'FIXED' OR fixed_price_fen IS NOT NULL),
  CHECK (kind <> 'PART' OR (qty_milli BETWEEN 1 AND 99999999 AND unit IS NOT NULL AND quality_type IS NOT NULL)),
  CHECK (kind <> 'PART' OR part_id IS NOT NULL OR is_customer_supplied = 1),
  CHECK (is_customer_supplied = 0 OR gross_fen = 0),
  CHECK (kind <> 'OTHER' OR (other_kind IS NOT NULL AND amount_fen IS NOT NULL)),
  CHECK (net_fen <= gross_fen),
  CHECK (payer_type IN ('SELF', 'FREE') OR payer_account_id IS NOT NULL),
  CHECK (line_no >= 1)
) STRICT;
CREATE UNIQUE INDEX estimate_line_no ON estimate_line (estimate_id, line_no);
CREATE INDEX estimate_line_part ON estimate_line (part_id);

CREATE TABLE work_task (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  labor_line_nos TEXT NOT NULL CHECK (json_valid(labor_line_nos)),
  group_name TEXT NOT NULL,
  technician_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  bay TEXT,
  planned_start_at INTEGER CHECK (planned_start_at >= 0),
  planned_end_at INTEGER CHECK (planned_end_at >= 0),
  started_at INTEGER CHECK (started_at >= 0),
  pauses TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pauses)),
  finished_at INTEGER CHECK (finished_at >= 0),
  work_hours_centi INTEGER NOT NULL DEFAULT 0 CHECK (work_hours_centi >= 0),
  status TEXT NOT NULL CHECK (status IN ('ASSIGNED', 'STARTED', 'PAUSED', 'FINISHED', 'CANCELLED')),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (status <> 'FINISHED' OR finished_at IS NOT NULL),
  CHECK (status NOT IN ('STARTED', 'PAUSED', 'FINISHED') OR started_at IS NOT NULL)
) STRICT;
CREATE INDEX work_task_order ON work_task (order_id);
CREATE INDEX work_task_technician ON work_task (technician_id, status);
CREATE UNIQUE INDEX work_task_running ON work_task (technician_id) WHERE status = 'STARTED';

CREATE TABLE quality_check (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  stage TEXT NOT NULL CHECK (stage IN ('SELF', 'PEER', 'LEADER', 'FINAL')),
  result TEXT NOT NULL CHECK (result IN ('PASS', 'FAIL')),
  items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(items)),
  fail_reason TEXT,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  CHECK (result = 'PASS' OR fail_reason IS NOT NULL)
) STRICT;
CREATE INDEX quality_check_order ON quality_check (order_id, stage);

CREATE TABLE parts_request (
  id INTEGER PRIMARY KEY,
  request_no TEXT NOT NULL,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  requested_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('OPEN', 'PARTLY_ISSUED', 'ISSUED', 'BACKORDER', 'CANCELLED')),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE UNIQUE INDEX parts_request_no ON parts_request (request_no);
CREATE INDEX parts_request_status ON parts_request (status, created_at);
CREATE INDEX parts_request_order ON parts_request (order_id);

CREATE TABLE parts_request_line (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES parts_request(id) ON DELETE RESTRICT,
  order_line_id INTEGER NOT NULL REFERENCES order_line(id) ON DELETE RESTRICT,
  qty_milli INTEGER NOT NULL CHECK (qty_milli >= 0),
  issued_milli INTEGER NOT NULL DEFAULT 0 CHECK (issued_milli >= 0),
  state TEXT NOT NULL CHECK (state IN ('OPEN', 'PARTLY_ISSUED', 'ISSUED', 'BACKORDER', 'CANCELLED')),
  CHECK (qty_milli > 0),
  CHECK (issued_milli <= qty_milli)
) STRICT;
CREATE UNIQUE INDEX parts_request_line_line ON parts_request_line (request_id, order_line_id);
CREATE INDEX parts_request_line_order_line ON parts_request_line (order_line_id);

CREATE TABLE reservation (
  id INTEGER PRIMARY KEY,
  part_id INTEGER NOT NULL REFERENCES part(id) ON DELETE RESTRICT,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  order_line_id INTEGER NOT NULL REFERENCES order_line(id) ON DELETE RESTRICT,
  asked_milli INTEGER NOT NULL CHECK (asked_milli >= 0),
  qty_milli INTEGER NOT NULL CHECK (qty_milli >= 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  released_at INTEGER CHECK (released_at >= 0),
  release_reason TEXT CHECK (release_reason IN ('ISSUED', 'CANCELLED', 'LATE')),
  CHECK (qty_milli <= asked_milli),
  CHECK ((released_at IS NULL) = (release_reason IS NULL)),
  CHECK ((released_at IS NULL) = (qty_milli > 0))
) STRICT;
CREATE UNIQUE INDEX reservation_open_line ON reservation (order_line_id) WHERE released_at IS NULL;
CREATE INDEX reservation_open_part ON reservation (part_id) WHERE released_at IS NULL;
CREATE INDEX reservation_order ON reservation (order_id);

CREATE TABLE stock_move (
  id INTEGER PRIMARY KEY,
  part_id INTEGER NOT NULL REFERENCES part(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('PURCHASE_IN', 'ISSUE', 'RETURN', 'COUNT_GAIN', 'COUNT_LOSS', 'ADJUST', 'SUPPLIER_RETURN', 'INTERNAL_USE', 'SALE_COUNTER')),
  qty_milli INTEGER NOT NULL,
  cost_fen INTEGER NOT NULL CHECK (cost_fen BETWEEN -99999999999 AND 99999999999),
  balance_milli INTEGER NOT NULL,
  balance_fen INTEGER NOT NULL CHECK (balance_fen BETWEEN -99999999999 AND 99999999999),
  ref_no TEXT NOT NULL,
  order_id INTEGER REFERENCES repair_order(id) ON DELETE RESTRICT,
  order_line_id INTEGER REFERENCES order_line(id) ON DELETE RESTRICT,
  is_negative_allowed INTEGER NOT NULL DEFAULT 0 CHECK (is_negative_allowed IN (0, 1)),
  reason TEXT,
  at INTEGER NOT NULL,
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  command_id TEXT NOT NULL,
  command_seq INTEGER NOT NULL,
  CHECK (qty_milli <> 0 OR kind = 'ADJUST'),
  CHECK (kind NOT IN ('ISSUE', 'COUNT_LOSS', 'SUPPLIER_RETURN', 'INTERNAL_USE', 'SALE_COUNTER') OR qty_milli < 0),
  CHECK (kind NOT IN ('PURCHASE_IN', 'RETURN', 'COUNT_GAIN') OR qty_milli > 0),
  CHECK (balance_milli <> 0 OR balance_fen = 0),
  CHECK (balance_milli >= 0 OR is_negative_allowed = 1 OR qty_milli > 0),
  CHECK (kind NOT IN ('ISSUE', 'RETURN') OR order_line_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX stock_move_command ON stock_move (command_id, command_seq);
CREATE INDEX stock_move_part ON stock_move (part_id, id);
CREATE INDEX stock_move_order ON stock_move (order_id);
CREATE INDEX stock_move_line ON stock_move (order_line_id);
CREATE INDEX stock_move_day ON stock_move (business_on, part_id);

CREATE TABLE stock_issue (
  id INTEGER PRIMARY KEY,
  issue_no TEXT NOT NULL,
  request_id INTEGER REFERENCES parts_request(id) ON DELETE RESTRICT,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  received_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  command_id TEXT NOT NULL,
  remark TEXT
) STRICT;
CREATE UNIQUE INDEX stock_issue_no ON stock_issue (issue_no);
CREATE INDEX stock_issue_order ON stock_issue (order_id);
CREATE INDEX stock_issue_day ON stock_issue (business_on, id);

CREATE TABLE stock_issue_line (
  id INTEGER PRIMARY KEY,
  issue_id INTEGER NOT NULL REFERENCES stock_issue(id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL,
  order_line_id INTEGER NOT NULL REFERENCES order_line(id) ON DELETE RESTRICT,
  part_id INTEGER NOT NULL REFERENCES part(id) ON DELETE RESTRICT,
  part_no TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  bin TEXT,
  qty_milli INTEGER NOT NULL CHECK (qty_milli >= 0),
  cost_fen INTEGER NOT NULL CHECK (cost_fen BETWEEN 0 AND 99999999999),
  unit_price_fen INTEGER NOT NULL CHECK (unit_price_fen BETWEEN 0 AND 99999999999),
  move_id INTEGER NOT NULL REFERENCES stock_move(id) ON DELETE RESTRICT,
  CHECK (qty_milli > 0)
) STRICT;
CREATE UNIQUE INDEX stock_issue_line_seq ON stock_issue_line (issue_id, seq);
CREATE INDEX stock_issue_line_order_line ON stock_issue_line (order_line_id);
CREATE UNIQUE INDEX stock_issue_line_move ON stock_issue_line (move_id);

CREATE TABLE stock_return (
  id INTEGER PRIMARY KEY,
  return_no TEXT NOT NULL,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  received_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  command_id TEXT NOT NULL,
  remark TEXT
) STRICT;
CREATE UNIQUE INDEX stock_return_no ON stock_return (return_no);
CREATE INDEX stock_return_order ON stock_return (order_id);
CREATE INDEX stock_return_day ON stock_return (business_on, id);

CREATE TABLE stock_return_line (
  id INTEGER PRIMARY KEY,
  return_id INTEGER NOT NULL REFERENCES stock_return(id) ON DELETE RESTRICT,
  issue_line_id INTEGER NOT NULL REFERENCES stock_issue_line(id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL,
  order_line_id INTEGER NOT NULL REFERENCES order_line(id) ON DELETE RESTRICT,
  part_id INTEGER NOT NULL REFERENCES part(id) ON DELETE RESTRICT,
  part_no TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  bin TEXT,
  qty_milli INTEGER NOT NULL CHECK (qty_milli >= 0),
  cost_fen INTEGER NOT NULL CHECK (cost_fen BETWEEN 0 AND 99999999999),
  unit_price_fen INTEGER NOT NULL CHECK (unit_price_fen BETWEEN 0 AND 99999999999),
  move_id INTEGER NOT NULL REFERENCES stock_move(id) ON DELETE RESTRICT,
  CHECK (qty_milli > 0)
) STRICT;
CREATE UNIQUE INDEX stock_return_line_seq ON stock_return_line (return_id, seq);
CREATE INDEX stock_return_line_issue ON stock_return_line (issue_line_id);
CREATE UNIQUE INDEX stock_return_line_move ON stock_return_line (move_id);

CREATE TABLE settlement (
  id INTEGER PRIMARY KEY,
  settlement_no TEXT,
  slip_kind TEXT NOT NULL DEFAULT 'NORMAL' CHECK (slip_kind IN ('NORMAL', 'REVERSAL', 'RETURN')),
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  payer_type TEXT NOT NULL CHECK (payer_type IN ('SELF', 'WARRANTY', 'INSURANCE', 'INTERNAL', 'FREE')),
  payer_account_id INTEGER REFERENCES customer(id) ON DELETE RESTRICT,
  customer_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('DRAFT', 'CONFIRMED', 'PART_PAID', 'PAID', 'ON_ACCOUNT', 'REVERSED')),
  labor_fen INTEGER NOT NULL CHECK (labor_fen BETWEEN -99999999999 AND 99999999999),
  parts_fen INTEGER NOT NULL CHECK (parts_fen BETWEEN -99999999999 AND 99999999999),
  other_fen INTEGER NOT NULL CHECK (other_fen BETWEEN -99999999999 AND 99999999999),
  discount_fen INTEGER NOT NULL CHECK (discount_fen BETWEEN -99999999999 AND 99999999999),
  order_discount_fen INTEGER NOT NULL CHECK (order_discount_fen BETWEEN -99999999999 AND 99999999999),
  rounding_fen INTEGER NOT NULL CHECK (rounding_fen BETWEEN -99999999999 AND 99999999999),
  rounding_mode TEXT NOT NULL CHECK (rounding_mode IN ('NONE', 'DROP_FEN', 'DROP_JIAO', 'HALF_UP_YUAN')),
  payable_fen INTEGER NOT NULL CHECK (payable_fen BETWEEN -99999999999 AND 99999999999),
  tax_fen INTEGER NOT NULL CHECK (tax_fen BETWEEN -99999999999 AND 99999999999),
  net_of_tax_fen INTEGER NOT NULL CHECK (net_of_tax_fen BETWEEN -99999999999 AND 99999999999),
  received_fen INTEGER NOT NULL DEFAULT 0 CHECK (received_fen BETWEEN -99999999999 AND 99999999999),
  old_parts_result TEXT CHECK (old_parts_result IN ('TAKEN', 'SHOP', 'NONE')),
  warranty_text TEXT,
  business_on TEXT CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  confirmed_at INTEGER CHECK (confirmed_at >= 0),
  confirmed_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  reversal_of_id INTEGER REFERENCES settlement(id) ON DELETE RESTRICT,
  reversed_by_id INTEGER REFERENCES settlement(id) ON DELETE RESTRICT,
  reverse_reason TEXT,
  print_count INTEGER NOT NULL DEFAULT 0 CHECK (print_count >= 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (status = 'DRAFT' OR (settlement_no IS NOT NULL AND business_on IS NOT NULL AND confirmed_at IS NOT NULL AND confirmed_by IS NOT NULL)),
  CHECK (payable_fen = labor_fen + parts_fen + other_fen - discount_fen - order_discount_fen - rounding_fen),
  CHECK (net_of_tax_fen = payable_fen - tax_fen),
  CHECK (slip_kind <> 'NORMAL' OR (payable_fen >= 0 AND discount_fen >= 0 AND order_discount_fen >= 0 AND reversal_of_id IS NULL)),
  CHECK (slip_kind = 'NORMAL' OR (reversal_of_id IS NOT NULL AND payable_fen <= 0)),
  CHECK (slip_kind <> 'NORMAL' OR received_fen BETWEEN 0 AND payable_fen),
  CHECK (status <> 'PAID' OR slip_kind <> 'NORMAL' OR received_fen = payable_fen),
  CHECK (status <> 'REVERSED' OR (reversed_by_id IS NOT NULL AND reverse_reason IS NOT NULL)),
  CHECK (payer_type IN ('SELF', 'FREE') OR payer_account_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX settlement_no ON settlement (settlement_no) WHERE settlement_no IS NOT NULL;
CREATE UNIQUE INDEX settlement_live ON settlement (order_id, payer_type, coalesce(payer_account_id, 0)) WHERE slip_kind = 'NORMAL' AND status <> 'REVERSED';
CREATE UNIQUE INDEX settlement_mirror ON settlement (reversal_of_id) WHERE slip_kind = 'REVERSAL';
CREATE INDEX settlement_order ON settlement (order_id);
CREATE INDEX settlement_status ON settlement (status, business_on);
CREATE INDEX settlement_day ON settlement (business_on, id);
CREATE INDEX settlement_customer ON settlement (customer_id, id);

CREATE TABLE settlement_line (
  id INTEGER PRIMARY KEY,
  settlement_id INTEGER NOT NULL REFERENCES settlement(id) ON DELETE RESTRICT,
  order_line_id INTEGER NOT NULL REFERENCES order_line(id) ON DELETE RESTRICT,
  line_no INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('LABOR', 'PART', 'OTHER')),
  code TEXT,
  name TEXT NOT NULL,
  spec TEXT,
  unit TEXT,
  quality_type TEXT,
  payer_type TEXT NOT NULL CHECK (payer_type IN ('SELF', 'WARRANTY', 'INSURANCE', 'INTERNAL', 'FREE')),
  bill_hours_centi INTEGER,
  rate_fen INTEGER CHECK (rate_fen BETWEEN 0 AND 99999999999),
  qty_milli INTEGER,
  unit_price_fen INTEGER CHECK (unit_price_fen BETWEEN 0 AND 99999999999),
  list_price_fen INTEGER CHECK (list_price_fen BETWEEN 0 AND 99999999999),
  gross_fen INTEGER NOT NULL CHECK (gross_fen BETWEEN -99999999999 AND 99999999999),
  pay_rate_bp INTEGER NOT NULL CHECK (pay_rate_bp BETWEEN 1 AND 10000),
  share_fen INTEGER NOT NULL CHECK (share_fen BETWEEN -99999999999 AND 99999999999),
  order_discount_fen INTEGER NOT NULL CHECK (order_discount_fen BETWEEN -99999999999 AND 99999999999),
  rounding_fen INTEGER NOT NULL CHECK (rounding_fen BETWEEN -99999999999 AND 99999999999),
  final_fen INTEGER NOT NULL CHECK (final_fen BETWEEN -99999999999 AND 99999999999),
  tax_rate_pct INTEGER NOT NULL CHECK (tax_rate_pct IN (13, 9, 6, 0)),
  tax_fen INTEGER NOT NULL CHECK (tax_fen BETWEEN -99999999999 AND 99999999999),
  net_of_tax_fen INTEGER NOT NULL CHECK (net_of_tax_fen BETWEEN -99999999999 AND 99999999999),
  CHECK (final_fen = share_fen - order_discount_fen - rounding_fen),
  CHECK (net_of_tax_fen = final_fen - tax_fen)
) STRICT;
CREATE UNIQUE INDEX settlement_line_no ON settlement_line (settlement_id, line_no, payer_type);
CREATE INDEX settlement_line_order_line ON settlement_line (order_line_id);

CREATE TABLE settlement_tax (
  id INTEGER PRIMARY KEY,
  settlement_id INTEGER NOT NULL REFERENCES settlement(id) ON DELETE RESTRICT,
  tax_rate_pct INTEGER NOT NULL CHECK (tax_rate_pct IN (13, 9, 6, 0)),
  gross_fen INTEGER NOT NULL CHECK (gross_fen BETWEEN -99999999999 AND 99999999999),
  tax_fen INTEGER NOT NULL CHECK (tax_fen BETWEEN -99999999999 AND 99999999999),
  net_of_tax_fen INTEGER NOT NULL CHECK (net_of_tax_fen BETWEEN -99999999999 AND 99999999999),
  CHECK (net_of_tax_fen = gross_fen - tax_fen)
) STRICT;
CREATE UNIQUE INDEX settlement_tax_rate ON settlement_tax (settlement_id, tax_rate_pct);

CREATE TABLE receivable (
  id INTEGER PRIMARY KEY,
  settlement_id INTEGER NOT NULL REFERENCES settlement(id) ON DELETE RESTRICT,
  debtor_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE RESTRICT,
  amount_fen INTEGER NOT NULL CHECK (amount_fen BETWEEN -99999999999 AND 99999999999),
  received_fen INTEGER NOT NULL DEFAULT 0 CHECK (received_fen BETWEEN 0 AND 99999999999),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('OPEN', 'PARTLY', 'SETTLED', 'WRITTEN_OFF', 'REVERSED')),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (received_fen <= amount_fen OR amount_fen < 0),
  CHECK (state <> 'SETTLED' OR received_fen = amount_fen)
) STRICT;
CREATE UNIQUE INDEX receivable_settlement ON receivable (settlement_id);
CREATE INDEX receivable_debtor ON receivable (debtor_id, state);
CREATE INDEX receivable_due ON receivable (state, due_on);

CREATE TABLE shift (
  id INTEGER PRIMARY KEY,
  shift_no TEXT NOT NULL,
  cashier_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('OPEN', 'COUNTING', 'CLOSED', 'ACCEPTED')),
  opened_at INTEGER NOT NULL CHECK (opened_at >= 0),
  float_fen INTEGER NOT NULL CHECK (float_fen BETWEEN 0 AND 99999999999),
  counting_at INTEGER CHECK (counting_at >= 0),
  closed_at INTEGER CHECK (closed_at >= 0),
  over_short_fen INTEGER CHECK (over_short_fen BETWEEN -99999999999 AND 99999999999),
  over_short_reason TEXT,
  cash_to_safe_fen INTEGER CHECK (cash_to_safe_fen BETWEEN -99999999999 AND 99999999999),
  accepted_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  accepted_at INTEGER CHECK (accepted_at >= 0),
  closed_hash TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (status NOT IN ('CLOSED', 'ACCEPTED') OR (closed_at IS NOT NULL AND over_short_fen IS NOT NULL AND closed_hash IS NOT NULL)),
  CHECK (over_short_fen IS NULL OR over_short_fen = 0 OR over_short_reason IS NOT NULL),
  CHECK (status <> 'ACCEPTED' OR (accepted_by IS NOT NULL AND accepted_at IS NOT NULL)),
  CHECK (accepted_by IS NULL OR accepted_by <> cashier_id)
) STRICT;
CREATE UNIQUE INDEX shift_no ON shift (shift_no);
CREATE UNIQUE INDEX shift_open_cashier ON shift (cashier_id) WHERE status IN ('OPEN', 'COUNTING');
CREATE INDEX shift_day ON shift (business_on, id);
CREATE INDEX shift_status ON shift (status);

CREATE TABLE shift_tender (
  id INTEGER PRIMARY KEY,
  shift_id INTEGER NOT NULL REFERENCES shift(id) ON DELETE RESTRICT,
  tender TEXT NOT NULL CHECK (tender IN ('DEPOSIT', 'PACKAGE', 'VOUCHER', 'STORED_VALUE', 'CASH', 'WECHAT', 'ALIPAY', 'CARD', 'TRANSFER', 'ON_ACCOUNT', 'INSURANCE_DIRECT', 'WARRANTY_CLAIM', 'INTERNAL')),
  expected_fen INTEGER NOT NULL CHECK (expected_fen BETWEEN -99999999999 AND 99999999999),
  counted_fen INTEGER NOT NULL CHECK (counted_fen BETWEEN -99999999999 AND 99999999999)
) STRICT;
CREATE UNIQUE INDEX shift_tender_tender ON shift_tender (shift_id, tender);

CREATE TABLE payment (
  id INTEGER PRIMARY KEY,
  payment_no TEXT NOT NULL,
  settlement_id INTEGER REFERENCES settlement(id) ON DELETE RESTRICT,
  receivable_id INTEGER REFERENCES receivable(id) ON DELETE RESTRICT,
  tender TEXT NOT NULL CHECK (tender IN ('DEPOSIT', 'PACKAGE', 'VOUCHER', 'STORED_VALUE', 'CASH', 'WECHAT', 'ALIPAY', 'CARD', 'TRANSFER', 'ON_ACCOUNT', 'INSURANCE_DIRECT', 'WARRANTY_CLAIM', 'INTERNAL')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen BETWEEN 0 AND 99999999999),
  tendered_fen INTEGER CHECK (tendered_fen BETWEEN 0 AND 99999999999),
  change_fen INTEGER CHECK (change_fen BETWEEN 0 AND 99999999999),
  reference TEXT,
  shift_id INTEGER NOT NULL REFERENCES shift(id) ON DELETE RESTRICT,
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  cashier_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  received_at INTEGER NOT NULL CHECK (received_at >= 0),
  command_id TEXT NOT NULL,
  command_seq INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('RECEIVED', 'PENDING', 'REFUNDED_PART', 'REFUNDED', 'VOIDED')),
  cleared_at INTEGER CHECK (cleared_at >= 0),
  voided_at INTEGER CHECK (voided_at >= 0),
  voided_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  void_reason TEXT,
  CHECK ((settlement_id IS NOT NULL) + (receivable_id IS NOT NULL) = 1),
  CHECK (amount_fen > 0),
  CHECK ((tender = 'CASH') = (tendered_fen IS NOT NULL)),
  CHECK ((tender = 'CASH') = (change_fen IS NOT NULL)),
  CHECK (tendered_fen - change_fen = amount_fen),
  CHECK (tender NOT IN ('WECHAT', 'ALIPAY', 'CARD', 'TRANSFER') OR length(reference) BETWEEN 4 AND 40),
  CHECK (reference IS NOT NULL OR tender NOT IN ('WECHAT', 'ALIPAY', 'CARD', 'TRANSFER')),
  CHECK (state <> 'VOIDED' OR (voided_at IS NOT NULL AND voided_by IS NOT NULL)),
  CHECK (command_seq >= 0)
) STRICT;
CREATE UNIQUE INDEX payment_no ON payment (payment_no);
CREATE UNIQUE INDEX payment_command ON payment (command_id, command_seq);
CREATE INDEX payment_settlement ON payment (settlement_id);
CREATE INDEX payment_receivable ON payment (receivable_id);
CREATE INDEX payment_shift ON payment (shift_id, tender);
CREATE INDEX payment_day ON payment (business_on, id);
CREATE INDEX payment_reference ON payment (reference) WHERE reference IS NOT NULL;

CREATE TABLE refund (
  id INTEGER PRIMARY KEY,
  refund_no TEXT NOT NULL,
  payment_id INTEGER NOT NULL REFERENCES payment(id) ON DELETE RESTRICT,
  settlement_id INTEGER REFERENCES settlement(id) ON DELETE RESTRICT,
  amount_fen INTEGER NOT NULL CHECK (amount_fen BETWEEN 0 AND 99999999999),
  tender TEXT NOT NULL CHECK (tender IN ('DEPOSIT', 'PACKAGE', 'VOUCHER', 'STORED_VALUE', 'CASH', 'WECHAT', 'ALIPAY', 'CARD', 'TRANSFER', 'ON_ACCOUNT', 'INSURANCE_DIRECT', 'WARRANTY_CLAIM', 'INTERNAL')),
  reason TEXT NOT NULL,
  shift_id INTEGER NOT NULL REFERENCES shift(id) ON DELETE RESTRICT,
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  cashier_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  approved_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  refunded_at INTEGER NOT NULL CHECK (refunded_at >= 0),
  command_id TEXT NOT NULL,
  command_seq INTEGER NOT NULL,
  CHECK (amount_fen > 0),
  CHECK (approved_by IS NULL OR approved_by <> cashier_id),
  CHECK (length(reason) > 0)
) STRICT;
CREATE UNIQUE INDEX refund_no ON refund (refund_no);
CREATE UNIQUE INDEX refund_command ON refund (command_id, command_seq);
CREATE INDEX refund_payment ON refund (payment_id);
CREATE INDEX refund_shift ON refund (shift_id, tender);
CREATE INDEX refund_day ON refund (business_on, id);

CREATE TABLE day_close (
  id INTEGER PRIMARY KEY,
  close_no TEXT NOT NULL,
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  totals TEXT NOT NULL CHECK (json_valid(totals)),
  closed_hash TEXT NOT NULL,
  closed_at INTEGER NOT NULL CHECK (closed_at >= 0),
  closed_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  reopened_at INTEGER CHECK (reopened_at >= 0),
  reopened_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  reopen_reason TEXT,
  CHECK ((reopened_at IS NULL) = (reopened_by IS NULL)),
  CHECK (reopened_at IS NULL OR reopen_reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX day_close_no ON day_close (close_no);
CREATE UNIQUE INDEX day_close_day ON day_close (business_on) WHERE reopened_at IS NULL;

CREATE TABLE gate_pass (
  id INTEGER PRIMARY KEY,
  gate_pass_no TEXT NOT NULL,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('PAID', 'ON_ACCOUNT', 'RELEASED')),
  unpaid_fen INTEGER NOT NULL DEFAULT 0 CHECK (unpaid_fen BETWEEN 0 AND 99999999999),
  reason TEXT,
  released_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (state <> 'RELEASED' OR reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX gate_pass_no ON gate_pass (gate_pass_no);
CREATE INDEX gate_pass_order ON gate_pass (order_id);
CREATE INDEX gate_pass_day ON gate_pass (business_on, id);

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES repair_order(id) ON DELETE RESTRICT,
  delivered_at INTEGER NOT NULL CHECK (delivered_at >= 0),
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  delivered_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  mileage_out_km INTEGER CHECK (mileage_out_km >= 0),
  checklist TEXT NOT NULL CHECK (json_valid(checklist)),
  preferred_call_time TEXT,
  note TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE UNIQUE INDEX delivery_order ON delivery (order_id);
CREATE INDEX delivery_day ON delivery (business_on, id);

CREATE TABLE print_job (
  id TEXT PRIMARY KEY NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('RECEPTION_SHEET', 'ESTIMATE', 'REPAIR_ORDER', 'PART_ISSUE', 'SETTLEMENT', 'RECEIPT', 'GATE_PASS', 'SHIFT_REPORT')),
  doc_type TEXT NOT NULL,
  doc_id INTEGER NOT NULL,
  doc_no TEXT NOT NULL,
  doc_rev INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL CHECK (kind IN ('FIRST', 'REPRINT', 'DRAWER')),
  reprint_no INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  data TEXT NOT NULL CHECK (json_valid(data)),
  data_sha256 TEXT NOT NULL,
  template_version INTEGER NOT NULL DEFAULT 1,
  desk_id INTEGER NOT NULL REFERENCES desk(id) ON DELETE RESTRICT,
  printer TEXT,
  state TEXT NOT NULL CHECK (state IN ('QUEUED', 'RENDERED', 'SENDING', 'NOT_SENT', 'SENT', 'UNKNOWN', 'DONE', 'FAILED', 'CANCELLED')),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  not_before_at INTEGER CHECK (not_before_at >= 0),
  os_job_id TEXT,
  error_code TEXT CHECK (error_code IN ('NO_PRINTER', 'UNREACHABLE', 'PAPER_OUT', 'COVER_OPEN', 'OFFLINE', 'PRINTER_ERROR', 'STALLED', 'LINE_BROKE', 'NO_ANSWER', 'PROCESS_LOST', 'DISK', 'GLYPH_MISSING', 'DATA_REFUSED', 'RENDER_FAILED')),
  confirmed_by INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  requested_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  requested_at INTEGER NOT NULL CHECK (requested_at >= 0),
  command_id TEXT NOT NULL,
  command_seq INTEGER NOT NULL,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  CHECK ((kind = 'REPRINT') = (reprint_no > 0)),
  CHECK (doc_rev >= 1),
  CHECK (length(data_sha256) = 64)
) STRICT;
CREATE UNIQUE INDEX print_job_first ON print_job (form, doc_type, doc_id, doc_rev) WHERE kind = 'FIRST';
CREATE UNIQUE INDEX print_job_command ON print_job (command_id, command_seq);
CREATE INDEX print_job_document ON print_job (doc_type, doc_id, form);
CREATE INDEX print_job_waiting ON print_job (desk_id, requested_at) WHERE state IN ('QUEUED', 'RENDERED', 'NOT_SENT', 'SENDING', 'UNKNOWN', 'FAILED');
CREATE INDEX print_job_state ON print_job (state, desk_id);
CREATE INDEX print_job_recent ON print_job (requested_at);

CREATE TABLE print_event (
  id INTEGER PRIMARY KEY,
  job_id TEXT NOT NULL REFERENCES print_job(id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('QUEUED', 'RENDERED', 'SENDING', 'NOT_SENT', 'SENT', 'UNKNOWN', 'DONE', 'FAILED', 'CANCELLED')),
  detail TEXT,
  employee_id INTEGER REFERENCES employee(id) ON DELETE RESTRICT,
  desk_id INTEGER REFERENCES desk(id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX print_event_job ON print_event (job_id, id);

CREATE TABLE print_payload (
  job_id TEXT PRIMARY KEY NOT NULL REFERENCES print_job(id) ON DELETE RESTRICT,
  format TEXT NOT NULL CHECK (format IN ('PDF', 'ESCPOS')),
  paper TEXT NOT NULL CHECK (paper IN ('A4', 'A5', 'CF241_2', 'CF241_3', 'T80', 'T58')),
  pages INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK (length(sha256) = 64)
) STRICT;

-- Append only: a correction is a counter-entry, never a change.

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append only'); END;
CREATE TRIGGER command_no_update BEFORE UPDATE ON command BEGIN SELECT RAISE(ABORT, 'command is append only'); END;
CREATE TRIGGER command_no_delete BEFORE DELETE ON command BEGIN SELECT RAISE(ABORT, 'command is append only'); END;
CREATE TRIGGER stock_move_no_update BEFORE UPDATE ON stock_move BEGIN SELECT RAISE(ABORT, 'stock_move is append only'); END;
CREATE TRIGGER stock_move_no_delete BEFORE DELETE ON stock_move BEGIN SELECT RAISE(ABORT, 'stock_move is append only'); END;
CREATE TRIGGER stock_issue_no_update BEFORE UPDATE ON stock_issue BEGIN SELECT RAISE(ABORT, 'stock_issue is append only'); END;
CREATE TRIGGER stock_issue_no_delete BEFORE DELETE ON stock_issue BEGIN SELECT RAISE(ABORT, 'stock_issue is append only'); END;
CREATE TRIGGER stock_issue_line_no_update BEFORE UPDATE ON stock_issue_line BEGIN SELECT RAISE(ABORT, 'stock_issue_line is append only'); END;
CREATE TRIGGER stock_issue_line_no_delete BEFORE DELETE ON stock_issue_line BEGIN SELECT RAISE(ABORT, 'stock_issue_line is append only'); END;
CREATE TRIGGER stock_return_no_update BEFORE UPDATE ON stock_return BEGIN SELECT RAISE(ABORT, 'stock_return is append only'); END;
CREATE TRIGGER stock_return_no_delete BEFORE DELETE ON stock_return BEGIN SELECT RAISE(ABORT, 'stock_return is append only'); END;
CREATE TRIGGER stock_return_line_no_update BEFORE UPDATE ON stock_return_line BEGIN SELECT RAISE(ABORT, 'stock_return_line is append only'); END;
CREATE TRIGGER stock_return_line_no_delete BEFORE DELETE ON stock_return_line BEGIN SELECT RAISE(ABORT, 'stock_return_line is append only'); END;
CREATE TRIGGER refund_no_update BEFORE UPDATE ON refund BEGIN SELECT RAISE(ABORT, 'refund is append only'); END;
CREATE TRIGGER refund_no_delete BEFORE DELETE ON refund BEGIN SELECT RAISE(ABORT, 'refund is append only'); END;
CREATE TRIGGER gate_pass_no_update BEFORE UPDATE ON gate_pass BEGIN SELECT RAISE(ABORT, 'gate_pass is append only'); END;
CREATE TRIGGER gate_pass_no_delete BEFORE DELETE ON gate_pass BEGIN SELECT RAISE(ABORT, 'gate_pass is append only'); END;
CREATE TRIGGER quality_check_no_update BEFORE UPDATE ON quality_check BEGIN SELECT RAISE(ABORT, 'quality_check is append only'); END;
CREATE TRIGGER quality_check_no_delete BEFORE DELETE ON quality_check BEGIN SELECT RAISE(ABORT, 'quality_check is append only'); END;
CREATE TRIGGER visit_promise_no_update BEFORE UPDATE ON visit_promise BEGIN SELECT RAISE(ABORT, 'visit_promise is append only'); END;
CREATE TRIGGER visit_promise_no_delete BEFORE DELETE ON visit_promise BEGIN SELECT RAISE(ABORT, 'visit_promise is append only'); END;
CREATE TRIGGER order_promise_no_update BEFORE UPDATE ON order_promise BEGIN SELECT RAISE(ABORT, 'order_promise is append only'); END;
CREATE TRIGGER order_promise_no_delete BEFORE DELETE ON order_promise BEGIN SELECT RAISE(ABORT, 'order_promise is append only'); END;
CREATE TRIGGER print_event_no_update BEFORE UPDATE ON print_event BEGIN SELECT RAISE(ABORT, 'print_event is append only'); END;
CREATE TRIGGER print_event_no_delete BEFORE DELETE ON print_event BEGIN SELECT RAISE(ABORT, 'print_event is append only'); END;

-- A payment's money, place and time never change; its state does.
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'payment is append only'); END;
CREATE TRIGGER payment_frozen
BEFORE UPDATE OF id, payment_no, settlement_id, receivable_id, tender, amount_fen, tendered_fen, change_fen, reference,
  shift_id, business_on, cashier_id, desk_id, received_at, command_id, command_seq ON payment
BEGIN SELECT RAISE(ABORT, 'payment amounts are frozen'); END;

-- A slip is frozen once it has its number.
CREATE TRIGGER settlement_no_delete BEFORE DELETE ON settlement WHEN OLD.status <> 'DRAFT'
BEGIN SELECT RAISE(ABORT, 'a confirmed settlement is never deleted'); END;
CREATE TRIGGER settlement_frozen
BEFORE UPDATE OF id, settlement_no, slip_kind, order_id, payer_type, payer_account_id, customer_id, labor_fen, parts_fen,
  other_fen, discount_fen, order_discount_fen, rounding_fen, rounding_mode, payable_fen, tax_fen, net_of_tax_fen,
  business_on, confirmed_at, confirmed_by, reversal_of_id ON settlement WHEN OLD.status <> 'DRAFT'
BEGIN SELECT RAISE(ABORT, 'a confirmed settlement is frozen'); END;
CREATE TRIGGER settlement_line_frozen_insert BEFORE INSERT ON settlement_line
WHEN (SELECT status FROM settlement WHERE id = NEW.settlement_id) <> 'DRAFT'
BEGIN SELECT RAISE(ABORT, 'a confirmed settlement is frozen'); END;
CREATE TRIGGER settlement_line_frozen_update BEFORE UPDATE ON settlement_line
WHEN (SELECT status FROM settlement WHERE id = OLD.settlement_id) <> 'DRAFT'
BEGIN SELECT RAISE(ABORT, 'a confirmed settlement is frozen'); END;
CREATE TRIGGER settlement_line_frozen_delete BEFORE DELETE ON settlement_line
WHEN (SELECT status FROM settlement WHERE id = OLD.settlement_id) <> 'DRAFT'
BEGIN SELECT RAISE(ABORT, 'a confirmed settlement is frozen'); END;
CREATE TRIGGER settlement_tax_frozen_update BEFORE UPDATE ON settlement_tax
WHEN (SELECT status FROM settlement WHERE id = OLD.settlement_id) <> 'DRAFT'
BEGIN SELECT RAISE(ABORT, 'a confirmed settlement is frozen'); END;
CREATE TRIGGER settlement_tax_frozen_delete BEFORE DELETE ON settlement_tax
WHEN (SELECT status FROM settlement WHERE id = OLD.settlement_id) <> 'DRAFT'
BEGIN SELECT RAISE(ABORT, 'a confirmed settlement is frozen'); END;

-- A closed shift keeps its figures.
CREATE TRIGGER shift_no_delete BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'a shift is never deleted'); END;
CREATE TRIGGER shift_frozen
BEFORE UPDATE OF id, shift_no, cashier_id, desk_id, business_on, opened_at, float_fen, counting_at, closed_at, over_short_fen,
  over_short_reason, cash_to_safe_fen, closed_hash ON shift WHEN OLD.status IN ('CLOSED', 'ACCEPTED')
BEGIN SELECT RAISE(ABORT, 'a closed shift is frozen'); END;
CREATE TRIGGER shift_tender_frozen_update BEFORE UPDATE ON shift_tender
WHEN (SELECT status FROM shift WHERE id = OLD.shift_id) IN ('CLOSED', 'ACCEPTED')
BEGIN SELECT RAISE(ABORT, 'a closed shift is frozen'); END;
CREATE TRIGGER shift_tender_frozen_delete BEFORE DELETE ON shift_tender
WHEN (SELECT status FROM shift WHERE id = OLD.shift_id) IN ('CLOSED', 'ACCEPTED')
BEGIN SELECT RAISE(ABORT, 'a closed shift is frozen'); END;
CREATE TRIGGER payment_open_shift BEFORE INSERT ON payment
WHEN (SELECT status FROM shift WHERE id = NEW.shift_id) IS NOT 'OPEN'
BEGIN SELECT RAISE(ABORT, 'payment without an open shift'); END;
CREATE TRIGGER refund_open_shift BEFORE INSERT ON refund
WHEN (SELECT status FROM shift WHERE id = NEW.shift_id) IS NOT 'OPEN'
BEGIN SELECT RAISE(ABORT, 'refund without an open shift'); END;
CREATE TRIGGER payment_closed_day BEFORE INSERT ON payment
WHEN EXISTS (SELECT 1 FROM day_close WHERE business_on = NEW.business_on AND reopened_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the day is closed'); END;
CREATE TRIGGER refund_closed_day BEFORE INSERT ON refund
WHEN EXISTS (SELECT 1 FROM day_close WHERE business_on = NEW.business_on AND reopened_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the day is closed'); END;

-- What the customer signed stays as signed; later marks are new and dated.
CREATE TRIGGER walk_around_frozen
BEFORE UPDATE OF visit_id, functions, warning_lamps, belongings, is_exterior_dirty, is_no_marks, signed_at, signed_by,
  signature_png, signature_points, unsigned_reason, is_frozen ON walk_around WHEN OLD.is_frozen = 1
BEGIN SELECT RAISE(ABORT, 'a signed walk-around is frozen'); END;
CREATE TRIGGER repair_order_authorised_sum BEFORE UPDATE OF authorised_self_fen, authorised_at ON repair_order
WHEN OLD.authorised_self_fen IS NOT NULL AND (NEW.authorised_self_fen IS NOT OLD.authorised_self_fen OR NEW.authorised_at IS NOT OLD.authorised_at)
BEGIN SELECT RAISE(ABORT, 'the authorised sum is never changed'); END;

-- The house itself: acts when no person does, and cannot sign in.
INSERT INTO employee (id, no, name, roles, is_active, created_at, created_by, updated_at, updated_by)
VALUES (0, '0', '系统', '[]', 0, 0, 0, 0, 0);
INSERT INTO desk (id, name, is_host, created_at) VALUES (0, '主机', 1, 0);
