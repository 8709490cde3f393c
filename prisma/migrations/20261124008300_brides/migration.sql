-- A woman who was pregnant before, or is a registered child's mother, is a bride only with a date of marriage to come.

GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;

-- Who might be audited among the women of an area: her group by the same rules as lib/domain/people/fitting-groups.ts, or
-- that of her open case in this cycle; the newest reading of each kind that was not rejected, of this pregnancy, since the
-- last birth or, of a bride, of the last 400 days (her height whenever it was taken); of twins the smaller. A row of another
-- group that nobody decided about is hers still, and moves with her.
CREATE OR REPLACE FUNCTION mother_facts(of_cycle uuid, area text, of_person uuid, day date)
RETURNS TABLE (person_id uuid, area_code text, case_group text, born_on text, height_cm float8, weight_kg float8, lila_cm float8, hb_g_dl float8,
               systolic integer, diastolic integer, checks integer, para integer, hpht text, delivered_on text, previous_birth_on text,
               baby_weight_g integer, baby_length_cm float8, baby_weeks integer, uses_family_planning boolean, has_number boolean,
               lines_verified integer, last_outcome text,
               candidate_id uuid, candidate_status text, candidate_source text, case_id uuid, case_status text, case_reason text)
LANGUAGE sql STABLE ROWS 1000 SET search_path = public, pg_temp AS $$
  WITH woman AS MATERIALIZED (
    SELECT p.id, p.area_code, p.born_on, p.marriage_on, p.nik_lookup IS NOT NULL OR p.kk_lookup IS NOT NULL AS has_number
    FROM person p
    WHERE p.area_code >= area AND p.area_code < area || '/' AND (of_person IS NULL OR p.id = of_person) AND p.kind = 'woman'
  ), pregnant AS MATERIALIZED (
    SELECT g.person_id, g.hpht, g.para FROM pregnancy g
    WHERE g.area_code >= area AND g.area_code < area || '/' AND (of_person IS NULL OR g.person_id = of_person) AND g.status = 'ongoing'
  ), delivered AS MATERIALIZED (
    SELECT DISTINCT ON (g.person_id) g.person_id, g.id, g.hpht, g.para, g.delivered_on FROM pregnancy g
    WHERE g.area_code >= area AND g.area_code < area || '/' AND (of_person IS NULL OR g.person_id = of_person) AND g.status = 'delivered'
    ORDER BY g.person_id, g.delivered_on DESC, g.id DESC
  ), birth AS MATERIALIZED (
    SELECT g.person_id, g.delivered_on AS day FROM pregnancy g
    WHERE g.area_code >= area AND g.area_code < area || '/' AND (of_person IS NULL OR g.person_id = of_person) AND g.status = 'delivered'
    UNION SELECT b.mother_id, b.born_on FROM person b
    WHERE b.area_code >= area AND b.area_code < area || '/' AND b.mother_id IS NOT NULL AND (of_person IS NULL OR b.mother_id = of_person)
  ), baby AS MATERIALIZED (
    SELECT b.pregnancy_id, min(b.birth_weight_g) AS weight_g, min(b.birth_length_cm) AS length_cm, min(b.gestation_weeks) AS weeks
    FROM person b JOIN delivered d ON d.id = b.pregnancy_id
    WHERE b.area_code >= area AND b.area_code < area || '/' GROUP BY b.pregnancy_id
  ), own AS MATERIALIZED (
    SELECT c.person_id, (array_agg(c.case_group::text ORDER BY c.created_at DESC))[1] AS case_group
    FROM audit_case c WHERE c.area_code >= area AND c.area_code < area || '/' AND c.cycle_id = of_cycle AND c.status <> 'closed'
      AND (of_person IS NULL OR c.person_id = of_person)
    GROUP BY c.person_id
  ), earlier AS MATERIALIZED (
    SELECT c.person_id, sum(c.lines_verified)::integer AS lines, (array_agg(c.outcome::text ORDER BY c.ended_on DESC NULLS LAST))[1] AS outcome
    FROM audit_case c WHERE c.area_code >= area AND c.area_code < area || '/' AND c.status = 'closed' AND c.cycle_id <> of_cycle
      AND (of_person IS NULL OR c.person_id = of_person)
    GROUP BY c.person_id
  ), running AS MATERIALIZED (
    SELECT c.person_id FROM audit_case c JOIN cycle y ON y.id = c.cycle_id
    WHERE c.area_code >= area AND c.area_code < area || '/' AND c.status <> 'closed' AND c.cycle_id <> of_cycle
      AND NOT (c.status = 'candidate' AND y.closed_at IS NOT NULL) AND (of_person IS NULL OR c.person_id = of_person)
  ), grouped AS MATERIALIZED (
    SELECT w.*, coalesce(o.case_group, CASE
        WHEN g.person_id IS NOT NULL THEN 'BUMIL'
        WHEN day - d.delivered_on <= 730 THEN 'BUFAS'
        WHEN w.marriage_on >= day THEN 'CATIN'
        WHEN w.marriage_on IS NULL AND NOT EXISTS (SELECT FROM pregnancy g WHERE g.person_id = w.id AND g.ended_reason IS DISTINCT FROM 'recorded_wrongly')
          AND NOT EXISTS (SELECT FROM person b WHERE b.mother_id = w.id) THEN 'CATIN'
      END) AS case_group,
      g.hpht AS period_on, g.para AS before, d.id AS birth_id, d.delivered_on, d.hpht AS birth_period_on, d.para AS birth_before
    FROM woman w LEFT JOIN pregnant g ON g.person_id = w.id LEFT JOIN delivered d ON d.person_id = w.id LEFT JOIN own o ON o.person_id = w.id
  ), since AS MATERIALIZED (
    SELECT f.*, CASE f.case_group
        WHEN 'BUMIL' THEN greatest(coalesce(f.period_on, day - 280), f.delivered_on + 1)
        WHEN 'BUFAS' THEN coalesce(f.delivered_on, day - 400)
        ELSE greatest(day - 400, f.delivered_on)
      END AS from_on
    FROM grouped f WHERE f.case_group IS NOT NULL
  ), reading AS MATERIALIZED (
    SELECT n.person_id,
      (array_agg(n.height_cm ORDER BY n.checked_on DESC, n.created_at DESC) FILTER (WHERE n.height_cm IS NOT NULL))[1] AS height_cm,
      (array_agg(n.weight_kg ORDER BY n.checked_on DESC, n.created_at DESC) FILTER (WHERE n.weight_kg IS NOT NULL AND n.checked_on >= f.from_on))[1] AS weight_kg,
      (array_agg(n.lila_cm ORDER BY n.checked_on DESC, n.created_at DESC) FILTER (WHERE n.lila_cm IS NOT NULL AND n.checked_on >= f.from_on))[1] AS lila_cm,
      (array_agg(n.hb_g_dl ORDER BY n.checked_on DESC, n.created_at DESC) FILTER (WHERE n.hb_g_dl IS NOT NULL AND n.checked_on >= f.from_on))[1] AS hb_g_dl,
      (array_agg(n.systolic ORDER BY n.checked_on DESC, n.created_at DESC) FILTER (WHERE n.systolic IS NOT NULL AND n.checked_on >= f.from_on))[1] AS systolic,
      (array_agg(n.diastolic ORDER BY n.checked_on DESC, n.created_at DESC) FILTER (WHERE n.systolic IS NOT NULL AND n.checked_on >= f.from_on))[1] AS diastolic,
      (array_agg(n.family_planning ORDER BY n.checked_on DESC, n.created_at DESC) FILTER (WHERE n.family_planning IS NOT NULL AND n.checked_on >= f.from_on))[1] AS method,
      count(*) FILTER (WHERE n.checked_on >= f.from_on)::integer AS checks
    FROM mother_check n JOIN since f ON f.id = n.person_id
    WHERE n.area_code >= area AND n.area_code < area || '/' AND n.status <> 'rejected' AND n.checked_on <= day
    GROUP BY n.person_id
  ), before AS MATERIALIZED (
    -- Two births of one woman lie half a year apart at least: what is nearer is the same birth, told twice.
    SELECT b.person_id, max(b.day) AS day FROM birth b JOIN since f ON f.id = b.person_id
    WHERE b.day <= day AND (f.case_group <> 'BUFAS' OR b.day < f.delivered_on - 180)
    GROUP BY b.person_id
  )
  SELECT f.id, f.area_code, f.case_group, f.born_on::text, r.height_cm::float8, r.weight_kg::float8, r.lila_cm::float8, r.hb_g_dl::float8,
    r.systolic, r.diastolic, coalesce(r.checks, 0),
    CASE f.case_group WHEN 'BUMIL' THEN f.before WHEN 'BUFAS' THEN f.birth_before END,
    CASE f.case_group WHEN 'BUMIL' THEN f.period_on WHEN 'BUFAS' THEN f.birth_period_on END::text,
    CASE WHEN f.case_group = 'BUFAS' THEN f.delivered_on END::text, b.day::text,
    CASE WHEN f.case_group = 'BUFAS' THEN y.weight_g END, CASE WHEN f.case_group = 'BUFAS' THEN y.length_cm END::float8,
    CASE WHEN f.case_group = 'BUFAS' THEN y.weeks END, CASE WHEN f.case_group = 'BUFAS' THEN r.method <> 'none' END,
    f.has_number, coalesce(e.lines, 0), e.outcome,
    k.id, k.status, k.source, c.id, c.status::text, c.selection_reason::text
  FROM since f
  LEFT JOIN reading r ON r.person_id = f.id
  LEFT JOIN before b ON b.person_id = f.id
  LEFT JOIN baby y ON y.pregnancy_id = f.birth_id
  LEFT JOIN earlier e ON e.person_id = f.id
  LEFT JOIN LATERAL (
    SELECT x.id, x.status::text, x.source::text FROM candidate x
    WHERE x.cycle_id = of_cycle AND x.person_id = f.id
      AND (x.case_group::text = f.case_group OR (x.status = 'listed' AND x.case_id IS NULL))
    ORDER BY x.case_group::text = f.case_group DESC, x.id LIMIT 1) k ON true
  LEFT JOIN audit_case c ON c.cycle_id = of_cycle AND c.person_id = f.id AND c.case_group::text = f.case_group
  WHERE k.id IS NOT NULL OR NOT EXISTS (SELECT FROM running q WHERE q.person_id = f.id)
$$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
