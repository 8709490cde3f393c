-- What is late climbs until somebody acts: the steps taken (escalation), what they said to whom (notification), the mail that
-- carries it (mail), a district's own days and quiet hours, and how the worker's jobs went.

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('queued', 'sent', 'failed');

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "digest_weekday" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "is_agency_head" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mail_locale" TEXT NOT NULL DEFAULT 'id',
ADD COLUMN     "mail_on" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "plan_line" ADD COLUMN     "reopened_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "escalation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "subject_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "district_code" TEXT COLLATE "C" NOT NULL,
    "agency_id" UUID,
    "rule" TEXT NOT NULL,
    "step" SMALLINT NOT NULL,
    "recipient" TEXT NOT NULL,
    "spell" TEXT NOT NULL,
    "raised_on" DATE NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "step" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "address" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "message_key" TEXT NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalation_rule" (
    "area_code" TEXT COLLATE "C" NOT NULL,
    "rule" TEXT NOT NULL,
    "step" SMALLINT NOT NULL,
    "after_days" SMALLINT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "escalation_rule_pkey" PRIMARY KEY ("area_code","rule","step")
);

-- CreateTable
CREATE TABLE "escalation_setting" (
    "area_code" TEXT COLLATE "C" NOT NULL,
    "quiet_from" SMALLINT NOT NULL,
    "quiet_until" SMALLINT NOT NULL,
    "quiet_weekends" BOOLEAN NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "escalation_setting_pkey" PRIMARY KEY ("area_code")
);

-- CreateTable
CREATE TABLE "job_state" (
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "succeeded_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "job_state_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "escalation_district_code_raised_on_idx" ON "escalation"("district_code", "raised_on");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_subject_id_rule_spell_step_key" ON "escalation"("subject_id", "rule", "spell", "step");

-- CreateIndex
CREATE INDEX "notification_user_id_created_at_id_idx" ON "notification"("user_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_kind_step_day_key" ON "notification"("user_id", "kind", "step", "day");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_key_key" ON "mail"("message_key");

-- CreateIndex
CREATE INDEX "mail_area_code_queued_at_idx" ON "mail"("area_code", "queued_at");


-- What can never be.
ALTER TABLE "app_user"
  ADD CONSTRAINT "app_user_head_check" CHECK (NOT "is_agency_head" OR "agency_id" IS NOT NULL),
  ADD CONSTRAINT "app_user_mail_check" CHECK ("digest_weekday" BETWEEN 1 AND 7 AND "mail_locale" IN ('id', 'en')
    AND ("email" IS NULL OR ("email" LIKE '_%@_%' AND "email" !~ '[[:space:][:cntrl:],;<>]' AND length("email") <= 254)));
ALTER TABLE "escalation"
  ADD CONSTRAINT "escalation_step_check" CHECK ("step" >= 1 AND "rule" ~ '^[a-z_]+$' AND "recipient" ~ '^[a-z_]+$'),
  ADD CONSTRAINT "escalation_settled_check" CHECK ("settled_at" >= "raised_at");
-- Counts and codes only: no column here can hold a name, a place or a sentence.
ALTER TABLE "notification"
  ADD CONSTRAINT "notification_count_check" CHECK ("count" > 0 AND "step" >= 1 AND "kind" ~ '^[a-z_]+$');
ALTER TABLE "mail"
  ADD CONSTRAINT "mail_status_check" CHECK (("status" = 'sent') = ("sent_at" IS NOT NULL) AND "attempts" >= 0),
  ADD CONSTRAINT "mail_params_check" CHECK (jsonb_typeof("params") = 'array' AND jsonb_array_length("params") > 0
    AND NOT jsonb_path_exists("params", '$[*].keyvalue() ? (@.key != "kind" && @.key != "step" && @.key != "count")')
    AND NOT jsonb_path_exists("params", '$[*] ? (!(@.kind like_regex "^[a-z_]+$") || @.step.type() != "number" || @.count.type() != "number")')),
  ADD CONSTRAINT "mail_kind_check" CHECK ("locale" IN ('id', 'en') AND "kind" IN ('steps', 'digest')),
  ADD CONSTRAINT "mail_error_check" CHECK ("last_error" ~ '^[A-Za-z0-9_]+$');
ALTER TABLE "escalation_rule"
  ADD CONSTRAINT "escalation_rule_days_check" CHECK ("after_days" BETWEEN -365 AND 365 AND "step" >= 1 AND "rule" ~ '^[a-z_]+$');
ALTER TABLE "escalation_setting"
  ADD CONSTRAINT "escalation_setting_hours_check" CHECK ("quiet_from" BETWEEN 0 AND 23 AND "quiet_until" BETWEEN 0 AND 23);
ALTER TABLE "job_state"
  ADD CONSTRAINT "job_state_error_check" CHECK ("last_error" ~ '^[A-Za-z0-9_]+$' AND "failures" >= 0);

ALTER TABLE "escalation" ADD CONSTRAINT "escalation_case_id_along_sql_fkey" FOREIGN KEY ("case_id", "area_code") REFERENCES "audit_case" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_sql_user_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user" ("id");
ALTER TABLE "mail" ADD CONSTRAINT "mail_sql_user_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user" ("id");

-- The scans of the job: by key, over what is open; and what waits.
CREATE INDEX "plan_line_sql_open_idx" ON "plan_line" ("district_code", "id")
  WHERE "status" IN ('approved', 'accepted', 'declined', 'in_progress', 'reopened', 'postponed', 'done');
CREATE INDEX "audit_case_sql_follow_up_idx" ON "audit_case" ("district_code", "id") WHERE "status" = 'in_follow_up';
CREATE INDEX "escalation_sql_unsettled_idx" ON "escalation" ("district_code", "id") WHERE "settled_at" IS NULL;
CREATE INDEX "notification_sql_unread_idx" ON "notification" ("user_id") WHERE "read_at" IS NULL;
CREATE INDEX "mail_sql_waiting_idx" ON "mail" ("next_attempt_at") WHERE "status" = 'queued';

DO $$
DECLARE
  t text;
  own_district constant text := $p$ area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/') $p$;
  as_admin constant text := $p$ (select current_setting('app.role', true)) = 'district_admin' and $p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['escalation', 'notification', 'mail', 'escalation_rule', 'escalation_setting', 'job_state']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_system USING (true) WITH CHECK (true)', t || '_system', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO tuntas_system', t);
  END LOOP;

  -- A person reads what was said to them, and marks it read; who wrote it is the worker alone.
  GRANT SELECT ON "notification" TO tuntas_app;
  GRANT UPDATE ("read_at") ON "notification" TO tuntas_app;
  EXECUTE $p$ CREATE POLICY "notification_own" ON "notification" TO tuntas_app
    USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid)) $p$;

  -- The district's admin sees how mail and jobs stand, sends again what could not go, and sets days and quiet hours.
  GRANT SELECT ON "escalation", "mail", "escalation_rule", "escalation_setting", "job_state" TO tuntas_app;
  GRANT UPDATE ("status", "attempts", "last_error", "queued_at", "next_attempt_at") ON "mail" TO tuntas_app;
  GRANT INSERT, UPDATE ON "escalation_rule", "escalation_setting" TO tuntas_app;
  EXECUTE format('CREATE POLICY "escalation_scope" ON "escalation" FOR SELECT TO tuntas_app USING (%s)', as_admin || own_district);
  EXECUTE format('CREATE POLICY "mail_scope" ON "mail" TO tuntas_app USING (%1$s)', as_admin || own_district);
  FOREACH t IN ARRAY ARRAY['escalation_rule', 'escalation_setting']
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_app USING (%s)', t || '_scope', t, as_admin || own_district);
  END LOOP;
  EXECUTE $p$ CREATE POLICY "job_state_admin" ON "job_state" FOR SELECT TO tuntas_app USING ((select current_setting('app.role', true)) = 'district_admin') $p$;
END $$;

-- The heads of an agency are named by the district's admin; where mail goes is its owner's own word.
GRANT SELECT ("is_agency_head") ON "app_user" TO tuntas_app;
GRANT UPDATE ("is_agency_head", "email", "mail_on", "digest_weekday", "mail_locale") ON "app_user" TO tuntas_app;

CREATE FUNCTION own_mail_settings() RETURNS TABLE (email text, mail_on boolean, digest_weekday smallint, mail_locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.email, u.mail_on, u.digest_weekday, u.mail_locale FROM app_user u
  WHERE u.id = nullif(current_setting('app.user', true), '')::uuid AND u.closed_at IS NULL
$$;

-- Who a session belongs to, and how many messages wait for them: the one call that every page makes anyway. Counted to 100.
DROP FUNCTION session_person(uuid);
CREATE FUNCTION session_person(person uuid)
RETURNS TABLE (id uuid, username text, name text, role text, area_code text, area_name text, agency_id uuid, agency_name text,
               health_center_id uuid, health_center_name text, session_epoch integer, unread integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.username, u.name, u.role::text, u.area_code, a.name, u.agency_id, g.local_name, u.health_center_id, h.name, u.session_epoch,
    (SELECT count(*)::integer FROM (SELECT FROM notification n WHERE n.user_id = u.id AND n.read_at IS NULL LIMIT 100) counted)
  FROM app_user u JOIN area a ON a.code = u.area_code LEFT JOIN agency g ON g.id = u.agency_id LEFT JOIN health_center h ON h.id = u.health_center_id
  WHERE u.id = person AND u.closed_at IS NULL
$$;

GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION own_mail_settings() OWNER TO tuntas_system;
ALTER FUNCTION session_person(uuid) OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
REVOKE EXECUTE ON FUNCTION own_mail_settings() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_mail_settings() TO tuntas_app;
