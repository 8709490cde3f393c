-- The meetings of a cycle with who was there, what was said and what was decided; what an agency answered in the room; and
-- how each plan line came out. The record of a closed meeting stands.

CREATE TYPE "MeetingKind" AS ENUM ('management', 'review_session', 'dissemination_1', 'dissemination_2');
CREATE TYPE "MeetingStatus" AS ENUM ('planned', 'held', 'closed');
CREATE TYPE "MeetingAnswer" AS ENUM ('accepted', 'declined');
CREATE TYPE "LineVerdict" AS ENUM ('effective', 'partly', 'not_effective', 'not_done');
CREATE TYPE "LineObstacle" AS ENUM ('budget', 'staff', 'supply', 'family_refused', 'family_away', 'access', 'coordination', 'wrong_response', 'other');

CREATE TABLE "meeting" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "kind" "MeetingKind" NOT NULL,
  "held_on" DATE NOT NULL,
  "place" TEXT NOT NULL,
  "status" "MeetingStatus" NOT NULL DEFAULT 'planned',
  "chaired_by" TEXT,
  "minutes" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  "written_by_id" UUID,
  "written_at" TIMESTAMPTZ(3),
  "opened_at" TIMESTAMPTZ(3),
  "opened_by_id" UUID,
  "closed_at" TIMESTAMPTZ(3),
  "closed_by_id" UUID,
  "created_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "meeting_attendee" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "meeting_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "user_id" UUID,
  "name" TEXT NOT NULL,
  "position" TEXT NOT NULL,
  "agency_id" UUID,
  "present" BOOLEAN,
  "added_by_id" UUID NOT NULL,
  "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "meeting_attendee_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "meeting_decision" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "meeting_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "number" INTEGER NOT NULL,
  "decision" TEXT NOT NULL,
  "responsible" TEXT NOT NULL,
  "due_on" DATE,
  "case_id" UUID,
  "line_id" UUID,
  "recorded_by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "meeting_decision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "line_answer" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "meeting_id" UUID NOT NULL,
  "line_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "agency_id" UUID NOT NULL,
  "answer" "MeetingAnswer" NOT NULL,
  "spoken_by" TEXT NOT NULL,
  "reason" TEXT,
  "recorded_by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "withdrawn_at" TIMESTAMPTZ(3),
  "withdrawn_by_id" UUID,
  CONSTRAINT "line_answer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "line_evaluation" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "line_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "verdict" "LineVerdict" NOT NULL,
  "obstacle" "LineObstacle",
  "note" TEXT,
  "evaluated_by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "replaced_at" TIMESTAMPTZ(3),
  CONSTRAINT "line_evaluation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "meeting_cycle_id_idx" ON "meeting" ("cycle_id");
CREATE INDEX "meeting_attendee_meeting_id_idx" ON "meeting_attendee" ("meeting_id");
CREATE UNIQUE INDEX "meeting_decision_meeting_id_number_key" ON "meeting_decision" ("meeting_id", "number");
CREATE INDEX "meeting_decision_case_id_idx" ON "meeting_decision" ("case_id");
CREATE INDEX "line_answer_meeting_id_idx" ON "line_answer" ("meeting_id");
CREATE INDEX "line_answer_line_id_idx" ON "line_answer" ("line_id");
CREATE INDEX "line_evaluation_line_id_idx" ON "line_evaluation" ("line_id");
CREATE INDEX "line_evaluation_cycle_id_idx" ON "line_evaluation" ("cycle_id");

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "meeting_decision" ADD CONSTRAINT "meeting_decision_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_decision" ADD CONSTRAINT "meeting_decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "meeting_decision" ADD CONSTRAINT "meeting_decision_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "line_answer" ADD CONSTRAINT "line_answer_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "line_answer" ADD CONSTRAINT "line_answer_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "line_answer" ADD CONSTRAINT "line_answer_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "line_evaluation" ADD CONSTRAINT "line_evaluation_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "line_evaluation" ADD CONSTRAINT "line_evaluation_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES ('meeting', 'written_by_id'), ('meeting', 'opened_by_id'), ('meeting', 'closed_by_id'), ('meeting', 'created_by_id'),
    ('meeting_attendee', 'user_id'), ('meeting_attendee', 'added_by_id'), ('meeting_decision', 'recorded_by_id'), ('line_answer', 'recorded_by_id'),
    ('line_answer', 'withdrawn_by_id'), ('line_evaluation', 'evaluated_by_id')) AS v(tab, col)
  LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I FOREIGN KEY (%3$I) REFERENCES "app_user" ("id")', r.tab, r.tab || '_' || r.col || '_sql_fkey', r.col);
  END LOOP;
END $$;

-- An answer and an evaluation say their line's own case and village.
ALTER TABLE "line_answer" ADD CONSTRAINT "line_answer_line_id_along_sql_fkey" FOREIGN KEY ("line_id", "case_id") REFERENCES "plan_line" ("id", "case_id") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "line_answer" ADD CONSTRAINT "line_answer_case_id_along_sql_fkey" FOREIGN KEY ("case_id", "area_code") REFERENCES "audit_case" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "line_evaluation" ADD CONSTRAINT "line_evaluation_line_id_along_sql_fkey" FOREIGN KEY ("line_id", "case_id") REFERENCES "plan_line" ("id", "case_id") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "line_evaluation" ADD CONSTRAINT "line_evaluation_case_id_along_sql_fkey" FOREIGN KEY ("case_id", "area_code") REFERENCES "audit_case" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;

-- What can never be. One answer of a meeting is in force for a line, and one evaluation.
CREATE UNIQUE INDEX "line_answer_sql_in_force_idx" ON "line_answer" ("line_id") WHERE "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "line_evaluation_sql_in_force_idx" ON "line_evaluation" ("line_id") WHERE "replaced_at" IS NULL;
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_text_check" CHECK (length(btrim("place")) > 0 AND area_code ~ '^\d{2}\.\d{2}$');
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_stamps_check" CHECK (
  ("status" = 'planned') = ("opened_at" IS NULL) AND ("opened_at" IS NULL) = ("opened_by_id" IS NULL)
  AND ("status" = 'closed') = ("closed_at" IS NOT NULL) AND ("closed_at" IS NULL) = ("closed_by_id" IS NULL));
-- The facts of the official report.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_record_check" CHECK ("status" <> 'closed'
  OR (length(btrim(coalesce("chaired_by", ''))) > 0 AND length(btrim(coalesce("minutes", ''))) > 0));
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_check" CHECK (length(btrim("name")) > 0 AND area_code ~ '^\d{2}\.\d{2}$');
ALTER TABLE "meeting_decision" ADD CONSTRAINT "meeting_decision_check" CHECK (
  length(btrim("decision")) > 0 AND length(btrim("responsible")) > 0 AND area_code ~ '^\d{2}\.\d{2}$');
ALTER TABLE "line_answer" ADD CONSTRAINT "line_answer_check" CHECK (
  length(btrim("spoken_by")) > 0 AND ("answer" = 'accepted' OR length(btrim(coalesce("reason", ''))) > 0)
  AND ("withdrawn_at" IS NULL) = ("withdrawn_by_id" IS NULL) AND area_code ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$');
ALTER TABLE "line_evaluation" ADD CONSTRAINT "line_evaluation_check" CHECK (("verdict" = 'effective' OR "obstacle" IS NOT NULL)
  AND ("obstacle" IS NULL OR "obstacle" <> 'other' OR length(btrim(coalesce("note", ''))) > 0) AND area_code ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$');

-- A meeting goes from planned to held to closed, and the record of a closed one stands, with all its parts.
CREATE FUNCTION hold_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'closed' OR NEW.status < OLD.status OR (OLD.cycle_id, OLD.kind) IS DISTINCT FROM (NEW.cycle_id, NEW.kind) THEN
    RAISE EXCEPTION 'meeting % is held', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "meeting_hold" BEFORE UPDATE ON "meeting" FOR EACH ROW EXECUTE FUNCTION hold_meeting();
CREATE FUNCTION hold_meeting_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE subject uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.meeting_id ELSE NEW.meeting_id END;
BEGIN
  IF EXISTS (SELECT FROM meeting m WHERE m.id = subject AND m.status = 'closed') THEN
    RAISE EXCEPTION 'meeting % is closed', subject USING ERRCODE = 'TU002';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "meeting_attendee_hold" BEFORE INSERT OR UPDATE OR DELETE ON "meeting_attendee" FOR EACH ROW EXECUTE FUNCTION hold_meeting_part();
CREATE TRIGGER "meeting_decision_hold" BEFORE INSERT OR UPDATE OR DELETE ON "meeting_decision" FOR EACH ROW EXECUTE FUNCTION hold_meeting_part();
CREATE TRIGGER "line_answer_hold" BEFORE INSERT ON "line_answer" FOR EACH ROW EXECUTE FUNCTION hold_meeting_part();

-- Of an answer only its withdrawal may be added, of an evaluation only that another one replaced it; neither is undone.
CREATE FUNCTION hold_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL
     OR to_jsonb(OLD) - '{withdrawn_at,withdrawn_by_id}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{withdrawn_at,withdrawn_by_id}'::text[] THEN
    RAISE EXCEPTION 'answer % stands', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "line_answer_stands" BEFORE UPDATE ON "line_answer" FOR EACH ROW EXECUTE FUNCTION hold_answer();
CREATE FUNCTION hold_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.replaced_at IS NOT NULL OR to_jsonb(OLD) - 'replaced_at' IS DISTINCT FROM to_jsonb(NEW) - 'replaced_at' THEN
    RAISE EXCEPTION 'evaluation % stands', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "line_evaluation_stands" BEFORE UPDATE ON "line_evaluation" FOR EACH ROW EXECUTE FUNCTION hold_evaluation();

-- Who sees what. A meeting's record may name families, so it is for those who run the cycle; the agency reads what was
-- answered in its name, and everybody who may see a line how it was judged.
GRANT SELECT, INSERT, UPDATE, DELETE ON "meeting", "meeting_attendee", "meeting_decision", "line_answer", "line_evaluation" TO tuntas_system;
GRANT SELECT, INSERT ON "meeting", "meeting_attendee", "meeting_decision", "line_answer", "line_evaluation" TO tuntas_app;
GRANT UPDATE ("held_on", "place", "status", "chaired_by", "minutes", "version", "written_by_id", "written_at", "opened_at", "opened_by_id",
  "closed_at", "closed_by_id") ON "meeting" TO tuntas_app;
GRANT UPDATE ("present"), DELETE ON "meeting_attendee" TO tuntas_app;
GRANT UPDATE ("withdrawn_at", "withdrawn_by_id") ON "line_answer" TO tuntas_app;
GRANT UPDATE ("replaced_at") ON "line_evaluation" TO tuntas_app;

DO $$
DECLARE
  t text;
  in_area constant text := $p$ (select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v
                          where v.health_center_id = (select nullif(current_setting('app.center', true), '')::uuid))) $p$;
  reads constant text := $p$ ((select current_setting('app.role', true)) in ('district_admin', 'technical_team', 'tpps_chair')
    and (select current_setting('app.scope', true)) = 'area' and area_code = (select current_setting('app.area', true))) $p$;
  runs constant text := $p$ ((select current_setting('app.role', true)) in ('district_admin', 'technical_team')
    and (select current_setting('app.scope', true)) = 'area' and area_code = (select current_setting('app.area', true))) $p$;
  of_own constant text := $p$ ((select current_setting('app.role', true)) in (%s) and (%s) and %I = (select nullif(current_setting('app.user', true), '')::uuid)) $p$;
  assigned constant text := $p$ ((select current_setting('app.scope', true)) = 'assigned' and is_assigned(case_id)) $p$;
  to_agency constant text := $p$ ((select current_setting('app.scope', true)) = 'agency' and exists (select from plan_line_agency a
    where a.line_id = %1$I.line_id and a.agency_id = (select nullif(current_setting('app.agency', true), '')::uuid))) $p$;
  withdraws constant text := $p$ ((select current_setting('app.role', true)) = 'agency_planner'
    and agency_id = (select nullif(current_setting('app.agency', true), '')::uuid)) $p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['meeting', 'meeting_attendee', 'meeting_decision', 'line_answer', 'line_evaluation']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_system USING (true) WITH CHECK (true)', t || '_system', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['meeting', 'meeting_attendee', 'meeting_decision']
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO tuntas_app USING (%s)', t || '_scope', t, reads);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO tuntas_app WITH CHECK (%s)', t || '_add', t, runs);
  END LOOP;
  EXECUTE format('CREATE POLICY "meeting_write" ON "meeting" FOR UPDATE TO tuntas_app USING (%1$s) WITH CHECK (%1$s)', runs);
  EXECUTE format('CREATE POLICY "meeting_attendee_mark" ON "meeting_attendee" FOR UPDATE TO tuntas_app USING (%1$s) WITH CHECK (%1$s)', runs);
  EXECUTE format('CREATE POLICY "meeting_attendee_drop" ON "meeting_attendee" FOR DELETE TO tuntas_app USING (%s AND present IS NULL)', runs);
  FOREACH t IN ARRAY ARRAY['line_answer', 'line_evaluation']
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO tuntas_app USING ((%s) OR %s OR %s)', t || '_scope', t, in_area, assigned, format(to_agency, t));
  END LOOP;
  EXECUTE format('CREATE POLICY "line_answer_record" ON "line_answer" FOR INSERT TO tuntas_app WITH CHECK (%s)',
    format(of_own, $r$'district_admin', 'technical_team'$r$, in_area, 'recorded_by_id'));
  EXECUTE format('CREATE POLICY "line_answer_withdraw" ON "line_answer" FOR UPDATE TO tuntas_app USING (%1$s) WITH CHECK (%1$s)', withdraws);
  EXECUTE format('CREATE POLICY "line_evaluation_write" ON "line_evaluation" FOR INSERT TO tuntas_app WITH CHECK (%s)',
    format(of_own, $r$'technical_team'$r$, in_area, 'evaluated_by_id'));
  EXECUTE format('CREATE POLICY "line_evaluation_replace" ON "line_evaluation" FOR UPDATE TO tuntas_app USING ((%1$s) AND (select current_setting(''app.role'', true)) = ''technical_team'') WITH CHECK (%1$s)', in_area);
END $$;
