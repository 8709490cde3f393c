-- The people of a whole district, last touched first: what the technical team's list reads a page of.
CREATE INDEX "person_sql_touched_idx" ON "person" ("updated_at" DESC, "id");
