-- What the agency, the village's officer and the team say to each other about a plan line. A question waits for the team's
-- answer, which is a comment itself. What was said stays as it was said.

CREATE TABLE "line_comment" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "line_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "author_id" UUID NOT NULL,
  "author_role" "Role" NOT NULL,
  "text" TEXT NOT NULL,
  "asks" BOOLEAN NOT NULL DEFAULT false,
  "answers_id" UUID,
  "answered_at" TIMESTAMPTZ(3),
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "line_comment_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "line_comment_line_id_idx" ON "line_comment" ("line_id");
CREATE UNIQUE INDEX "line_comment_answers_id_key" ON "line_comment" ("answers_id");
-- The questions that wait, by district.
CREATE INDEX "line_comment_sql_open_idx" ON "line_comment" ("area_code") WHERE "asks" AND "answered_at" IS NULL;

ALTER TABLE "line_comment" ADD CONSTRAINT "line_comment_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "line_comment" ADD CONSTRAINT "line_comment_author_id_sql_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user" ("id");
-- It says its line's own case and village, and answers a question about its own line.
ALTER TABLE "line_comment" ADD CONSTRAINT "line_comment_line_id_along_sql_fkey" FOREIGN KEY ("line_id", "case_id") REFERENCES "plan_line" ("id", "case_id") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "line_comment" ADD CONSTRAINT "line_comment_case_id_along_sql_fkey" FOREIGN KEY ("case_id", "area_code") REFERENCES "audit_case" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
CREATE UNIQUE INDEX "line_comment_sql_id_line_id_idx" ON "line_comment" ("id", "line_id");
ALTER TABLE "line_comment" ADD CONSTRAINT "line_comment_answers_id_along_sql_fkey" FOREIGN KEY ("answers_id", "line_id") REFERENCES "line_comment" ("id", "line_id");

ALTER TABLE "line_comment" ADD CONSTRAINT "line_comment_check" CHECK (
  length(btrim("text")) > 0 AND length("text") <= 1000 AND NOT ("asks" AND "answers_id" IS NOT NULL)
  AND ("asks" OR "answered_at" IS NULL) AND area_code ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$');

-- Of a question only that it was answered is added, once; nothing else of what was said is changed, and nothing is taken back.
CREATE FUNCTION hold_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL OR to_jsonb(OLD) - 'answered_at' IS DISTINCT FROM to_jsonb(NEW) - 'answered_at' THEN
    RAISE EXCEPTION 'comment % stands', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "line_comment_stands" BEFORE UPDATE OR DELETE ON "line_comment" FOR EACH ROW EXECUTE FUNCTION hold_comment();

-- Whoever may see the line reads it. The village's officer, the team and the agency that leads the line write, each under
-- their own name; whether a question was answered is the team's to say.
GRANT SELECT, INSERT, UPDATE, DELETE ON "line_comment" TO tuntas_system;
GRANT SELECT, INSERT ON "line_comment" TO tuntas_app;
GRANT UPDATE ("answered_at") ON "line_comment" TO tuntas_app;
ALTER TABLE "line_comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "line_comment" FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  in_area constant text := $p$ (select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v
                          where v.health_center_id = (select nullif(current_setting('app.center', true), '')::uuid))) $p$;
  assigned constant text := $p$ ((select current_setting('app.scope', true)) = 'assigned' and is_assigned(case_id)) $p$;
  to_agency constant text := $p$ ((select current_setting('app.scope', true)) = 'agency' and exists (select from plan_line_agency a
    where a.line_id = line_comment.line_id and a.agency_id = (select nullif(current_setting('app.agency', true), '')::uuid) %s)) $p$;
  in_own_name constant text := $p$ author_id = (select nullif(current_setting('app.user', true), '')::uuid)
    and author_role::text = (select current_setting('app.role', true)) $p$;
BEGIN
  EXECUTE 'CREATE POLICY "line_comment_system" ON "line_comment" TO tuntas_system USING (true) WITH CHECK (true)';
  EXECUTE format('CREATE POLICY "line_comment_scope" ON "line_comment" FOR SELECT TO tuntas_app USING ((%s) OR %s OR %s)',
    in_area, assigned, format(to_agency, ''));
  EXECUTE format('CREATE POLICY "line_comment_write" ON "line_comment" FOR INSERT TO tuntas_app WITH CHECK (%s AND (
    ((select current_setting(''app.role'', true)) in (''village_officer'', ''technical_team'') AND NOT asks AND (%s))
    OR (answers_id IS NULL AND %s)))', in_own_name, in_area, format(to_agency, 'and a.is_lead'));
  EXECUTE format('CREATE POLICY "line_comment_answer" ON "line_comment" FOR UPDATE TO tuntas_app
    USING ((select current_setting(''app.role'', true)) = ''technical_team'' AND (%1$s)) WITH CHECK (%1$s)', in_area);
END $$;

-- After how many days a declined line must be settled where the caller works; null where the district changed nothing. A
-- number that says nothing of anybody, for a table that only the district's admin reads.
CREATE FUNCTION days_to_settle() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.after_days FROM escalation_rule r
  WHERE r.area_code = left(current_setting('app.area', true), 5) AND r.rule = 'declined' AND r.step = 1
$$;
GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION days_to_settle() OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
