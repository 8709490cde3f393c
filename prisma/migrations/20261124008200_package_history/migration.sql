-- What became of a work package: who opened it, changed it, took which line in or out, and reported on it. It only grows.

CREATE TABLE "package_event" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "package_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "agency_id" UUID NOT NULL,
  "line_id" UUID,
  "actor_id" UUID,
  "actor_role" "Role",
  "step" TEXT NOT NULL,
  "volume" DECIMAL(12,2),
  "detail" JSONB NOT NULL DEFAULT '{}',
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "package_event_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "package_event_package_id_id_idx" ON "package_event" ("package_id", "id");

ALTER TABLE "package_event" ADD CONSTRAINT "package_event_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "work_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "package_event" ADD CONSTRAINT "package_event_actor_id_sql_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user" ("id");
-- It is its package's own agency's and district's, and names a line only where the line is or was a member.
CREATE UNIQUE INDEX "work_package_sql_area_key" ON "work_package" ("id", "area_code");
ALTER TABLE "package_event" ADD CONSTRAINT "package_event_area_along_sql_fkey" FOREIGN KEY ("package_id", "area_code") REFERENCES "work_package" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "package_event" ADD CONSTRAINT "package_event_agency_along_sql_fkey" FOREIGN KEY ("package_id", "agency_id") REFERENCES "work_package" ("id", "agency_id") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "package_event" ADD CONSTRAINT "package_event_line_along_sql_fkey" FOREIGN KEY ("package_id", "line_id") REFERENCES "work_package_line" ("package_id", "line_id") DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE "package_event" ADD CONSTRAINT "package_event_check" CHECK (
  "step" IN ('opened', 'changed', 'joined', 'resized', 'left', 'reported')
  AND ("line_id" IS NOT NULL) = ("step" IN ('joined', 'resized', 'left')) AND ("volume" IS NOT NULL) = ("line_id" IS NOT NULL)
  AND ("actor_id" IS NULL) = ("actor_role" IS NULL) AND ("actor_id" IS NOT NULL OR "step" = 'left')
  AND jsonb_typeof("detail") = 'object' AND area_code ~ '^\d{2}\.\d{2}$');

CREATE TRIGGER "package_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "package_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The agency writes of its own packages, each planner under their own name; the agency and the district read.
GRANT SELECT, INSERT ON "package_event" TO tuntas_system, tuntas_app;
ALTER TABLE "package_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "package_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY "package_event_system" ON "package_event" TO tuntas_system USING (true) WITH CHECK (true);
CREATE POLICY "package_event_scope" ON "package_event" FOR SELECT TO tuntas_app USING (
  ((select current_setting('app.scope', true)) = 'agency'
    and agency_id = (select nullif(current_setting('app.agency', true), '')::uuid))
  OR ((select current_setting('app.scope', true)) = 'area'
    and (select current_setting('app.role', true)) in ('technical_team', 'tpps_chair', 'district_admin')
    and area_code = (select current_setting('app.area', true))));
CREATE POLICY "package_event_write" ON "package_event" FOR INSERT TO tuntas_app WITH CHECK (
  (select current_setting('app.scope', true)) = 'agency'
    and agency_id = (select nullif(current_setting('app.agency', true), '')::uuid)
    and actor_id = (select nullif(current_setting('app.user', true), '')::uuid)
    and actor_role::text = (select current_setting('app.role', true)));

-- What was there before has at least who opened it and when.
GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;
INSERT INTO "package_event" ("package_id", "area_code", "agency_id", "actor_id", "actor_role", "step", "at")
  SELECT p.id, p.area_code, p.agency_id, p.created_by_id, 'agency_planner', 'opened', p.created_at FROM "work_package" p;

-- A line that leaves its package because it was given back, given up or given to another agency says so there, whoever moved it.
CREATE OR REPLACE FUNCTION leave_package() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid := nullif(current_setting('app.user', true), '')::uuid;
BEGIN
  WITH gone AS (
    UPDATE work_package_line SET left_at = now(), left_why = CASE
        WHEN NEW.lead_agency_id <> OLD.lead_agency_id THEN 'moved' WHEN NEW.status = 'declined' THEN 'declined' ELSE 'cancelled' END
    WHERE line_id = NEW.id AND left_at IS NULL RETURNING package_id, agency_id, volume, left_why)
  INSERT INTO package_event (package_id, area_code, agency_id, line_id, actor_id, actor_role, step, volume, detail)
    SELECT gone.package_id, left(NEW.area_code, 5), gone.agency_id, NEW.id, who,
      CASE WHEN who IS NOT NULL THEN nullif(current_setting('app.role', true), '')::"Role" END,
      'left', gone.volume, jsonb_build_object('why', gone.left_why)
    FROM gone;
  RETURN NULL;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
