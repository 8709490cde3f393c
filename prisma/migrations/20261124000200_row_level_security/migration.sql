-- Scope is the database's: without an actor nothing is read, and with one only what the actor's scope holds.
-- lib/server/db/as-actor.ts sets, for one transaction: role, app.user, app.role, app.scope, app.area, app.agency, app.center.
--   app.scope  area       rows of the actor's area (village officer, health centre, technical team, chair, admin)
--              assigned   cases named in case_access (experts)
--              agency     plan lines named in plan_line_agency (agency planners)
--              aggregate  counts only (province)
--              log        the access log only (privacy officer)
-- An unset or empty area matches nothing: '/' sorts below every digit.

GRANT SELECT ON "area", "published_prevalence" TO tuntas_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO tuntas_system;

-- The triggers' functions act as tuntas_system, whose policies below are open.
ALTER FUNCTION chain_case_event() OWNER TO tuntas_system;
ALTER FUNCTION count_case() OWNER TO tuntas_system;
ALTER FUNCTION count_finding() OWNER TO tuntas_system;
ALTER FUNCTION count_line() OWNER TO tuntas_system;
ALTER FUNCTION count_line_finding() OWNER TO tuntas_system;
ALTER FUNCTION freeze_answer() OWNER TO tuntas_system;

DO $$
DECLARE
  t text;
  in_area constant text := $p$ (select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v where v.health_center_id::text = (select current_setting('app.center', true)))) $p$;
  assigned constant text := $p$ ((select current_setting('app.scope', true)) = 'assigned'
    and %1$s in (select a.case_id from case_access a where a.user_id::text = (select current_setting('app.user', true)))) $p$;
  to_agency constant text := $p$ ((select current_setting('app.scope', true)) = 'agency'
    and %1$s in (select a.line_id from plan_line_agency a where a.agency_id::text = (select current_setting('app.agency', true)))) $p$;
  in_district constant text := $p$ (select current_setting('app.scope', true)) in ('area', 'assigned', 'agency', 'log')
    and area_code >= left((select current_setting('app.area', true)), 5) and area_code < left((select current_setting('app.area', true)), 5) || '/' $p$;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('area', 'published_prevalence', '_prisma_migrations', 'sign_in_attempt')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_system USING (true) WITH CHECK (true)', t || '_system', t);
  END LOOP;

  -- A village's own rows, and those of a case for its expert.
  FOREACH t IN ARRAY ARRAY['consent', 'worksheet', 'worksheet_answer', 'worksheet_remark', 'finding', 'review', 'plan', 'plan_line_finding',
                           'monitoring_visit', 'outcome_decision', 'person', 'measurement', 'audit_case']
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO tuntas_app', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_app USING ((%s) OR %s) WITH CHECK ((%s) OR %s)', t || '_scope', t,
      in_area,
      CASE t
        WHEN 'audit_case' THEN format(assigned, 'id')
        WHEN 'person' THEN format(assigned, '(select null::uuid)')
        WHEN 'consent' THEN format(assigned, '(select null::uuid)')
        ELSE format(assigned, 'case_id')
      END,
      in_area,
      CASE t
        WHEN 'audit_case' THEN format(assigned, 'id')
        WHEN 'person' THEN 'false'
        WHEN 'consent' THEN 'false'
        ELSE format(assigned, 'case_id')
      END);
  END LOOP;
  GRANT DELETE ON "plan_line_finding" TO tuntas_app;

  -- Rows about a plan line, which its agencies see too; drafts stay with the team.
  GRANT SELECT, INSERT, UPDATE ON "plan_line" TO tuntas_app;
  EXECUTE format('CREATE POLICY "plan_line_scope" ON "plan_line" TO tuntas_app USING ((%1$s) OR %2$s OR (status NOT IN (''draft'', ''proposed'') AND %3$s)) WITH CHECK ((%1$s) OR (status NOT IN (''draft'', ''proposed'') AND %3$s))',
    in_area, format(assigned, 'case_id'), format(to_agency, 'id'));
  FOREACH t IN ARRAY ARRAY['realisation', 'evidence_file', 'verification']
  LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO tuntas_app', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_app USING ((%s) OR %s OR %s) WITH CHECK ((%s) OR %s)', t || '_scope', t,
      in_area, format(assigned, 'case_id'), format(to_agency, 'line_id'), in_area, format(to_agency, 'line_id'));
  END LOOP;
  GRANT SELECT, INSERT, DELETE ON "plan_line_agency" TO tuntas_app;
  EXECUTE format('CREATE POLICY "plan_line_agency_scope" ON "plan_line_agency" TO tuntas_app USING ((%1$s) OR %2$s OR ((select current_setting(''app.scope'', true)) = ''agency'' AND agency_id::text = (select current_setting(''app.agency'', true)))) WITH CHECK (%1$s)',
    in_area, format(assigned, 'case_id'));

  GRANT SELECT, INSERT ON "case_access" TO tuntas_app;
  EXECUTE format('CREATE POLICY "case_access_scope" ON "case_access" TO tuntas_app USING ((%1$s) OR user_id::text = (select current_setting(''app.user'', true))) WITH CHECK (%1$s)', in_area);

  -- History is written by whoever acts, about what they may see.
  GRANT SELECT, INSERT ON "case_event" TO tuntas_app;
  EXECUTE format('CREATE POLICY "case_event_read" ON "case_event" FOR SELECT TO tuntas_app USING ((%s) OR %s OR (line_id IS NOT NULL AND %s))',
    in_area, format(assigned, 'case_id'), format(to_agency, 'line_id'));
  EXECUTE format('CREATE POLICY "case_event_write" ON "case_event" FOR INSERT TO tuntas_app WITH CHECK (actor_id::text = (select current_setting(''app.user'', true)) AND actor_role::text = (select current_setting(''app.role'', true)) AND ((%s) OR %s OR (line_id IS NOT NULL AND %s)))',
    in_area, format(assigned, 'case_id'), format(to_agency, 'line_id'));

  -- Reading is logged by the reader and read by the privacy officer alone.
  GRANT SELECT, INSERT ON "access_log" TO tuntas_app;
  EXECUTE 'CREATE POLICY "access_log_write" ON "access_log" FOR INSERT TO tuntas_app WITH CHECK (user_id::text = (select current_setting(''app.user'', true)) AND role::text = (select current_setting(''app.role'', true)))';
  EXECUTE $p$ CREATE POLICY "access_log_read" ON "access_log" FOR SELECT TO tuntas_app USING ((select current_setting('app.scope', true)) = 'log'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')) $p$;

  GRANT SELECT, INSERT, UPDATE ON "command_receipt" TO tuntas_app;
  EXECUTE 'CREATE POLICY "command_receipt_own" ON "command_receipt" TO tuntas_app USING (user_id::text = (select current_setting(''app.user'', true))) WITH CHECK (user_id::text = (select current_setting(''app.user'', true)))';

  -- What everybody in a district may know: its agencies, health centres, cycles, and who its officials are.
  FOREACH t IN ARRAY ARRAY['agency', 'health_center', 'health_center_village', 'cycle']
  LOOP
    EXECUTE format('GRANT SELECT ON %I TO tuntas_app', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO tuntas_app USING (%s)', t || '_district', t, in_district);
  END LOOP;
  GRANT SELECT ("id", "username", "name", "title", "role", "area_code", "agency_id", "health_center_id", "session_epoch", "is_demo", "closed_at", "created_at") ON "app_user" TO tuntas_app;
  GRANT UPDATE ("session_epoch", "closed_at") ON "app_user" TO tuntas_app;
  EXECUTE format('CREATE POLICY "app_user_district" ON "app_user" FOR SELECT TO tuntas_app USING (id::text = (select current_setting(''app.user'', true)) OR (%s))', in_district);
  EXECUTE format('CREATE POLICY "app_user_change" ON "app_user" FOR UPDATE TO tuntas_app USING (id::text = (select current_setting(''app.user'', true)) OR ((select current_setting(''app.role'', true)) = ''district_admin'' AND %s))', in_district);

  -- Counts: the district's own people and the province.
  FOREACH t IN ARRAY ARRAY['progress_count', 'line_due_count']
  LOOP
    EXECUTE format('GRANT SELECT ON %I TO tuntas_app', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO tuntas_app USING ((%s) OR ((select current_setting(''app.scope'', true)) = ''aggregate''
      and area_code >= (select current_setting(''app.area'', true)) and area_code < (select current_setting(''app.area'', true) || ''/'')))', t || '_scope', t, in_area);
  END LOOP;
  EXECUTE $p$ CREATE POLICY "cycle_province" ON "cycle" FOR SELECT TO tuntas_app USING ((select current_setting('app.scope', true)) = 'aggregate'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')) $p$;
END $$;

-- An expert reads the person behind an assigned case through the case, never the register.
ALTER POLICY "person_scope" ON "person" USING (
  ((select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v where v.health_center_id::text = (select current_setting('app.center', true)))))
  or ((select current_setting('app.scope', true)) = 'assigned' and id in (select c.person_id from audit_case c)));
ALTER POLICY "measurement_scope" ON "measurement" USING (
  ((select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v where v.health_center_id::text = (select current_setting('app.center', true)))))
  or ((select current_setting('app.scope', true)) = 'assigned' and person_id in (select c.person_id from audit_case c)));

-- Who a session belongs to, read fresh on every request: one call, before there is an actor. No password hash.
CREATE FUNCTION session_person(person uuid)
RETURNS TABLE (id uuid, username text, name text, role text, area_code text, area_name text, agency_id uuid, agency_name text,
               health_center_id uuid, health_center_name text, session_epoch integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT u.id, u.username, u.name, u.role::text, u.area_code, a.name, u.agency_id, g.local_name, u.health_center_id, h.name, u.session_epoch
  FROM app_user u JOIN area a ON a.code = u.area_code LEFT JOIN agency g ON g.id = u.agency_id LEFT JOIN health_center h ON h.id = u.health_center_id
  WHERE u.id = person AND u.closed_at IS NULL
$$;
ALTER FUNCTION session_person(uuid) OWNER TO tuntas_system;
