-- A line the manufacturer does not bear is offered to the customer as it stands in the order, and may be so more than once.
ALTER TABLE supplement_line ADD COLUMN turns_line_id INTEGER REFERENCES order_line(id) ON DELETE RESTRICT;
DROP INDEX supplement_line_order_line;
CREATE INDEX supplement_line_order_line ON supplement_line (order_line_id);
CREATE INDEX supplement_line_turns ON supplement_line (turns_line_id);
