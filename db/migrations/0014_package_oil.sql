-- A part of a 保养套餐 whose quantity follows the model of the car (its oil): the quantity that stands there is for models without one.
ALTER TABLE service_package_line ADD COLUMN is_qty_by_model INTEGER NOT NULL DEFAULT 0 CHECK (is_qty_by_model IN (0, 1));
