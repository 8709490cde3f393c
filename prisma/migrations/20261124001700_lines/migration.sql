-- Plan lines at size. Whether a line is addressed to the caller's agency was answered by reading every line addressed to
-- it; a correlated EXISTS lets the planner look one line up by key, or read them all where all are asked for. And a page
-- of the work list comes from one function, as find_cases does for cases.

GRANT CREATE ON SCHEMA public TO tuntas_system;

DO $$
DECLARE
  t text;
  in_area constant text := $p$ (select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v where v.health_center_id::text = (select current_setting('app.center', true)))) $p$;
  assigned constant text := $p$ ((select current_setting('app.scope', true)) = 'assigned'
    and case_id in (select a.case_id from case_access a where a.user_id::text = (select current_setting('app.user', true)))) $p$;
  to_agency constant text := $p$ ((select current_setting('app.scope', true)) = 'agency' and exists (select from plan_line_agency a
    where a.line_id = %1$s and a.agency_id = (select nullif(current_setting('app.agency', true), '')::uuid))) $p$;
BEGIN
  EXECUTE format('ALTER POLICY "plan_line_scope" ON "plan_line" USING ((%1$s) OR %2$s OR (status NOT IN (''draft'', ''proposed'') AND %3$s)) WITH CHECK ((%1$s) OR (status NOT IN (''draft'', ''proposed'') AND %3$s))',
    in_area, assigned, format(to_agency, 'plan_line.id'));
  FOREACH t IN ARRAY ARRAY['realisation', 'evidence_file', 'verification']
  LOOP
    EXECUTE format('ALTER POLICY %1$I ON %2$I USING ((%3$s) OR %4$s OR %5$s) WITH CHECK ((%3$s) OR %5$s)',
      t || '_scope', t, in_area, assigned, format(to_agency, t || '.line_id'));
  END LOOP;
  EXECUTE format('ALTER POLICY "plan_line_agency_scope" ON "plan_line_agency" USING ((%1$s) OR %2$s OR ((select current_setting(''app.scope'', true)) = ''agency'' AND agency_id = (select nullif(current_setting(''app.agency'', true), '''')::uuid))) WITH CHECK (%1$s)',
    in_area, assigned);
  EXECUTE format('ALTER POLICY "case_event_read" ON "case_event" USING ((%s) OR %s OR (line_id IS NOT NULL AND %s))',
    in_area, assigned, format(to_agency, 'case_event.line_id'));
  EXECUTE format('ALTER POLICY "case_event_write" ON "case_event" WITH CHECK (actor_id::text = (select current_setting(''app.user'', true)) AND actor_role::text = (select current_setting(''app.role'', true)) AND ((%s) OR %s OR (line_id IS NOT NULL AND %s)))',
    in_area, assigned, format(to_agency, 'case_event.line_id'));
END $$;

-- Who supports a line that the caller's agency may see: an agency reads only its own links.
CREATE FUNCTION supporting_agencies(line uuid) RETURNS TABLE (name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT g.local_name FROM plan_line_agency a JOIN agency g ON g.id = a.agency_id
  WHERE a.line_id = line AND NOT a.is_lead
    AND EXISTS (SELECT FROM plan_line_agency own
                WHERE own.line_id = line AND own.agency_id = nullif(current_setting('app.agency', true), '')::uuid)
    AND EXISTS (SELECT FROM plan_line l WHERE l.id = line AND l.status NOT IN ('draft', 'proposed'))
  ORDER BY g.local_name
$$;
ALTER FUNCTION supporting_agencies(uuid) OWNER TO tuntas_system;

-- One page of plan lines by key, the ids alone, in the order of the buckets and in each by deadline. The equality of enums
-- is not leakproof, so under row-level security no index on status is used: as find_cases, this reads as tuntas_system and
-- applies the caller's scope itself. Whoever calls reads the rows under the policies, so a mistake here can hide a line,
-- not show one. Ordering by the one status of a scan changes nothing, but lets the index give the order: without it, that
-- equality being not leakproof, the planner does not know that the status is one.
--   buckets  [{statuses [], from, until}]: deadlines from `from` up to but not including `until`; null is no limit
--   filter   kind, area (village or subdistrict), before (deadline earlier than this day), supporting (agencies only)
--   after    {deadlineOn, id}: the last line of the page before, which lies in the first bucket; null for the start
CREATE FUNCTION find_lines(buckets jsonb, filter jsonb, after jsonb, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 30 SET search_path FROM CURRENT AS $$
DECLARE
  scope text := coalesce(current_setting('app.scope', true), '');
  area text := coalesce(current_setting('app.area', true), '');
  center text := coalesce(current_setting('app.center', true), '');
  mine text;
  bucket jsonb;
  wanted integer := least(most, 200);
  given integer;
  begins jsonb := after;
BEGIN
  mine := CASE
    WHEN scope = 'agency' AND coalesce((filter ->> 'supporting')::boolean, false)
      THEN 'l.district_code = left(current_setting(''app.area'', true), 5) AND EXISTS (SELECT FROM plan_line_agency a WHERE a.line_id = l.id AND a.agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid AND NOT a.is_lead)'
    WHEN scope = 'agency' THEN 'l.lead_agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid'
    WHEN scope = 'assigned' THEN 'l.case_id IN (SELECT x.case_id FROM case_access x WHERE x.user_id::text = current_setting(''app.user'', true))'
    WHEN scope = 'area' AND center <> '' THEN 'l.area_code IN (SELECT v.area_code FROM health_center_village v WHERE v.health_center_id::text = current_setting(''app.center'', true))'
    WHEN scope = 'area' AND area ~ '^\d{2}\.\d{2}$' THEN 'l.district_code = current_setting(''app.area'', true)'
    WHEN scope = 'area' AND area <> '' THEN 'l.area_code >= current_setting(''app.area'', true) AND l.area_code < current_setting(''app.area'', true) || ''/'''
    ELSE 'false'
  END;
  FOR bucket IN SELECT value FROM jsonb_array_elements(buckets)
  LOOP
    RETURN QUERY EXECUTE format($q$
      SELECT page.id FROM jsonb_array_elements_text($1 -> 'statuses') s(status) CROSS JOIN LATERAL (
        SELECT l.id, l.deadline_on FROM plan_line l
        WHERE %s AND l.status = s.status::"LineStatus" AND l.status NOT IN ('draft', 'proposed') %s %s %s %s %s %s
        ORDER BY l.status, l.deadline_on, l.id LIMIT $4) page
      ORDER BY page.deadline_on, page.id LIMIT $4 $q$,
      mine,
      CASE WHEN bucket ->> 'from' IS NOT NULL THEN 'AND l.deadline_on >= ($1 ->> ''from'')::date' END,
      CASE WHEN bucket ->> 'until' IS NOT NULL THEN 'AND l.deadline_on < ($1 ->> ''until'')::date' END,
      CASE WHEN filter ->> 'before' IS NOT NULL THEN 'AND l.deadline_on < ($2 ->> ''before'')::date' END,
      CASE WHEN filter ->> 'kind' IS NOT NULL THEN 'AND l.kind = ($2 ->> ''kind'')::"InterventionKind"' END,
      CASE WHEN filter ->> 'area' IS NOT NULL THEN 'AND l.area_code >= ($2 ->> ''area'') AND l.area_code < ($2 ->> ''area'') || ''/''' END,
      CASE WHEN begins ->> 'id' IS NOT NULL THEN 'AND (l.deadline_on, l.id) > (($3 ->> ''deadlineOn'')::date, ($3 ->> ''id'')::uuid)' END)
    USING bucket, filter, begins, wanted;
    GET DIAGNOSTICS given = ROW_COUNT;
    wanted := wanted - given;
    EXIT WHEN wanted <= 0;
    begins := NULL;
  END LOOP;
END $$;
ALTER FUNCTION find_lines(jsonb, jsonb, jsonb, integer) OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
