-- When the team gives a case to another expert, the one before no longer sees it. That it was theirs stays in the history.
GRANT DELETE ON "case_access" TO tuntas_app;
CREATE POLICY "case_access_handover" ON "case_access" AS RESTRICTIVE FOR DELETE TO tuntas_app
  USING ((select current_setting('app.role', true)) = 'technical_team');
