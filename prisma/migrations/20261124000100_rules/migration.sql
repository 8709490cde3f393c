-- What the tables must hold whatever the program does: collation of area codes, checks,
-- references to people, the chained history, frozen plans, and the counts kept in step.

-- Kemendagri codes compare byte by byte, so that a scope is a range: code >= area AND code < area || '/'.
ALTER TABLE "area" ALTER COLUMN "code" TYPE text COLLATE "C", ALTER COLUMN "parent_code" TYPE text COLLATE "C";
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT table_name, column_name FROM information_schema.columns
           WHERE table_schema = current_schema() AND column_name IN ('area_code', 'district_code')
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE text COLLATE "C"', t.table_name, t.column_name);
  END LOOP;
END $$;

-- Area codes.
ALTER TABLE "area" ADD CONSTRAINT "area_code_check" CHECK ("code" ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$');
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'consent', 'audit_case', 'case_access', 'worksheet', 'worksheet_answer', 'worksheet_remark',
    'measurement', 'finding', 'review', 'plan', 'plan_line', 'plan_line_finding', 'plan_line_agency', 'realisation',
    'evidence_file', 'verification', 'monitoring_visit', 'outcome_decision', 'case_event', 'health_center_village']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (area_code ~ %L)', t, t || '_village_check', '^\d{2}\.\d{2}\.\d{2}\.\d{4}$');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['agency', 'cycle', 'health_center']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (area_code ~ %L)', t, t || '_district_check', '^\d{2}\.\d{2}$');
  END LOOP;
END $$;
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_area_check" CHECK ("area_code" ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$');
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_scope_check" CHECK (
  CASE "role"
    WHEN 'village_officer' THEN "area_code" ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$' AND "agency_id" IS NULL
    WHEN 'health_center' THEN "area_code" ~ '^\d{2}\.\d{2}$' AND "health_center_id" IS NOT NULL
    WHEN 'agency_planner' THEN "area_code" ~ '^\d{2}\.\d{2}$' AND "agency_id" IS NOT NULL
    WHEN 'province_viewer' THEN "area_code" ~ '^\d{2}$' AND "agency_id" IS NULL
    ELSE "area_code" ~ '^\d{2}\.\d{2}$' AND "agency_id" IS NULL
  END);
ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_district_check" CHECK ("district_code" = left("area_code", 5));
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_district_check" CHECK ("district_code" = left("area_code", 5));

-- Facts that can never be.
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_semester_check" CHECK ("semester" IN (1, 2) AND "year" BETWEEN 2020 AND 2100 AND "ends_on" > "starts_on");
ALTER TABLE "published_prevalence" ADD CONSTRAINT "published_prevalence_percent_check" CHECK ("percent" BETWEEN 0 AND 100);
ALTER TABLE "person" ADD CONSTRAINT "person_name_check" CHECK (length(btrim("name")) BETWEEN 1 AND 120 AND length(btrim("mother_name")) BETWEEN 1 AND 120);
ALTER TABLE "person" ADD CONSTRAINT "person_birth_check" CHECK (
  "born_on" > date '1930-01-01'
  AND ("birth_weight_g" IS NULL OR "birth_weight_g" BETWEEN 300 AND 7000)
  AND ("birth_length_cm" IS NULL OR "birth_length_cm" BETWEEN 20 AND 70)
  AND ("gestation_weeks" IS NULL OR "gestation_weeks" BETWEEN 20 AND 45));
ALTER TABLE "person" ADD CONSTRAINT "person_nik_check" CHECK (
  (("nik_cipher" IS NULL) = ("nik_lookup" IS NULL)) AND (("nik_cipher" IS NULL) = ("nik_last4" IS NULL))
  AND ("nik_cipher" IS NOT NULL OR length(btrim(coalesce("no_nik_reason", ''))) > 0)
  AND (("kk_cipher" IS NULL) = ("kk_lookup" IS NULL)));
ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_number_check" CHECK ("number" > 0);
ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_closed_check" CHECK ("status" <> 'closed' OR ("outcome" IS NOT NULL AND "ended_on" IS NOT NULL));
ALTER TABLE "worksheet" ADD CONSTRAINT "worksheet_verified_check" CHECK (
  ("status" <> 'verified' OR ("verified_by_id" IS NOT NULL AND "verified_at" IS NOT NULL))
  AND ("verified_by_id" IS NULL OR "verified_by_id" <> "author_id"));
ALTER TABLE "worksheet_answer" ADD CONSTRAINT "worksheet_answer_value_check" CHECK (
  ("status" = 'filled') = ("value" IS NOT NULL AND jsonb_typeof("value") <> 'null'));
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_values_check" CHECK (
  "age_days" >= 0
  AND ("weight_kg" IS NULL OR "weight_kg" BETWEEN 0.9 AND 58)
  AND ("lenhei_cm" IS NULL OR "lenhei_cm" BETWEEN 38 AND 150)
  AND ("headc_cm" IS NULL OR "headc_cm" BETWEEN 25 AND 64)
  AND ("armc_cm" IS NULL OR "armc_cm" BETWEEN 6 AND 35)
  AND ("lenhei_cm" IS NULL OR "position" IS NOT NULL)
  AND num_nonnulls("weight_kg", "lenhei_cm", "headc_cm", "armc_cm") > 0);
ALTER TABLE "finding" ADD CONSTRAINT "finding_decided_check" CHECK (
  ("status" = 'suspected') = ("decided_by_id" IS NULL)
  AND ("status" <> 'rejected' OR length(btrim(coalesce("reason", ''))) > 0)
  AND (NOT "is_primary" OR "status" = 'confirmed')
  AND ("no_action_reason" IS NULL OR "status" = 'confirmed'));
CREATE UNIQUE INDEX "finding_sql_one_primary_idx" ON "finding" ("case_id") WHERE "is_primary";
ALTER TABLE "plan" ADD CONSTRAINT "plan_approved_check" CHECK (
  "status" NOT IN ('approved', 'superseded') OR ("approved_by_id" IS NOT NULL AND "approved_at" IS NOT NULL AND "frozen" IS NOT NULL));
ALTER TABLE "plan" ADD CONSTRAINT "plan_people_check" CHECK ("approved_by_id" IS NULL OR "approved_by_id" <> "proposed_by_id");
CREATE UNIQUE INDEX "plan_sql_one_open_idx" ON "plan" ("case_id") WHERE "status" IN ('draft', 'proposed');
CREATE UNIQUE INDEX "plan_sql_one_approved_idx" ON "plan" ("case_id") WHERE "status" = 'approved';
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_figures_check" CHECK (
  "target_volume" > 0 AND ("budget_rp" IS NULL OR "budget_rp" >= 0) AND ("allocated_rp" IS NULL OR "allocated_rp" >= 0)
  AND "due_on" >= "starts_on" AND "deadline_on" >= "due_on");
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_reasons_check" CHECK (
  ("status" <> 'declined' OR length(btrim(coalesce("decline_reason", ''))) > 0)
  AND ("status" NOT IN ('done', 'verified') OR "done_on" IS NOT NULL)
  AND ("status" NOT IN ('postponed', 'cancelled', 'reopened') OR length(btrim(coalesce("status_reason", ''))) > 0));
ALTER TABLE "realisation" ADD CONSTRAINT "realisation_figures_check" CHECK ("volume" >= 0 AND ("amount_rp" IS NULL OR "amount_rp" >= 0));
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_check" CHECK ("bytes" > 0 AND "media_type" IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf'));
ALTER TABLE "monitoring_visit" ADD CONSTRAINT "monitoring_visit_check" CHECK (
  "month" BETWEEN 1 AND 3 AND ("measurement_id" IS NULL OR "missing_reason" IS NULL)
  AND (("recorded_by_id" IS NULL) = ("measurement_id" IS NULL AND "missing_reason" IS NULL)));

-- People are referred to by id from nearly everywhere.
DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('person', 'registered_by_id'), ('consent', 'recorded_by_id'), ('audit_case', 'created_by_id'), ('audit_case', 'expert_id'),
    ('case_access', 'user_id'), ('worksheet', 'author_id'), ('worksheet', 'verified_by_id'), ('worksheet_answer', 'answered_by_id'),
    ('worksheet_remark', 'author_id'), ('measurement', 'measured_by_id'), ('measurement', 'status_by_id'), ('finding', 'decided_by_id'),
    ('finding', 'no_action_by_id'), ('review', 'expert_id'), ('plan', 'created_by_id'), ('plan', 'proposed_by_id'),
    ('plan', 'approved_by_id'), ('plan_line', 'created_by_id'), ('realisation', 'reported_by_id'), ('evidence_file', 'uploaded_by_id'),
    ('verification', 'checked_by_id'), ('monitoring_visit', 'recorded_by_id'), ('outcome_decision', 'decided_by_id'),
    ('case_event', 'actor_id'), ('access_log', 'user_id'), ('command_receipt', 'user_id')) AS v(tab, col)
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES "app_user" ("id")', r.tab, r.tab || '_' || r.col || '_sql_fkey', r.col);
  END LOOP;
END $$;
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_replaces_sql_fkey" FOREIGN KEY ("replaces_id") REFERENCES "measurement" ("id");
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_replaces_sql_fkey" FOREIGN KEY ("replaces_id") REFERENCES "plan_line" ("id");
CREATE INDEX "plan_line_sql_case_idx" ON "plan_line" ("case_id");
CREATE INDEX "audit_case_sql_person_idx" ON "audit_case" ("person_id");
CREATE INDEX "audit_case_sql_z_idx" ON "audit_case" ("district_code", "last_zlen", "id");
CREATE INDEX "audit_case_sql_due_idx" ON "audit_case" ("district_code", "next_due_on", "id");
CREATE INDEX "command_receipt_sql_at_idx" ON "command_receipt" ("at");

-- Roles. The server connects with one login and each transaction takes one of these; neither may log in,
-- neither bypasses row-level security. tuntas_system serves sign-in, jobs and triggers; tuntas_app serves people.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuntas_app') THEN CREATE ROLE tuntas_app NOLOGIN NOBYPASSRLS; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuntas_system') THEN CREATE ROLE tuntas_system NOLOGIN NOBYPASSRLS; END IF;
  -- The login may become either, and is neither by itself.
  EXECUTE format('GRANT tuntas_app, tuntas_system TO %I WITH INHERIT FALSE, SET TRUE', current_user);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO tuntas_app, tuntas_system', current_schema());
  EXECUTE format('GRANT CREATE ON SCHEMA %I TO tuntas_system', current_schema());
END $$;

-- History: sequence and hash are the database's own; nothing is ever changed or removed.
CREATE FUNCTION chain_case_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE previous record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.case_id::text, 7));
  SELECT sequence, hash INTO previous FROM case_event WHERE case_id = NEW.case_id ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(previous.sequence, 0) + 1;
  NEW.prev_hash := coalesce(previous.hash, repeat('0', 64));
  NEW.hash := case_event_hash(NEW);
  RETURN NEW;
END $$;

-- The hash covers everything an event says, its place and its predecessor.
CREATE FUNCTION case_event_hash(e case_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws('|', e.prev_hash, e.case_id, e.area_code, coalesce(e.line_id::text, ''), e.sequence, e.actor_id,
    e.actor_role, e.step, coalesce(e.from_status, ''), coalesce(e.to_status, ''), e.detail::text, extract(epoch FROM e.at)::text), 'UTF8')), 'hex')
$$;
CREATE TRIGGER "case_event_chain" BEFORE INSERT ON "case_event" FOR EACH ROW EXECUTE FUNCTION chain_case_event();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'TU001';
END $$;
CREATE TRIGGER "case_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "access_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "access_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An approved plan is frozen: what was approved stays as it was; only its course goes on.
CREATE FUNCTION freeze_plan_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'draft' AND
     (OLD.plan_id, OLD.case_id, OLD.area_code, OLD.number, OLD.kind, OLD.activity, OLD.target_volume, OLD.unit, OLD.beneficiary, OLD.place,
      OLD.cause_codes, OLD.lead_agency_id, OLD.starts_on, OLD.due_on, OLD.fund_source, OLD.budget_rp, OLD.success_indicator)
     IS DISTINCT FROM
     (NEW.plan_id, NEW.case_id, NEW.area_code, NEW.number, NEW.kind, NEW.activity, NEW.target_volume, NEW.unit, NEW.beneficiary, NEW.place,
      NEW.cause_codes, NEW.lead_agency_id, NEW.starts_on, NEW.due_on, NEW.fund_source, NEW.budget_rp, NEW.success_indicator)
  THEN
    RAISE EXCEPTION 'plan line % is frozen', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "plan_line_freeze" BEFORE UPDATE ON "plan_line" FOR EACH ROW EXECUTE FUNCTION freeze_plan_line();

CREATE FUNCTION freeze_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.frozen IS NOT NULL AND (OLD.frozen, OLD.case_id, OLD.version, OLD.approved_by_id, OLD.approved_at, OLD.proposed_by_id)
     IS DISTINCT FROM (NEW.frozen, NEW.case_id, NEW.version, NEW.approved_by_id, NEW.approved_at, NEW.proposed_by_id) THEN
    RAISE EXCEPTION 'plan % is frozen', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "plan_freeze" BEFORE UPDATE ON "plan" FOR EACH ROW EXECUTE FUNCTION freeze_plan();

-- A signed review stays as it was signed; a verified worksheet's answers stay as verified.
CREATE FUNCTION freeze_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.signed_at IS NOT NULL THEN RAISE EXCEPTION 'review % is signed', OLD.id USING ERRCODE = 'TU002'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "review_freeze" BEFORE UPDATE ON "review" FOR EACH ROW EXECUTE FUNCTION freeze_review();

CREATE FUNCTION freeze_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF (SELECT status FROM worksheet WHERE id = coalesce(NEW.worksheet_id, OLD.worksheet_id)) <> 'draft' THEN
    RAISE EXCEPTION 'worksheet is no longer a draft' USING ERRCODE = 'TU002';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "worksheet_answer_freeze" BEFORE INSERT OR UPDATE OR DELETE ON "worksheet_answer" FOR EACH ROW EXECUTE FUNCTION freeze_answer();

-- Counts kept in step.
CREATE FUNCTION bump_progress(cycle uuid, area text, what text, delta integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO progress_count (cycle_id, area_code, measure, n) VALUES (cycle, area, what, delta)
  ON CONFLICT (cycle_id, area_code, measure) DO UPDATE SET n = progress_count.n + excluded.n
$$;

CREATE FUNCTION count_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.status = NEW.status AND OLD.outcome IS NOT DISTINCT FROM NEW.outcome THEN RETURN NULL; END IF;
    PERFORM bump_progress(OLD.cycle_id, OLD.area_code, 'case:' || OLD.status, -1);
    IF OLD.outcome IS NOT NULL THEN PERFORM bump_progress(OLD.cycle_id, OLD.area_code, 'outcome:' || OLD.outcome, -1); END IF;
  END IF;
  PERFORM bump_progress(NEW.cycle_id, NEW.area_code, 'case:' || NEW.status, 1);
  IF NEW.outcome IS NOT NULL THEN PERFORM bump_progress(NEW.cycle_id, NEW.area_code, 'outcome:' || NEW.outcome, 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "audit_case_count" AFTER INSERT OR UPDATE OF status, outcome ON "audit_case" FOR EACH ROW EXECUTE FUNCTION count_case();

CREATE FUNCTION refresh_case_counts(subject uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE audit_case c SET
    findings_confirmed = f.confirmed, findings_unanswered = f.unanswered,
    lines_open = l.open, lines_verified = l.verified, next_due_on = l.next_due
  FROM (SELECT count(*) FILTER (WHERE status = 'confirmed') AS confirmed,
               count(*) FILTER (WHERE status = 'confirmed' AND NOT answered) AS unanswered FROM finding WHERE case_id = subject) f,
       (SELECT count(*) FILTER (WHERE status IN ('approved', 'accepted', 'declined', 'in_progress', 'done', 'reopened', 'postponed')) AS open,
               count(*) FILTER (WHERE status = 'verified') AS verified,
               min(deadline_on) FILTER (WHERE status IN ('approved', 'accepted', 'declined', 'in_progress', 'reopened', 'postponed')) AS next_due
        FROM plan_line WHERE case_id = subject) l
  WHERE c.id = subject
$$;

CREATE FUNCTION refresh_answered(subject uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE finding f SET answered = a.yes
  FROM (SELECT g.id, g.no_action_reason IS NOT NULL OR EXISTS (
          SELECT FROM plan_line_finding x JOIN plan_line l ON l.id = x.line_id WHERE x.finding_id = g.id AND l.status <> 'cancelled') AS yes
        FROM finding g WHERE g.case_id = subject) a
  WHERE f.id = a.id AND f.answered <> a.yes
$$;

CREATE FUNCTION count_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM bump_progress(OLD.cycle_id, OLD.area_code, 'finding:' || OLD.status, -1);
    IF OLD.status = 'confirmed' AND OLD.answered THEN PERFORM bump_progress(OLD.cycle_id, OLD.area_code, 'finding:answered', -1); END IF;
  END IF;
  PERFORM bump_progress(NEW.cycle_id, NEW.area_code, 'finding:' || NEW.status, 1);
  IF NEW.status = 'confirmed' AND NEW.answered THEN PERFORM bump_progress(NEW.cycle_id, NEW.area_code, 'finding:answered', 1); END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.no_action_reason IS DISTINCT FROM NEW.no_action_reason THEN PERFORM refresh_answered(NEW.case_id); END IF;
  END IF;
  PERFORM refresh_case_counts(NEW.case_id);
  RETURN NULL;
END $$;
CREATE TRIGGER "finding_count" AFTER INSERT OR UPDATE OF status, answered, no_action_reason ON "finding" FOR EACH ROW EXECUTE FUNCTION count_finding();

CREATE FUNCTION is_awaited(s "LineStatus") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT s IN ('approved', 'accepted', 'declined', 'in_progress', 'reopened', 'postponed')
$$;

CREATE FUNCTION count_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM bump_progress(OLD.cycle_id, OLD.area_code, 'line:' || OLD.status, -1);
    IF is_awaited(OLD.status) THEN
      UPDATE line_due_count SET n = n - 1 WHERE cycle_id = OLD.cycle_id AND area_code = OLD.area_code AND due_on = OLD.deadline_on;
    END IF;
  END IF;
  PERFORM bump_progress(NEW.cycle_id, NEW.area_code, 'line:' || NEW.status, 1);
  IF is_awaited(NEW.status) THEN
    INSERT INTO line_due_count (cycle_id, area_code, due_on, n) VALUES (NEW.cycle_id, NEW.area_code, NEW.deadline_on, 1)
    ON CONFLICT (cycle_id, area_code, due_on) DO UPDATE SET n = line_due_count.n + 1;
  END IF;
  PERFORM refresh_answered(NEW.case_id);
  PERFORM refresh_case_counts(NEW.case_id);
  RETURN NULL;
END $$;
CREATE TRIGGER "plan_line_count" AFTER INSERT OR UPDATE OF status, deadline_on ON "plan_line" FOR EACH ROW EXECUTE FUNCTION count_line();

CREATE FUNCTION count_line_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM refresh_answered(coalesce(NEW.case_id, OLD.case_id));
  RETURN NULL;
END $$;
CREATE TRIGGER "plan_line_finding_count" AFTER INSERT OR DELETE ON "plan_line_finding" FOR EACH ROW EXECUTE FUNCTION count_line_finding();
