-- When a measurement was confirmed or rejected, so that whoever comes second is told by whom and when.
ALTER TABLE "measurement" ADD COLUMN "status_at" TIMESTAMPTZ(3);

-- The people of a village, last touched first.
CREATE INDEX "person_sql_recent_idx" ON "person" ("area_code", "updated_at" DESC, "id");

-- The next case number of a cycle, one after the other for the whole district: a village officer sees only the
-- cases of one village and could not count. Two at once wait for each other; the second gets the next number.
CREATE FUNCTION next_case_number(of_cycle uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(of_cycle::text, 11));
  RETURN (SELECT coalesce(max(number), 0) + 1 FROM audit_case WHERE cycle_id = of_cycle);
END $$;
GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION next_case_number(uuid) OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
