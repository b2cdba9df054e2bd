-- 储值: what a customer has paid ahead. Every fen of an account is a move of it; what came in or was used is a payment like any other.
CREATE TABLE stored_value_account (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE RESTRICT,
  card_no TEXT CHECK (length(card_no) BETWEEN 1 AND 32),
  principal_fen INTEGER NOT NULL CHECK (principal_fen BETWEEN 0 AND 99999999999),
  bonus_fen INTEGER NOT NULL CHECK (bonus_fen BETWEEN 0 AND 99999999999),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  updated_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE UNIQUE INDEX stored_value_account_customer ON stored_value_account (customer_id);
CREATE UNIQUE INDEX stored_value_account_card ON stored_value_account (card_no);
CREATE TRIGGER stored_value_account_no_delete BEFORE DELETE ON stored_value_account
BEGIN SELECT RAISE(ABORT, 'an account is kept'); END;

-- One top-up is one payment; the bonus is given when its money is there.
CREATE TABLE stored_value_top_up (
  id INTEGER PRIMARY KEY,
  top_up_no TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES stored_value_account(id) ON DELETE RESTRICT,
  bonus_fen INTEGER NOT NULL CHECK (bonus_fen BETWEEN 0 AND 99999999999),
  business_on TEXT NOT NULL CHECK (business_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  created_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX stored_value_top_up_no ON stored_value_top_up (top_up_no);
CREATE INDEX stored_value_top_up_account ON stored_value_top_up (account_id);
CREATE TRIGGER stored_value_top_up_no_update BEFORE UPDATE ON stored_value_top_up
BEGIN SELECT RAISE(ABORT, 'a top-up is append only'); END;
CREATE TRIGGER stored_value_top_up_no_delete BEFORE DELETE ON stored_value_top_up
BEGIN SELECT RAISE(ABORT, 'a top-up is append only'); END;

-- A payment may now be for a slip, a receivable, or a top-up; SQLite changes a table's checks only by making it anew.
DROP TRIGGER payment_no_delete;
DROP TRIGGER payment_frozen;
DROP TRIGGER payment_open_shift;
DROP TRIGGER payment_closed_day;
DROP TRIGGER payment_counted_once;
DROP TRIGGER payment_counted_open;
CREATE TABLE payment_new (
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
  counted_shift_id INTEGER REFERENCES shift(id) ON DELETE RESTRICT,
  top_up_id INTEGER REFERENCES stored_value_top_up(id) ON DELETE RESTRICT,
  CHECK ((settlement_id IS NOT NULL) + (receivable_id IS NOT NULL) + (top_up_id IS NOT NULL) = 1),
  CHECK (top_up_id IS NULL OR tender IN ('CASH', 'WECHAT', 'ALIPAY', 'CARD', 'TRANSFER')),
  CHECK (amount_fen > 0),
  CHECK ((tender = 'CASH') = (tendered_fen IS NOT NULL)),
  CHECK ((tender = 'CASH') = (change_fen IS NOT NULL)),
  CHECK (tendered_fen - change_fen = amount_fen),
  CHECK (tender NOT IN ('WECHAT', 'ALIPAY', 'CARD', 'TRANSFER') OR length(reference) BETWEEN 4 AND 40),
  CHECK (reference IS NOT NULL OR tender NOT IN ('WECHAT', 'ALIPAY', 'CARD', 'TRANSFER')),
  CHECK (state <> 'VOIDED' OR (voided_at IS NOT NULL AND voided_by IS NOT NULL)),
  CHECK (command_seq >= 0)
) STRICT;
INSERT INTO payment_new (id, payment_no, settlement_id, receivable_id, tender, amount_fen, tendered_fen, change_fen, reference, shift_id, business_on, cashier_id, desk_id, received_at, command_id, command_seq, state, cleared_at, voided_at, voided_by, void_reason, counted_shift_id)
  SELECT id, payment_no, settlement_id, receivable_id, tender, amount_fen, tendered_fen, change_fen, reference, shift_id, business_on, cashier_id, desk_id, received_at, command_id, command_seq, state, cleared_at, voided_at, voided_by, void_reason, counted_shift_id FROM payment ORDER BY id;
DROP TABLE payment;
ALTER TABLE payment_new RENAME TO payment;
CREATE UNIQUE INDEX payment_no ON payment (payment_no);
CREATE UNIQUE INDEX payment_command ON payment (command_id, command_seq);
CREATE INDEX payment_settlement ON payment (settlement_id);
CREATE INDEX payment_receivable ON payment (receivable_id);
CREATE UNIQUE INDEX payment_top_up ON payment (top_up_id);
CREATE INDEX payment_waiting ON payment (state) WHERE state = 'PENDING';
CREATE INDEX payment_shift ON payment (shift_id, tender);
CREATE INDEX payment_counted ON payment (counted_shift_id, tender);
CREATE INDEX payment_day ON payment (business_on, id);
CREATE INDEX payment_reference ON payment (reference) WHERE reference IS NOT NULL;
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'payment is append only'); END;
CREATE TRIGGER payment_frozen
BEFORE UPDATE OF id, payment_no, settlement_id, receivable_id, top_up_id, tender, amount_fen, tendered_fen, change_fen, reference,
  shift_id, business_on, cashier_id, desk_id, received_at, command_id, command_seq ON payment
BEGIN SELECT RAISE(ABORT, 'payment amounts are frozen'); END;
CREATE TRIGGER payment_open_shift BEFORE INSERT ON payment
WHEN (SELECT status FROM shift WHERE id = NEW.shift_id) IS NOT 'OPEN'
BEGIN SELECT RAISE(ABORT, 'payment without an open shift'); END;
CREATE TRIGGER payment_closed_day BEFORE INSERT ON payment
WHEN EXISTS (SELECT 1 FROM day_close WHERE business_on = NEW.business_on AND reopened_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the day is closed'); END;
CREATE TRIGGER payment_counted_once BEFORE UPDATE OF counted_shift_id ON payment
WHEN OLD.counted_shift_id IS NOT NULL AND NEW.counted_shift_id IS NOT OLD.counted_shift_id
BEGIN SELECT RAISE(ABORT, 'a payment is counted in one shift'); END;
CREATE TRIGGER payment_counted_open BEFORE UPDATE OF counted_shift_id ON payment
WHEN OLD.counted_shift_id IS NULL AND (SELECT status FROM shift WHERE id = NEW.counted_shift_id) IS NOT 'OPEN'
BEGIN SELECT RAISE(ABORT, 'a payment is counted in an open shift'); END;

-- The two parts of an account with each move, and what they are after it. A move is taken back by its mirror, once.
CREATE TABLE stored_value_move (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES stored_value_account(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('OPENING', 'TOP_UP', 'SPEND', 'TAKEN_BACK')),
  principal_fen INTEGER NOT NULL CHECK (principal_fen BETWEEN -99999999999 AND 99999999999),
  bonus_fen INTEGER NOT NULL CHECK (bonus_fen BETWEEN -99999999999 AND 99999999999),
  principal_after_fen INTEGER NOT NULL CHECK (principal_after_fen BETWEEN 0 AND 99999999999),
  bonus_after_fen INTEGER NOT NULL CHECK (bonus_after_fen BETWEEN 0 AND 99999999999),
  payment_id INTEGER REFERENCES payment(id) ON DELETE RESTRICT,
  takes_back_id INTEGER REFERENCES stored_value_move(id) ON DELETE RESTRICT,
  moved_at INTEGER NOT NULL CHECK (moved_at >= 0),
  moved_by INTEGER NOT NULL REFERENCES employee(id) ON DELETE RESTRICT,
  command_id TEXT NOT NULL,
  CHECK ((kind = 'OPENING') = (payment_id IS NULL)),
  CHECK ((kind = 'TAKEN_BACK') = (takes_back_id IS NOT NULL)),
  CHECK (principal_fen <> 0 OR bonus_fen <> 0),
  CHECK (kind NOT IN ('OPENING', 'TOP_UP') OR (principal_fen >= 0 AND bonus_fen >= 0)),
  CHECK (kind <> 'SPEND' OR (principal_fen <= 0 AND bonus_fen <= 0))
) STRICT;
CREATE INDEX stored_value_move_account ON stored_value_move (account_id, id);
CREATE UNIQUE INDEX stored_value_move_payment ON stored_value_move (payment_id) WHERE takes_back_id IS NULL;
CREATE UNIQUE INDEX stored_value_move_taken_back ON stored_value_move (takes_back_id);
CREATE TRIGGER stored_value_move_no_update BEFORE UPDATE ON stored_value_move
BEGIN SELECT RAISE(ABORT, 'moves are append only'); END;
CREATE TRIGGER stored_value_move_no_delete BEFORE DELETE ON stored_value_move
BEGIN SELECT RAISE(ABORT, 'moves are append only'); END;
