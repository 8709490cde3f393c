-- Accounts are opened by the district's admin, for the district's own people; the demo's are made by its seed alone.
GRANT INSERT ON "app_user" TO tuntas_app;
CREATE POLICY "app_user_open" ON "app_user" FOR INSERT TO tuntas_app WITH CHECK (
  (select current_setting('app.role', true)) = 'district_admin'
  AND "role" <> 'province_viewer' AND NOT "is_demo"
  AND "area_code" >= (select current_setting('app.area', true)) AND "area_code" < (select current_setting('app.area', true) || '/'));

-- A new password is written by its owner or by the district's admin (policy app_user_change); a hash is never read.
GRANT UPDATE ("password_hash") ON "app_user" TO tuntas_app;

-- But for one's own, to prove that whoever changes a password knows the one in force.
CREATE FUNCTION own_password_hash() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT password_hash FROM app_user WHERE id::text = current_setting('app.user', true) AND closed_at IS NULL
$$;
GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION own_password_hash() OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
REVOKE EXECUTE ON FUNCTION own_password_hash() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_password_hash() TO tuntas_app;

-- The access log from its end, and what was read of one case.
CREATE INDEX "access_log_sql_recent_idx" ON "access_log" ("at" DESC, "id" DESC);
CREATE INDEX "access_log_sql_case_id_idx" ON "access_log" ("case_id");
CREATE INDEX "access_log_sql_case_idx" ON "access_log" ("case_number", "at" DESC, "id" DESC);

-- Accounts by name, for the list of them.
CREATE INDEX "app_user_sql_name_idx" ON "app_user" ("name", "id");
