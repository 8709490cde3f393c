-- One activity for many findings: a work package of an agency, made of lines that it leads, across families and villages.

CREATE TABLE "work_package" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "area_code" TEXT COLLATE "C" NOT NULL,
  "agency_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "activity" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "budget_rp" BIGINT NOT NULL,
  "fund_source" "FundSource" NOT NULL,
  "starts_on" DATE NOT NULL,
  "due_on" DATE NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "created_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by_id" UUID NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "work_package_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "work_package_line" (
  "package_id" UUID NOT NULL,
  "line_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "agency_id" UUID NOT NULL,
  "volume" DECIMAL(12,2) NOT NULL,
  "left_at" TIMESTAMPTZ(3),
  "left_why" TEXT,
  CONSTRAINT "work_package_line_pkey" PRIMARY KEY ("package_id", "line_id")
);
CREATE TABLE "package_report" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "package_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "agency_id" UUID NOT NULL,
  "happened_on" DATE NOT NULL,
  "amount_rp" BIGINT,
  "note" TEXT NOT NULL,
  "completes" BOOLEAN NOT NULL,
  "reported_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "package_report_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "realisation" ADD COLUMN "package_report_id" UUID;

CREATE UNIQUE INDEX "work_package_agency_id_number_key" ON "work_package" ("agency_id", "number");
CREATE INDEX "work_package_area_code_id_idx" ON "work_package" ("area_code", "id");
CREATE INDEX "work_package_line_line_id_idx" ON "work_package_line" ("line_id");
CREATE INDEX "package_report_package_id_idx" ON "package_report" ("package_id");
CREATE INDEX "realisation_package_report_id_idx" ON "realisation" ("package_report_id");
CREATE UNIQUE INDEX "work_package_sql_agency_key" ON "work_package" ("id", "agency_id");
-- A line is a member of one package at a time.
CREATE UNIQUE INDEX "work_package_line_sql_member_idx" ON "work_package_line" ("line_id") WHERE "left_at" IS NULL;
-- One file may prove the work on several lines of a package; on one line it stands once.
DROP INDEX "evidence_file_storage_key_key";
CREATE UNIQUE INDEX "evidence_file_storage_key_line_id_key" ON "evidence_file" ("storage_key", "line_id");

ALTER TABLE "work_package" ADD CONSTRAINT "work_package_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "work_package_line" ADD CONSTRAINT "work_package_line_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "work_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "work_package_line" ADD CONSTRAINT "work_package_line_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "package_report" ADD CONSTRAINT "package_report_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "work_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "realisation" ADD CONSTRAINT "realisation_package_report_id_fkey" FOREIGN KEY ("package_report_id") REFERENCES "package_report" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "work_package" ADD CONSTRAINT "work_package_created_by_id_sql_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "work_package" ADD CONSTRAINT "work_package_updated_by_id_sql_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "package_report" ADD CONSTRAINT "package_report_reported_by_id_sql_fkey" FOREIGN KEY ("reported_by_id") REFERENCES "app_user" ("id");
-- A member says its line's own case and village; its package and the reports on it are of the same agency.
ALTER TABLE "work_package_line" ADD CONSTRAINT "work_package_line_line_id_along_sql_fkey" FOREIGN KEY ("line_id", "case_id") REFERENCES "plan_line" ("id", "case_id") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "work_package_line" ADD CONSTRAINT "work_package_line_case_id_along_sql_fkey" FOREIGN KEY ("case_id", "area_code") REFERENCES "audit_case" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "work_package_line" ADD CONSTRAINT "work_package_line_agency_along_sql_fkey" FOREIGN KEY ("package_id", "agency_id") REFERENCES "work_package" ("id", "agency_id") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "package_report" ADD CONSTRAINT "package_report_agency_along_sql_fkey" FOREIGN KEY ("package_id", "agency_id") REFERENCES "work_package" ("id", "agency_id") DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE "work_package" ADD CONSTRAINT "work_package_check" CHECK (length(btrim("activity")) > 0 AND length(btrim("unit")) > 0
  AND length(btrim("place")) > 0 AND "budget_rp" >= 0 AND "starts_on" <= "due_on" AND "number" > 0 AND "version" > 0
  AND area_code ~ '^\d{2}\.\d{2}$');
ALTER TABLE "work_package_line" ADD CONSTRAINT "work_package_line_check" CHECK ("volume" > 0
  AND ("left_at" IS NULL) = ("left_why" IS NULL) AND "left_why" IN ('declined', 'cancelled', 'moved', 'taken_out')
  AND area_code ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$');
ALTER TABLE "package_report" ADD CONSTRAINT "package_report_check" CHECK (("amount_rp" IS NULL OR "amount_rp" >= 0)
  AND length(btrim("note")) > 0 AND area_code ~ '^\d{2}\.\d{2}$');

-- Only lines that the agency leads are its package's.
CREATE FUNCTION hold_package_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.left_at IS NULL AND NOT EXISTS (SELECT FROM plan_line l WHERE l.id = NEW.line_id AND l.lead_agency_id = NEW.agency_id) THEN
    RAISE EXCEPTION 'line % is not led by the agency of its package', NEW.line_id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "work_package_line_hold" AFTER INSERT OR UPDATE ON "work_package_line" FOR EACH ROW EXECUTE FUNCTION hold_package_member();

GRANT SELECT, INSERT, UPDATE, DELETE ON "work_package", "work_package_line", "package_report" TO tuntas_system;
GRANT SELECT, INSERT ON "work_package", "work_package_line", "package_report" TO tuntas_app;
GRANT UPDATE ("activity", "place", "budget_rp", "fund_source", "starts_on", "due_on", "version", "updated_by_id", "updated_at") ON "work_package" TO tuntas_app;
GRANT UPDATE ("volume", "left_at", "left_why") ON "work_package_line" TO tuntas_app;

-- A line that is given back, given up or given to another agency leaves its package, whoever moved it.
GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;
CREATE FUNCTION leave_package() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE work_package_line SET left_at = now(), left_why = CASE
      WHEN NEW.lead_agency_id <> OLD.lead_agency_id THEN 'moved' WHEN NEW.status = 'declined' THEN 'declined' ELSE 'cancelled' END
  WHERE line_id = NEW.id AND left_at IS NULL;
  RETURN NULL;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
CREATE TRIGGER "plan_line_leave_package" AFTER UPDATE OF "status", "lead_agency_id" ON "plan_line" FOR EACH ROW
  WHEN (NEW.status IN ('declined', 'cancelled') AND OLD.status <> NEW.status OR NEW.lead_agency_id <> OLD.lead_agency_id)
  EXECUTE FUNCTION leave_package();

-- Who sees what. The agency its own; who reads the district's lines all of them; a village, a health centre and an expert the
-- members among their cases, and of a package no more than its own row.
DO $$
DECLARE
  t text;
  in_area constant text := $p$ (select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v
                          where v.health_center_id = (select nullif(current_setting('app.center', true), '')::uuid))) $p$;
  assigned constant text := $p$ ((select current_setting('app.scope', true)) = 'assigned'
    and case_id in (select a.case_id from case_access a where a.user_id = (select nullif(current_setting('app.user', true), '')::uuid))) $p$;
  ours constant text := $p$ ((select current_setting('app.scope', true)) = 'agency'
    and agency_id = (select nullif(current_setting('app.agency', true), '')::uuid)) $p$;
  of_district constant text := $p$ ((select current_setting('app.scope', true)) = 'area'
    and (select current_setting('app.role', true)) in ('technical_team', 'tpps_chair', 'district_admin')
    and area_code = (select current_setting('app.area', true))) $p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['work_package', 'work_package_line', 'package_report']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_system USING (true) WITH CHECK (true)', t || '_system', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO tuntas_app WITH CHECK (%s)', t || '_write', t, ours);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO tuntas_app USING (%s) WITH CHECK (%s)', t || '_change', t, ours, ours);
  END LOOP;
  EXECUTE format('CREATE POLICY "work_package_line_scope" ON "work_package_line" FOR SELECT TO tuntas_app USING ((%s) OR %s OR %s)', in_area, assigned, ours);
  EXECUTE format('CREATE POLICY "package_report_scope" ON "package_report" FOR SELECT TO tuntas_app USING (%s OR %s)', ours, of_district);
  EXECUTE format('CREATE POLICY "work_package_scope" ON "work_package" FOR SELECT TO tuntas_app USING (%s OR %s
    OR ((select current_setting(''app.scope'', true)) IN (''area'', ''assigned'') AND EXISTS (SELECT FROM work_package_line m WHERE m.package_id = work_package.id)))', ours, of_district);
END $$;
