-- The shift whose till counts a payment: none while a transfer waits for the bank. A closed shift is never counted into again.
ALTER TABLE payment ADD COLUMN counted_shift_id INTEGER REFERENCES shift(id) ON DELETE RESTRICT;
-- Closed shifts have counted waiting transfers until now; what was counted once is not counted again elsewhere.
UPDATE payment SET counted_shift_id = shift_id
WHERE state <> 'PENDING' OR (SELECT status FROM shift WHERE shift.id = payment.shift_id) IN ('CLOSED', 'ACCEPTED');
CREATE INDEX payment_counted ON payment (counted_shift_id, tender);
CREATE TRIGGER payment_counted_once BEFORE UPDATE OF counted_shift_id ON payment
WHEN OLD.counted_shift_id IS NOT NULL AND NEW.counted_shift_id IS NOT OLD.counted_shift_id
BEGIN SELECT RAISE(ABORT, 'a payment is counted in one shift'); END;
CREATE TRIGGER payment_counted_open BEFORE UPDATE OF counted_shift_id ON payment
WHEN OLD.counted_shift_id IS NULL AND (SELECT status FROM shift WHERE id = NEW.counted_shift_id) IS NOT 'OPEN'
BEGIN SELECT RAISE(ABORT, 'a payment is counted in an open shift'); END;
