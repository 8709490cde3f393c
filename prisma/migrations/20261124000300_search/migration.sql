-- Search by part of a name. Under row-level security PostgreSQL may not use a trigram index (its operators are
-- not leakproof), so these two functions search as tuntas_system and apply the caller's scope themselves.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "audit_case_sql_name_trgm_idx" ON "audit_case" USING gin (lower("subject_name") gin_trgm_ops);
CREATE INDEX "person_sql_name_trgm_idx" ON "person" USING gin (lower("name") gin_trgm_ops);

CREATE FUNCTION caller_sees_village(code text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_setting('app.scope', true) = 'area'
    AND code >= current_setting('app.area', true) COLLATE "C" AND code < (current_setting('app.area', true) || '/') COLLATE "C"
    AND (coalesce(current_setting('app.center', true), '') = ''
         OR code IN (SELECT v.area_code FROM health_center_village v WHERE v.health_center_id::text = current_setting('app.center', true)))
$$;

-- People of the caller's scope whose name holds the fragment, best first.
CREATE FUNCTION search_people(fragment text, most integer)
RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT p.id FROM person p
  WHERE lower(p.name) LIKE '%' || replace(replace(replace(lower(btrim(fragment)), '\', '\\'), '%', '\%'), '_', '\_') || '%'
    AND p.area_code >= current_setting('app.area', true) COLLATE "C" AND p.area_code < (current_setting('app.area', true) || '/') COLLATE "C"
    AND caller_sees_village(p.area_code)
  ORDER BY similarity(lower(p.name), lower(btrim(fragment))) DESC, p.name, p.id
  LIMIT least(most, 200)
$$;

-- Cases of the caller's scope whose subject's name holds the fragment, newest status first, one keyset page.
CREATE FUNCTION search_cases(fragment text, statuses text[], groups text[], village text, before_at timestamptz, before_id uuid, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE pattern text := '%' || replace(replace(replace(lower(btrim(fragment)), '\', '\\'), '%', '\%'), '_', '\_') || '%';
BEGIN
  RETURN QUERY EXECUTE $q$
    SELECT c.id FROM audit_case c
    WHERE lower(c.subject_name) LIKE $1
      AND ($2 IS NULL OR c.status::text = ANY ($2)) AND ($3 IS NULL OR c.case_group::text = ANY ($3)) AND ($4 IS NULL OR c.area_code LIKE $4 || '%')
      AND ($5 IS NULL OR (c.status_at, c.id) < ($5, $6))
      AND CASE WHEN current_setting('app.scope', true) = 'assigned'
               THEN c.id IN (SELECT a.case_id FROM case_access a WHERE a.user_id::text = current_setting('app.user', true))
               ELSE c.area_code >= current_setting('app.area', true) COLLATE "C" AND c.area_code < (current_setting('app.area', true) || '/') COLLATE "C"
                    AND caller_sees_village(c.area_code) END
    ORDER BY c.status_at DESC, c.id DESC LIMIT least($7, 200) $q$
  USING pattern, statuses, groups, village, before_at, before_id, most;
END $$;

-- Who may be the same child: same birth date and sex, alike name or mother. Rows outside the caller's scope
-- come without id and name: enough to stop a double registration, not enough to read a stranger's record.
CREATE FUNCTION similar_people(a_name text, a_mother text, a_born date, a_sex text)
RETURNS TABLE (id uuid, name text, mother_name text, area_code text, likeness real) LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT CASE WHEN caller_sees_village(p.area_code) THEN p.id END,
         CASE WHEN caller_sees_village(p.area_code) THEN p.name END,
         CASE WHEN caller_sees_village(p.area_code) THEN p.mother_name END,
         p.area_code,
         greatest(similarity(lower(p.name), lower(a_name)), (similarity(lower(p.name), lower(a_name)) + similarity(lower(p.mother_name), lower(a_mother))) / 2)
  FROM person p
  WHERE current_setting('app.scope', true) = 'area'
    AND left(p.area_code, 5) = left(current_setting('app.area', true), 5)
    AND p.born_on = a_born AND p.sex::text = a_sex
    AND (similarity(lower(p.name), lower(a_name)) >= 0.35 OR similarity(lower(p.mother_name), lower(a_mother)) >= 0.6)
  ORDER BY 5 DESC LIMIT 5
$$;
ALTER FUNCTION search_people(text, integer) OWNER TO tuntas_system;
ALTER FUNCTION search_cases(text, text[], text[], text, timestamptz, uuid, integer) OWNER TO tuntas_system;
ALTER FUNCTION similar_people(text, text, date, text) OWNER TO tuntas_system;

-- Triggers' helpers are nobody's to call.
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
REVOKE EXECUTE ON FUNCTION bump_progress(uuid, text, text, integer), refresh_case_counts(uuid), refresh_answered(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bump_progress(uuid, text, text, integer), refresh_case_counts(uuid), refresh_answered(uuid) TO tuntas_system;
