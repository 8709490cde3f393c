-- The audit cycle as an organisation runs it: its stages with entering and leaving stamped, the district's own limits in
-- days, a chained history, the report that ends it, and the plan lines carried into the next one.

CREATE TYPE "CycleStage" AS ENUM ('S0_TEAM', 'S1_MANAGEMENT', 'S2_SELECTION', 'S3_WORKSHEETS', 'S4_REVIEW', 'S5_APPROVAL', 'S6_DISSEMINATION_1', 'S7_FOLLOW_UP', 'S8_MONITORING', 'S9_DISSEMINATION_2', 'S10_REPORT');

-- Cycles from before the stages are in the middle of their follow-up: nothing that was allowed in them is refused.
ALTER TABLE "cycle" ADD COLUMN "stage" "CycleStage" NOT NULL DEFAULT 'S7_FOLLOW_UP',
  ADD COLUMN "whole_district" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "cycle_stage" (
  "cycle_id" UUID NOT NULL,
  "stage" "CycleStage" NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "due_on" DATE NOT NULL,
  "entered_at" TIMESTAMPTZ(3),
  "entered_by_id" UUID,
  "left_at" TIMESTAMPTZ(3),
  "left_by_id" UUID,
  "note" TEXT,
  CONSTRAINT "cycle_stage_pkey" PRIMARY KEY ("cycle_id", "stage")
);

CREATE TABLE "stage_limit" (
  "area_code" TEXT COLLATE "C" NOT NULL,
  "stage" "CycleStage" NOT NULL,
  "days" INTEGER NOT NULL,
  "changed_by_id" UUID NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "stage_limit_pkey" PRIMARY KEY ("area_code", "stage")
);

CREATE TABLE "cycle_event" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "sequence" INTEGER NOT NULL,
  "actor_id" UUID NOT NULL,
  "actor_role" "Role" NOT NULL,
  "step" TEXT NOT NULL,
  "from_status" TEXT,
  "to_status" TEXT,
  "detail" JSONB NOT NULL DEFAULT '{}',
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "prev_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  CONSTRAINT "cycle_event_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "carried_line" (
  "line_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "from_cycle_id" UUID NOT NULL,
  "to_cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "carried_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "carried_by_id" UUID NOT NULL,
  CONSTRAINT "carried_line_pkey" PRIMARY KEY ("line_id", "to_cycle_id")
);

CREATE TABLE "cycle_report" (
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "sent_on" DATE NOT NULL,
  "sent_to" TEXT NOT NULL,
  "note" TEXT,
  "sent_by_id" UUID NOT NULL,
  "figures" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "cycle_report_pkey" PRIMARY KEY ("cycle_id")
);

CREATE UNIQUE INDEX "cycle_event_cycle_id_sequence_key" ON "cycle_event" ("cycle_id", "sequence");
CREATE INDEX "carried_line_to_cycle_id_idx" ON "carried_line" ("to_cycle_id");
CREATE INDEX "carried_line_from_cycle_id_idx" ON "carried_line" ("from_cycle_id");

ALTER TABLE "cycle_stage" ADD CONSTRAINT "cycle_stage_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cycle_event" ADD CONSTRAINT "cycle_event_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "carried_line" ADD CONSTRAINT "carried_line_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "carried_line" ADD CONSTRAINT "carried_line_from_cycle_id_fkey" FOREIGN KEY ("from_cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "carried_line" ADD CONSTRAINT "carried_line_to_cycle_id_fkey" FOREIGN KEY ("to_cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cycle_report" ADD CONSTRAINT "cycle_report_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cycle_stage" ADD CONSTRAINT "cycle_stage_entered_by_id_sql_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "cycle_stage" ADD CONSTRAINT "cycle_stage_left_by_id_sql_fkey" FOREIGN KEY ("left_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "stage_limit" ADD CONSTRAINT "stage_limit_changed_by_id_sql_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "cycle_event" ADD CONSTRAINT "cycle_event_actor_id_sql_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user" ("id");
ALTER TABLE "carried_line" ADD CONSTRAINT "carried_line_carried_by_id_sql_fkey" FOREIGN KEY ("carried_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "cycle_report" ADD CONSTRAINT "cycle_report_sent_by_id_sql_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "app_user" ("id");

-- A carried line says its own case and village, as every row about a line does.
ALTER TABLE "carried_line" ADD CONSTRAINT "carried_line_line_id_along_sql_fkey" FOREIGN KEY ("line_id", "case_id") REFERENCES "plan_line" ("id", "case_id") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "carried_line" ADD CONSTRAINT "carried_line_case_id_along_sql_fkey" FOREIGN KEY ("case_id", "area_code") REFERENCES "audit_case" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;

-- What can never be. Two cycles of one district do not run at once; a stage is left by whoever may, after it was entered.
CREATE UNIQUE INDEX "cycle_sql_one_running_idx" ON "cycle" ("area_code") WHERE "closed_at" IS NULL;
CREATE INDEX "audit_case_sql_cycle_idx" ON "audit_case" ("cycle_id", "status", "status_at", "id");
CREATE INDEX "plan_line_sql_cycle_idx" ON "plan_line" ("cycle_id", "status", "deadline_on", "id");
ALTER TABLE "cycle_stage" ADD CONSTRAINT "cycle_stage_stamps_check" CHECK (
  ("entered_at" IS NULL) = ("entered_by_id" IS NULL) AND ("left_at" IS NULL) = ("left_by_id" IS NULL)
  AND ("left_at" IS NULL OR ("entered_at" IS NOT NULL AND "left_at" >= "entered_at")));
ALTER TABLE "stage_limit" ADD CONSTRAINT "stage_limit_days_check" CHECK ("days" BETWEEN 1 AND 365);
ALTER TABLE "carried_line" ADD CONSTRAINT "carried_line_cycles_check" CHECK ("from_cycle_id" <> "to_cycle_id");
ALTER TABLE "cycle_report" ADD CONSTRAINT "cycle_report_sent_check" CHECK (length(btrim("sent_to")) > 0);
ALTER TABLE "carried_line" ADD CONSTRAINT "carried_line_village_check" CHECK (area_code ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$');
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cycle_stage', 'stage_limit', 'cycle_event', 'cycle_report']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (area_code ~ %L)', t, t || '_district_check', '^\d{2}\.\d{2}$');
  END LOOP;
END $$;

-- A stage entered or left stays so; a sent report stays as it was sent.
CREATE FUNCTION hold_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.entered_at IS NOT NULL AND (OLD.entered_at, OLD.entered_by_id) IS DISTINCT FROM (NEW.entered_at, NEW.entered_by_id))
     OR (OLD.left_at IS NOT NULL AND (OLD.left_at, OLD.left_by_id, OLD.due_on) IS DISTINCT FROM (NEW.left_at, NEW.left_by_id, NEW.due_on)) THEN
    RAISE EXCEPTION 'stage % of cycle % is stamped', OLD.stage, OLD.cycle_id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "cycle_stage_hold" BEFORE UPDATE ON "cycle_stage" FOR EACH ROW EXECUTE FUNCTION hold_stage();
CREATE TRIGGER "cycle_report_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "cycle_report" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "carried_line_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "carried_line" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "cycle_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "cycle_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A cycle goes on from one stage to the next, and never back.
CREATE FUNCTION hold_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage < OLD.stage OR (OLD.closed_at IS NOT NULL AND (OLD.closed_at, OLD.stage) IS DISTINCT FROM (NEW.closed_at, NEW.stage)) THEN
    RAISE EXCEPTION 'cycle % does not go back', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "cycle_hold" BEFORE UPDATE ON "cycle" FOR EACH ROW EXECUTE FUNCTION hold_cycle();

-- History of a cycle, chained as that of a case.
CREATE FUNCTION cycle_event_hash(e cycle_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws('|', e.prev_hash, e.cycle_id, e.area_code, e.sequence, e.actor_id, e.actor_role, e.step,
    coalesce(e.from_status, ''), coalesce(e.to_status, ''), e.detail::text, extract(epoch FROM e.at)::text), 'UTF8')), 'hex')
$$;
CREATE FUNCTION chain_cycle_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE previous record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.cycle_id::text, 8));
  SELECT sequence, hash INTO previous FROM cycle_event WHERE cycle_id = NEW.cycle_id ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(previous.sequence, 0) + 1;
  NEW.prev_hash := coalesce(previous.hash, repeat('0', 64));
  NEW.hash := cycle_event_hash(NEW);
  RETURN NEW;
END $$;
GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION chain_cycle_event() OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
CREATE TRIGGER "cycle_event_chain" BEFORE INSERT ON "cycle_event" FOR EACH ROW EXECUTE FUNCTION chain_cycle_event();

-- Who sees what. A cycle, its stages and limits are no secret in a district; the province sees them too. Its history,
-- which names people, is for those who run it; whoever does something in a cycle writes there in their own name.
GRANT SELECT, INSERT, UPDATE, DELETE ON "cycle_stage", "stage_limit", "cycle_event", "carried_line", "cycle_report" TO tuntas_system;
GRANT SELECT, INSERT ON "cycle_stage", "stage_limit", "cycle_event", "carried_line", "cycle_report" TO tuntas_app;
GRANT UPDATE ("due_on", "entered_at", "entered_by_id", "left_at", "left_by_id", "note") ON "cycle_stage" TO tuntas_app;
GRANT UPDATE ("days", "changed_by_id", "changed_at") ON "stage_limit" TO tuntas_app;
GRANT INSERT ON "cycle" TO tuntas_app;
GRANT UPDATE ("starts_on", "ends_on", "stage", "whole_district", "closed_at") ON "cycle" TO tuntas_app;

DO $$
DECLARE
  t text;
  in_area constant text := $p$ (select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v
                          where v.health_center_id = (select nullif(current_setting('app.center', true), '')::uuid))) $p$;
  in_district constant text := $p$ (select current_setting('app.scope', true)) in ('area', 'assigned', 'agency', 'log')
    and area_code >= left((select current_setting('app.area', true)), 5) and area_code < left((select current_setting('app.area', true)), 5) || '/' $p$;
  in_whole constant text := $p$ ((select current_setting('app.scope', true)) = 'aggregate'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')) $p$;
  runs constant text := $p$ ((select current_setting('app.role', true)) in ('district_admin', 'technical_team', 'tpps_chair')
    and (select current_setting('app.scope', true)) = 'area' and area_code = (select current_setting('app.area', true))) $p$;
  heads constant text := $p$ ((select current_setting('app.role', true)) = 'district_admin'
    and (select current_setting('app.scope', true)) = 'area' and area_code = (select current_setting('app.area', true))) $p$;
  own constant text := $p$ %I = (select nullif(current_setting('app.user', true), '')::uuid) $p$;
  assigned constant text := $p$ ((select current_setting('app.scope', true)) = 'assigned' and is_assigned(case_id)) $p$;
  to_agency constant text := $p$ ((select current_setting('app.scope', true)) = 'agency' and exists (select from plan_line_agency a
    where a.line_id = carried_line.line_id and a.agency_id = (select nullif(current_setting('app.agency', true), '')::uuid))) $p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['cycle_stage', 'stage_limit', 'cycle_event', 'carried_line', 'cycle_report']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_system USING (true) WITH CHECK (true)', t || '_system', t);
  END LOOP;

  FOREACH t IN ARRAY ARRAY['cycle_stage', 'stage_limit']
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO tuntas_app USING ((%s) OR %s)', t || '_district', t, in_district, in_whole);
  END LOOP;
  EXECUTE format('CREATE POLICY "cycle_stage_open" ON "cycle_stage" FOR INSERT TO tuntas_app WITH CHECK (%s)', runs);
  EXECUTE format('CREATE POLICY "cycle_stage_move" ON "cycle_stage" FOR UPDATE TO tuntas_app USING (%1$s) WITH CHECK (%1$s)', runs);
  EXECUTE format('CREATE POLICY "stage_limit_add" ON "stage_limit" FOR INSERT TO tuntas_app WITH CHECK (%s AND %s)', heads, format(own, 'changed_by_id'));
  EXECUTE format('CREATE POLICY "stage_limit_change" ON "stage_limit" FOR UPDATE TO tuntas_app USING (%1$s) WITH CHECK (%1$s AND %2$s)', heads, format(own, 'changed_by_id'));

  EXECUTE format('CREATE POLICY "cycle_event_scope" ON "cycle_event" FOR SELECT TO tuntas_app USING (%s)', in_area);
  EXECUTE format('CREATE POLICY "cycle_event_write" ON "cycle_event" FOR INSERT TO tuntas_app WITH CHECK (%s AND actor_role::text = (select current_setting(''app.role'', true)) AND (%s))',
    format(own, 'actor_id'), in_district);

  EXECUTE format('CREATE POLICY "carried_line_scope" ON "carried_line" FOR SELECT TO tuntas_app USING ((%s) OR %s OR %s)', in_area, assigned, to_agency);
  EXECUTE format('CREATE POLICY "carried_line_carry" ON "carried_line" FOR INSERT TO tuntas_app WITH CHECK ((%s) AND (select current_setting(''app.role'', true)) in (''district_admin'', ''technical_team'') AND %s)',
    in_area, format(own, 'carried_by_id'));

  EXECUTE format('CREATE POLICY "cycle_report_scope" ON "cycle_report" FOR SELECT TO tuntas_app USING ((%s) OR %s)', in_area, in_whole);
  EXECUTE format('CREATE POLICY "cycle_report_send" ON "cycle_report" FOR INSERT TO tuntas_app WITH CHECK (%s AND %s)', heads, format(own, 'sent_by_id'));

  EXECUTE format('CREATE POLICY "cycle_open" ON "cycle" FOR INSERT TO tuntas_app WITH CHECK (%s)', heads);
  EXECUTE format('CREATE POLICY "cycle_move" ON "cycle" FOR UPDATE TO tuntas_app USING (%1$s) WITH CHECK (%1$s)', runs);
END $$;
