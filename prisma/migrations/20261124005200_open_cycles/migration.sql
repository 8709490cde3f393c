-- find_cases as in 20261124001900_case_orders; what is new is `openCycle`: a candidate whom nobody chose before its cycle was
-- closed waits for nobody.
GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;
CREATE OR REPLACE FUNCTION find_cases(filter jsonb, sort text, after jsonb, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 30 SET search_path = public, pg_temp AS $$
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
  standing text;
  pattern text;
  hits bigint;
  walk boolean := false;
  open_scan text := '(';
  close_scan text := 'LIMIT $6)';
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
    pattern := '%' || replace(replace(replace(lower(filter->>'name'), '\', '\\'), '%', '\%'), '_', '\_') || '%';
    EXECUTE format('SELECT count(*) FROM (SELECT FROM audit_case c WHERE %s AND lower(c.subject_name) LIKE $4 LIMIT 1000) AS hits', cond)
      INTO hits USING filter, area, nullif(center, '')::uuid, pattern;
    -- The planner cannot know how common a part of a name is. Of a common one, walking the list in its order (`walk`) meets a
    -- page sooner than gathering all of them from the trigram index.
    walk := hits = 1000;
    IF NOT walk THEN cond := cond || ' AND lower(c.subject_name) LIKE $7'; END IF;
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
  IF (filter->>'openCycle')::boolean THEN cond := cond || ' AND c.cycle_id IN (SELECT y.id FROM cycle y WHERE y.closed_at IS NULL)'; END IF;

  IF walk THEN
    open_scan := '(SELECT * FROM (';
    close_scan := 'OFFSET 0) AS walk WHERE lower(walk.subject_name) LIKE $7 LIMIT $6)';
  END IF;
  -- Each status, and the cases without the sorted value, is a scan of its own that an index ends after a page. Behind a
  -- security barrier "status = one" does not tell the planner that its rows are in one order, so the order begins with it.
  FOR one IN SELECT s FROM jsonb_array_elements_text(filter->'statuses') s UNION ALL SELECT NULL WHERE NOT filter ? 'statuses'
  LOOP
    scan := format('SELECT %s AS key, c.id, c.subject_name FROM audit_case c WHERE %s', key, cond);
    standing := '';
    IF one IS NOT NULL THEN
      scan := scan || format(' AND c.status = %L::"CaseStatus"', one);
      -- The index of visits holds one status alone.
      standing := CASE sort WHEN 'visit' THEN '' ELSE 'c.status ' || direction || ', ' END;
    END IF;
    IF after IS NULL OR after->>'value' IS NOT NULL THEN
      scans := scans || format('%s%s AND %s IS NOT NULL %s ORDER BY %s%s %s, c.id %s %s', open_scan, scan, key,
        CASE WHEN after IS NULL THEN '' ELSE format('AND (%s, c.id) %s ($4::%s, $5)', key, beyond, kind) END,
        standing, key, direction, direction, close_scan);
    END IF;
    IF sort NOT IN ('newest', 'waiting') THEN
      scans := scans || format('%s%s AND %s IS NULL %s ORDER BY %s%s, c.id %s', open_scan, scan, key,
        CASE WHEN after IS NULL OR after->>'value' IS NOT NULL THEN '' ELSE 'AND c.id > $5' END, standing, key, close_scan);
    END IF;
  END LOOP;
  RETURN QUERY EXECUTE format('SELECT page.id FROM (%s) AS page ORDER BY page.key %s NULLS LAST, page.id %s LIMIT $6',
      array_to_string(scans, ' UNION ALL '), direction, direction)
    USING filter, area, nullif(center, '')::uuid, after->>'value', (after->>'id')::uuid, least(most, 1000), pattern;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
