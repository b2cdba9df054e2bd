-- What the workshop and the desk looked at together at 内部交车; of orders handed over before nobody knows.
ALTER TABLE repair_order ADD COLUMN handover_checks TEXT CHECK (json_valid(handover_checks)) CHECK (json_type(handover_checks) = 'array');
