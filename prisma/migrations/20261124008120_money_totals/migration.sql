-- What the lines of approved plans cost: planned, set aside and spent, as sums that every page of progress adds up further.

-- The lines of these cycles in an area and in the caller's own, those that were cancelled aside, summed by village, lead
-- agency, source, kind, budget year and unit. Each line is in one sum, once: a member of a work package with its own share.
-- Whoever compares districts learns the district, no agency and no unit. As tuntas_system: see find_lines.
CREATE FUNCTION money_cells(cycles uuid[], within text)
RETURNS TABLE (area_code text, agency_id uuid, source text, kind text, year integer, unit text, lines bigint, budgeted bigint,
  planned_rp numeric, allocated bigint, allocated_rp numeric, waiting bigint, told bigint, told_rp numeric, volume numeric, told_volume numeric)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000 SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN me.scope = 'area' THEN l.area_code ELSE left(l.area_code, 5) END,
    CASE WHEN me.scope = 'area' THEN l.lead_agency_id END,
    coalesce(l.allocated_source, l.fund_source)::text,
    l.kind::text,
    budget_year_of(l.allocated_year, l.scheduled_on, l.due_on),
    CASE WHEN me.scope = 'area' THEN lower(btrim(l.unit)) END,
    count(*), count(l.budget_rp), coalesce(sum(l.budget_rp), 0),
    count(l.allocated_rp), coalesce(sum(l.allocated_rp), 0),
    count(*) FILTER (WHERE l.allocated_rp IS NULL AND l.budget_rp IS DISTINCT FROM 0),
    count(done.rp), coalesce(sum(done.rp), 0), sum(l.target_volume), coalesce(sum(done.volume), 0)
  FROM (SELECT coalesce(current_setting('app.scope', true), '') AS scope, coalesce(current_setting('app.area', true), '') AS area,
          nullif(current_setting('app.center', true), '')::uuid AS center) me
  JOIN plan_line l ON l.cycle_id = ANY (cycles) AND l.status NOT IN ('draft', 'proposed', 'cancelled')
    AND l.area_code >= me.area AND l.area_code < me.area || '/' AND l.area_code >= within AND l.area_code < within || '/'
  LEFT JOIN LATERAL (SELECT sum(r.amount_rp) AS rp, sum(r.volume) AS volume FROM realisation r WHERE r.line_id = l.id) done ON true
  WHERE me.scope IN ('area', 'aggregate') AND length(me.area) >= 2 AND length(within) >= 2
    AND (me.center IS NULL OR l.area_code IN (SELECT v.area_code FROM health_center_village v WHERE v.health_center_id = me.center))
  GROUP BY 1, 2, 3, 4, 5, 6
$$;
GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION money_cells(uuid[], text) OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
