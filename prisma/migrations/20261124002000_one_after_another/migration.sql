-- The counts of a case are taken after its row is locked: two people who change two of its lines or findings in the same
-- moment each saw only their own change, and the later count overwrote the earlier one. Every statement of these functions
-- sees what was committed while it waited. An update of a case does not change its key, and neither does this lock.
GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;

CREATE OR REPLACE FUNCTION count_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM bump_progress(OLD.cycle_id, OLD.area_code, 'finding:' || OLD.status, -1);
    IF OLD.status = 'confirmed' AND OLD.answered THEN PERFORM bump_progress(OLD.cycle_id, OLD.area_code, 'finding:answered', -1); END IF;
  END IF;
  PERFORM bump_progress(NEW.cycle_id, NEW.area_code, 'finding:' || NEW.status, 1);
  IF NEW.status = 'confirmed' AND NEW.answered THEN PERFORM bump_progress(NEW.cycle_id, NEW.area_code, 'finding:answered', 1); END IF;
  PERFORM FROM audit_case WHERE id = NEW.case_id FOR NO KEY UPDATE;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.no_action_reason IS DISTINCT FROM NEW.no_action_reason THEN PERFORM refresh_answered(NEW.case_id); END IF;
  END IF;
  PERFORM refresh_case_counts(NEW.case_id);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION count_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
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
  PERFORM FROM audit_case WHERE id = NEW.case_id FOR NO KEY UPDATE;
  PERFORM refresh_answered(NEW.case_id);
  PERFORM refresh_case_counts(NEW.case_id);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION count_line_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE subject uuid := coalesce(NEW.case_id, OLD.case_id);
BEGIN
  PERFORM FROM audit_case WHERE id = subject FOR NO KEY UPDATE;
  PERFORM refresh_answered(subject);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION count_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE subject uuid := coalesce(NEW.case_id, OLD.case_id);
BEGIN
  PERFORM FROM audit_case WHERE id = subject FOR NO KEY UPDATE;
  UPDATE audit_case c SET next_visit_on = v.due_on
  FROM (SELECT min(due_on) AS due_on FROM monitoring_visit
        WHERE case_id = subject AND measurement_id IS NULL AND missing_reason IS NULL) v
  WHERE c.id = subject AND c.next_visit_on IS DISTINCT FROM v.due_on;
  RETURN NULL;
END $$;

RESET ROLE;

-- Which findings a line answers and which agencies it asks are part of what was proposed and signed: with the line they are
-- frozen. The system's role may add to a line of any status, for it seeds lines that have come some way.
CREATE FUNCTION freeze_line_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE line uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.line_id ELSE OLD.line_id END;
BEGIN
  IF (TG_OP <> 'INSERT' OR current_user = 'tuntas_app') AND (SELECT status FROM plan_line WHERE id = line) <> 'draft' THEN
    RAISE EXCEPTION 'plan line % is frozen', line USING ERRCODE = 'TU002';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "plan_line_finding_freeze" BEFORE INSERT OR UPDATE OR DELETE ON "plan_line_finding" FOR EACH ROW EXECUTE FUNCTION freeze_line_link();
CREATE TRIGGER "plan_line_agency_freeze" BEFORE INSERT OR UPDATE OR DELETE ON "plan_line_agency" FOR EACH ROW EXECUTE FUNCTION freeze_line_link();

-- A function with its owner's rights must not find a temporary table of its caller under a name it knows: tables of the
-- session are looked at first unless they are named last.
SET LOCAL ROLE tuntas_system;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', f);
  END LOOP;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
