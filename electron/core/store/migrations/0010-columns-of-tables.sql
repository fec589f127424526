-- What was said of a table's columns, so that an import that goes on reads the rest as the first part of it was read.

ALTER TABLE import_input ADD COLUMN tables TEXT; -- JSON array of TableChoice
