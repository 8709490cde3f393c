-- What lists of cases and "what is next" ask of a case, on the case itself: findings nobody has decided, and the next
-- monitoring visit that is neither measured nor explained.
ALTER TABLE "audit_case" ADD COLUMN "findings_undecided" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "next_visit_on" DATE;

CREATE OR REPLACE FUNCTION refresh_case_counts(subject uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE audit_case c SET
    findings_confirmed = f.confirmed, findings_unanswered = f.unanswered, findings_undecided = f.undecided,
    lines_open = l.open, lines_verified = l.verified, next_due_on = l.next_due
  FROM (SELECT count(*) FILTER (WHERE status = 'confirmed') AS confirmed,
               count(*) FILTER (WHERE status = 'confirmed' AND NOT answered) AS unanswered,
               count(*) FILTER (WHERE status = 'suspected') AS undecided FROM finding WHERE case_id = subject) f,
       (SELECT count(*) FILTER (WHERE status IN ('approved', 'accepted', 'declined', 'in_progress', 'done', 'reopened', 'postponed')) AS open,
               count(*) FILTER (WHERE status = 'verified') AS verified,
               min(deadline_on) FILTER (WHERE status IN ('approved', 'accepted', 'declined', 'in_progress', 'reopened', 'postponed')) AS next_due
        FROM plan_line WHERE case_id = subject) l
  WHERE c.id = subject
$$;

GRANT CREATE ON SCHEMA public TO tuntas_system;
CREATE FUNCTION count_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE subject uuid := coalesce(NEW.case_id, OLD.case_id);
BEGIN
  UPDATE audit_case c SET next_visit_on = v.due_on
  FROM (SELECT min(due_on) AS due_on FROM monitoring_visit
        WHERE case_id = subject AND measurement_id IS NULL AND missing_reason IS NULL) v
  WHERE c.id = subject AND c.next_visit_on IS DISTINCT FROM v.due_on;
  RETURN NULL;
END $$;
ALTER FUNCTION count_visit() OWNER TO tuntas_system;
CREATE TRIGGER "monitoring_visit_count" AFTER INSERT OR UPDATE OR DELETE ON "monitoring_visit" FOR EACH ROW EXECUTE FUNCTION count_visit();

-- The tables' owner is under their policies too, so what is there already is counted as tuntas_system.
SET LOCAL ROLE tuntas_system;
UPDATE audit_case c SET
  findings_undecided = (SELECT count(*) FROM finding f WHERE f.case_id = c.id AND f.status = 'suspected'),
  next_visit_on = (SELECT min(v.due_on) FROM monitoring_visit v WHERE v.case_id = c.id AND v.measurement_id IS NULL AND v.missing_reason IS NULL);
RESET ROLE;

CREATE INDEX "audit_case_sql_visit_idx" ON "audit_case" ("district_code", "next_visit_on", "id") WHERE "status" = 'in_follow_up';
CREATE INDEX "measurement_sql_recorded_idx" ON "measurement" ("area_code", "measured_on", "id") WHERE "status" = 'recorded' AND "case_id" IS NOT NULL;
CREATE INDEX "plan_sql_revision_idx" ON "plan" ("area_code", "proposed_at", "id") WHERE "status" = 'proposed' AND "version" > 1;

-- One page of cases by key, the ids alone. The equality of enums and the order of numerics are not leakproof, so under
-- row-level security no index on status or z-score is used: as search_people, this reads as tuntas_system and applies
-- the caller's scope itself. Whoever calls reads the rows under the policies, so a mistake here can hide a case, not show one.
--   filter  name (part of it), number, statuses [], group, area (village or subdistrict), zBelow, dueBefore, statusBefore,
--           undecided, visitBefore, visitsSettled; what is absent is no filter
--           (a day there is one of the district's zone, lib/server/clock.ts)
--   sort    newest | waiting (by the day of the status), z, due, visit (the smallest first, none last)
--   after   {value, id} of the last case of the page before; value null where it had none
DROP FUNCTION search_cases(text, text[], text[], text, timestamptz, uuid, integer);
CREATE FUNCTION find_cases(filter jsonb, sort text, after jsonb, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 30 SET search_path FROM CURRENT AS $$
DECLARE
  scope text := current_setting('app.scope', true);
  area text := coalesce(current_setting('app.area', true), '');
  center text := coalesce(current_setting('app.center', true), '');
  key text := CASE sort WHEN 'newest' THEN 'c.status_at' WHEN 'waiting' THEN 'c.status_at' WHEN 'z' THEN 'c.last_zlen'
                        WHEN 'due' THEN 'c.next_due_on' WHEN 'visit' THEN 'c.next_visit_on' END;
  kind text := CASE sort WHEN 'z' THEN 'numeric' WHEN 'due' THEN 'date' WHEN 'visit' THEN 'date' ELSE 'timestamptz' END;
  direction text := CASE sort WHEN 'newest' THEN 'DESC' ELSE 'ASC' END;
  beyond text := CASE sort WHEN 'newest' THEN '<' ELSE '>' END;
  cond text;
  scan text;
  scans text[] := '{}';
  one text;
BEGIN
  IF key IS NULL THEN RAISE EXCEPTION 'unknown order of cases: %', sort; END IF;
  IF area = '' THEN RETURN; END IF;
  cond := CASE
    WHEN scope = 'assigned' THEN 'c.id IN (SELECT a.case_id FROM case_access a WHERE a.user_id::text = current_setting(''app.user'', true))'
    WHEN scope <> 'area' THEN NULL
    WHEN length(area) = 5 THEN 'c.district_code = $2'
    WHEN length(area) > 8 THEN 'c.area_code = $2'
    ELSE 'c.area_code >= $2 AND c.area_code < $2 || ''/''' END;
  IF cond IS NULL THEN RETURN; END IF;
  IF center <> '' THEN
    cond := cond || ' AND c.area_code IN (SELECT v.area_code FROM health_center_village v WHERE v.health_center_id = $3)';
  END IF;

  IF filter ? 'name' THEN
    cond := cond || ' AND lower(c.subject_name) LIKE ''%'' || replace(replace(replace(lower($1->>''name''), ''\'', ''\\''), ''%'', ''\%''), ''_'', ''\_'') || ''%''';
  END IF;
  IF filter ? 'number' THEN cond := cond || ' AND c.number = ($1->>''number'')::integer'; END IF;
  IF filter ? 'group' THEN cond := cond || ' AND c.case_group = ($1->>''group'')::"CaseGroup"'; END IF;
  IF length(filter->>'area') > 8 THEN cond := cond || ' AND c.area_code = $1->>''area''';
  ELSIF filter ? 'area' THEN cond := cond || ' AND c.area_code >= $1->>''area'' AND c.area_code < ($1->>''area'') || ''/'''; END IF;
  IF filter ? 'zBelow' THEN cond := cond || ' AND c.last_zlen < ($1->>''zBelow'')::numeric'; END IF;
  IF filter ? 'dueBefore' THEN cond := cond || ' AND c.next_due_on < ($1->>''dueBefore'')::date'; END IF;
  IF filter ? 'statusBefore' THEN cond := cond || ' AND c.status_at < ($1->>''statusBefore'')::timestamp AT TIME ZONE ''Asia/Makassar'''; END IF;
  IF filter ? 'undecided' THEN cond := cond || CASE WHEN (filter->>'undecided')::boolean THEN ' AND c.findings_undecided > 0' ELSE ' AND c.findings_undecided = 0' END; END IF;
  IF filter ? 'visitBefore' THEN cond := cond || ' AND c.next_visit_on < ($1->>''visitBefore'')::date'; END IF;
  IF (filter->>'visitsSettled')::boolean THEN cond := cond || ' AND c.next_visit_on IS NULL'; END IF;

  -- Each status, and the cases without the sorted value, is a scan of its own that an index ends after a page.
  FOR one IN SELECT 'c.status = ' || quote_literal(s) || '::"CaseStatus"' FROM jsonb_array_elements_text(filter->'statuses') s
             UNION ALL SELECT 'true' WHERE NOT filter ? 'statuses'
  LOOP
    scan := format('SELECT %s AS key, c.id FROM audit_case c WHERE %s AND %s', key, cond, one);
    IF after IS NULL OR after->>'value' IS NOT NULL THEN
      scans := scans || format('(%s AND %s IS NOT NULL %s ORDER BY %s %s, c.id %s LIMIT $6)', scan, key,
        CASE WHEN after IS NULL THEN '' ELSE format('AND (%s, c.id) %s ($4::%s, $5)', key, beyond, kind) END, key, direction, direction);
    END IF;
    IF sort NOT IN ('newest', 'waiting') THEN
      scans := scans || format('(%s AND %s IS NULL %s ORDER BY c.id LIMIT $6)', scan, key,
        CASE WHEN after IS NULL OR after->>'value' IS NOT NULL THEN '' ELSE 'AND c.id > $5' END);
    END IF;
  END LOOP;
  RETURN QUERY EXECUTE format('SELECT page.id FROM (%s) AS page ORDER BY page.key %s NULLS LAST, page.id %s LIMIT $6',
      array_to_string(scans, ' UNION ALL '), direction, direction)
    USING filter, area, nullif(center, '')::uuid, after->>'value', (after->>'id')::uuid, least(most, 1000);
END $$;
ALTER FUNCTION find_cases(jsonb, text, jsonb, integer) OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
