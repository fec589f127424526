-- How a page was got from the network (HttpRecord in shared/contract/fetched.ts, as JSON); null for what came otherwise.

ALTER TABLE snapshot ADD COLUMN http TEXT;
