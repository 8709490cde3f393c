-- An answer of a draft may be cleared: blank is no answer. The trigger worksheet_answer_freeze keeps every other one.
GRANT DELETE ON "worksheet_answer" TO tuntas_app;

-- Haemoglobin, HIV, EPDS and the like: the health centre and the assigned expert read them, and the village officer who
-- writes them down. For everybody else these rows do not exist.
CREATE POLICY "worksheet_answer_restricted" ON "worksheet_answer" AS RESTRICTIVE FOR SELECT TO tuntas_app
  USING (NOT "restricted" OR (select current_setting('app.role', true)) IN ('village_officer', 'health_center', 'expert'));
