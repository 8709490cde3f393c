-- As in 20261124002000_one_after_another, for the functions that were made or replaced since: whoever runs with its owner's
-- rights looks at the tables of its caller's session last. A function made later says so itself:
-- SET search_path = public, pg_temp (lib/server/lines/line-races.test.ts asks every one).
GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', f);
  END LOOP;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
