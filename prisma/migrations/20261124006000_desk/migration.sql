-- The planner's desk: the work list of lines is narrowed to one activity and to what a line lacks, and the lines of each
-- urgency are counted in full. What narrows a list is written once, for the page and for the counts.

-- How an activity is named in an address: not by its words, which may tell of a family.
CREATE FUNCTION activity_key(activity text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT left(md5(lower(btrim(activity))), 12)
$$;

-- Which lines are the caller's, as a condition on plan_line l. It reads the filter as $2.
CREATE FUNCTION lines_of_caller(filter jsonb) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN scope = 'agency' AND coalesce((filter ->> 'supporting')::boolean, false)
      THEN 'l.district_code = left(current_setting(''app.area'', true), 5) AND EXISTS (SELECT FROM plan_line_agency a WHERE a.line_id = l.id AND a.agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid AND NOT a.is_lead)'
    WHEN scope = 'agency' THEN 'l.lead_agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid'
    WHEN scope = 'assigned' THEN 'l.case_id IN (SELECT x.case_id FROM case_access x WHERE x.user_id::text = current_setting(''app.user'', true))'
    WHEN scope = 'area' AND center <> '' THEN 'l.district_code = left(current_setting(''app.area'', true), 5) AND l.area_code IN (SELECT v.area_code FROM health_center_village v WHERE v.health_center_id = nullif(current_setting(''app.center'', true), '''')::uuid)'
    WHEN scope = 'area' AND area ~ '^\d{2}\.\d{2}$' THEN 'l.district_code = current_setting(''app.area'', true)'
    WHEN scope = 'area' AND area <> '' THEN 'l.area_code >= current_setting(''app.area'', true) AND l.area_code < current_setting(''app.area'', true) || ''/'''
    ELSE 'false'
  END
  FROM (SELECT coalesce(current_setting('app.scope', true), '') AS scope, coalesce(current_setting('app.area', true), '') AS area,
               coalesce(current_setting('app.center', true), '') AS center) mine
$$;

-- What a bucket ($1) and a filter ($2) ask of plan_line l, beside its status.
--   bucket  from, until: deadlines from `from` up to but not including `until`; null is no limit
--           lacking: 'budget' (nothing set aside), 'proof' (no file), 'nothing' (neither is missing where it is due)
--   filter  kind, area (village or subdistrict), activity (its key), before (deadline earlier), unproven (no file)
CREATE FUNCTION lines_within(bucket jsonb, filter jsonb) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT concat_ws(' ',
    CASE WHEN bucket ->> 'from' IS NOT NULL THEN 'AND l.deadline_on >= ($1 ->> ''from'')::date' END,
    CASE WHEN bucket ->> 'until' IS NOT NULL THEN 'AND l.deadline_on < ($1 ->> ''until'')::date' END,
    CASE bucket ->> 'lacking'
      WHEN 'budget' THEN 'AND l.allocated_rp IS NULL'
      WHEN 'proof' THEN 'AND NOT EXISTS (SELECT FROM evidence_file e WHERE e.line_id = l.id AND (l.reopened_at IS NULL OR e.created_at > l.reopened_at))'
      WHEN 'nothing' THEN 'AND NOT (l.status IN (''accepted'', ''in_progress'', ''reopened'', ''postponed'') AND l.allocated_rp IS NULL)
        AND NOT (l.status IN (''in_progress'', ''reopened'', ''done'') AND NOT EXISTS (SELECT FROM evidence_file e WHERE e.line_id = l.id AND (l.reopened_at IS NULL OR e.created_at > l.reopened_at)))'
    END,
    CASE WHEN filter ->> 'before' IS NOT NULL THEN 'AND l.deadline_on < ($2 ->> ''before'')::date' END,
    CASE WHEN filter ->> 'kind' IS NOT NULL THEN 'AND l.kind = ($2 ->> ''kind'')::"InterventionKind"' END,
    CASE WHEN filter ->> 'area' IS NOT NULL THEN 'AND l.area_code >= ($2 ->> ''area'') AND l.area_code < ($2 ->> ''area'') || ''/''' END,
    CASE WHEN filter ->> 'activity' IS NOT NULL THEN 'AND activity_key(l.activity) = ($2 ->> ''activity'')' END,
    CASE WHEN (filter ->> 'unproven')::boolean THEN 'AND NOT EXISTS (SELECT FROM evidence_file e WHERE e.line_id = l.id AND (l.reopened_at IS NULL OR e.created_at > l.reopened_at))' END)
$$;

GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;

-- find_lines as in 20261124002200_searches_at_size, with what a bucket lacks and with the activity.
CREATE OR REPLACE FUNCTION find_lines(buckets jsonb, filter jsonb, after jsonb, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 30 SET search_path = public, pg_temp AS $$
DECLARE
  bucket jsonb;
  wanted integer := least(most, 201);
  given integer;
  begins jsonb := after;
BEGIN
  FOR bucket IN SELECT value FROM jsonb_array_elements(buckets)
  LOOP
    RETURN QUERY EXECUTE format($q$
      SELECT page.id FROM jsonb_array_elements_text($1 -> 'statuses') s(status) CROSS JOIN LATERAL (
        SELECT l.id, l.deadline_on FROM plan_line l
        WHERE %s AND l.status = s.status::"LineStatus" AND l.status NOT IN ('draft', 'proposed') %s %s
        ORDER BY l.status, l.deadline_on, l.id LIMIT $4) page
      ORDER BY page.deadline_on, page.id LIMIT $4 $q$,
      lines_of_caller(filter), lines_within(bucket, filter),
      CASE WHEN begins ->> 'id' IS NOT NULL THEN 'AND (l.deadline_on, l.id) > (($3 ->> ''deadlineOn'')::date, ($3 ->> ''id'')::uuid)' END)
    USING bucket, filter, begins, wanted;
    GET DIAGNOSTICS given = ROW_COUNT;
    wanted := wanted - given;
    EXIT WHEN wanted <= 0;
    begins := NULL;
  END LOOP;
END $$;

-- How many of the caller's lines lie in each bucket, all of them; a bucket without lines gives no row. Places count from 0.
-- For agencies: what they lead or support is some hundreds or thousands of lines, in the order of an index.
CREATE FUNCTION count_lines(buckets jsonb, filter jsonb)
RETURNS TABLE (place integer, lines integer) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
DECLARE
  bucket jsonb;
  n integer := 0;
BEGIN
  IF coalesce(current_setting('app.scope', true), '') <> 'agency' THEN RETURN; END IF;
  FOR bucket IN SELECT value FROM jsonb_array_elements(buckets)
  LOOP
    RETURN QUERY EXECUTE format($q$
      SELECT $3, count(*)::int FROM plan_line l
      WHERE %s AND l.status = ANY (ARRAY(SELECT s::"LineStatus" FROM jsonb_array_elements_text($1 -> 'statuses') s))
        AND l.status NOT IN ('draft', 'proposed') %s
      HAVING count(*) > 0 $q$,
      lines_of_caller(filter), lines_within(bucket, filter))
    USING bucket, filter, n;
    n := n + 1;
  END LOOP;
END $$;

-- The activities that the caller's agency leads, the most frequent first, to choose from.
CREATE FUNCTION led_activities(most integer)
RETURNS TABLE (key text, activity text, lines integer) LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp AS $$
  SELECT activity_key(l.activity), min(btrim(l.activity)), count(*)::int FROM plan_line l
  WHERE current_setting('app.scope', true) = 'agency'
    AND l.lead_agency_id = nullif(current_setting('app.agency', true), '')::uuid
    AND l.status NOT IN ('draft', 'proposed')
  GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT least(most, 200)
$$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
