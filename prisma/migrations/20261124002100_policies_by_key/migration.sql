-- Policies that ask by key. Whether a case is assigned to an expert was answered by a subquery over every assignment, under
-- policies of its own. The planner counted reading them all once for every row it would look up, so it read whole tables
-- rather than a page's twenty-five rows, the slower the more cases there are, and for everybody, not for experts alone. Now
-- two functions, which act as tuntas_system, look one assignment up by its key, and the planner sees no more than that. And
-- ids are compared as ids: as text no index finds them. Who sees what stays as it was.

CREATE FUNCTION is_assigned(subject uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM case_access a WHERE a.case_id = subject AND a.user_id = nullif(current_setting('app.user', true), '')::uuid)
$$;

-- An expert reads the person behind an assigned case through the case, never the register.
CREATE FUNCTION is_of_assigned_case(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM audit_case c JOIN case_access a ON a.case_id = c.id
                 WHERE c.person_id = person AND a.user_id = nullif(current_setting('app.user', true), '')::uuid)
$$;

GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION is_assigned(uuid) OWNER TO tuntas_system;
ALTER FUNCTION is_of_assigned_case(uuid) OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;

DO $$
DECLARE
  t text;
  in_area constant text := $p$ (select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v
                          where v.health_center_id = (select nullif(current_setting('app.center', true), '')::uuid))) $p$;
  assigned constant text := $p$ ((select current_setting('app.scope', true)) = 'assigned' and is_assigned(%s)) $p$;
  to_agency constant text := $p$ ((select current_setting('app.scope', true)) = 'agency' and exists (select from plan_line_agency a
    where a.line_id = %1$I.%2$I and a.agency_id = (select nullif(current_setting('app.agency', true), '')::uuid))) $p$;
  to_agency_live constant text := $p$ (status NOT IN ('draft', 'proposed') AND $p$ || format(to_agency, 'plan_line', 'id') || ')';
  through_case constant text := $p$ ((select current_setting('app.scope', true)) = 'assigned' and is_of_assigned_case(%s)) $p$;
  in_whole constant text := $p$ ((select current_setting('app.scope', true)) = 'aggregate'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')) $p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['worksheet', 'worksheet_answer', 'worksheet_remark', 'finding', 'review', 'plan', 'plan_line_finding',
                           'monitoring_visit', 'outcome_decision', 'audit_case']
  LOOP
    EXECUTE format('ALTER POLICY %1$I ON %2$I USING ((%3$s) OR %4$s) WITH CHECK ((%3$s) OR %4$s)', t || '_scope', t, in_area,
      format(assigned, CASE t WHEN 'audit_case' THEN 'id' ELSE 'case_id' END));
  END LOOP;

  EXECUTE format('ALTER POLICY "consent_scope" ON "consent" USING (%1$s) WITH CHECK (%1$s)', in_area);
  EXECUTE format('ALTER POLICY "person_scope" ON "person" USING ((%1$s) OR %2$s) WITH CHECK (%1$s)', in_area, format(through_case, 'id'));
  EXECUTE format('ALTER POLICY "measurement_scope" ON "measurement" USING ((%1$s) OR %2$s) WITH CHECK ((%1$s) OR %3$s)',
    in_area, format(through_case, 'person_id'), format(assigned, 'case_id'));
  EXECUTE format('ALTER POLICY "case_access_scope" ON "case_access" USING ((%1$s) OR user_id = (select nullif(current_setting(''app.user'', true), '''')::uuid)) WITH CHECK (%1$s)',
    in_area);

  EXECUTE format('ALTER POLICY "plan_line_scope" ON "plan_line" USING ((%1$s) OR %2$s OR %3$s) WITH CHECK ((%1$s) OR %3$s)',
    in_area, format(assigned, 'case_id'), to_agency_live);
  EXECUTE format('ALTER POLICY "plan_line_agency_scope" ON "plan_line_agency" USING ((%1$s) OR %2$s OR ((select current_setting(''app.scope'', true)) = ''agency'' AND agency_id = (select nullif(current_setting(''app.agency'', true), '''')::uuid))) WITH CHECK (%1$s)',
    in_area, format(assigned, 'case_id'));
  FOREACH t IN ARRAY ARRAY['realisation', 'evidence_file', 'verification']
  LOOP
    EXECUTE format('ALTER POLICY %1$I ON %2$I USING ((%3$s) OR %4$s OR %5$s) WITH CHECK ((%3$s) OR %5$s)',
      t || '_scope', t, in_area, format(assigned, 'case_id'), format(to_agency, t, 'line_id'));
  END LOOP;

  EXECUTE format('ALTER POLICY "case_event_read" ON "case_event" USING ((%s) OR %s OR (line_id IS NOT NULL AND %s))',
    in_area, format(assigned, 'case_id'), format(to_agency, 'case_event', 'line_id'));
  EXECUTE format('ALTER POLICY "case_event_write" ON "case_event" WITH CHECK (actor_id::text = (select current_setting(''app.user'', true)) AND actor_role::text = (select current_setting(''app.role'', true)) AND ((%s) OR %s OR (line_id IS NOT NULL AND %s)))',
    in_area, format(assigned, 'case_id'), format(to_agency, 'case_event', 'line_id'));

  FOREACH t IN ARRAY ARRAY['progress_count', 'line_due_count']
  LOOP
    EXECUTE format('ALTER POLICY %I ON %I USING ((%s) OR %s)', t || '_scope', t, in_area, in_whole);
  END LOOP;
END $$;
