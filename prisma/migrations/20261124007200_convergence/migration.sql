-- Which services of a cycle's confirmed findings arrived. The rule is lib/domain/indicators/convergence.ts: a service is where
-- the least advanced of its lines is, those that were cancelled aside; none is missing, a declined one too.

CREATE INDEX "finding_cycle_id_idx" ON "finding" ("cycle_id");

CREATE FUNCTION service_rank(status "LineStatus") RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE status WHEN 'verified' THEN 4 WHEN 'done' THEN 3 WHEN 'accepted' THEN 2 WHEN 'in_progress' THEN 2
    WHEN 'reopened' THEN 2 WHEN 'postponed' THEN 2 WHEN 'draft' THEN 1 WHEN 'proposed' THEN 1 WHEN 'approved' THEN 1 ELSE 0 END
$$;

-- One row for every service to which a family of these cycles is entitled, in an area and in the caller's own; cases that
-- ended without an evaluation are left out. Whoever compares districts learns the district and how far it came, no more. As
-- tuntas_system, for the equality of enums is not leakproof: see find_lines.
CREATE FUNCTION service_states(cycles uuid[], within text)
RETURNS TABLE (area_code text, code text, agency_id uuid, rank integer) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000 SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN me.scope = 'area' THEN f.area_code ELSE left(f.area_code, 5) END,
    CASE WHEN me.scope = 'area' THEN f.code END,
    CASE WHEN me.scope = 'area' THEN least_far.lead_agency_id END,
    coalesce(least_far.rank, 0)
  FROM (SELECT coalesce(current_setting('app.scope', true), '') AS scope, coalesce(current_setting('app.area', true), '') AS area,
          nullif(current_setting('app.center', true), '')::uuid AS center) me
  JOIN finding f ON f.cycle_id = ANY (cycles) AND f.status = 'confirmed' AND f.no_action_reason IS NULL
    AND f.area_code >= me.area AND f.area_code < me.area || '/' AND f.area_code >= within AND f.area_code < within || '/'
  JOIN audit_case c ON c.id = f.case_id
    AND (c.outcome IS NULL OR c.outcome NOT IN ('moved', 'died', 'declined', 'lost', 'delivered', 'continued'))
  LEFT JOIN LATERAL (
    SELECT l.lead_agency_id, service_rank(l.status) AS rank FROM plan_line_finding x JOIN plan_line l ON l.id = x.line_id
    WHERE x.finding_id = f.id AND l.status <> 'cancelled' ORDER BY 2, l.number LIMIT 1) least_far ON true
  WHERE me.scope IN ('area', 'aggregate') AND length(me.area) >= 2 AND length(within) >= 2
    AND (me.center IS NULL OR f.area_code IN (SELECT v.area_code FROM health_center_village v WHERE v.health_center_id = me.center))
$$;
GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION service_states(uuid[], text) OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
