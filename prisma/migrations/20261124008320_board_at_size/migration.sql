-- The stage board and the long list in a district that audits every village. Under row-level security each of their statements
-- read every case and every line of the cycle and gave each moment a day of its own in a named time zone. What waits is
-- counted by functions now that ask once whose the cycle is, in the district's own time; what waits longest is read off an index.

CREATE INDEX "plan_line_sql_waiting_idx" ON "plan_line" ("cycle_id", "status", "status_at", "id");
CREATE INDEX "carried_line_sql_to_idx" ON "carried_line" ("to_cycle_id", "line_id");
CREATE INDEX "candidate_sql_score_idx" ON "candidate" ("cycle_id", "score" DESC, "id");

GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;

-- Does whoever asks see all of this cycle's district? A stage board is for them alone.
CREATE FUNCTION sees_cycle(of_cycle uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM cycle y WHERE y.id = of_cycle AND y.area_code = current_setting('app.area', true)
    AND current_setting('app.scope', true) = 'area' AND coalesce(current_setting('app.center', true), '') = '')
$$;

-- How many cases of a cycle, and how many lines it is about, stand in each status since each day. `settled`: no visit is due.
-- The lines are those of lib/server/cycles/lines-of-cycle.ts.
CREATE FUNCTION count_waiting(of_cycle uuid)
RETURNS TABLE (kind text, status text, settled boolean, since text, n integer)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 300 SET timezone = 'Asia/Makassar' SET search_path = public, pg_temp AS $$
  SELECT 'case', x.status::text, x.settled, x.since::text, x.n FROM (
    SELECT c.status, c.next_visit_on IS NULL AS settled, c.status_at::date AS since, count(*)::int AS n
    FROM audit_case c WHERE c.cycle_id = of_cycle GROUP BY 1, 2, 3) x WHERE sees_cycle(of_cycle)
  UNION ALL
  SELECT 'line', x.status::text, false, x.since::text, sum(x.n)::int FROM (
    SELECT l.status, l.status_at::date AS since, count(*)::int AS n
    FROM plan_line l WHERE l.cycle_id = of_cycle AND l.status <> ALL ('{draft,proposed,cancelled}')
      AND NOT EXISTS (SELECT FROM carried_line k WHERE k.line_id = l.id AND k.from_cycle_id = of_cycle) GROUP BY 1, 2
    UNION ALL
    SELECT l.status, l.status_at::date, count(*)::int
    FROM carried_line k JOIN plan_line l ON l.id = k.line_id
    WHERE k.to_cycle_id = of_cycle AND l.cycle_id <> of_cycle AND l.status <> ALL ('{draft,proposed,cancelled}') GROUP BY 1, 2) x
  WHERE sees_cycle(of_cycle) GROUP BY x.status, x.since
$$;

-- The cases of a cycle in these statuses that have waited longest: `waits` is [{status, settled}], a `settled` of
-- null asking for either; `after` the last of the page before, {at, id}.
CREATE FUNCTION cases_waiting(of_cycle uuid, waits jsonb, after jsonb, most integer)
RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 30 SET search_path = public, pg_temp AS $$
  SELECT p.id FROM jsonb_to_recordset(waits) AS w(status "CaseStatus", settled boolean) CROSS JOIN LATERAL (
    SELECT c.id, c.status_at FROM audit_case c
    WHERE c.cycle_id = of_cycle AND c.status = w.status AND (w.settled IS NULL OR (c.next_visit_on IS NULL) = w.settled)
      AND (after IS NULL OR (c.status_at, c.id) > ((after ->> 'at')::timestamptz, (after ->> 'id')::uuid))
    ORDER BY c.status_at, c.id LIMIT least(most, 201)) p
  WHERE sees_cycle(of_cycle) ORDER BY p.status_at, p.id LIMIT least(most, 201)
$$;

-- The same of the lines that a cycle is about.
CREATE FUNCTION lines_waiting(of_cycle uuid, statuses jsonb, after jsonb, most integer)
RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 30 SET search_path = public, pg_temp AS $$
  SELECT p.id FROM (
    SELECT q.id, q.status_at FROM jsonb_array_elements_text(statuses) AS s(status) CROSS JOIN LATERAL (
      SELECT l.id, l.status_at FROM plan_line l
      WHERE l.cycle_id = of_cycle AND l.status = s.status::"LineStatus"
        AND NOT EXISTS (SELECT FROM carried_line k WHERE k.line_id = l.id AND k.from_cycle_id = of_cycle)
        AND (after IS NULL OR (l.status_at, l.id) > ((after ->> 'at')::timestamptz, (after ->> 'id')::uuid))
      ORDER BY l.status_at, l.id LIMIT least(most, 201)) q
    UNION ALL
    SELECT l.id, l.status_at FROM carried_line k JOIN plan_line l ON l.id = k.line_id
    WHERE k.to_cycle_id = of_cycle AND l.cycle_id <> of_cycle
      AND l.status = ANY (ARRAY(SELECT s::"LineStatus" FROM jsonb_array_elements_text(statuses) s))
      AND (after IS NULL OR (l.status_at, l.id) > ((after ->> 'at')::timestamptz, (after ->> 'id')::uuid))) p
  WHERE sees_cycle(of_cycle) ORDER BY p.status_at, p.id LIMIT least(most, 201)
$$;

-- The activities that the caller's agency leads, as before; their words are put together before they are made a key.
CREATE OR REPLACE FUNCTION led_activities(most integer)
RETURNS TABLE (key text, activity text, lines integer) LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp AS $$
  SELECT activity_key(a.activity), min(btrim(a.activity)), sum(a.n)::int FROM (
    SELECT l.activity, count(*) AS n FROM plan_line l
    WHERE current_setting('app.scope', true) = 'agency'
      AND l.lead_agency_id = nullif(current_setting('app.agency', true), '')::uuid
      AND l.status NOT IN ('draft', 'proposed')
    GROUP BY 1) a
  GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT least(most, 200)
$$;

REVOKE EXECUTE ON FUNCTION sees_cycle(uuid), count_waiting(uuid), cases_waiting(uuid, jsonb, jsonb, integer),
  lines_waiting(uuid, jsonb, jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_waiting(uuid), cases_waiting(uuid, jsonb, jsonb, integer),
  lines_waiting(uuid, jsonb, jsonb, integer) TO tuntas_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
