-- Searches at size: what was asked of each row found is asked once.

-- find_lines as in 20261124001700_lines. New is the filter `unproven` (lines without a file of proof): an agency's list of
-- them read every line it leads. And the lines of a health centre are read in the district's order until a page is full,
-- where all lines of its villages were sorted for each page.
GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;
CREATE OR REPLACE FUNCTION find_lines(buckets jsonb, filter jsonb, after jsonb, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 30 SET search_path = public, pg_temp AS $$
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
    WHEN scope = 'area' AND center <> '' THEN 'l.district_code = left(current_setting(''app.area'', true), 5) AND l.area_code IN (SELECT v.area_code FROM health_center_village v WHERE v.health_center_id = nullif(current_setting(''app.center'', true), '''')::uuid)'
    WHEN scope = 'area' AND area ~ '^\d{2}\.\d{2}$' THEN 'l.district_code = current_setting(''app.area'', true)'
    WHEN scope = 'area' AND area <> '' THEN 'l.area_code >= current_setting(''app.area'', true) AND l.area_code < current_setting(''app.area'', true) || ''/'''
    ELSE 'false'
  END;
  FOR bucket IN SELECT value FROM jsonb_array_elements(buckets)
  LOOP
    RETURN QUERY EXECUTE format($q$
      SELECT page.id FROM jsonb_array_elements_text($1 -> 'statuses') s(status) CROSS JOIN LATERAL (
        SELECT l.id, l.deadline_on FROM plan_line l
        WHERE %s AND l.status = s.status::"LineStatus" AND l.status NOT IN ('draft', 'proposed') %s %s %s %s %s %s %s
        ORDER BY l.status, l.deadline_on, l.id LIMIT $4) page
      ORDER BY page.deadline_on, page.id LIMIT $4 $q$,
      mine,
      CASE WHEN bucket ->> 'from' IS NOT NULL THEN 'AND l.deadline_on >= ($1 ->> ''from'')::date' END,
      CASE WHEN bucket ->> 'until' IS NOT NULL THEN 'AND l.deadline_on < ($1 ->> ''until'')::date' END,
      CASE WHEN filter ->> 'before' IS NOT NULL THEN 'AND l.deadline_on < ($2 ->> ''before'')::date' END,
      CASE WHEN filter ->> 'kind' IS NOT NULL THEN 'AND l.kind = ($2 ->> ''kind'')::"InterventionKind"' END,
      CASE WHEN filter ->> 'area' IS NOT NULL THEN 'AND l.area_code >= ($2 ->> ''area'') AND l.area_code < ($2 ->> ''area'') || ''/''' END,
      CASE WHEN (filter ->> 'unproven')::boolean THEN 'AND NOT EXISTS (SELECT FROM evidence_file e WHERE e.line_id = l.id)' END,
      CASE WHEN begins ->> 'id' IS NOT NULL THEN 'AND (l.deadline_on, l.id) > (($3 ->> ''deadlineOn'')::date, ($3 ->> ''id'')::uuid)' END)
    USING bucket, filter, begins, wanted;
    GET DIAGNOSTICS given = ROW_COUNT;
    wanted := wanted - given;
    EXIT WHEN wanted <= 0;
    begins := NULL;
  END LOOP;
END $$;

-- search_people as in 20261124000300_search; a health centre's villages are looked up once, and not once a person.
CREATE OR REPLACE FUNCTION search_people(fragment text, most integer)
RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id FROM person p
  WHERE lower(p.name) LIKE '%' || replace(replace(replace(lower(btrim(fragment)), '\', '\\'), '%', '\%'), '_', '\_') || '%'
    AND current_setting('app.scope', true) = 'area'
    AND p.area_code >= current_setting('app.area', true) COLLATE "C" AND p.area_code < (current_setting('app.area', true) || '/') COLLATE "C"
    AND (coalesce(current_setting('app.center', true), '') = ''
         OR p.area_code IN (SELECT v.area_code FROM health_center_village v
                            WHERE v.health_center_id = nullif(current_setting('app.center', true), '')::uuid))
  ORDER BY similarity(lower(p.name), lower(btrim(fragment))) DESC, p.name, p.id
  LIMIT least(most, 200)
$$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
