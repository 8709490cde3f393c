-- The days of a district's planning calendar for a budget year, where it said its own: until when a line must have gone
-- through which door to be in that year's budget. The usual days are in lib/domain/plans/planning-calendar.ts.

CREATE TABLE "planning_date" (
  "area_code" TEXT COLLATE "C" NOT NULL,
  "budget_year" SMALLINT NOT NULL,
  "step" TEXT NOT NULL,
  "on_date" DATE NOT NULL,
  "set_by_id" UUID NOT NULL,
  "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "planning_date_pkey" PRIMARY KEY ("area_code", "budget_year", "step")
);
ALTER TABLE "planning_date" ADD CONSTRAINT "planning_date_set_by_id_sql_fkey" FOREIGN KEY ("set_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "planning_date" ADD CONSTRAINT "planning_date_check" CHECK (area_code ~ '^\d{2}\.\d{2}$'
  AND "step" IN ('musrenbang_village', 'musrenbang_subdistrict', 'rkpd', 'kua_ppas', 'rkpdes', 'apbd', 'apbdes')
  AND "budget_year" BETWEEN 2020 AND 2100
  AND "on_date" BETWEEN make_date("budget_year" - 1, 1, 1) AND make_date("budget_year", 3, 31));

ALTER TABLE "planning_date" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "planning_date" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "planning_date" TO tuntas_system;
GRANT SELECT, INSERT ON "planning_date" TO tuntas_app;
GRANT UPDATE ("on_date", "set_by_id", "set_at") ON "planning_date" TO tuntas_app;

-- No secret in a district, its agencies and villages read it; its admin sets it, in their own name.
DO $$
DECLARE
  in_district constant text := $p$ (select current_setting('app.scope', true)) in ('area', 'assigned', 'agency', 'log')
    and area_code >= left((select current_setting('app.area', true)), 5) and area_code < left((select current_setting('app.area', true)), 5) || '/' $p$;
  heads constant text := $p$ ((select current_setting('app.role', true)) = 'district_admin'
    and (select current_setting('app.scope', true)) = 'area' and area_code = (select current_setting('app.area', true))) $p$;
  own constant text := $p$ set_by_id = (select nullif(current_setting('app.user', true), '')::uuid) $p$;
BEGIN
  EXECUTE 'CREATE POLICY "planning_date_system" ON "planning_date" TO tuntas_system USING (true) WITH CHECK (true)';
  EXECUTE format('CREATE POLICY "planning_date_scope" ON "planning_date" FOR SELECT TO tuntas_app USING (%s)', in_district);
  EXECUTE format('CREATE POLICY "planning_date_add" ON "planning_date" FOR INSERT TO tuntas_app WITH CHECK (%s AND %s)', heads, own);
  EXECUTE format('CREATE POLICY "planning_date_change" ON "planning_date" FOR UPDATE TO tuntas_app USING (%1$s) WITH CHECK (%1$s AND %2$s)', heads, own);
END $$;
